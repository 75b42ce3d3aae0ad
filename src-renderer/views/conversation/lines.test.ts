import { expect, it } from 'vitest';
import { message } from '../../testing/people';
import { FOLDED, isLong, linesOf } from './lines';
import { guessHeight } from './timeline';

const of = (lines: number): string => Array.from({ length: lines }, () => 'a').join('\n');

it('lines are counted by breaks and by what fits across', () => {
  const texts = ['', 'short', 'a\nb', 'x'.repeat(70), 'x'.repeat(71), `\n${'x'.repeat(141)}\n`];
  expect(texts.map(linesOf)).toEqual([1, 1, 2, 1, 2, 5]);
});

it('what is much longer than the fold is folded, and guessed to be as high as that', () => {
  const texts = [of(FOLDED), of(30), of(31), 'x'.repeat(70 * 30), 'x'.repeat(70 * 30 + 1)];
  expect(texts.map(isLong)).toEqual([false, false, true, false, true]);
  const height = (text: string): number => {
    const said = message('friend', text, 0);
    return guessHeight({
      ...{ type: 'message', id: said.id, message: said, source: null, first: true, last: false },
    });
  };
  expect(height(of(31))).toBe(height(of(FOLDED + 1)));
  expect(height(of(900))).toBe(height(of(31)));
});
