import { fromHex, toHex, type MessageId } from '../../src-shared/ids';
import type { Database } from './database';

export type OutboxKind = 'text' | 'edit' | 'delete' | 'reaction';

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
  kind: string;
  message: number;
  about: Uint8Array;
  replyTo: Uint8Array | null;
  at: number;
  body: string;
  sent: number;
}

const ITEM = `SELECT o.number, o.id, o.seq, o.kind, o.message, m.id AS about, m.reply_to AS replyTo, o.at,
    CASE o.kind WHEN 'text' THEN m.text ELSE coalesce(o.body, '') END AS body, m.sent_after IS NOT NULL AS sent
  FROM outbox o JOIN messages m ON m.number = o.message`;

/** What is on its way. The messages table has the texts; here stands what must still go out, in order. */
export class OutboxTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  insert(friend: number, item: OutboxItem): void {
    const { number, id, seq, kind, message, at, body } = item;
    this.#database.run(
      'INSERT INTO outbox (friend, number, id, seq, kind, message, at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [friend, number, fromHex(id), seq, kind, message, at, kind === 'text' ? null : body],
    );
  }

  setSeq(friend: number, number: number, seq: number): void {
    this.#database.run('UPDATE outbox SET seq = ? WHERE friend = ? AND number = ?', [seq, friend, number]);
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

  /** An item that is on its way becomes the deletion of its message, in the same place of the numbering. */
  turnIntoDelete(friend: number, number: number, id: MessageId, at: number): void {
    this.#database.run(
      "UPDATE outbox SET id = ?, kind = 'delete', at = ?, body = NULL WHERE friend = ? AND number = ?",
      [fromHex(id), at, friend, number],
    );
  }
}

// The CHECK constraints of the table stand for these types.
const itemOf = ({ id, about, replyTo, kind, sent, ...rest }: ItemRow): OutboxItem => ({
  ...rest,
  kind: kind as OutboxKind,
  id: toHex(id) as MessageId,
  about: toHex(about) as MessageId,
  replyTo: replyTo === null ? null : (toHex(replyTo) as MessageId),
  sent: sent === 1,
});
