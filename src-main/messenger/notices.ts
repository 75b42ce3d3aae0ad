import type { Log } from '../base/log';
import { SaltboxError, type Failure } from '../../src-shared/errors';
import type { Emit } from './events';

/** What went wrong and did not stop Saltbox, each code told once. */
export class Notices {
  readonly #log: Log;
  readonly #emit: Emit;
  #all: readonly Failure[];

  constructor(log: Log, emit: Emit, fromTheStart: readonly Failure[]) {
    this.#log = log;
    this.#emit = emit;
    this.#all = fromTheStart;
  }

  get all(): readonly Failure[] {
    return this.#all;
  }

  add(notice: Failure): void {
    if (this.#all.some(({ code }) => code === notice.code)) return;
    this.#all = [...this.#all, notice];
    this.#emit({ type: 'notice', notice });
  }

  /** An error of work that nobody waits for. */
  trouble(error: unknown): void {
    this.#log('error', 'not-stored', { error });
    this.add(error instanceof SaltboxError ? error.failure : { code: 'internal' });
  }

  /** For work that nobody asked for: a failure is told as a notice, and Saltbox lives on. */
  safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.trouble(error);
    }
  }
}
