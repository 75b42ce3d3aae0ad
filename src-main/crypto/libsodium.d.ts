/** What is used of libsodium's WebAssembly, which brings no types. Numbers are addresses in `HEAPU8`; 0 is success. */
declare module 'libsodium' {
  export interface Libsodium {
    readonly HEAPU8: Uint8Array;
    /** 0 where there is no room. */
    _malloc(bytes: number): number;
    _crypto_kem_mlkem768_seed_keypair(publicKey: number, secretKey: number, seed: number): number;
    _crypto_kem_mlkem768_enc_deterministic(
      ciphertext: number,
      shared: number,
      publicKey: number,
      coins: number,
    ): number;
    _crypto_kem_mlkem768_dec(shared: number, ciphertext: number, secretKey: number): number;
  }
  // eslint-disable-next-line no-restricted-syntax -- the package exports it so
  export default function createLibsodium(options: { getRandomValue(): number }): Promise<Libsodium>;
}
