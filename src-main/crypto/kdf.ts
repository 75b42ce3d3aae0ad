import { hkdf } from '@noble/hashes/hkdf.js';
import { sha512 } from '@noble/hashes/sha2.js';

/**
 * HKDF-SHA-512 (RFC 5869), extract and expand: `length` bytes, at most 16320, from the key material `ikm`. `salt` and
 * `info` are public. The caller wipes `ikm` and the result.
 */
export const hkdfSha512 = (ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array =>
  hkdf(sha512, ikm, salt, info, length);
