export const NONCE_LENGTH = 24;

/**
 * Base nonce plus packet number, as PROTOCOL.md section 3 counts: a 192-bit little-endian number, the first packet
 * under base + 1. The sum wraps at 2^192 as `sodium_increment` does; the number of packets never wraps.
 */
export class NonceCounter {
  readonly #current: Uint8Array;
  #count = 0;

  constructor(base: Uint8Array) {
    if (base.length !== NONCE_LENGTH) throw new RangeError('a nonce has 24 bytes');
    this.#current = base.slice();
  }

  /** How many nonces were handed out. */
  get count(): number {
    return this.#count;
  }

  /** The next nonce, in a buffer that the following call overwrites. */
  next(): Uint8Array {
    if (this.#count >= Number.MAX_SAFE_INTEGER) throw new RangeError('no nonce is left for this connection');
    this.#count += 1;
    for (let i = 0; i < NONCE_LENGTH; i++) {
      const sum = (this.#current[i] ?? 0) + 1;
      this.#current[i] = sum & 0xff;
      if (sum <= 0xff) break;
    }
    return this.#current;
  }
}
