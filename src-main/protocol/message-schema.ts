import * as v from 'valibot';
import {
  MAX_ACKED,
  MAX_ADDRESS_BYTES,
  MAX_EMOJI_BYTES,
  MAX_FEATURES,
  MAX_HELLO_BYTES,
  MAX_NAME,
  MAX_STATUS,
  MAX_TEXT_BYTES,
  MAX_TOLD_ADDRESSES,
  MAX_TOLD_RELAYS,
} from './constants';

/** The bodies of PROTOCOL.md sections 5 and 6. Both ways go through them; unknown keys are left out. */

const MESSAGE_ID_LENGTH = 16;
const INSTANCE_LENGTH = 16;
const DHT_KEY_LENGTH = 32;
const DHT_SEED_LENGTH = 32;
const EK_LENGTH = 32;
const KEM_KEY_LENGTH = 1184;
const KEM_CIPHERTEXT_LENGTH = 1088;
/** The last moment that a JavaScript Date can show: a later one would break whoever formats it. */
const MAX_MOMENT = 8_640_000_000_000_000;

const anyBytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
const bytes = (length: number) => v.pipe(anyBytes, v.length(length));
const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));

/** msgpack has UTF-8 only: a lone surrogate becomes U+FFFD, as everywhere on the way of a text. */
const wellFormed = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\p{Cs}/gu, '\ufffd')),
);
/** Counted in code points, as people's names are where they are typed. */
const shortText = (max: number) =>
  v.pipe(
    wellFormed,
    v.maxBytes(4 * max),
    v.check((text) => Array.from(text).length <= max),
  );

const isFeature = (name: unknown): name is string =>
  typeof name === 'string' && /^[a-z0-9-]{1,32}$/.test(name);
/** What is not a name is from a later version, as is a name that is not known: left out, and the rest is used. */
const features = v.pipe(
  v.array(v.unknown()),
  v.transform((names): readonly string[] => [...new Set(names.filter(isFeature))].slice(0, MAX_FEATURES)),
);

const version = integer(1, Number.MAX_SAFE_INTEGER);
const ek = bytes(EK_LENGTH);
export const answererHello = v.object({ v: version, features, ek, kem: bytes(KEM_KEY_LENGTH) });
export const diallerHello = v.object({ v: version, features, ek, ct: bytes(KEM_CIPHERTEXT_LENGTH) });

/** Checked when it is parsed as a HELLO. */
const wrappedHello = v.pipe(anyBytes, v.minLength(1), v.maxLength(MAX_HELLO_BYTES));
/** What tells two copies of one identity apart. */
const instance = bytes(INSTANCE_LENGTH);
const messageId = bytes(MESSAGE_ID_LENGTH);
const pingNumber = integer(0, 0xffff_ffff);
const moment = integer(0, MAX_MOMENT);
/** The place of a lasting message in its sender's numbering towards the receiver; a sender need not number. */
const seq = v.optional(integer(1, Number.MAX_SAFE_INTEGER));
const body = v.pipe(wellFormed, v.maxBytes(MAX_TEXT_BYTES));
/** A public key of the DHT. */
const dhtKey = bytes(DHT_KEY_LENGTH);
/** An address or host, whose exact form is for the reader to judge. */
const addressText = v.pipe(wellFormed, v.maxBytes(MAX_ADDRESS_BYTES));
const port = integer(1, 65_535);
/** An emoji may be made of many code points; nothing else may come in its place. */
const emoji = v.pipe(wellFormed, v.maxBytes(MAX_EMOJI_BYTES));

/** A message as the program sees it. The order of the fields is their order on the wire. */
export const messageSchema = v.variant('kind', [
  v.object({ kind: v.literal('renew-ask') }),
  v.object({ kind: v.literal('renew-hello-answerer'), hello: wrappedHello }),
  v.object({ kind: v.literal('renew-hello-dialler'), hello: wrappedHello }),
  v.object({ kind: v.literal('switched') }),
  v.object({
    kind: v.literal('ack'),
    ids: v.pipe(v.array(messageId), v.minLength(1), v.maxLength(MAX_ACKED), v.readonly()),
  }),
  v.object({
    kind: v.literal('profile'),
    name: shortText(MAX_NAME),
    status: shortText(MAX_STATUS),
    features,
    instance: v.optional(instance),
    seen: v.optional(instance),
    hidden: v.optional(v.boolean()),
  }),
  v.object({ kind: v.literal('ping'), n: pingNumber }),
  v.object({ kind: v.literal('pong'), n: pingNumber }),
  v.object({ kind: v.literal('read'), upTo: messageId }),
  v.object({
    kind: v.literal('reach'),
    addrs: v.pipe(v.array(addressText), v.maxLength(MAX_TOLD_ADDRESSES), v.readonly()),
    rendezvous: v.optional(dhtKey),
    relays: v.optional(v.pipe(v.array(dhtKey), v.maxLength(MAX_TOLD_RELAYS), v.readonly())),
    carrier: v.optional(v.object({ key: dhtKey, pass: bytes(DHT_SEED_LENGTH) })),
  }),
  v.object({ kind: v.literal('typing'), on: v.boolean() }),
  v.object({ kind: v.literal('dial-back'), n: pingNumber, port }),
  v.object({ kind: v.literal('dialled-back'), n: pingNumber, ok: v.boolean(), seen: addressText }),
  v.object({
    kind: v.literal('text'),
    id: messageId,
    at: moment,
    seq,
    text: body,
    re: v.optional(messageId),
  }),
  v.object({ kind: v.literal('edit'), id: messageId, at: moment, seq, of: messageId, text: body }),
  v.object({ kind: v.literal('delete'), id: messageId, at: moment, seq, of: messageId }),
  v.object({ kind: v.literal('reaction'), id: messageId, at: moment, seq, of: messageId, emoji }),
]);

type MessageSchema = (typeof messageSchema.options)[number];

const byKind: ReadonlyMap<string, MessageSchema> = new Map(
  messageSchema.options.map((schema) => [schema.entries.kind.literal, schema]),
);

/** The schema of one kind, found at once: the variant would try one after the other, at each message. */
export function schemaOf(kind: string): MessageSchema {
  const schema = byKind.get(kind);
  if (!schema) throw new RangeError('no such kind');
  return schema;
}
