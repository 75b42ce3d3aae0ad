import * as v from 'valibot';
import { concat, utf8 } from '../base/bytes';
import { RemoteError } from './errors';
import { MAX_HELLO_BYTES } from './constants';
import { answererHello, diallerHello } from './message-schema';
import { decodeMap, encodeMap } from './msgpack';

/** The first payload of each direction of a Saltbox session: `"SBX1" ‖ msgpack map` (PROTOCOL.md section 5). */

/** Of the side that was dialled, right after its 0x02: ek 32 (X25519), kem 1184 (ML-KEM-768 public key). */
export type AnswererHello = Readonly<v.InferOutput<typeof answererHello>>;
/** Of the side that dialled, on reading the other: ek 32 (X25519), ct 1088 (ML-KEM-768 ciphertext to `kem`). */
export type DiallerHello = Readonly<v.InferOutput<typeof diallerHello>>;

const MAGIC = utf8('SBX1');
/** What we speak. A later version keeps the meaning of these fields, or changes the magic. */
const VERSION = 1;

/** Whether the first data of the other side offers the Saltbox session; else they are a base peer. */
export const startsWithMagic = (payload: Uint8Array): boolean =>
  MAGIC.every((byte, i) => payload[i] === byte);

/** Throws a RangeError where a field has a wrong length; features that are not names are left out. */
export const encodeAnswererHello = (hello: Omit<AnswererHello, 'v'>): Uint8Array =>
  encode(answererHello, hello);

/** Throws a RangeError where a field has a wrong length; features that are not names are left out. */
export const encodeDiallerHello = (hello: Omit<DiallerHello, 'v'>): Uint8Array => encode(diallerHello, hello);

/** The HELLO of the side that was dialled, or a `RemoteError`. Its byte fields are copies. */
export const parseAnswererHello = (payload: Uint8Array): AnswererHello => parse(answererHello, payload);

/** The HELLO of the side that dialled, or a `RemoteError`. Its byte fields are copies. */
export const parseDiallerHello = (payload: Uint8Array): DiallerHello => parse(diallerHello, payload);

function encode(schema: typeof answererHello | typeof diallerHello, fields: object): Uint8Array {
  const hello = v.safeParse(schema, { ...fields, v: VERSION });
  if (!hello.success) throw new RangeError('a field of this hello has a wrong length');
  return concat(MAGIC, encodeMap(hello.output));
}

function parse<T>(schema: v.GenericSchema<unknown, T>, payload: Uint8Array): T {
  const sound = payload.length <= MAX_HELLO_BYTES && startsWithMagic(payload);
  const map = sound ? decodeMap(payload.subarray(MAGIC.length)) : null;
  const hello = v.safeParse(schema, map, { abortEarly: true });
  if (!hello.success) throw new RemoteError('hello-malformed');
  return hello.output;
}
