import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { together, type Turn } from './together';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = (over: () => void): void => void setTimeout(over, 100);

function world(turnOf: (one: number) => Turn = () => 'waits') {
  const taken: (readonly number[])[] = [];
  const give = together<number>((all) => taken.push(all), turnOf, pause);
  return { taken, give };
}

test('the first comes at once, what follows closely together, and after a rest at once again', () => {
  const { taken, give } = world();
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

test('what may not wait goes at once, behind all that came before it', () => {
  const { taken, give } = world((one) => (one >= 90 ? 'now' : 'waits'));
  for (const one of [1, 2, 3, 90, 4]) give(one);
  expect(taken).toEqual([[1], [2, 3, 90]]);
  vi.advanceTimersByTime(100);
  expect(taken).toEqual([[1], [2, 3, 90], [4]]);
});

test('what follows waits with others, and for nothing where none wait', () => {
  const { taken, give } = world((one) => (one >= 50 ? 'follows' : 'waits'));
  for (const one of [50, 51, 1, 52, 2, 53]) give(one);
  expect(taken).toEqual([[50], [51], [1], [52]]);
  vi.advanceTimersByTime(100);
  expect(taken.at(-1)).toEqual([2, 53]);
});

test('what comes while others are taken is not lost', () => {
  const taken: number[] = [];
  const give = together<number>(
    (all) => {
      taken.push(...all);
      if (taken.length < 3) give(taken.length + 1);
    },
    () => 'waits',
    pause,
  );
  give(1);
  vi.advanceTimersByTime(400);
  expect(taken).toEqual([1, 2, 3]);
  expect(vi.getTimerCount()).toBe(0);
});
