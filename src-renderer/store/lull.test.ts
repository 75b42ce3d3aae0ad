import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lull, unhurried } from './lull';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keyboard on which keys are pressed by hand. */
function keyboard({ typing }: { readonly typing: boolean }) {
  const waiting = new Set<() => void>();
  const keys = {
    is: typing,
    typing: () => keys.is,
    next: (then: () => void) => {
      waiting.add(then);
      return () => waiting.delete(then);
    },
  };
  return { keys, waiting, press: () => [...waiting].forEach((then) => then()) };
}

/** One on which a pause has begun. */
function begun(how: { readonly typing: boolean }) {
  const board = keyboard(how);
  const over = vi.fn();
  lull(board.keys)(over);
  return { ...board, over };
}

test('what hurries nobody is drawn at once, or behind the next key of who types', () => {
  const draw = vi.fn();
  unhurried(keyboard({ typing: false }).keys, draw);
  expect(draw).toHaveBeenCalledOnce();
  const { keys, press, waiting } = keyboard({ typing: true });
  unhurried(keys, draw);
  expect(draw).toHaveBeenCalledOnce();
  press();
  expect(draw).toHaveBeenCalledTimes(2);
  expect(waiting.size).toBe(0);
});

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
