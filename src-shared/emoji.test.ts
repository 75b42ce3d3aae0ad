import * as v from 'valibot';
import { expect, test } from 'vitest';
import { emojiHabits, NO_HABITS, sameEmoji, withUsed } from './emoji';
import { MAX_RECENT_EMOJI } from './limits';

test('what is used comes first, once, and pushes out the oldest', () => {
  const used = ['👍', '❤️', '👍', '❤'].reduce(withUsed, NO_HABITS);
  expect(used.recent).toEqual(['❤', '👍']);
  const flags = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(0x1f1e6, 0x1f1e6 + at));
  const many = flags.reduce(withUsed, NO_HABITS);
  expect(many.recent).toHaveLength(MAX_RECENT_EMOJI);
  expect(many.recent[0]).toBe(flags.at(-1));
});

test('the mark that asks for a picture makes no other emoji', () => {
  expect(sameEmoji('❤️', '❤')).toBe(true);
  expect(sameEmoji('❤️', '🧡')).toBe(false);
  expect(sameEmoji(null, null)).toBe(true);
  expect(sameEmoji('❤️', null)).toBe(false);
});

test.each([
  { recent: ['no emoji'], tone: 0 },
  { recent: [''], tone: 0 },
  { recent: ['👍👍'], tone: 0 },
  { recent: Array.from({ length: MAX_RECENT_EMOJI + 1 }, () => '👍'), tone: 0 },
  { recent: [], tone: 6 },
  { recent: [] },
])('%j are no habits', (input) => {
  expect(v.safeParse(emojiHabits, input).success).toBe(false);
});
