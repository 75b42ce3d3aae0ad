import { fromHex, toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Message, MessageState } from '../../src-shared/model';
import type { Database } from './database';

interface MessageRow extends Record<string, string | number | null | Uint8Array> {
  id: Uint8Array;
  mine: number;
  text: string;
  sentAt: number;
  state: string;
}

const COLUMNS = 'id, mine, text, sent_at AS sentAt, state';
const FRIEND = '(SELECT number FROM friends WHERE key = ?)';

export class MessagesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores a message of a friend that exists; on the disk when this returns. */
  insert(key: FriendId, message: Message): void {
    this.#database.run(
      `INSERT INTO messages (id, friend, mine, text, sent_at, state) VALUES (?, ${FRIEND}, ?, ?, ?, ?)`,
      [fromHex(message.id), key, message.from === 'me' ? 1 : 0, message.text, message.sentAt, message.state],
    );
  }

  has(id: MessageId): boolean {
    return this.#database.get('SELECT 1 AS one FROM messages WHERE id = ?', [fromHex(id)]) !== undefined;
  }

  setState(id: MessageId, state: MessageState): void {
    this.#database.run('UPDATE messages SET state = ? WHERE id = ?', [state, fromHex(id)]);
  }

  /** The place of a message in its conversation, or null. */
  numberOf(key: FriendId, id: MessageId): number | null {
    const row = this.#database.get<{ number: number }>(
      `SELECT number FROM messages WHERE id = ? AND friend = ${FRIEND}`,
      [fromHex(id), key],
    );
    return row?.number ?? null;
  }

  /** The newest `limit` messages below `before` (a number of `numberOf`), oldest first. */
  page(key: FriendId, limit: number, before: number | null): Message[] {
    return this.#database
      .all<MessageRow>(
        `SELECT ${COLUMNS} FROM messages WHERE friend = ${FRIEND} AND number < ? ORDER BY number DESC LIMIT ?`,
        [key, before ?? Number.MAX_SAFE_INTEGER, limit],
      )
      .map(messageOf)
      .reverse();
  }

  /** Own messages that still wait, in the order they were written, beyond the place `after`. */
  waiting(key: FriendId, after: number, limit: number): { number: number; message: Message }[] {
    return this.#database
      .all<MessageRow & { number: number }>(
        `SELECT number, ${COLUMNS} FROM messages
         WHERE friend = ${FRIEND} AND state = 'waiting' AND number > ? ORDER BY number LIMIT ?`,
        [key, after, limit],
      )
      .map((row) => ({ number: row.number, message: messageOf(row) }));
  }

  unread(key: FriendId): number {
    const row = this.#database.get<{ count: number }>(
      `SELECT count(*) AS count FROM messages m JOIN friends f ON m.friend = f.number
       WHERE f.key = ? AND m.number > f.read_up_to AND m.mine = 0`,
      [key],
    );
    return row?.count ?? 0;
  }

  /** Everything that is there now has been read. */
  markRead(key: FriendId): void {
    this.#database.run(
      `UPDATE friends SET read_up_to = coalesce(
         (SELECT max(number) FROM messages WHERE friend = friends.number), 0) WHERE key = ?`,
      [key],
    );
  }
}

// The CHECK constraints of the table stand for these types.
const messageOf = (row: MessageRow): Message => ({
  id: toHex(row.id) as MessageId,
  from: row.mine === 1 ? 'me' : 'friend',
  text: row.text,
  sentAt: row.sentAt,
  state: row.state as MessageState,
});
