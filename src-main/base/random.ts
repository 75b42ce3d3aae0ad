import { randomBytes } from 'node:crypto';

/** Randomness as an argument: `length` fresh bytes. */
export type Random = (length: number) => Uint8Array;

/** The operating system's generator. */
export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length));

/** A repeatable generator for tests (xorshift32); never for anything that must be secret. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state & 0xff;
    });
}

/** A fraction in [0, 1) drawn from `random`. */
export function fraction(random: Random): number {
  const [a = 0, b = 0, c = 0] = random(3);
  return ((a << 16) | (b << 8) | c) / 2 ** 24;
}
