import type { Database } from '../storage/database';

interface Job {
  work(): void;
  done(): void;
  failed(error: unknown): void;
}

/**
 * Writes of one turn in one transaction, in the order they were added: a burst costs one write to the disk. A job's
 * `work` runs inside the transaction and touches the database alone; its `done` runs once everything is on the disk,
 * in the same order. If the transaction fails, nothing of it is there, and every job is told.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #defer: (work: () => void) => void;
  readonly #endings: { work: () => void; over: () => void }[] = [];
  #jobs: Job[] = [];

  /** `defer` calls back when the turn is over. */
  constructor(database: Database, defer: (work: () => void) => void) {
    this.#database = database;
    this.#defer = defer;
  }

  add<T>(work: () => T, done: (value: T) => void, failed: (error: unknown) => void): void {
    let value: T;
    this.#jobs.push({
      work() {
        value = work();
      },
      done() {
        done(value);
      },
      failed,
    });
    if (this.#jobs.length === 1)
      this.#defer(() => {
        this.flush();
      });
  }

  /** `work` is the last part of every transaction, for what its jobs have gathered; `over` follows, committed or not. */
  atEnd(work: () => void, over: () => void): void {
    this.#endings.push({ work, over });
  }

  /** Commits what is there, and what that leads to: nothing may come after. */
  end(): void {
    while (this.#jobs.length > 0) this.flush();
  }

  /** Commits what is there, now. */
  flush(): void {
    const jobs = this.#jobs;
    if (jobs.length === 0) return;
    this.#jobs = [];
    try {
      this.#database.transaction(() => {
        for (const job of jobs) job.work();
        for (const { work } of this.#endings) work();
      });
    } catch (error) {
      for (const { over } of this.#endings) over();
      for (const job of jobs) job.failed(error);
      return;
    }
    for (const { over } of this.#endings) over();
    for (const job of jobs) job.done();
  }
}
