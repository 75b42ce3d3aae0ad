import { afterEach, beforeEach, expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import { ChangesTable } from '../storage/changes';
import { Database } from '../storage/database';
import { FriendsTable } from '../storage/friends';
import { Indexer } from '../storage/indexer';
import { MessagesTable } from '../storage/messages';
import { OutboxTable, type OutboxItem } from '../storage/outbox';
import type { Swept } from '../storage/retention';
import { Search } from '../storage/search';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { Retention } from './retention';

const DAY = 86_400_000;
let database: Database;
let clock: ManualClock;
let messages: MessagesTable;
let retention: Retention;
let swept: Swept[];
let errors: unknown[];
let count = 0;

beforeEach(() => {
  database = Database.open(':memory:', new Uint8Array(32).fill(7));
  clock = new ManualClock();
  messages = new MessagesTable(database);
  swept = [];
  errors = [];
  for (const digit of ['a', 'b'])
    new FriendsTable(database).insert(
      {
        key: keyOf(digit),
        nickname: null,
        state: 'friend',
        words: null,
        addedAt: 1,
      },
      [],
      'given',
    );
  retention = new Retention({
    database,
    clock,
    onSwept: (one) => swept.push(one),
    onError: (error) => errors.push(error),
  });
});
afterEach(() => {
  retention.stop();
  database.close();
});

const keyOf = (digit: string): FriendId => digit.repeat(64) as FriendId;
const newId = (): MessageId => {
  count += 1;
  return toHex(Uint8Array.from({ length: 16 }, (_, i) => (count >> (8 * (i % 4))) & 0xff)) as MessageId;
};

/** A message of so many days ago. */
function say(
  friend: number,
  daysAgo: number,
  from: 'me' | 'friend' = 'friend',
  writtenDaysAgo = daysAgo,
): number {
  const storedAt = clock.now() - daysAgo * DAY;
  const writtenAt = clock.now() - writtenDaysAgo * DAY;
  return messages.insert(
    friend,
    {
      id: newId(),
      from,
      text: `words of day ${daysAgo}`,
      sentAt: writtenAt,
      state: from === 'me' ? 'waiting' : 'received',
      replyTo: null,
      missing: 0,
      ...UNTOUCHED,
    },
    from === 'me' ? null : storedAt,
  );
}
const waitingItem = (message: number, kind: OutboxItem['kind'], body: string): OutboxItem => {
  const id = newId();
  return { number: count, id, seq: null, kind, message, about: id, replyTo: null, at: 1, body, sent: false };
};
const left = (friend: number): number[] =>
  database
    .all<{ number: number }>('SELECT number FROM messages WHERE friend = ? ORDER BY number', [friend])
    .map(({ number }) => number);

it('keeps everything where nothing else was said', () => {
  const number = say(1, 9999);
  retention.start();
  clock.advance(DAY);
  expect(left(1)).toEqual([number]);
  expect(swept).toEqual([]);
});

it('deletes what is over its time, with all that belongs to it, in small steps', () => {
  for (let n = 0; n < 500; n++) say(1, 40);
  const fresh = say(1, 10);
  new ChangesTable(database).react(1, true, '🙂', 1);
  new ChangesTable(database).edit(2, 'edited words', 1);
  messages.markSeen(1, 3, 1);
  const indexer = new Indexer(database);
  while (indexer.step());
  retention.table.setDays(30);
  retention.start();
  clock.advance(1000);
  expect(left(1)).toEqual([fresh]);
  expect(swept.map(({ deleted }) => deleted.length)).toEqual([200, 200, 100]);
  expect(messages.unread(1)).toBe(1);
  while (indexer.step());
  for (const table of ['reactions', 'edits', 'seen', 'search_stale'])
    expect(database.all(`SELECT * FROM ${table}`), table).toEqual([]);
  expect(
    new Search(database).search({ query: 'words', friend: 1, before: null, limit: 9 }).hits,
  ).toHaveLength(1);
  expect(database.all('SELECT rowid FROM search WHERE search MATCH ?', ['40'])).toEqual([]);
  expect(errors).toEqual([]);
});

it('gives a friend a rule of their own, longer, shorter or none', () => {
  const [a, b] = [say(1, 20), say(2, 20)];
  retention.table.setDays(10);
  const friends = new FriendsTable(database);
  friends.setKeepDays(keyOf('a'), 'ever');
  friends.setKeepDays(keyOf('b'), 30);
  retention.start();
  clock.advance(1000);
  expect([left(1), left(2)]).toEqual([[a], [b]]);
  clock.advance(11 * DAY);
  expect([left(1), left(2)]).toEqual([[a], []]);
  friends.setKeepDays(keyOf('a'), null);
  retention.start();
  clock.advance(1000);
  expect(left(1)).toEqual([]);
  expect([retention.table.days(), ...friends.all().map(({ keepDays }) => keepDays)]).toEqual([10, null, 30]);
});

it('never deletes what is still to be sent, and goes on beyond it', () => {
  const waiting = Array.from({ length: 250 }, () => say(1, 50, 'me'));
  const outbox = new OutboxTable(database);
  database.transaction(() => {
    for (const message of waiting) outbox.insert(1, waitingItem(message, 'text', ''));
  });
  const theirs = say(1, 50);
  outbox.insert(1, waitingItem(theirs, 'reaction', '🙂'));
  say(1, 50);
  const fresh = say(1, 1);
  retention.table.setDays(30);
  retention.start();
  clock.advance(1000);
  expect(left(1)).toEqual([...waiting, theirs, fresh]);
});

it('counts from when a message came in, whatever its writer said', () => {
  const number = say(1, 1, 'friend', 20_000);
  retention.table.setDays(30);
  retention.start();
  clock.advance(1000);
  expect(left(1)).toEqual([number]);
  clock.advance(30 * DAY);
  expect(left(1)).toEqual([]);
});

it('tries again after a failure', () => {
  say(1, 50);
  retention.table.setDays(30);
  database.run("CREATE TRIGGER trouble BEFORE DELETE ON messages BEGIN SELECT raise(ABORT, 'trouble'); END");
  retention.start();
  clock.advance(1000);
  expect(errors).toHaveLength(1);
  database.run('DROP TRIGGER trouble');
  clock.advance(60_000);
  expect(left(1)).toEqual([]);
});
