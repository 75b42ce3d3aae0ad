import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { ChangesTable } from './changes';
import { Database } from './database';
import { FriendsTable } from './friends';
import { UNTOUCHED, type Message } from '../../src-shared/model';
import { MessagesTable } from './messages';
import { OutboxTable } from './outbox';

let database: Database;
let messages: MessagesTable;

beforeEach(() => {
  database = Database.open(':memory:', new Uint8Array(32).fill(7));
  for (const digit of ['a', 'b'])
    new FriendsTable(database).insert(
      {
        key: digit.repeat(64) as FriendId,
        nickname: null,
        state: 'friend',
        words: null,
        addedAt: 1,
      },
      [],
      'given',
    );
  messages = new MessagesTable(database);
});
afterEach(() => {
  database.close();
});

const idOf = (n: number): MessageId => toHex(new Uint8Array(16).fill(n)) as MessageId;
const insert = (
  n: number,
  { friend = 1, from = 'friend' }: { friend?: number; from?: Message['from'] } = {},
): number =>
  messages.insert(
    friend,
    {
      id: idOf(n),
      from,
      text: `text ${n}`,
      sentAt: 1000,
      state: from === 'me' ? 'waiting' : 'received',
      replyTo: null,
      missing: 0,
      ...UNTOUCHED,
    },
    from === 'me' ? null : 1500,
  );

/** The friend's computer has it. */
const stored = (number: number, sentAt: number, at: number): void => {
  const outbox = new OutboxTable(database);
  const item = { number, id: idOf(number), seq: 1, message: number, about: idOf(number), replyTo: null };
  outbox.insert(1, { ...item, kind: 'text', at: sentAt, body: '', sent: false });
  outbox.acknowledged(1, number, number, sentAt, at);
};

describe('messages', () => {
  it('keep their times, whichever way the clock went', () => {
    const number = insert(1, { from: 'me' });
    expect(messages.get(number)?.state).toBe('waiting');
    messages.setSent(number, 900);
    stored(number, 950, 5000);
    stored(number, 950, 9000);
    messages.markSeen(1, number, 6000);
    expect(messages.times(number)).toEqual({
      writtenAt: 1000,
      sentAt: 900,
      storedAt: 5000,
      seenAt: 6000,
      editedAt: null,
      deletedAt: null,
    });
  });

  it('are seen when the first mark covers them, and a mark that says less says nothing', () => {
    const [first, second] = [1, 2].map((n) => insert(n, { from: 'me' }));
    messages.markSeen(1, first ?? 0, 100);
    messages.markSeen(1, second ?? 0, 200);
    messages.markSeen(1, first ?? 0, 300);
    expect(messages.times(first ?? 0)?.seenAt).toBe(100);
    expect(messages.times(second ?? 0)?.seenAt).toBe(200);
    expect(messages.seenUpTo(1)).toBe(second);
  });

  it('are found by their whole id, in their conversation alone', () => {
    const number = insert(1);
    expect(messages.place(1, idOf(1))).toEqual({ number, mine: false, deleted: false, stored: true });
    expect(messages.place(2, idOf(1))).toBeNull();
    const other = insert(1, { friend: 2 });
    expect([messages.place(1, idOf(1))?.number, messages.place(2, idOf(1))?.number]).toEqual([number, other]);
    expect(messages.place(1, `${idOf(1).slice(0, 31)}0` as MessageId)).toBeNull();
  });

  it('leave no trace of an insert that was rolled back', () => {
    messages.place(1, idOf(9));
    expect(() => {
      database.transaction(() => {
        insert(1);
        throw new Error('no');
      });
    }).toThrow('no');
    expect(messages.place(1, idOf(1))).toBeNull();
    insert(2);
    expect(messages.place(1, idOf(1))).toBeNull();
    expect(messages.unread(1)).toBe(1);
  });

  it('are counted as unread and known as newest without a look at them', () => {
    const numbers = [1, 2, 3].map((n) => insert(n));
    insert(4, { from: 'me' });
    insert(5, { friend: 2 });
    expect([messages.unread(1), messages.unread(2)]).toEqual([3, 1]);
    expect(messages.newest(1)?.id).toBe(idOf(4));
    messages.delete(4);
    messages.delete(numbers[0] ?? 0);
    expect([messages.unread(1), messages.newest(1)?.id]).toEqual([2, idOf(3)]);
    messages.markRead(1);
    messages.delete(numbers[1] ?? 0);
    expect([messages.unread(1), messages.unread(2)]).toEqual([0, 1]);
    insert(6);
    expect(messages.unread(1)).toBe(1);
    database.run('DELETE FROM messages');
    expect([messages.unread(1), messages.newest(1)]).toEqual([0, null]);
  });

  it('give place to their friend alone when a page is asked for', () => {
    for (let n = 1; n <= 9; n++) insert(n, { friend: 1 + (n % 2) });
    expect(messages.page(2, 2, 9).map(({ id }) => id)).toEqual([idOf(5), idOf(7)]);
    new ChangesTable(database).erase(7, 1);
    expect(messages.page(2, 1, 9)[0]).toMatchObject({ deleted: true, text: '' });
  });
});

it('an acknowledgement of neighbours reaches just the texts that are still on their way', () => {
  const outbox = new OutboxTable(database);
  const items = ['text', 'text', 'reaction', 'text'] as const;
  const numbers = items.map((_, n) => insert(n + 1, { from: 'me' }));
  items.forEach((kind, n) => {
    const number = numbers[n] ?? 0;
    const whole = { number: n, id: idOf(n + 1), seq: n, message: number, about: idOf(n + 1), replyTo: null };
    outbox.insert(1, { ...whole, kind, at: 1000, body: '', sent: false });
  });
  outbox.remove(1, 1);
  outbox.handedOver(1, 0, 2, 1500);
  outbox.acknowledged(1, 0, 2, 2000, 3000);
  const times = numbers.map((number) => messages.times(number));
  expect(times.map((time) => [time?.sentAt, time?.storedAt])).toEqual([
    [1500, 3000],
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect(outbox.next(1, -1, 10).map(({ number }) => number)).toEqual([3]);
});
