/** Follows the frames of a stream: two bytes of length, then so many bytes (PROTOCOL.md section 2). */
export class Frames {
  #missing = 0;
  #high: number | null = null;

  /** Takes `bytes`; answers after how many of them the stream stands inside a frame, each such place once. */
  take(bytes: Uint8Array): number[] {
    const inside: number[] = [];
    bytes.forEach((byte, index) => {
      if (!this.#ends(byte)) inside.push(index + 1);
    });
    return inside;
  }

  #ends(byte: number): boolean {
    if (this.#missing > 0) {
      this.#missing -= 1;
      return this.#missing === 0;
    }
    if (this.#high === null) {
      this.#high = byte;
      return false;
    }
    this.#missing = this.#high * 256 + byte;
    this.#high = null;
    return this.#missing === 0;
  }
}
