import { beforeEach, describe, expect, it } from 'vitest';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { FriendsTable } from './friends';
import type { Database } from './database';
import { MessagesTable } from './messages';
import { scratchDatabase } from './scratch';

const scratch = scratchDatabase(0);
let database: Database;
let messages: MessagesTable;
let ids = 0;

beforeEach(() => {
  ({ database } = scratch.open());
  const key = 'a'.repeat(64) as FriendId;
  const record = { key, nickname: null, state: 'friend', words: null, addedAt: 1 } as const;
  new FriendsTable(database).insert(record, [], 'given');
  messages = new MessagesTable(database);
});

function insert(from: 'me' | 'friend'): number {
  const id = toHex(new Uint8Array(16).fill((ids += 1))) as MessageId;
  const message = { id, from, text: 'a text', sentAt: 1, replyTo: null, missing: 0, ...UNTOUCHED };
  return messages.insert(1, { ...message, state: from === 'me' ? 'waiting' : 'received' }, null);
}
const columns = (): unknown => database.get('SELECT newest, unread FROM friends WHERE number = 1');

describe('what the table of friends holds of messages', () => {
  it('stands with the end of a transaction, and without one at once', () => {
    const last = database.transaction(() => [insert('friend'), insert('me'), insert('friend')]).at(-1);
    expect(columns()).toEqual({ newest: last, unread: 2 });
    const next = insert('friend');
    expect(columns()).toEqual({ newest: next, unread: 3 });
  });

  it('is as before where the transaction fails', () => {
    const first = insert('friend');
    expect(() =>
      database.transaction(() => {
        insert('friend');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(columns()).toEqual({ newest: first, unread: 1 });
    database.transaction(() => insert('me'));
    expect(columns()).toMatchObject({ unread: 1 });
  });

  it('is right where a message is deleted, or all are read, in the transaction that stored it', () => {
    const first = insert('me');
    database.transaction(() => {
      messages.delete(insert('me'));
    });
    expect(columns()).toEqual({ newest: first, unread: 0 });
    database.transaction(() => {
      insert('friend');
      messages.markRead(1);
    });
    expect(columns()).toEqual({ newest: first + 2, unread: 0 });
    database.transaction(() => {
      insert('friend');
      expect([messages.unread(1), messages.newest(1)?.from]).toEqual([1, 'friend']);
    });
  });
});
