import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import type { KemEngine } from './kem-engine';

/** The reference: plain JavaScript, there from the first moment and on every platform. */
export const nobleKem: KemEngine = {
  name: 'noble',
  keyPair: (seed) => ml_kem768.keygen(seed),
  encapsulate(publicKey, coins) {
    const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey, coins);
    return { ciphertext: cipherText, shared: sharedSecret };
  },
  decapsulate: (ciphertext, secretKey) => ml_kem768.decapsulate(ciphertext, secretKey),
};
