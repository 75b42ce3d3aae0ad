import * as v from 'valibot';
import { concat } from '../base/bytes';
import { MAX_PAYLOAD } from './constants';
import { RemoteError } from './errors';
import { schemaOf, type messageSchema } from './message-schema';
import { decodeMap, encodeMap } from './msgpack';
import { paddingFor } from './padding';

/** One message of a Saltbox session, whose form `message-schema.ts` holds. */
export type Message = Readonly<v.InferOutput<typeof messageSchema>>;

export type Decoded =
  { readonly known: true; readonly message: Message } | { readonly known: false; readonly kind: number };

/**
 * The kinds of PROTOCOL.md section 6, in groups by what becomes of them.
 *
 *     0x00..0x1f  of the session itself
 *       0x01 renew-ask             {}                    dialler: please renew the keys
 *       0x02 renew-hello-answerer  { hello }             a fresh HELLO, as bytes with its magic
 *       0x03 renew-hello-dialler   { hello }             the dialler's last under the old key
 *       0x04 switched              {}                    the answerer's last under the old key
 *       0x10 ack                   { ids }               1..1024 ids of lasting messages, committed at the receiver
 *     0x20..0x3f  passing: neither stored nor repeated
 *       0x20 profile               { name, status, features, instance, seen, hidden, pad }   the first packet under the session key
 *       0x21 ping                  { n }                 uint32, to be sent back
 *       0x22 pong                  { n }
 *       0x23 read                  { upTo }              id of the newest of the reader's friend that was read
 *       0x24 reach                 { addrs, rendezvous, relays, pad }   where the sender can be found
 *       0x25 dial-back             { n, port }           please call the address you see, at this port
 *       0x26 dialled-back          { n, ok, seen }       whether that call was taken, and the address
 *       0x27 typing                { on, pad }           the sender is writing a text
 *     0x40..0x7f  lasting: { id 16, at ms since 1970, seq, … }; stored before it is sent, until it is acknowledged
 *       0x40 text                  { …, text, re, pad }  at most 65,000 bytes; re: id of what it answers, may be missing
 *       0x41 edit                  { …, of, text, pad }  of: the sender's own text
 *       0x42 delete                { …, of }             of: the sender's own text
 *       0x43 reaction              { …, of, emoji, pad } of: any text; an empty emoji takes it back
 *     0x80..0xff  raw bytes in place of msgpack (file chunks)
 *
 * 0x00 is never used, nor 0x53: it begins "SBX1", and a HELLO must not be taken for a message.
 */
const KINDS = {
  'renew-ask': 0x01,
  'renew-hello-answerer': 0x02,
  'renew-hello-dialler': 0x03,
  switched: 0x04,
  ack: 0x10,
  profile: 0x20,
  ping: 0x21,
  pong: 0x22,
  read: 0x23,
  reach: 0x24,
  'dial-back': 0x25,
  'dialled-back': 0x26,
  typing: 0x27,
  text: 0x40,
  edit: 0x41,
  delete: 0x42,
  reaction: 0x43,
} as const satisfies Record<Message['kind'], number>;
const kindNames = new Map<number, string>(Object.entries(KINDS).map(([name, kind]) => [kind, name]));

const EMPTY = new Uint8Array(0);
/** Those whose length would tell what they say. pad: zeros, read as an unknown key. */
const PADDED: ReadonlySet<Message['kind']> = new Set([
  ...(['text', 'edit', 'reaction', 'profile', 'reach', 'typing'] as const),
]);

/** The kinds beyond `text` that this program takes; a sender keeps to what the other side lists. */
export const LASTING_FEATURES = ['edit', 'delete', 'reaction'] as const;

/** `[kind][msgpack body]`. Throws a RangeError where the message breaks its schema, which is our own mistake. */
export function encodeMessage(message: Message): Uint8Array {
  const checked = v.safeParse(schemaOf(message.kind), message);
  // The error of valibot would carry what people wrote.
  if (!checked.success) throw new RangeError(`this ${message.kind} breaks its schema`);
  const { kind } = message;
  const head = [KINDS[kind]];
  const padded = PADDED.has(kind);
  const bare = encodeMap(bodyOf(checked.output, padded));
  if (!padded) return concat(head, bare);
  const padding = paddingFor(head.length + bare.length);
  // The pad stands last and is empty so far: its length is the last byte, and its zeros follow.
  bare[bare.length - 1] = padding.length;
  return concat(head, bare, padding);
}

/** All but the kind, in order. Field by field: rest and spread of objects cost more than the encoding. */
function bodyOf(message: Message, padded: boolean): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(message)) if (name !== 'kind') body[name] = value;
  if (padded) body['pad'] = EMPTY;
  return body;
}

/**
 * The message in a payload that is not empty: an empty one is a keep-alive, and the session's. An unknown kind is for
 * the caller to ignore and log. Throws a `RemoteError` where a known kind breaks its schema. Byte fields are copies.
 */
export function decodeMessage(payload: Uint8Array): Decoded {
  const kind = payload[0];
  if (kind === undefined || payload.length > MAX_PAYLOAD) throw new RemoteError('message-malformed');
  const name = kindNames.get(kind);
  if (name === undefined) return { known: false, kind };
  const body = decodeMap(payload.subarray(1));
  // The kind comes last: a key of that name in the body is an unknown key like any other. And 65 KB of what does not
  // belong in a list must not become as many issues.
  const message = v.safeParse(schemaOf(name), body && { ...body, kind: name }, { abortEarly: true });
  if (!message.success) throw new RemoteError('message-malformed');
  return { known: true, message: message.output };
}
