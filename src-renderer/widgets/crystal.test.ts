import { expect, test } from 'vitest';
import { printOf } from '../testing/people';
import { crystal } from './crystal';

test('a print always draws the same crystal', () => {
  expect(crystal(printOf('Mia'))).toEqual(crystal(printOf('Mia')));
});

test('three hundred prints draw three hundred crystals', () => {
  const drawn = Array.from({ length: 300 }, (_, at) => JSON.stringify(crystal(printOf(String(at)))));
  expect(new Set(drawn).size).toBe(300);
});

test('every facet is a closed outline in a colour', () => {
  for (const { path, fill } of crystal(printOf('Mia'))) {
    expect(path).toMatch(/^(M[-\d. L]+Z)+$/);
    expect(fill).toMatch(/^oklch\([\d.]+ [\d.]+ [\d.]+\)$/);
  }
});
