import type { Database } from './database';

/** Milliseconds of a day, whatever the time zone: days are only a rough place to look in. */
const DAY = 86_400_000;

/** Messages written between two moments are among these numbers. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/**
 * Between which numbers the messages of a day lie, by when they were written. Written by the indexer, for all messages
 * up to what it has reached; what is deleted leaves the bounds wider than need be. An index on the moments themselves
 * would cost each message a tenth of its insert.
 */
export class Days {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  note(messages: readonly { number: number; writtenAt: number }[]): void {
    const days = new Map<number, Bounds>();
    for (const { number, writtenAt } of messages) {
      const day = Math.floor(writtenAt / DAY);
      const known = days.get(day) ?? { first: number, last: number };
      days.set(day, { first: Math.min(known.first, number), last: Math.max(known.last, number) });
    }
    for (const [day, { first, last }] of days)
      this.#database.run(
        `INSERT INTO days (day, first, last) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)`,
        [day, first, last],
      );
  }

  /** `from` inclusive, `until` exclusive, ms since 1970; null: open. Null: there are none. */
  bounds(from: number | null, until: number | null): Bounds | null {
    if (from === null && until === null) return { first: 0, last: Number.MAX_SAFE_INTEGER };
    const row = this.#database.get<{ first: number | null; last: number | null }>(
      'SELECT min(first) AS first, max(last) AS last FROM days WHERE day >= ? AND day <= ?',
      [Math.floor((from ?? 0) / DAY), Math.floor((until ?? Number.MAX_SAFE_INTEGER) / DAY)],
    );
    return !row || row.first === null || row.last === null ? null : { first: row.first, last: row.last };
  }
}
