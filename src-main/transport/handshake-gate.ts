import { TokenBucket } from '../base/token-bucket';
import { handshakeLimits as limits } from './dht-limits';

/** Keeps the handshakes that come through one rendezvous within `handshakeLimits`. Time is an argument. */
export class HandshakeGate {
  readonly #all: TokenBucket;
  readonly #hosts = new Map<string, TokenBucket>();

  constructor(now: number) {
    this.#all = new TokenBucket(limits.all.burst, limits.all.perSecond, now);
  }

  /** Whether one more from `host` is answered. */
  allow(host: string, now: number): boolean {
    const { burst, perSecond } = limits.perAddress;
    const bucket = this.#hosts.get(host) ?? new TokenBucket(burst, perSecond, now);
    // Map keeps insertion order: the longest quiet stand first.
    this.#hosts.delete(host);
    this.#hosts.set(host, bucket);
    if (this.#hosts.size > limits.addresses) {
      const [longestQuiet = ''] = this.#hosts.keys();
      this.#hosts.delete(longestQuiet);
    }
    return bucket.take(now) && this.#all.take(now);
  }
}
