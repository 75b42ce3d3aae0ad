import { expect, test } from 'vitest';
import { ANY_DATE, isTurned, momentsOf } from './dates';

test('days are whole by the calendar of this computer, the last one included', () => {
  const dates = { from: '2026-03-01', until: '2026-03-31' };
  expect(momentsOf(dates)).toEqual({
    from: new Date(2026, 2, 1).getTime(),
    until: new Date(2026, 3, 1).getTime(),
  });
  expect(momentsOf(ANY_DATE)).toEqual({ from: null, until: null });
});

test('years that a field lets through while they are written are years', () => {
  expect(momentsOf({ from: '0002-01-01', until: '' }).from).toBe(0);
});

test('a first day after the last one is told', () => {
  expect(isTurned({ from: '2026-03-02', until: '2026-03-01' })).toBe(true);
  expect(isTurned({ from: '2026-03-01', until: '2026-03-01' })).toBe(false);
  expect(isTurned({ from: '2026-03-02', until: '' })).toBe(false);
});
