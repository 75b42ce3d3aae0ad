import { fraction, seededRandom, type Random } from '../src-main/base/random';

/** Repeatable chance: the same seed and label draw the same. */
export class Chance {
  readonly #random: Random;

  constructor(seed: number, label: string) {
    let mixed = seed;
    for (const character of label) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x9e3779b1);
    this.#random = seededRandom(mixed);
    // The first draws of a small seed are small too.
    this.#random(16);
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(fraction(this.#random) * (to - from + 1));
  }

  is(probability: number): boolean {
    return fraction(this.#random) < probability;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.between(0, choices.length - 1)] ?? choices[0];
  }
}
