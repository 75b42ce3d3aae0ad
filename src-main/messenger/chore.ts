import type { Clock } from '../base/clock';

/** Between two steps others have their turn. */
const PAUSE = 5;
/** After a failure. */
const RETRY = 60_000;

/** Work on the side, done in small steps when nobody waits for them: until there is no more, and again when woken. */
export class Chore {
  readonly #clock: Clock;
  readonly #step: () => boolean;
  readonly #onError: (error: unknown) => void;
  #cancel: (() => void) | null = null;

  /** `step` answers whether there is more. */
  constructor(options: { clock: Clock; step: () => boolean; onError: (error: unknown) => void }) {
    this.#clock = options.clock;
    this.#step = options.step;
    this.#onError = options.onError;
  }

  /** There may be something to do, `in` milliseconds from now. Does nothing where it is at work already. */
  wake(inMs = PAUSE): void {
    this.#cancel ??= this.#clock.after(inMs, () => {
      this.#cancel = null;
      try {
        if (this.#step()) this.wake();
      } catch (error) {
        this.#onError(error);
        this.wake(RETRY);
      }
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
