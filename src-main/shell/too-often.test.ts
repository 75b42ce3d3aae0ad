import { expect, it } from 'vitest';
import { TooOften } from './too-often';

it('is what happens more often than that within that time, and is forgotten', () => {
  const falls = new TooOften(3, 60_000);
  expect([0, 10_000, 20_000, 30_000].map((now) => falls.again(now))).toEqual([false, false, false, true]);
  falls.forget();
  expect(falls.again(40_000)).toBe(false);
});

it('is not what happens now and then', () => {
  const falls = new TooOften(3, 60_000);
  expect(Array.from({ length: 50 }, (_, i) => falls.again(i * 20_001)).some(Boolean)).toBe(false);
});
