import * as v from 'valibot';
import { expect, it } from 'vitest';
import { checkable, checkedWords, misspeltIn } from './spelling';

it('so many words are asked about that the answer is not refused', () => {
  const asked = checkable(['right', 'x'.repeat(101), ...Array<string>(5_000).fill('word')]);
  expect(asked.words).toHaveLength(2_000);
  expect(asked.words.slice(0, 2)).toEqual(['right', 'word']);
  expect(v.is(checkedWords, asked)).toBe(true);
});

it('a refusal, or no answer at all, marks nothing', () => {
  expect(misspeltIn({ ok: true, value: { wrong: ['wrnog'] } })).toEqual(['wrnog']);
  for (const none of [{ ok: false, error: { code: 'locked' } }, null, { value: { wrong: [7] } }])
    expect(misspeltIn(none)).toEqual([]);
});
