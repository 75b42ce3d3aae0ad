import type { Libsodium } from 'libsodium';
import {
  KEM_CIPHERTEXT,
  KEM_COINS,
  KEM_PUBLIC_KEY,
  KEM_SECRET_KEY,
  KEM_SEED,
  KEM_SHARED,
  type KemEngine,
} from './kem-engine';

/**
 * libsodium as WebAssembly, by its own author: sodium-native does not offer its ML-KEM. About ten times as fast as the
 * reference, and from the first call on, where the reference has yet to be compiled. Rejects where there is no
 * WebAssembly. Nothing is fetched: the package has the code inside.
 */
export async function loadSodiumKem(): Promise<KemEngine> {
  const { default: createLibsodium } = await import('libsodium');
  const sodium = await createLibsodium({
    // All chance is an argument here; a function that draws its own is used by mistake.
    getRandomValue() {
      throw new Error('libsodium asked for random bytes');
    },
  });
  return sodiumKem(sodium);
}

/** Lays arguments and results one behind the other in `sodium`'s memory, and wipes them there after each call. */
export function sodiumKem(sodium: Libsodium): KemEngine {
  const sizes = [KEM_PUBLIC_KEY, KEM_SECRET_KEY, KEM_CIPHERTEXT, KEM_SHARED, KEM_SEED, KEM_COINS] as const;
  const room = sizes.reduce((sum, size) => sum + size, 0);
  const start = sodium._malloc(room);
  if (start === 0) throw new Error('libsodium has no memory');
  let end = start;
  const [publicKey = 0, secretKey = 0, ciphertext = 0, shared = 0, seed = 0, coins = 0] = sizes.map(
    (size) => (end += size) - size,
  );
  /** Copied out, as the memory is used again. */
  const at = (address: number, length: number): Uint8Array => sodium.HEAPU8.slice(address, address + length);

  function call<T>(
    given: readonly (readonly [number, Uint8Array])[],
    work: () => number,
    result: () => T,
  ): T {
    try {
      for (const [address, bytes] of given) sodium.HEAPU8.set(bytes, address);
      if (work() !== 0) throw new Error('libsodium refused what it was given');
      return result();
    } finally {
      sodium.HEAPU8.fill(0, start, end);
    }
  }

  return {
    name: 'libsodium',
    keyPair: (bytes) =>
      call(
        [[seed, bytes]],
        () => sodium._crypto_kem_mlkem768_seed_keypair(publicKey, secretKey, seed),
        () => ({ publicKey: at(publicKey, KEM_PUBLIC_KEY), secretKey: at(secretKey, KEM_SECRET_KEY) }),
      ),
    encapsulate: (key, random) =>
      call(
        [
          [publicKey, key],
          [coins, random],
        ],
        () => sodium._crypto_kem_mlkem768_enc_deterministic(ciphertext, shared, publicKey, coins),
        () => ({ ciphertext: at(ciphertext, KEM_CIPHERTEXT), shared: at(shared, KEM_SHARED) }),
      ),
    decapsulate: (bytes, key) =>
      call(
        [
          [ciphertext, bytes],
          [secretKey, key],
        ],
        () => sodium._crypto_kem_mlkem768_dec(shared, ciphertext, secretKey),
        () => at(shared, KEM_SHARED),
      ),
  };
}
