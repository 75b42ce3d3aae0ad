import { requireLength } from './engine';
import { kemEngine } from './kem-choose';
import {
  KEM_CIPHERTEXT,
  KEM_COINS,
  KEM_PUBLIC_KEY,
  KEM_SECRET_KEY,
  KEM_SEED,
  type Encapsulated,
  type KemKeyPair,
} from './kem-engine';

export { KEM_COINS, KEM_SEED } from './kem-engine';

/** The prime of FIPS 203; a public key is 768 numbers below it, 12 bits each, and 32 bytes of seed. */
const Q = 3329;
const COEFFICIENT_BYTES = 1152;

/** A key pair made of 64 fresh random bytes, which the caller wipes. */
export function kemKeyPair(seed: Uint8Array): KemKeyPair {
  requireLength(seed, KEM_SEED);
  return kemEngine().keyPair(seed);
}

/** The check of FIPS 203 section 7.2: the length, and every number reduced. Public keys are public: no secret timing. */
function isPublicKey(bytes: Uint8Array): boolean {
  if (bytes.length !== KEM_PUBLIC_KEY) return false;
  for (let i = 0; i < COEFFICIENT_BYTES; i += 3) {
    const [low = 0, middle = 0, high = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    if ((low | ((middle & 0x0f) << 8)) >= Q || ((middle >> 4) | (high << 4)) >= Q) return false;
  }
  return true;
}

/**
 * A 32-byte secret for the holder of `publicKey`, and the ciphertext that tells it to them, made of 32 fresh random
 * bytes, which the caller wipes with the secret. Null for what is no ML-KEM-768 public key.
 */
export function encapsulate(publicKey: Uint8Array, coins: Uint8Array): Encapsulated | null {
  requireLength(coins, KEM_COINS);
  return isPublicKey(publicKey) ? kemEngine().encapsulate(publicKey, coins) : null;
}

/**
 * The 32-byte secret of a ciphertext, to be wiped by the caller. Null for a wrong length only: a ciphertext that was not
 * made for this key gives a secret nobody else has (implicit rejection), so what is sealed with it does not open.
 */
export function decapsulate(ciphertext: Uint8Array, secretKey: Uint8Array): Uint8Array | null {
  requireLength(secretKey, KEM_SECRET_KEY);
  return ciphertext.length === KEM_CIPHERTEXT ? kemEngine().decapsulate(ciphertext, secretKey) : null;
}
