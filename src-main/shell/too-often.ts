/** Whether something happens more than `most` times within `within` milliseconds. */
export class TooOften {
  readonly #most: number;
  readonly #within: number;
  #moments: number[] = [];

  constructor(most: number, within: number) {
    this.#most = most;
    this.#within = within;
  }

  /** It happened once more, at this moment (milliseconds on any clock that only goes forward). */
  again(now: number): boolean {
    this.#moments = [...this.#moments, now].filter((moment) => now - moment < this.#within);
    return this.#moments.length > this.#most;
  }

  forget(): void {
    this.#moments = [];
  }
}
