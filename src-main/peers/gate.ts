import { TokenBucket } from '../base/token-bucket';
import type { StrangerLimits } from './limits';

interface Visitor {
  unproven: number;
  readonly requests: TokenBucket;
  readonly hellos: TokenBucket;
  readonly trials: TokenBucket;
}

/** One subscriber holds a whole /64 of IPv6, so that is what counts as an address. */
export function addressGroup(host: string): string {
  if (!host.includes(':')) return host;
  const [head = '', tail] = host.toLowerCase().replace(/%.*$/, '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...middle, ...right].slice(0, 4).join(':');
}

/** Keeps what strangers cost within `StrangerLimits`. Time is an argument. */
export class Gate {
  readonly #limits: StrangerLimits;
  readonly #visitors = new Map<string, Visitor>();
  readonly #requests: TokenBucket;
  readonly #trials: TokenBucket;
  #unproven = 0;

  constructor(limits: StrangerLimits, now: number) {
    this.#limits = limits;
    this.#requests = new TokenBucket(limits.requests.burst, limits.requests.perSecond, now);
    this.#trials = new TokenBucket(limits.trials.burst, limits.trials.perSecond, now);
  }

  /** Lets a connection in and answers how to say that it is proven or over; null: there are too many. */
  enter(host: string, now: number): (() => void) | null {
    if (this.#unproven >= this.#limits.unproven) return null;
    const visitor = this.#visitor(host, now);
    if (visitor.unproven >= this.#limits.unprovenPerAddress) return null;
    visitor.unproven += 1;
    this.#unproven += 1;
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      visitor.unproven -= 1;
      this.#unproven -= 1;
    };
  }

  allowRequest(host: string, now: number): boolean {
    return this.#visitor(host, now).requests.take(now) && this.#requests.take(now);
  }

  /** `friends` is how many keys the hello would be tried against. */
  allowHello(host: string, friends: number, now: number): boolean {
    const visitor = this.#visitor(host, now);
    return visitor.hellos.take(now) && visitor.trials.take(now, friends) && this.#trials.take(now, friends);
  }

  #visitor(host: string, now: number): Visitor {
    const group = addressGroup(host);
    const known = this.#visitors.get(group);
    if (known) {
      // Map keeps insertion order: the longest quiet stand first.
      this.#visitors.delete(group);
      this.#visitors.set(group, known);
      return known;
    }
    const { requestsPerAddress, hellosPerAddress, trialsPerAddress } = this.#limits;
    const fresh: Visitor = {
      unproven: 0,
      requests: new TokenBucket(requestsPerAddress.burst, requestsPerAddress.perSecond, now),
      hellos: new TokenBucket(hellosPerAddress.burst, hellosPerAddress.perSecond, now),
      trials: new TokenBucket(trialsPerAddress.burst, trialsPerAddress.perSecond, now),
    };
    this.#visitors.set(group, fresh);
    this.#forgetQuiet();
    return fresh;
  }

  #forgetQuiet(): void {
    if (this.#visitors.size <= this.#limits.addresses) return;
    for (const [group, visitor] of this.#visitors) {
      if (visitor.unproven > 0) continue;
      this.#visitors.delete(group);
      return;
    }
  }
}
