import type { Clock } from '../base/clock';
import type { Database } from '../storage/database';
import { RetentionTable, type Swept } from '../storage/retention';
import { Chore } from './chore';

/** From one look for messages over their time to the next. */
const EVERY = 3_600_000;
/** Free pages given back to the disk in one step. */
const PAGES = 50;

/** Deletes messages when their time is over, an hour late at most, and gives their room back to the disk. */
export class Retention {
  readonly table: RetentionTable;
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #onSwept: (swept: Swept) => void;
  readonly #chore: Chore;
  #sweep: Iterator<Swept, void> | null = null;
  #stopNext: (() => void) | null = null;

  /** `onSwept` is told whenever messages of a friend went. */
  constructor(options: {
    database: Database;
    clock: Clock;
    onSwept: (swept: Swept) => void;
    onError: (error: unknown) => void;
  }) {
    const { database, clock, onSwept, onError } = options;
    this.table = new RetentionTable(database);
    this.#database = database;
    this.#clock = clock;
    this.#onSwept = onSwept;
    this.#chore = new Chore({ clock, step: () => this.#step(), onError });
  }

  /** Begins, and begins anew when a rule has changed. */
  start(): void {
    this.stop();
    this.#chore.wake();
    this.#stopNext = this.#clock.after(EVERY, () => {
      this.start();
    });
  }

  stop(): void {
    this.#stopNext?.();
    this.#chore.stop();
    this.#sweep = null;
  }

  #step(): boolean {
    try {
      this.#sweep ??= this.table.sweep(this.#clock.now());
      const next = this.#sweep.next();
      if (next.done) return this.#database.shrink(PAGES);
      if (next.value.deleted.length > 0) this.#onSwept(next.value);
      return true;
    } catch (error) {
      // A generator that threw is at its end.
      this.#sweep = null;
      throw error;
    }
  }
}
