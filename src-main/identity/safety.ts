import { utf8 } from '../base/bytes';
import { sha512 } from '../crypto/box';
import { fail, ok, type Result } from '../../src-shared/errors';
import { friendIdBytes, toHex, type FriendId } from '../../src-shared/ids';

/** What two people compare to be sure of each other's keys. PROTOCOL.md 1.5. */

/** Makes it slow to look for a key whose digits are like those of another one. */
const ROUNDS = 5200;
const FINGERPRINT_LENGTH = 32;
const GROUPS = 6;
const BYTES_OF_GROUP = 5;
const PREFIX = 'saltbox-safety:1:';
const QR = new RegExp(`^${PREFIX}([0-9a-f]{64}):([0-9a-f]{64})$`);
const DIGITS = /^\d{60}$/;
/** Characters of a text that is compared, with room for what people put between digits. */
const MAX_COMPARED = 512;

/** 32 bytes that stand for a key. Takes some milliseconds. */
export function safetyFingerprint(id: FriendId): Uint8Array {
  const key = friendIdBytes(id);
  let hash = sha512(new Uint8Array([...utf8('saltbox-safety'), ...key]));
  const next = new Uint8Array(hash.length + key.length);
  next.set(key, hash.length);
  for (let round = 0; round < ROUNDS; round++) {
    next.set(hash);
    hash = sha512(next);
  }
  return hash.slice(0, FINGERPRINT_LENGTH);
}

/** One side of the two that compare. */
export interface SafetySide {
  readonly id: FriendId;
  /** Of `safetyFingerprint`. */
  readonly fingerprint: Uint8Array;
}

/** The safety number of two people, the same for both: twelve groups of five digits, with spaces between them. */
export const safetyNumber = (a: SafetySide, b: SafetySide): string =>
  // As hex, keys sort like their bytes.
  (a.id < b.id ? [a, b] : [b, a]).flatMap(({ fingerprint }) => groupsOf(fingerprint)).join(' ');

/** What `own` shows to `other` as a QR code. */
export const safetyQr = (own: SafetySide, other: SafetySide): string =>
  `${PREFIX}${toHex(own.fingerprint)}:${toHex(other.fingerprint)}`;

/** Whether what the other side shows, as a QR code or in digits, is what it must be. */
export function compareSafety(own: SafetySide, other: SafetySide, shown: string): Result<boolean> {
  if (shown.length > MAX_COMPARED) return fail('safety-unreadable');
  const text = shown.trim();
  const digits = text.replace(/[\s-]/g, '');
  if (DIGITS.test(digits)) return ok(digits === safetyNumber(own, other).replaceAll(' ', ''));
  if (!QR.test(text)) return fail('safety-unreadable');
  // To read one's own code proves nothing, and is a slip.
  return text === safetyQr(own, other) ? fail('safety-own') : ok(text === safetyQr(other, own));
}

function groupsOf(fingerprint: Uint8Array): string[] {
  return Array.from({ length: GROUPS }, (_, group) => {
    const bytes = fingerprint.subarray(group * BYTES_OF_GROUP, (group + 1) * BYTES_OF_GROUP);
    // 40 bits, which a number holds exactly.
    const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(value % 100_000).padStart(5, '0');
  });
}
