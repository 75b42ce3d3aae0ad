import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { together } from './together';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first comes at once, what follows closely together, and after a rest at once again', () => {
  const taken: (readonly number[])[] = [];
  const give = together<number>((all) => taken.push(all), 100);
  for (const one of [1, 2, 3]) give(one);
  expect(taken).toEqual([[1]]);
  vi.advanceTimersByTime(100);
  expect(taken).toEqual([[1], [2, 3]]);
  give(4);
  vi.advanceTimersByTime(99);
  expect(taken).toEqual([[1], [2, 3]]);
  vi.advanceTimersByTime(1);
  expect(taken).toEqual([[1], [2, 3], [4]]);
  vi.advanceTimersByTime(100);
  give(5);
  expect(taken.at(-1)).toEqual([5]);
});

test('what comes while others are taken is not lost', () => {
  const taken: number[] = [];
  const give = together<number>((all) => {
    taken.push(...all);
    if (taken.length < 3) give(taken.length + 1);
  }, 100);
  give(1);
  vi.advanceTimersByTime(400);
  expect(taken).toEqual([1, 2, 3]);
  expect(vi.getTimerCount()).toBe(0);
});
