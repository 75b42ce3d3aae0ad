import { expect, test } from 'vitest';
import { message } from '../../testing/people';
import { firstUnread, timeline } from './timeline';

const noon = new Date(2026, 4, 3, 12).getTime();
const MINUTE = 60_000;

const shape = (rows: ReturnType<typeof timeline>): string =>
  rows
    .map((row) =>
      row.type === 'message' ? `${row.first ? '(' : ''}${row.message.text}${row.last ? ')' : ''}` : row.type,
    )
    .join(' ');

test('messages of one person in one go are a group', () => {
  const rows = timeline(
    [
      message('me', 'a', noon),
      message('me', 'b', noon + MINUTE),
      message('friend', 'c', noon + 2 * MINUTE),
      message('friend', 'd', noon + 20 * MINUTE),
    ],
    null,
  );
  expect(shape(rows)).toBe('day (a b) (c) (d)');
});

test('a new day and the unread line part a group', () => {
  const messages = [
    message('friend', 'a', noon),
    message('friend', 'b', noon + 1),
    message('friend', 'c', noon + 24 * 60 * MINUTE),
  ];
  expect(shape(timeline(messages, messages[1]?.id ?? null))).toBe('day (a) unread (b) day (c)');
});

test('what never came stands before the message that shows it', () => {
  const messages = [message('friend', 'a', noon), { ...message('friend', 'b', noon + 1), missing: 2 }];
  const rows = timeline(messages, messages[1]?.id ?? null);
  expect(shape(rows)).toBe('day (a) unread gap (b)');
  expect(rows.find(({ type }) => type === 'gap')).toMatchObject({ missing: 2 });
});

test('an answer knows its source where that is loaded', () => {
  const a = message('friend', 'a', noon);
  const [b, c] = [
    { ...message('me', 'b', noon + 1), replyTo: a.id },
    { ...message('me', 'c', noon + 2), replyTo: message('friend', 'older', 0).id },
  ];
  const sources = timeline([a, b, c], null).flatMap((row) => (row.type === 'message' ? [row.source] : []));
  expect(sources).toEqual([null, a, null]);
});

test('the unread line counts their messages from the end', () => {
  const messages = [message('friend', 'a', 1), message('me', 'b', 2), message('friend', 'c', 3)];
  expect(firstUnread(messages, 0)).toBeNull();
  expect(firstUnread(messages, 1)).toBe(messages[2]?.id);
  expect(firstUnread(messages, 9)).toBe(messages[0]?.id);
  expect(firstUnread([], 3)).toBeNull();
});
