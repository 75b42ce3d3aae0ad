import { concat, equalBytes, utf8 } from '../base/bytes';
import type { Random } from '../base/random';
import { sha512 } from '../crypto/box';

/** Who made a hello: the side that called, or the side that was called. */
export type Role = 'dialler' | 'answerer';

const RANDOM = 16;
const TAG = 8;

const tagOf = (role: Role, random: Uint8Array): Uint8Array =>
  sha512(concat(utf8(`saltbox-1 ${role}`), random)).subarray(0, TAG);

/**
 * A base nonce that says, to whoever can open the hello, that a Saltbox made it and in which role: 16 random bytes, and
 * 8 bytes of a hash of them. To a base peer it is a nonce like any other. Without it somebody in the middle could join
 * two calls, so that each caller takes the other's hello for an answer, and both would stay on the base protocol.
 */
export function baseNonceFor(role: Role, random: Random): Uint8Array {
  const fresh = random(RANDOM);
  return concat(fresh, tagOf(role, fresh));
}

/** The role that a base nonce tells, or null for that of a base peer. */
export function roleIn(baseNonce: Uint8Array): Role | null {
  const [random, tag] = [baseNonce.subarray(0, RANDOM), baseNonce.subarray(RANDOM)];
  if (equalBytes(tag, tagOf('dialler', random))) return 'dialler';
  return equalBytes(tag, tagOf('answerer', random)) ? 'answerer' : null;
}
