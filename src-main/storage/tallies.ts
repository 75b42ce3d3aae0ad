import type { Database } from './database';

interface Tally {
  /** The number of the newest message. */
  newest: number;
  /** Of theirs, since the last count. */
  unread: number;
}

const kept = new WeakMap<Database, Tallies>();

/**
 * What the table of friends holds of their messages (the newest, and how many are unread), noted with each insert and
 * written once at the end of the transaction. Whoever reads or changes these columns, or deletes messages, calls
 * `write` first.
 */
export class Tallies {
  readonly #database: Database;
  readonly #noted = new Map<number, Tally>();

  private constructor(database: Database) {
    this.#database = database;
    database.atEnd(
      () => {
        this.write();
      },
      () => {
        this.#noted.clear();
      },
    );
  }

  /** One for each database. */
  static of(database: Database): Tallies {
    const tallies = kept.get(database) ?? new Tallies(database);
    kept.set(database, tallies);
    return tallies;
  }

  /** A message was inserted. */
  note(friend: number, number: number, mine: boolean): void {
    const unread = mine ? 0 : 1;
    const noted = this.#noted.get(friend);
    if (noted) {
      noted.newest = number;
      noted.unread += unread;
    } else this.#noted.set(friend, { newest: number, unread });
    if (!this.#database.inTransaction) this.write();
  }

  write(): void {
    for (const [friend, { newest, unread }] of this.#noted)
      this.#database.run('UPDATE friends SET newest = max(newest, ?), unread = unread + ? WHERE number = ?', [
        newest,
        unread,
        friend,
      ]);
    this.#noted.clear();
  }
}
