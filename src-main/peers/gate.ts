import { TokenBucket } from '../base/token-bucket';
import type { StrangerLimits } from './limits';

/** An unproven connection: how to end it, to make room. */
interface Entry {
  readonly serial: number;
  readonly evict: () => void;
}

interface Visitor {
  readonly requests: TokenBucket;
  readonly hellos: TokenBucket;
  readonly trials: TokenBucket;
  readonly answers: TokenBucket;
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
  readonly #answers: TokenBucket;
  /** The unproven connections of each address that has any, the oldest first. */
  readonly #inside = new Map<string, Set<Entry>>();
  #unproven = 0;
  #serial = 0;

  constructor(limits: StrangerLimits, now: number) {
    this.#limits = limits;
    this.#requests = new TokenBucket(limits.requests.burst, limits.requests.perSecond, now);
    this.#trials = new TokenBucket(limits.trials.burst, limits.trials.perSecond, now);
    this.#answers = new TokenBucket(limits.answers.burst, limits.answers.perSecond, now);
  }

  /**
   * Lets a connection in and answers how to say that it is proven or over. Where there are too many, the oldest goes
   * for it: of its own address, or of the address that has most, so that whoever fills the house makes room first and a
   * friend from elsewhere always gets in.
   */
  enter(host: string, evict: () => void): () => void {
    const group = addressGroup(host);
    if ((this.#inside.get(group)?.size ?? 0) >= this.#limits.unprovenPerAddress) this.#evictOldest(group);
    else if (this.#unproven >= this.#limits.unproven) this.#evictOldest(this.#greediest());
    const entry: Entry = { serial: (this.#serial += 1), evict };
    this.#inside.set(group, (this.#inside.get(group) ?? new Set()).add(entry));
    this.#unproven += 1;
    return () => {
      this.#leave(group, entry);
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

  /** The hello is a friend's, or a recording of one: it costs fresh keys to answer it. */
  allowAnswer(host: string, now: number): boolean {
    return this.#visitor(host, now).answers.take(now) && this.#answers.take(now);
  }

  #leave(group: string, entry: Entry): void {
    const entries = this.#inside.get(group);
    if (!entries?.delete(entry)) return;
    this.#unproven -= 1;
    if (entries.size === 0) this.#inside.delete(group);
  }

  #evictOldest(group: string): void {
    const [oldest] = this.#inside.get(group) ?? [];
    if (!oldest) return;
    this.#leave(group, oldest);
    oldest.evict();
  }

  /** The address with most unproven connections; of equals, the one whose oldest is oldest. */
  #greediest(): string {
    let found = { group: '', size: 0, serial: 0 };
    for (const [group, entries] of this.#inside) {
      const [oldest] = entries;
      const { size } = entries;
      const serial = oldest?.serial ?? 0;
      if (size > found.size || (size === found.size && serial < found.serial))
        found = { group, size, serial };
    }
    return found.group;
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
    const { requestsPerAddress, hellosPerAddress, trialsPerAddress, answersPerAddress } = this.#limits;
    const fresh: Visitor = {
      requests: new TokenBucket(requestsPerAddress.burst, requestsPerAddress.perSecond, now),
      hellos: new TokenBucket(hellosPerAddress.burst, hellosPerAddress.perSecond, now),
      trials: new TokenBucket(trialsPerAddress.burst, trialsPerAddress.perSecond, now),
      answers: new TokenBucket(answersPerAddress.burst, answersPerAddress.perSecond, now),
    };
    this.#visitors.set(group, fresh);
    this.#forgetQuiet();
    return fresh;
  }

  #forgetQuiet(): void {
    if (this.#visitors.size <= this.#limits.addresses) return;
    const [longestQuiet = ''] = this.#visitors.keys();
    this.#visitors.delete(longestQuiet);
  }
}
