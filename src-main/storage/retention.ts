import { toHex, type MessageId } from '../../src-shared/ids';
import { ChangesTable } from './changes';
import type { Database } from './database';
import { SettingsTable } from './settings';

const DAY = 86_400_000;
/** Messages that one step looks at, and deletes at most. */
const BATCH = 200;
/**
 * Of theirs, the newest that were cleared are remembered by their ids: what was not acknowledged before the connection
 * broke comes again, and must not come back. It takes a break in the middle of a longer run to see one twice.
 */
const REMEMBERED = 1024;

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
    const clearing = this.#database.all<{ number: number }>(
      'SELECT number FROM friends WHERE clear_up_to > 0',
    );
    for (const { number } of clearing) yield* this.clear(number);
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
      if (gone.length > 0)
        this.#database.transaction(() => {
          this.#delete(friend, gone);
        });
      if (batch.length > 0) yield { friend, deleted: gone.map(idOf) };
      after = batch.at(-1)?.number ?? 0;
      if (due.length === 0 || batch.length < BATCH) return;
    }
  }

  /** All that a friend's conversation has now is to go; `clear` does it, now or after the next start. */
  markForClearing(friend: number): void {
    this.#database.run(
      'UPDATE friends SET clear_up_to = (SELECT coalesce(max(number), 0) FROM messages WHERE friend = ?) WHERE number = ?',
      [friend, friend],
    );
  }

  /** Deletes what was marked for that, a batch at each step; what is held (see `sweep`) stays. */
  *clear(friend: number): Generator<Swept, void> {
    const upTo =
      this.#database.get<{ upTo: number }>('SELECT clear_up_to AS upTo FROM friends WHERE number = ?', [
        friend,
      ])?.upTo ?? 0;
    const remembered = this.#oldestRemembered(friend, upTo);
    const changes = new ChangesTable(this.#database);
    for (let after = 0; ;) {
      const batch = this.#database.all<{ number: number; id: Uint8Array; mine: number; held: number }>(
        `SELECT number, id, mine,
           EXISTS (SELECT 1 FROM outbox o WHERE o.friend = m.friend AND o.message = m.number) AS held
         FROM messages m WHERE friend = ? AND number > ? AND number <= ? ORDER BY number LIMIT ?`,
        [friend, after, upTo, BATCH],
      );
      const gone = batch.filter(({ held }) => held === 0).map((row) => ({ ...row, id: idOf(row) }));
      this.#database.transaction(() => {
        for (const { number, id, mine } of gone)
          if (mine === 0 && number >= remembered) changes.apply(friend, id);
        this.#delete(friend, gone);
        if (batch.length < BATCH)
          this.#database.run('UPDATE friends SET clear_up_to = 0 WHERE number = ? AND clear_up_to = ?', [
            friend,
            upTo,
          ]);
      });
      yield { friend, deleted: gone.map(({ id }) => id) };
      after = batch.at(-1)?.number ?? 0;
      if (batch.length < BATCH) return;
    }
  }

  #oldestRemembered(friend: number, upTo: number): number {
    const row = this.#database.get<{ number: number }>(
      'SELECT number FROM messages WHERE friend = ? AND number <= ? AND mine = 0 ORDER BY number DESC LIMIT 1 OFFSET ?',
      [friend, upTo, REMEMBERED - 1],
    );
    return row?.number ?? 0;
  }

  /** Inside a transaction. */
  #delete(friend: number, messages: readonly { number: number }[]): void {
    for (const { number } of messages) this.#database.run('DELETE FROM messages WHERE number = ?', [number]);
    // Marks of what was seen, where nothing is left that they are about.
    this.#database.run(
      `DELETE FROM seen WHERE friend = ?
       AND up_to < coalesce((SELECT min(number) FROM messages WHERE friend = ?), up_to + 1)`,
      [friend, friend],
    );
  }
}

const idOf = ({ id }: { id: Uint8Array }): MessageId => toHex(id) as MessageId;
