import { BOX_OVERHEAD, KEY_LENGTH, requireLength, SALT_LENGTH, type Engine } from './engine';
import { room } from './room';
import { wipe } from './wipe';

/** What is used of sodium-native. Its functions check lengths, and throw where libsodium answers with an error. */
interface Sodium {
  crypto_scalarmult_base(publicKey: Uint8Array, secretKey: Uint8Array): void;
  crypto_scalarmult(shared: Uint8Array, secretKey: Uint8Array, publicKey: Uint8Array): void;
  crypto_stream_salsa20(out: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;
  crypto_secretbox_easy(boxed: Uint8Array, plain: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;
  crypto_secretbox_open_easy(
    plain: Uint8Array,
    boxed: Uint8Array,
    nonce: Uint8Array,
    key: Uint8Array,
  ): boolean;
  crypto_hash_sha512(hash: Uint8Array, bytes: Uint8Array): void;
  crypto_pwhash_async(
    out: Uint8Array,
    passphrase: Uint8Array,
    salt: Uint8Array,
    passes: number,
    memoryBytes: number,
    algorithm: number,
    done: (error: Error | null) => void,
  ): void;
  readonly crypto_pwhash_ALG_ARGON2ID13: number;
}

/**
 * Throws where the native addon does not load: an unusual platform, or an incomplete installation. `require`, because
 * an `import` could not be survived; CommonJS bundles and vitest both have it, without `node:module`.
 */
export function loadSodium(): Engine {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import that fails cannot be caught
  return sodiumEngine(require('sodium-native') as Sodium);
}

const SHA512_LENGTH = 64;
const SALSA20_BLOCK = 64;
const ZERO_NONCE = new Uint8Array(8);
/** "expand 32-byte k" as little-endian words. */
const SIGMA = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const;

function sodiumEngine(sodium: Sodium): Engine {
  function agree(secretKey: Uint8Array, publicKey: Uint8Array): Uint8Array | null {
    requireLength(secretKey, KEY_LENGTH);
    requireLength(publicKey, KEY_LENGTH);
    const shared = room(KEY_LENGTH);
    try {
      sodium.crypto_scalarmult(shared, secretKey, publicKey);
    } catch {
      // The lengths are right, so this is libsodium's other error: the result is all zero.
      wipe(shared);
      return null;
    }
    return shared;
  }

  /**
   * HSalsa20 of a key and a zero input, which sodium-native does not offer. It is the first block of Salsa20 before the
   * state is added to it; of the words that make up the result, the state has constants in four and zero in four.
   */
  function hsalsa20(key: Uint8Array): Uint8Array {
    const block = room(SALSA20_BLOCK);
    sodium.crypto_stream_salsa20(block, ZERO_NONCE, key);
    const words = new DataView(block.buffer, block.byteOffset, SALSA20_BLOCK);
    const result = room(KEY_LENGTH);
    const out = new DataView(result.buffer, result.byteOffset, KEY_LENGTH);
    const word = (index: number): number => words.getUint32(4 * index, true);
    SIGMA.forEach((constant, i) => out.setUint32(4 * i, word(5 * i) - constant, true));
    for (let i = 4; i < 8; i++) out.setUint32(4 * i, word(i + 2), true);
    wipe(block);
    return result;
  }

  function sealInto(
    out: Uint8Array,
    offset: number,
    plain: Uint8Array,
    nonce: Uint8Array,
    key: Uint8Array,
  ): void {
    // A view that the room does not suffice for comes out too short, and sodium-native throws.
    sodium.crypto_secretbox_easy(
      out.subarray(offset, offset + plain.length + BOX_OVERHEAD),
      plain,
      nonce,
      key,
    );
  }

  return {
    name: 'libsodium',

    publicKey(secretKey) {
      const publicKey = room(KEY_LENGTH);
      requireLength(secretKey, KEY_LENGTH);
      sodium.crypto_scalarmult_base(publicKey, secretKey);
      return publicKey;
    },

    agree,

    precompute(publicKey, secretKey) {
      const shared = agree(secretKey, publicKey);
      if (!shared) return null;
      const key = hsalsa20(shared);
      wipe(shared);
      return key;
    },

    seal(plain, nonce, key) {
      const boxed = room(plain.length + BOX_OVERHEAD);
      sodium.crypto_secretbox_easy(boxed, plain, nonce, key);
      return boxed;
    },

    sealInto,

    open(boxed, nonce, key) {
      if (boxed.length < BOX_OVERHEAD) return null;
      const plain = room(boxed.length - BOX_OVERHEAD);
      return sodium.crypto_secretbox_open_easy(plain, boxed, nonce, key) ? plain : null;
    },

    openInPlace(boxed, nonce, key) {
      if (boxed.length < BOX_OVERHEAD) return null;
      // The tag is checked before a byte is written, and libsodium allows the two to overlap.
      const plain = boxed.subarray(BOX_OVERHEAD);
      return sodium.crypto_secretbox_open_easy(plain, boxed, nonce, key) ? plain : null;
    },

    sha512(bytes) {
      const hash = room(SHA512_LENGTH);
      sodium.crypto_hash_sha512(hash, bytes);
      return hash;
    },

    async argon2id(passphrase, salt, { passes, memory }) {
      requireLength(salt, SALT_LENGTH);
      const key = room(KEY_LENGTH);
      return new Promise((resolve, reject) => {
        sodium.crypto_pwhash_async(
          key,
          passphrase,
          salt,
          passes,
          memory * 1024,
          sodium.crypto_pwhash_ALG_ARGON2ID13,
          (error) => {
            if (error) reject(error);
            else resolve(key);
          },
        );
      });
    },
  };
}
