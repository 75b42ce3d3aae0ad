import { decode, encode, type Answer } from 'dns-packet';
import { concat, equalBytes, hexOf, utf8 } from '../base/bytes';
import type { Random } from '../base/random';
import { sha512 } from '../crypto/box';

/** PROTOCOL.md section 9: what a Saltbox says of itself in its own network. */
const SERVICE = '_saltbox._tcp.local';
const LABEL = utf8('saltbox-lan');
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const NAME_BYTES = 8;
const INSTANCE = /^([0-9a-f]{16})\._saltbox\._tcp\.local$/;

/** Bounds of what is read at all; what Saltbox says is a quarter of them. */
const MAX_DATAGRAM = 1_500;
const MAX_RECORDS = 32;
const MAX_INSTANCES = 4;
/** Seconds for which others may remember what was said. */
export const TTL = 120;

/** One announcement: names and salt are drawn together and tell of nobody without the key. */
export interface Announcement {
  /** 16 hex digits. */
  readonly instance: string;
  /** 16 hex digits. */
  readonly host: string;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 16 bytes. */
  readonly tag: Uint8Array;
  readonly port: number;
}

/** What a datagram says: a question for all Saltboxes, with those that the asker knows, or answers. */
export type Said =
  | { readonly type: 'question'; readonly known: readonly string[] }
  | {
      readonly type: 'answer';
      readonly told: readonly Omit<Announcement, 'host'>[];
      /** Instances that are gone. */
      readonly gone: readonly string[];
    };

const tagOf = (salt: Uint8Array, clientId: Uint8Array): Uint8Array =>
  sha512(concat(LABEL, salt, clientId)).subarray(0, TAG_BYTES);

/** Whether an announcement was made by somebody who has this key (32 bytes). */
export const isOf = ({ salt, tag }: Pick<Announcement, 'salt' | 'tag'>, clientId: Uint8Array): boolean =>
  equalBytes(tagOf(salt, clientId), tag);

export function announcementOf(clientId: Uint8Array, port: number, random: Random): Announcement {
  const salt = random(SALT_BYTES);
  const [instance, host] = [hexOf(random(NAME_BYTES)), hexOf(random(NAME_BYTES))];
  return { instance, host, salt, tag: tagOf(salt, clientId), port };
}

/** The datagram that says it; with a `ttl` of 0 it takes it back. */
export function encodeAnnouncement({ instance, host, salt, tag, port }: Announcement, ttl = TTL): Uint8Array {
  const name = `${instance}.${SERVICE}`;
  const txt = [`salt=${hexOf(salt)}`, `tag=${hexOf(tag)}`];
  return encode({
    type: 'response',
    // Authoritative, as every answer over multicast.
    flags: 1 << 10,
    answers: [{ type: 'PTR', name: SERVICE, ttl, data: name }],
    additionals: [
      { type: 'SRV', name, ttl, flush: true, data: { port, target: `${host}.local` } },
      { type: 'TXT', name, ttl, flush: true, data: txt },
    ],
  });
}

/** The datagram that asks all Saltboxes of the network, and does not tell for whom. */
export const encodeQuestion = (): Uint8Array =>
  encode({ type: 'query', questions: [{ type: 'PTR', name: SERVICE }] });

/** Every packet of ours, asking or answering, has the service in this form at least once. */
const MARK = Buffer.from('\x08_saltbox\x04_tcp\x05local\x00', 'latin1');

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Whether a datagram may be for Saltbox: a look that costs next to nothing, as networks are full of others. */
export function mayBeOurs(bytes: Uint8Array): boolean {
  const buffer = viewOf(bytes);
  if (buffer.length < 12 || buffer.length > MAX_DATAGRAM || !buffer.includes(MARK)) return false;
  return [4, 6, 8, 10].reduce((sum, at) => sum + buffer.readUInt16BE(at), 0) <= MAX_RECORDS;
}

/** Reads a datagram of anybody; null for all that is not of Saltbox or not exactly of its form. Never throws. */
export function readDatagram(bytes: Uint8Array): Said | null {
  if (!mayBeOurs(bytes)) return null;
  try {
    const { type, questions = [], answers = [], additionals = [] } = decode(viewOf(bytes));
    if (type === 'query') {
      const asked = questions.some((one) => one.name === SERVICE && one.type === 'PTR');
      return asked ? { type: 'question', known: instancesIn(answers).map(({ instance }) => instance) } : null;
    }
    return readAnswers([...answers, ...additionals]);
  } catch {
    return null;
  }
}

function readAnswers(records: readonly Answer[]): Said {
  const told: Omit<Announcement, 'host'>[] = [];
  const gone: string[] = [];
  for (const { instance, ttl } of instancesIn(records)) {
    const mine = records.filter((record) => 'name' in record && record.name === `${instance}.${SERVICE}`);
    const port = mine.find((record) => record.type === 'SRV')?.data.port ?? 0;
    const txt = mine.find((record) => record.type === 'TXT')?.data;
    const strings = Array.isArray(txt) ? txt.map(String) : [];
    const salt = valueOf('salt', SALT_BYTES, strings);
    const tag = valueOf('tag', TAG_BYTES, strings);
    if (ttl === 0) gone.push(instance);
    else if (port > 0 && salt && tag) told.push({ instance, salt, tag, port });
  }
  return { type: 'answer', told, gone };
}

function instancesIn(records: readonly Answer[]): { instance: string; ttl: number }[] {
  return records
    .flatMap((record) => {
      if (record.type !== 'PTR' || record.name !== SERVICE) return [];
      const instance = INSTANCE.exec(record.data)?.[1];
      return instance === undefined ? [] : [{ instance, ttl: record.ttl ?? 0 }];
    })
    .slice(0, MAX_INSTANCES);
}

/** `name=` and exactly so many bytes in lower-case hex. */
function valueOf(name: string, bytes: number, strings: readonly string[]): Uint8Array | null {
  const value = strings.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  return value.length === 2 * bytes && /^[0-9a-f]+$/.test(value)
    ? Uint8Array.from(Buffer.from(value, 'hex'))
    : null;
}
