/** X25519 keys, secret and public, and XSalsa20-Poly1305 keys: 32 bytes each. */
export const KEY_LENGTH = 32;
/** A box is this much longer than what is in it: the Poly1305 tag, which comes first. */
export const BOX_OVERHEAD = 16;

/**
 * NaCl's primitives from one library. Engines are byte for byte equal (a test holds them so), and alike where they
 * refuse: null is for what the other side may send, an exception for a wrong length, which only a bug of ours gives.
 * A nonce has 24 bytes. No function keeps or changes what it is given, unless it says so.
 */
export interface Engine {
  readonly name: 'libsodium' | 'tweetnacl';

  /** The X25519 public key of 32 secret bytes, which are clamped inside (RFC 7748 section 5). */
  publicKey(secretKey: Uint8Array): Uint8Array;

  /**
   * The raw X25519 result, 32 bytes, to be fed to a KDF and wiped. Null where it is all zero, as it is for the points
   * of low order, non-canonical encodings of them included. Other non-canonical encodings are taken, as RFC 7748 says.
   */
  agree(secretKey: Uint8Array, publicKey: Uint8Array): Uint8Array | null;

  /** `crypto_box_beforenm`: HSalsa20 of `agree`, 32 bytes, or null where `agree` is null. */
  precompute(publicKey: Uint8Array, secretKey: Uint8Array): Uint8Array | null;

  /** `crypto_secretbox_easy`: tag and ciphertext, 16 bytes longer than `plain`. */
  seal(plain: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array;

  /**
   * As `seal`, written to `out` from `offset`, where `plain.length + 16` bytes must have room. `plain` may lie in
   * `out`, best at `offset + 16`: then it is sealed where it stands.
   */
  sealInto(out: Uint8Array, offset: number, plain: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;

  /** What was sealed, or null where it was not sealed with this key and nonce. */
  open(boxed: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | null;

  /** As `open`, but opened where it stands: a view into `boxed`, which is left as it was where it does not open. */
  openInPlace(boxed: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | null;

  /** SHA-512: 64 bytes. */
  sha512(bytes: Uint8Array): Uint8Array;

  /**
   * Argon2id, version 1.3, one lane (RFC 9106): 32 bytes from a passphrase of any length and 16 bytes of salt. Takes
   * its time, but not the caller's thread or turn. Rejects where the memory cannot be had.
   */
  argon2id(passphrase: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array>;
}

export const SALT_LENGTH = 16;

/** What one try of a passphrase costs. */
export interface Argon2Cost {
  /** Passes over the memory. */
  readonly passes: number;
  /** Memory in KiB. */
  readonly memory: number;
}

/** Throws RangeError unless `bytes` has this length. The message names the length, never the bytes. */
export function requireLength(bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new RangeError(`${length} bytes were expected, not ${bytes.length}`);
}
