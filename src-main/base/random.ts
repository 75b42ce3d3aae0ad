import { randomBytes } from 'node:crypto';

/** Randomness as an argument: `length` fresh bytes. */
export type Random = (length: number) => Uint8Array;

/** What is fetched from the system at once: a call for each id of 16 bytes costs more than the message it names. */
const POOL = 4096;
/** Ids and nonces. Keys are never drawn ahead of their use. */
const POOLED = 24;
let pool = new Uint8Array(0);
let used = 0;

/** The operating system's generator. What is handed out is nowhere else any more. */
export const systemRandom: Random = (length) => {
  if (length > POOLED) return new Uint8Array(randomBytes(length));
  if (used + length > pool.length) {
    pool = new Uint8Array(randomBytes(POOL));
    used = 0;
  }
  const bytes = pool.slice(used, used + length);
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
};

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
