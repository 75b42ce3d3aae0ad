import nacl from 'tweetnacl';

/** NaCl crypto_box between two fixed keys, precomputed. The key inside never comes out. */
export interface SharedBox {
  /** Boxes `plain` under a 24-byte nonce: 16 bytes longer than `plain`. */
  seal(plain: Uint8Array, nonce: Uint8Array): Uint8Array;
  /** The plain bytes, or null where the box was not made with these keys and this nonce. */
  open(boxed: Uint8Array, nonce: Uint8Array): Uint8Array | null;
}

export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

export const KEY_LENGTH = nacl.box.publicKeyLength;

/** A key pair of 32 random bytes given. */
export function keyPairFrom(secretKey: Uint8Array): KeyPair {
  const pair = nacl.box.keyPair.fromSecretKey(secretKey);
  return { publicKey: pair.publicKey, secretKey: pair.secretKey };
}

class NaclBox implements SharedBox {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  seal(plain: Uint8Array, nonce: Uint8Array): Uint8Array {
    return nacl.box.after(plain, nonce, this.#key);
  }

  open(boxed: Uint8Array, nonce: Uint8Array): Uint8Array | null {
    return nacl.box.open.after(boxed, nonce, this.#key);
  }
}

// What every low-order public key leads to, whatever the secret: the key made of an all-zero X25519 result.
const LOW_ORDER = nacl.box.before(new Uint8Array(KEY_LENGTH), new Uint8Array(KEY_LENGTH).fill(1));

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
 * section 1: the shared secret would be all zero and known to everyone; tweetnacl does not check), or not canonical.
 */
export function sharedBox(publicKey: Uint8Array, secretKey: Uint8Array): SharedBox | null {
  if (publicKey.length !== KEY_LENGTH || !isCanonical(publicKey)) return null;
  const key = nacl.box.before(publicKey, secretKey);
  return nacl.verify(key, LOW_ORDER) ? null : new NaclBox(key);
}

/** Seals with a key of 32 random bytes of one's own (XSalsa20-Poly1305), for what is kept at rest. */
export const secretBox = (key: Uint8Array): SharedBox => new NaclBox(key);

/** SHA-512: 64 bytes. */
export const sha512 = (bytes: Uint8Array): Uint8Array => nacl.hash(bytes);
