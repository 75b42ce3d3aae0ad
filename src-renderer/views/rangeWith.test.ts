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
