/**
 * The base nonces that this process issued on its live connections. A hello that carries one of them is our own,
 * echoed back by somebody in the middle (PROTOCOL.md section 4, reflection).
 */
export class NonceRegistry {
  readonly #issued = new Set<string>();

  add(nonce: Uint8Array): void {
    this.#issued.add(nonce.join());
  }

  has(nonce: Uint8Array): boolean {
    return this.#issued.has(nonce.join());
  }

  delete(nonce: Uint8Array): void {
    this.#issued.delete(nonce.join());
  }

  get size(): number {
    return this.#issued.size;
  }
}
