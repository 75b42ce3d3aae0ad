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
}

const ITEM = `SELECT o.number, o.id, o.seq, o.kind, o.message, m.id AS about, m.reply_to AS replyTo, o.at,
    CASE o.kind WHEN 'text' THEN m.text ELSE coalesce(o.body, '') END AS body
  FROM outbox o JOIN messages m ON m.number = o.message`;

/** What is on its way. The messages table has the texts; here stands what must still go out, in order. */
export class OutboxTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Puts one at the end; answers its number. `seq` as `nextSeq` gave it, or null where it waits. */
  insert(
    friend: number,
    item: Pick<OutboxItem, 'id' | 'seq' | 'kind' | 'message' | 'at'> & { body: string | null },
  ): number {
    return this.#database.run(
      'INSERT INTO outbox (friend, id, seq, kind, message, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [friend, fromHex(item.id), item.seq, item.kind, item.message, item.at, item.body],
    );
  }

  /** The next place in the numbering towards a friend, counted from 1. */
  nextSeq(friend: number): number {
    const row = this.#database.get<{ seq: number }>(
      'UPDATE friends SET out_seq = out_seq + 1 WHERE number = ? RETURNING out_seq AS seq',
      [friend],
    );
    return row?.seq ?? 0;
  }

  setSeq(number: number, seq: number): void {
    this.#database.run('UPDATE outbox SET seq = ? WHERE number = ?', [seq, number]);
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

  /** It is acknowledged: takes it out. Null where the friend was sent no such thing. */
  acknowledge(friend: number, id: MessageId): { kind: OutboxKind; message: number } | null {
    const row = this.#database.get<{ kind: string; message: number }>(
      'DELETE FROM outbox WHERE id = ? AND friend = ? AND seq IS NOT NULL RETURNING kind, message',
      [fromHex(id), friend],
    );
    return row ? { kind: row.kind as OutboxKind, message: row.message } : null;
  }

  remove(number: number): void {
    this.#database.run('DELETE FROM outbox WHERE number = ?', [number]);
  }

  /** All that stands here about a message, the text itself included. */
  about(friend: number, message: number): OutboxItem[] {
    return this.#database
      .all<ItemRow>(`${ITEM} WHERE o.friend = ? AND o.message = ? ORDER BY o.number`, [friend, message])
      .map(itemOf);
  }

  /** An item that is on its way becomes the deletion of its message, in the same place of the numbering. */
  turnIntoDelete(number: number, id: MessageId, at: number): void {
    this.#database.run("UPDATE outbox SET id = ?, kind = 'delete', at = ?, body = NULL WHERE number = ?", [
      fromHex(id),
      at,
      number,
    ]);
  }
}

// The CHECK constraints of the table stand for these types.
const itemOf = ({ id, about, replyTo, kind, ...rest }: ItemRow): OutboxItem => ({
  ...rest,
  kind: kind as OutboxKind,
  id: toHex(id) as MessageId,
  about: toHex(about) as MessageId,
  replyTo: replyTo === null ? null : (toHex(replyTo) as MessageId),
});
