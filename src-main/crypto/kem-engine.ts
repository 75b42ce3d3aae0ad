/** ML-KEM-768 (FIPS 203, table 3), in bytes. */
export const KEM_PUBLIC_KEY = 1184;
export const KEM_SECRET_KEY = 2400;
export const KEM_CIPHERTEXT = 1088;
export const KEM_SHARED = 32;
/** Fresh random bytes that a key pair (d ‖ z) and an encapsulation (m) are made of. */
export const KEM_SEED = 64;
export const KEM_COINS = 32;

export interface KemKeyPair {
  readonly publicKey: Uint8Array;
  /** To be wiped after the one decapsulation. */
  readonly secretKey: Uint8Array;
}

/** A secret for the holder of a public key, and the ciphertext that tells it to them. */
export interface Encapsulated {
  readonly ciphertext: Uint8Array;
  readonly shared: Uint8Array;
}

/**
 * ML-KEM-768 from one library. Engines are byte for byte equal (a test holds them so), implicit rejection included.
 * All lengths are right and public keys checked before they are asked. No function keeps or changes what it is given.
 */
export interface KemEngine {
  readonly name: 'libsodium' | 'noble';
  keyPair(seed: Uint8Array): KemKeyPair;
  encapsulate(publicKey: Uint8Array, coins: Uint8Array): Encapsulated;
  decapsulate(ciphertext: Uint8Array, secretKey: Uint8Array): Uint8Array;
}
