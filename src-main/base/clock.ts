/** Time as an argument, in milliseconds. `after` fires once and returns its cancel. */
export interface Clock {
  /** Since 1970, as the user's clock says: for what is stored and shown. It may jump. */
  now(): number;
  /** Since some moment: for deadlines and rates. It never jumps. */
  ticks(): number;
  after(ms: number, fire: () => void): () => void;
}

/** The longest delay that setTimeout takes; a later moment is reached in steps by those who ask again. */
const MAX_DELAY = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  ticks: () => Math.round(performance.now()),
  after(ms, fire) {
    const timer = setTimeout(fire, Math.min(Math.max(ms, 0), MAX_DELAY));
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A clock for tests that moves only when told. */
export class ManualClock implements Clock {
  #now: number;
  #timers: { at: number; fire: () => void }[] = [];

  constructor(start = 1_700_000_000_000) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  ticks(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void): () => void {
    const timer = { at: this.#now + Math.max(ms, 0), fire };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** When the next timer fires, or null. */
  next(): number | null {
    return this.#timers.length > 0 ? Math.min(...this.#timers.map((timer) => timer.at)) : null;
  }

  /** Moves on, firing what falls due on the way, each at its own moment. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = Math.max(this.#now, due.at);
      due.fire();
    }
    this.#now = end;
  }
}
