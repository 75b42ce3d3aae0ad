import { engine } from './choose';
import { KEY_LENGTH, requireLength } from './engine';
import { wipe } from './wipe';

export { KEY_LENGTH } from './engine';

/** NaCl crypto_box between two fixed keys, precomputed. The key inside never comes out. */
export interface SharedBox {
  /** Boxes `plain` under a 24-byte nonce: 16 bytes longer than `plain`. */
  seal(plain: Uint8Array, nonce: Uint8Array): Uint8Array;
  /**
   * As `seal`, written to `out` from `offset`, so that a packet is made in its frame without a copy. `plain` may lie in
   * `out`, best at `offset + 16`.
   */
  sealInto(out: Uint8Array, offset: number, plain: Uint8Array, nonce: Uint8Array): void;
  /** The plain bytes, or null where the box was not made with these keys and this nonce. */
  open(boxed: Uint8Array, nonce: Uint8Array): Uint8Array | null;
  /** As `open`, in the bytes of `boxed` itself and without a copy; they stay as they are where it does not open. */
  openInPlace(boxed: Uint8Array, nonce: Uint8Array): Uint8Array | null;
  /** Forgets the key. Every later use throws. */
  wipe(): void;
}

export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** A key pair of 32 random bytes given. */
export function keyPairFrom(secretKey: Uint8Array): KeyPair {
  // A copy in any case: the `slice` of a Buffer is none.
  return { publicKey: engine.publicKey(secretKey), secretKey: Uint8Array.from(secretKey) };
}

class KeyedBox implements SharedBox {
  #key: Uint8Array | null;

  /** Takes the key over: nobody else may hold it. */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  seal(plain: Uint8Array, nonce: Uint8Array): Uint8Array {
    return engine.seal(plain, nonce, this.#held());
  }

  sealInto(out: Uint8Array, offset: number, plain: Uint8Array, nonce: Uint8Array): void {
    engine.sealInto(out, offset, plain, nonce, this.#held());
  }

  open(boxed: Uint8Array, nonce: Uint8Array): Uint8Array | null {
    return engine.open(boxed, nonce, this.#held());
  }

  openInPlace(boxed: Uint8Array, nonce: Uint8Array): Uint8Array | null {
    return engine.openInPlace(boxed, nonce, this.#held());
  }

  wipe(): void {
    if (this.#key) wipe(this.#key);
    this.#key = null;
  }

  #held(): Uint8Array {
    // Never the zeroes that wiping leaves: everyone knows that key.
    if (!this.#key) throw new Error('the key of this box was wiped');
    return this.#key;
  }
}

/**
 * True for the one encoding that an honest key has: below the prime 2^255 - 19, little-endian. X25519 takes the others
 * for the same point (RFC 7748 section 5), so with them one person could appear under several client_ids.
 */
function isCanonical(publicKey: Uint8Array): boolean {
  const last = publicKey[KEY_LENGTH - 1] ?? 0xff;
  if (last !== 0x7f) return last < 0x7f;
  return (publicKey[0] ?? 0xff) < 0xed || publicKey.subarray(1, KEY_LENGTH - 1).some((byte) => byte !== 0xff);
}

/**
 * The box shared with the holder of `publicKey`, or null for a key that nobody honest has: of low order (PROTOCOL.md
 * section 1: the shared secret would be all zero and known to everyone), or not canonical.
 */
export function sharedBox(publicKey: Uint8Array, secretKey: Uint8Array): SharedBox | null {
  if (publicKey.length !== KEY_LENGTH || !isCanonical(publicKey)) return null;
  const key = engine.precompute(publicKey, secretKey);
  return key && new KeyedBox(key);
}

/**
 * Seals with a key of 32 random or derived bytes (XSalsa20-Poly1305): what is kept at rest, and a session's packets.
 * The box has a copy of the key; the caller wipes their own.
 */
export function secretBox(key: Uint8Array): SharedBox {
  requireLength(key, KEY_LENGTH);
  return new KeyedBox(Uint8Array.from(key));
}

/** SHA-512: 64 bytes. */
export const sha512 = (bytes: Uint8Array): Uint8Array => engine.sha512(bytes);
