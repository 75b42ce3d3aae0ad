import type { Clock } from './clock';

/**
 * Does `work` at once when it is asked for after a while of quiet; what is asked for in quick succession is done once,
 * when it has been quiet for `quiet` milliseconds, or has not become so for `longest`.
 */
export class Coalescer {
  readonly #clock: Clock;
  readonly #pause: { readonly quiet: number; readonly longest: number };
  readonly #work: () => void;
  #askedAt = -Infinity;
  #waitingSince: number | null = null;
  #cancelTimer: () => void = () => undefined;

  constructor(clock: Clock, pause: { quiet: number; longest: number }, work: () => void) {
    this.#clock = clock;
    this.#pause = pause;
    this.#work = work;
  }

  ask(): void {
    const now = this.#clock.ticks();
    const { quiet, longest } = this.#pause;
    const calm = now - this.#askedAt >= quiet;
    this.#askedAt = now;
    if (calm && this.#waitingSince === null) {
      this.#work();
      return;
    }
    this.#waitingSince ??= now;
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(Math.min(quiet, this.#waitingSince + longest - now), () => {
      this.#waitingSince = null;
      this.#work();
    });
  }

  /** What was asked for and not done is not done any more. */
  stop(): void {
    this.#waitingSince = null;
    this.#cancelTimer();
  }
}
