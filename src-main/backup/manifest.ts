import * as v from 'valibot';
import { fromUtf8, utf8 } from '../base/bytes';
import { KEY_LENGTH } from '../crypto/box';
import { wipe } from '../crypto/wipe';

const key = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))),
  v.length(KEY_LENGTH),
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Keys of a later Saltbox are passed over. */
const manifest = v.object({
  /** Milliseconds since 1970. */
  madeAt: count,
  /** The secret key of the identity, and the key that the database in this file is encrypted under. */
  identity: key,
  database: key,
  /** Bytes of the database's file. */
  size: count,
});
/** What stands in a backup before the database. The keys are the caller's to wipe. */
export type Manifest = v.InferOutput<typeof manifest>;

const LENGTH_BYTES = 4;
/** Far more than there is to say; what claims to be longer is not read. */
const MAX_LENGTH = 16_384;
const manifestText = v.pipe(v.string(), v.parseJson(), manifest);

export function encodeManifest({ madeAt, identity, database, size }: Manifest): Uint8Array {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const body = utf8(JSON.stringify({ madeAt, identity: text(identity), database: text(database), size }));
  const whole = new Uint8Array(LENGTH_BYTES + body.length);
  new DataView(whole.buffer).setUint32(0, body.length, true);
  whole.set(body, LENGTH_BYTES);
  wipe(body);
  return whole;
}

/** The manifest at the beginning of the first chunk, and how many bytes it took; null where there is none. */
export function decodeManifest(chunk: Uint8Array): { manifest: Manifest; length: number } | null {
  if (chunk.length < LENGTH_BYTES) return null;
  const bytes = new DataView(chunk.buffer, chunk.byteOffset).getUint32(0, true);
  const length = LENGTH_BYTES + bytes;
  if (bytes > MAX_LENGTH || length > chunk.length) return null;
  const parsed = v.safeParse(manifestText, fromUtf8(chunk.subarray(LENGTH_BYTES, length)));
  return parsed.success ? { manifest: parsed.output, length } : null;
}
