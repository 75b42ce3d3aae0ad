import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lull } from './lull';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keyboard on which keys are pressed by hand, and a pause that has begun on it. */
function begun({ typing }: { readonly typing: boolean }) {
  const waiting = new Set<() => void>();
  const keys = {
    is: typing,
    typing: () => keys.is,
    next: (then: () => void) => {
      waiting.add(then);
      return () => waiting.delete(then);
    },
  };
  const over = vi.fn();
  lull(keys)(over);
  return { keys, over, waiting, press: () => [...waiting].forEach((then) => then()) };
}

test('where nobody types the pause is short and its end waits for nothing', () => {
  const { over, waiting } = begun({ typing: false });
  vi.advanceTimersByTime(99);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
  expect(waiting.size).toBe(0);
});

test('while somebody types it ends behind the key after it, once', () => {
  const { over, press, waiting } = begun({ typing: true });
  press();
  vi.advanceTimersByTime(100);
  expect(over).not.toHaveBeenCalled();
  press();
  expect(over).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10_000);
  press();
  expect(over).toHaveBeenCalledOnce();
  expect(waiting.size).toBe(0);
});

test('a key that does not come is not waited for', () => {
  const { over, press, waiting } = begun({ typing: true });
  vi.advanceTimersByTime(349);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
  expect(waiting.size).toBe(0);
  press();
  expect(over).toHaveBeenCalledOnce();
});

test('who has stopped typing meanwhile is not waited for', () => {
  const { keys, over } = begun({ typing: true });
  keys.is = false;
  vi.advanceTimersByTime(100);
  expect(over).toHaveBeenCalledOnce();
});
