import { Virtualizer } from '@tanstack/react-virtual';
import { expect, test } from 'vitest';
import { heightOf, ROW } from './heightOf';

/** Two rows, of the first of which the height is known. */
function list(known: number) {
  const virtual = new Virtualizer<HTMLDivElement, HTMLLIElement>({
    count: 2,
    getScrollElement: () => null,
    estimateSize: () => ROW,
    scrollToFn: () => undefined,
    observeElementRect: () => undefined,
    observeElementOffset: () => undefined,
  });
  virtual.itemSizeCache.set(0, known);
  return virtual;
}

// What is read of a row is all that it has here.
const row = (index: number, offsetHeight: number) =>
  ({ getAttribute: () => String(index), offsetHeight }) as unknown as HTMLLIElement;
const seen = (blockSize: number) => ({ borderBoxSize: [{ blockSize }] }) as unknown as ResizeObserverEntry;

test('a row that is shown is as high as it is', () => {
  expect(heightOf(row(1, 72), undefined, list(64))).toBe(72);
  expect(heightOf(row(0, 72), seen(72), list(64))).toBe(72);
});

test('a row that is hidden is as high as it was, or as most are', () => {
  expect(heightOf(row(0, 0), seen(0), list(64))).toBe(64);
  expect(heightOf(row(1, 0), seen(0), list(64))).toBe(ROW);
  expect(heightOf(row(1, 0), undefined, list(64))).toBe(ROW);
});
