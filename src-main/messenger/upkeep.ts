import type { Clock } from '../base/clock';
import type { Database } from '../storage/database';
import { Indexer } from '../storage/indexer';
import { IntegrityCheck } from '../storage/integrity';
import type { Swept } from '../storage/retention';
import { Chore } from './chore';
import type { GroupCommit } from './group-commit';
import { Retention } from './retention';

/** So long after a write nothing more is written at once: now there is time for the indexes. */
const QUIET = 1000;
/** While it is never quiet, from one step of the indexes to the next: they fall behind, and messages do not wait. */
const BETWEEN = 5000;

/** Work on the side for the database of an open profile: its indexes, what is over its time, and damage nobody has met. */
export class Upkeep {
  readonly retention: Retention;
  readonly #clock: Clock;
  readonly #indexer: Indexer;
  readonly #indexing: Chore;
  readonly #checking: Chore | null;
  #changedAt = -Infinity;
  #indexedAt = -Infinity;

  /** `unclean`: the last end was in the middle of work, so everything is read once. */
  constructor(options: {
    database: Database;
    clock: Clock;
    commit: GroupCommit;
    unclean: boolean;
    onSwept: (swept: Swept) => void;
    onError: (error: unknown) => void;
  }) {
    const { database, clock, commit, unclean, onSwept, onError } = options;
    this.#clock = clock;
    this.#indexer = new Indexer(database);
    this.#indexing = new Chore({ clock, step: () => this.#index(), onError });
    const check = unclean ? new IntegrityCheck(database) : null;
    this.#checking = check && new Chore({ clock, step: () => check.step(), onError });
    this.retention = new Retention({
      database,
      clock,
      onSwept: (swept) => {
        this.changed();
        onSwept(swept);
      },
      onError,
    });
    commit.atEnd(
      () => undefined,
      () => {
        this.changed();
      },
    );
  }

  start(): void {
    this.#indexing.wake();
    this.#checking?.wake();
    this.retention.start();
  }

  stop(): void {
    this.#indexing.stop();
    this.#checking?.stop();
    this.retention.stop();
  }

  /** Messages came, changed or went. */
  changed(): void {
    this.#changedAt = this.#clock.ticks();
    this.#indexing.wake(QUIET);
  }

  #index(): boolean {
    const now = this.#clock.ticks();
    if (now - this.#changedAt < QUIET && now - this.#indexedAt < BETWEEN) return true;
    this.#indexedAt = now;
    return this.#indexer.step();
  }
}
