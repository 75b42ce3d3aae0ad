const NEWLINE = 0x0a;

/** Cuts a stream of UTF-8 bytes into lines. What is held of a line is bounded, whatever is sent. */
export class LineSplitter {
  readonly #maxBytes: number;
  readonly #onLine: (line: string | null) => void;
  #held: Buffer[] = [];
  #length = 0;

  /** `onLine` gets each line without its end, or null in the place of one that is longer than `maxBytes`. */
  constructor(maxBytes: number, onLine: (line: string | null) => void) {
    this.#maxBytes = maxBytes;
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#hold(chunk.subarray(start, end));
      this.#finish();
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
  }

  /** The last line may have no end. */
  end(): void {
    if (this.#length > 0) this.#finish();
  }

  #hold(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#maxBytes) this.#held = [];
    else if (part.length > 0) this.#held.push(part);
  }

  #finish(): void {
    const line = this.#length > this.#maxBytes ? null : Buffer.concat(this.#held).toString();
    this.#held = [];
    this.#length = 0;
    this.#onLine(line?.endsWith('\r') ? line.slice(0, -1) : line);
  }
}
