import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src-shared/check';
import { moodOf, verdictOf, type Told } from './findings';

const told = (...verdicts: Verdict[]): Told[] =>
  verdicts.map((verdict) => ({ check: 'page', verdict, name: '', text: '', details: [] }));

describe('what a check comes to as a whole', () => {
  it.each([
    ['good', told('good', 'compare')],
    ['untold', told('good', 'untold', 'compare')],
    ['weak', told('untold', 'weak', 'good')],
    ['bad', told('untold', 'weak', 'bad')],
  ] as const)('is %s', (verdict, all) => {
    expect(verdictOf(all)).toBe(verdict);
  });

  it('looks good only where all could be told', () => {
    expect(moodOf(verdictOf(told('good', 'untold')))).toBe('plain');
  });
});
