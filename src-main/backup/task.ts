import { SaltboxError } from '../../src-shared/errors';

/** One long work as it looks from inside. */
export interface Steps {
  /**
   * To be called after each slice of work: lets everything else of the process have its turn, and says how far it is.
   * Throws `task-stopped` where the work is not wanted any more.
   */
  step(done: number, total: number): Promise<void>;
}

/** Progress is told at most so often. */
const TELL_EVERY = 100;

/** Runs long work in slices, which can be stopped between any two of them. */
export class Task implements Steps {
  readonly #ticks: () => number;
  readonly #tell: (done: number, total: number) => void;
  #toldAt: number | null = null;
  #stopped = false;

  /** `tell` hears of the first slice, of the last, and now and then in between. */
  constructor(ticks: () => number, tell: (done: number, total: number) => void) {
    this.#ticks = ticks;
    this.#tell = tell;
  }

  stop(): void {
    this.#stopped = true;
  }

  async step(done: number, total: number): Promise<void> {
    const now = this.#ticks();
    if (this.#toldAt === null || done === total || now - this.#toldAt >= TELL_EVERY) {
      this.#toldAt = now;
      this.#tell(done, total);
    }
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#stopped) throw new SaltboxError({ code: 'task-stopped' });
  }
}
