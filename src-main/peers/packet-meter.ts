/**
 * Finds where packets end in a byte stream, by their lengths alone (PROTOCOL.md section 2), so that a piece with
 * thousands of them can be dealt with some at a time. Whether a length is allowed is for the session to say.
 */
export class PacketMeter {
  /** The first byte of a length of which the second has not come. */
  #high: number | null = null;
  /** Bytes that are still to come of the packet under way. */
  #rest = 0;

  /** How many bytes of `piece` belong to the next packets, at most `most` whole ones, and how many of them end there. */
  take(piece: Uint8Array, most: number): { bytes: number; packets: number } {
    let [at, packets] = [0, 0];
    while (at < piece.length && packets < most) {
      if (this.#rest === 0) {
        const byte = piece[at] ?? 0;
        at += 1;
        if (this.#high === null) {
          this.#high = byte;
          continue;
        }
        this.#rest = (this.#high << 8) | byte;
        this.#high = null;
      } else {
        const step = Math.min(this.#rest, piece.length - at);
        at += step;
        this.#rest -= step;
      }
      if (this.#rest === 0) packets += 1;
    }
    return { bytes: at, packets };
  }
}
