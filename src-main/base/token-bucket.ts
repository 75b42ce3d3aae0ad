/** What one may do: `burst` at once, then `perSecond`. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket: `burst` at once, then `perSecond`. Time is an argument, milliseconds. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#at = now;
  }

  #refill(now: number): void {
    // A clock set back must not lock anyone out for the length of the jump.
    const passed = Math.max(0, now - this.#at);
    this.#at = now;
    this.#tokens = Math.min(this.#burst, this.#tokens + (passed / 1000) * this.#perSecond);
  }

  take(now: number, count = 1): boolean {
    this.#refill(now);
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  /** True when nothing has been taken lately, so that the bucket can be forgotten. */
  full(now: number): boolean {
    this.#refill(now);
    return this.#tokens >= this.#burst;
  }
}

/** A bucket of the same rate for each of some that are known, and few. */
export class TokenBuckets<K> {
  readonly #rate: Rate;
  readonly #buckets = new Map<K, TokenBucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  take(key: K, now: number): boolean {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#buckets.get(key) ?? new TokenBucket(burst, perSecond, now);
    this.#buckets.set(key, bucket);
    return bucket.take(now);
  }
}
