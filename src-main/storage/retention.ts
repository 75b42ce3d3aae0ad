import { toHex, type MessageId } from '../../src-shared/ids';
import type { Database } from './database';
import { SettingsTable } from './settings';

const DAY = 86_400_000;
/** Messages that one step looks at, and deletes at most. */
const BATCH = 200;

/** What a step deleted, of the friend with this number. */
export interface Swept {
  readonly friend: number;
  readonly deleted: readonly MessageId[];
}

/** For how long messages are kept: a rule for everybody, and one of its own (friends.ts) for whom that was said. */
export class RetentionTable {
  readonly #database: Database;
  readonly #settings: SettingsTable;

  constructor(database: Database) {
    this.#database = database;
    this.#settings = new SettingsTable(database);
  }

  /** Days; null: for ever. */
  days(): number | null {
    const days = Number(this.#settings.get('keepDays') ?? 0);
    return days > 0 ? days : null;
  }

  setDays(days: number | null): void {
    this.#settings.set('keepDays', String(days ?? 0));
  }

  /**
   * Deletes what is over its time, a batch at each step, so that nobody waits for it. What is still to be sent, or to be
   * said about a message, keeps the message. The words in the search index go with its next steps (indexer.ts).
   */
  *sweep(now: number): Generator<Swept, void> {
    const friends = this.#database.all<{ number: number; days: number }>(
      'SELECT number, coalesce(keep_days, ?) AS days FROM friends WHERE coalesce(keep_days, ?) > 0',
      [this.days() ?? 0, this.days() ?? 0],
    );
    for (const { number, days } of friends) yield* this.#sweepFriend(number, now - days * DAY);
  }

  /** From the oldest on, up to a batch with nothing over its time: in the order they were stored, up to clocks that jump. */
  *#sweepFriend(friend: number, until: number): Generator<Swept, void> {
    for (let after = 0; ;) {
      const batch = this.#database.all<{ number: number; id: Uint8Array; due: number; held: number }>(
        `SELECT number, id, written_at + CASE mine WHEN 0 THEN coalesce(stored_after, 0) ELSE 0 END < ? AS due,
           EXISTS (SELECT 1 FROM outbox o WHERE o.friend = m.friend AND o.message = m.number) AS held
         FROM messages m WHERE friend = ? AND number > ? ORDER BY number LIMIT ?`,
        [until, friend, after, BATCH],
      );
      const due = batch.filter((row) => row.due === 1);
      const gone = due.filter((row) => row.held === 0);
      if (gone.length > 0) this.#delete(friend, gone);
      if (batch.length > 0) yield { friend, deleted: gone.map(({ id }) => toHex(id) as MessageId) };
      after = batch.at(-1)?.number ?? 0;
      if (due.length === 0 || batch.length < BATCH) return;
    }
  }

  #delete(friend: number, messages: readonly { number: number }[]): void {
    this.#database.transaction(() => {
      for (const { number } of messages)
        this.#database.run('DELETE FROM messages WHERE number = ?', [number]);
      // Marks of what was seen, where nothing is left that they are about.
      this.#database.run(
        'DELETE FROM seen WHERE friend = ? AND up_to < (SELECT min(number) FROM messages WHERE friend = ?)',
        [friend, friend],
      );
    });
  }
}
