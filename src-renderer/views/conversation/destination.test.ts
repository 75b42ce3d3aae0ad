import { expect, test } from 'vitest';
import { message } from '../../testing/people';
import { destination, type Stand } from './destination';
import { timeline } from './timeline';

const DAY = 86_400_000;
const noon = new Date(2026, 4, 3, 12).getTime();
/** start, then eight days with a line and a message each. */
const messages = Array.from({ length: 8 }, (_, at) => message('friend', String(at), noon + at * DAY));
const rows = timeline(messages, { older: false, unreadFrom: null });
/** Every row is 100 high, and 500 can be seen. */
const stand = (at: number | null): Stand => ({
  at,
  bottom: 15,
  height: 500,
  startOf: (row) => row * 100,
  rowAt: (offset) => Math.min(rows.length - 1, Math.floor(offset / 100)),
});
const lead = (key: string, at: number | null, height = 500): number => {
  const to = destination(key, rows, { ...stand(at), height });
  return rows.findIndex(({ id }) => id === to);
};

test('up and down go from message to message over what stands between', () => {
  expect(lead('ArrowUp', 6)).toBe(4);
  expect(lead('ArrowDown', 6)).toBe(8);
});

test('from the log itself they begin with the last message in view', () => {
  expect(lead('ArrowUp', null)).toBe(14);
  expect(lead('ArrowDown', null)).toBe(14);
});

test('at either end they stay', () => {
  expect(lead('ArrowUp', 2)).toBe(2);
  expect(lead('ArrowDown', 16)).toBe(16);
  expect(lead('PageUp', 2)).toBe(2);
  expect(lead('PageDown', 16)).toBe(16);
});

test('a page is as much as can be seen, and at least one message', () => {
  expect(lead('PageUp', 12)).toBe(6);
  expect(lead('PageDown', 6)).toBe(12);
  expect(lead('PageUp', 6, 40)).toBe(4);
  expect(lead('PageDown', 6, 40)).toBe(8);
});

test('other keys lead nowhere, and without messages none does', () => {
  expect(destination('x', rows, stand(8))).toBeUndefined();
  expect(destination('ArrowUp', [], stand(null))).toBeNull();
});
