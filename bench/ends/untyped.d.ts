declare module 'sodium-native' {
  const sodium: {
    crypto_secretbox_easy(boxed: Uint8Array, plain: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;
    crypto_secretbox_open_easy(
      plain: Uint8Array,
      boxed: Uint8Array,
      nonce: Uint8Array,
      key: Uint8Array,
    ): boolean;
  };
  export default sodium;
}

declare module '@hyperswarm/secret-stream' {
  import type { Duplex } from 'node:stream';
  export default class NoiseSecretStream extends Duplex {
    constructor(isInitiator: boolean, rawStream: Duplex);
  }
}
