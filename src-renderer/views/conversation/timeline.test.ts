import { expect, test } from 'vitest';
import type { MessageId } from '../../../src-shared/ids';
import type { Message } from '../../../src-shared/model';
import { message } from '../../testing/people';
import { firstUnread, guessHeight, timeline, type Row } from './timeline';

const noon = new Date(2026, 4, 3, 12).getTime();
const MINUTE = 60_000;

const rowsOf = (messages: readonly Message[], unreadFrom: MessageId | null = null, older = false): Row[] =>
  timeline(messages, { older, unreadFrom });

const shape = (rows: readonly Row[]): string =>
  rows
    .map((row) =>
      row.type === 'message' ? `${row.first ? '(' : ''}${row.message.text}${row.last ? ')' : ''}` : row.type,
    )
    .join(' ');

test('messages of one person in one go are a group', () => {
  const rows = rowsOf([
    message('me', 'a', noon),
    message('me', 'b', noon + MINUTE),
    message('friend', 'c', noon + 2 * MINUTE),
    message('friend', 'd', noon + 20 * MINUTE),
  ]);
  expect(shape(rows)).toBe('start day (a b) (c) (d)');
});

test('a new day and the unread line part a group', () => {
  const messages = [
    message('friend', 'a', noon),
    message('friend', 'b', noon + 1),
    message('friend', 'c', noon + 24 * 60 * MINUTE),
  ];
  expect(shape(rowsOf(messages, messages[1]?.id))).toBe('start day (a) unread (b) day (c)');
});

test('what never came stands before the message that shows it', () => {
  const messages = [message('friend', 'a', noon), { ...message('friend', 'b', noon + 1), missing: 2 }];
  const rows = rowsOf(messages, messages[1]?.id);
  expect(shape(rows)).toBe('start day (a) unread gap (b)');
  expect(rows.find(({ type }) => type === 'gap')).toMatchObject({ missing: 2 });
});

test('an answer knows its source where that is loaded', () => {
  const a = message('friend', 'a', noon);
  const [b, c] = [
    { ...message('me', 'b', noon + 1), replyTo: a.id },
    { ...message('me', 'c', noon + 2), replyTo: message('friend', 'older', 0).id },
  ];
  const sources = rowsOf([a, b, c]).flatMap((row) => (row.type === 'message' ? [row.source] : []));
  expect(sources).toEqual([null, a, null]);
});

test('no line goes or moves when older messages come in above it', () => {
  const messages = [
    message('friend', 'a', noon - 24 * 60 * MINUTE),
    message('friend', 'b', noon),
    message('friend', 'c', noon + 20 * MINUTE),
  ];
  const names = (from: number, older: boolean): string[] =>
    rowsOf(messages.slice(from), null, older).map(({ id }) => id);
  const [a, b, c] = messages.map(({ id }) => id);
  expect(names(2, true)).toEqual([c]);
  expect(names(1, true)).toEqual([b, c]);
  expect(names(0, true)).toEqual([a, `day-${String(b)}`, b, c]);
  expect(names(0, false)).toEqual(['start', `day-${String(a)}`, a, `day-${String(b)}`, b, c]);
});

test('the unread line counts their messages from the end', () => {
  const messages = [message('friend', 'a', 1), message('me', 'b', 2), message('friend', 'c', 3)];
  expect(firstUnread(messages, 0)).toBeNull();
  expect(firstUnread(messages, 1)).toBe(messages[2]?.id);
  expect(firstUnread(messages, 9)).toBe(messages[0]?.id);
  expect(firstUnread([], 3)).toBeNull();
});

test('a row with more to show is guessed to be higher', () => {
  const guess = (text: string): number => guessHeight(rowsOf([message('me', text, noon)], null, true)[0]!);
  expect(guess('a\nb\nc')).toBeGreaterThan(guess('a'));
  expect(guess('word '.repeat(100))).toBeGreaterThan(guess('word '.repeat(20)));
});

test('a row stays the same while nothing about it changes, and is another one when its group does', () => {
  const [first, second] = [message('me', 'a', noon), message('me', 'b', noon + MINUTE)];
  const third = message('me', 'c', noon + 2 * MINUTE);
  const before = rowsOf([first, second], null, true);
  const after = rowsOf([first, second, third], null, true);
  expect([shape(before), shape(after)]).toEqual(['(a b)', '(a b c)']);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
