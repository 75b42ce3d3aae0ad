import { expect, test } from 'vitest';
import { rangeWith } from './rangeWith';

const range = { startIndex: 10, endIndex: 12, overscan: 1, count: 20 };

test('rows that are kept are drawn once, in their order', () => {
  expect(rangeWith([])(range)).toEqual([9, 10, 11, 12, 13]);
  expect(rangeWith([17, 0, 11, 17])(range)).toEqual([0, 9, 10, 11, 12, 13, 17]);
});

test('a row that is not there is not drawn', () => {
  expect(rangeWith([-1, 20])(range)).toEqual([9, 10, 11, 12, 13]);
});

test('what comes at the end is drawn with what is in view, where the end is followed', () => {
  expect(rangeWith([], true)(range)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  const far = { ...range, count: 1000 };
  expect(rangeWith([], true)(far).at(-1)).toBe(42);
  const near = { ...range, count: 13 };
  expect(rangeWith([], true)(near)).toEqual([9, 10, 11, 12]);
});
