import { TRIAL_TURN } from './limits';

interface Job {
  readonly step: () => boolean;
  readonly done: () => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * Long work in short steps, so that nothing else waits long: at most a few milliseconds in each round of the event loop,
 * however many jobs there are. They take their steps by turns, so a short job does not wait for long ones.
 */
export class Turns {
  readonly #now: () => number;
  readonly #yieldTurn: () => Promise<void>;
  readonly #jobs: Job[] = [];
  #running = false;

  /** `now` in milliseconds; `yieldTurn` settles in the next round of the event loop. */
  constructor(now: () => number, yieldTurn: () => Promise<void>) {
    this.#now = now;
    this.#yieldTurn = yieldTurn;
  }

  /** Does `step` until it answers true, the first time at once if nobody else is at it. Rejects where a step throws. */
  run(step: () => boolean): Promise<void> {
    return new Promise((done, failed) => {
      this.#jobs.push({ step, done, failed });
      if (!this.#running) void this.#rounds();
    });
  }

  async #rounds(): Promise<void> {
    this.#running = true;
    while (this.#jobs.length > 0) {
      this.#round();
      // Even with nothing left to do: what comes in this round has no time left in it.
      await this.#yieldTurn();
    }
    this.#running = false;
  }

  #round(): void {
    const began = this.#now();
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      if (!isDone(job)) this.#jobs.push(job);
      // Asked after every step: one that makes a box takes as long as thirty that use it.
      if (this.#now() - began >= TRIAL_TURN) return;
    }
  }
}

/** Does one step of a job, and tells whoever waits for it. */
function isDone({ step, done, failed }: Job): boolean {
  try {
    if (!step()) return false;
    done();
  } catch (error) {
    failed(error);
  }
  return true;
}
