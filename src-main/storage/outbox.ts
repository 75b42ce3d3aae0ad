import { fromHex, toHex, type MessageId } from '../../src-shared/ids';
import type { Database } from './database';

/** In the order of their numbers in the table. */
const KINDS = ['text', 'edit', 'delete', 'reaction'] as const;
export type OutboxKind = (typeof KINDS)[number];

/** A lasting message that is not acknowledged. */
export interface OutboxItem {
  /** The order in which it goes to its friend. */
  readonly number: number;
  readonly id: MessageId;
  /** Its place in the numbering towards the friend; null: it was never written to a connection. */
  readonly seq: number | null;
  readonly kind: OutboxKind;
  /** Number and id of the text, or of the message that is changed. */
  readonly message: number;
  readonly about: MessageId;
  readonly replyTo: MessageId | null;
  readonly at: number;
  /** The text, the new text, or the emoji. */
  readonly body: string;
  /** That text was handed to a connection before. */
  readonly sent: boolean;
}

interface ItemRow extends Record<string, string | number | null | Uint8Array> {
  number: number;
  id: Uint8Array;
  seq: number | null;
  kind: number;
  message: number;
  about: Uint8Array;
  replyTo: Uint8Array | null;
  at: number;
  body: string;
  sent: number;
}

const ITEM = `SELECT o.number, coalesce(o.id, m.id) AS id, o.seq, o.kind, o.message, m.id AS about,
    m.reply_to AS replyTo, coalesce(o.at, m.written_at) AS at,
    CASE o.kind WHEN 0 THEN m.text ELSE coalesce(o.body, '') END AS body, m.sent_after IS NOT NULL AS sent
  FROM outbox o JOIN messages m ON m.number = o.message`;

/** The messages whose texts stand in the outbox of a friend from one number to another. */
const TEXTS_OF_RUN = `number IN
  (SELECT message FROM outbox WHERE friend = ? AND number BETWEEN ? AND ? AND kind = 0)`;

/** What is on its way. The messages table has the texts; here stands what must still go out, in order. */
export class OutboxTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  insert(friend: number, item: OutboxItem): void {
    const { number, id, seq, kind, message, at, body } = item;
    const own = kind === 'text' ? [null, null, null] : [fromHex(id), at, body];
    this.#database.run(
      'INSERT INTO outbox (friend, number, seq, kind, message, id, at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [friend, number, seq, KINDS.indexOf(kind), message, ...own],
    );
  }

  setSeq(friend: number, number: number, seq: number): void {
    this.#database.run('UPDATE outbox SET seq = ? WHERE friend = ? AND number = ?', [seq, friend, number]);
  }

  /** The number of the last one that was written to a connection, or 0. */
  lastNumbered(friend: number): number {
    const last = 'SELECT max(number) AS number FROM outbox WHERE friend = ? AND seq IS NOT NULL';
    return this.#database.get<{ number: number | null }>(last, [friend])?.number ?? 0;
  }

  /** Gives another number, and so another place. */
  move(friend: number, number: number, to: number): void {
    this.#database.run('UPDATE outbox SET number = ? WHERE friend = ? AND number = ?', [to, friend, number]);
  }

  /** The next ones beyond the number `after`, in order. */
  next(friend: number, after: number, limit: number): OutboxItem[] {
    return this.#database
      .all<ItemRow>(`${ITEM} WHERE o.friend = ? AND o.number > ? ORDER BY o.number LIMIT ?`, [
        friend,
        after,
        limit,
      ])
      .map(itemOf);
  }

  /** All that stands here about a message, the text itself included. */
  about(friend: number, message: number): OutboxItem[] {
    return this.#database
      .all<ItemRow>(`${ITEM} WHERE o.friend = ? AND o.message = ? ORDER BY o.number`, [friend, message])
      .map(itemOf);
  }

  /** The largest number of all friends' items. */
  lastNumber(): number {
    const row = this.#database.get<{ number: number | null }>('SELECT max(number) AS number FROM outbox');
    return row?.number ?? 0;
  }

  remove(friend: number, number: number): void {
    this.#database.run('DELETE FROM outbox WHERE friend = ? AND number = ?', [friend, number]);
  }

  /** The texts that stand here from `first` to `last` were handed to a connection. */
  handedOver(friend: number, first: number, last: number, at: number): void {
    this.#database.run(
      `UPDATE messages SET sent_after = ? - written_at WHERE sent_after IS NULL AND ${TEXTS_OF_RUN}`,
      [at, friend, first, last],
    );
  }

  /**
   * All that stands here from `first` to `last` is on the friend's disk: the texts are marked so, and it goes.
   * `sentAt` is when they were handed over, for those that have no mark of that yet.
   */
  acknowledged(friend: number, first: number, last: number, sentAt: number, at: number): void {
    this.#database.run(
      `UPDATE messages SET sent_after = coalesce(sent_after, ? - written_at), stored_after = ? - written_at
       WHERE stored_after IS NULL AND ${TEXTS_OF_RUN}`,
      [sentAt, at, friend, first, last],
    );
    this.#database.run('DELETE FROM outbox WHERE friend = ? AND number BETWEEN ? AND ?', [
      friend,
      first,
      last,
    ]);
  }

  /** An item that is on its way becomes the deletion of its message, in the same place of the numbering. */
  turnIntoDelete(friend: number, number: number, id: MessageId, at: number): void {
    this.#database.run(
      'UPDATE outbox SET id = ?, kind = ?, at = ?, body = NULL WHERE friend = ? AND number = ?',
      [fromHex(id), KINDS.indexOf('delete'), at, friend, number],
    );
  }
}

const itemOf = (row: ItemRow): OutboxItem => ({
  number: row.number,
  id: toHex(row.id) as MessageId,
  seq: row.seq,
  // The table takes no other numbers.
  kind: KINDS[row.kind] ?? 'text',
  message: row.message,
  about: toHex(row.about) as MessageId,
  replyTo: row.replyTo === null ? null : (toHex(row.replyTo) as MessageId),
  at: row.at,
  body: row.body,
  sent: row.sent === 1,
});
