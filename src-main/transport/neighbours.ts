import type { Clock } from '../base/clock';
import { TokenBucket } from '../base/token-bucket';
import type { Address } from '../../src-shared/address';
import { TTL, type Announcement } from './announcement';

/**
 * What others in the network may cost. A house has some dozens of Saltboxes at most; a company network with hundreds
 * is heard out at 50 datagrams a second.
 */
export const lanLimits = {
  datagramsPerAddress: { burst: 20, perSecond: 2 },
  datagrams: { burst: 200, perSecond: 50 },
  neighbours: 256,
  neighboursPerAddress: 8,
  addresses: 256,
} as const;

/** Somebody's announcement, with where it came from. */
export interface Neighbour extends Omit<Announcement, 'host'> {
  readonly address: Address;
}

interface Kept extends Neighbour {
  readonly until: number;
}

/** Who is announced in the network, within bounds that hold for everybody together and for each address. */
export class Neighbours {
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #all: TokenBucket;

  constructor(clock: Clock) {
    this.#clock = clock;
    const { burst, perSecond } = lanLimits.datagrams;
    this.#all = new TokenBucket(burst, perSecond, clock.ticks());
  }

  /** Counted once, however many addresses they were heard from. */
  get size(): number {
    return new Set(this.all().map(({ instance }) => instance)).size;
  }

  /** Whether another datagram from there is read now. */
  admits(from: string): boolean {
    const now = this.#clock.ticks();
    return this.#bucketOf(from, now).take(now) && this.#all.take(now);
  }

  /** Keeps what was announced. Answers it where it is news: another salt or port, from there under that name. */
  note(from: string, told: Omit<Announcement, 'host'>): Neighbour | null {
    const name = `${from} ${told.instance}`;
    const before = this.#kept.get(name);
    const until = this.#clock.ticks() + TTL * 1000;
    // Put at the end: the order of the map is that of the last word.
    this.#kept.delete(name);
    const kept = { ...told, address: { host: from, port: told.port }, until };
    this.#kept.set(name, kept);
    this.#trim(from);
    const same = before && before.until > this.#clock.ticks() && before.port === told.port;
    return same && Buffer.compare(before.salt, told.salt) === 0 ? null : kept;
  }

  forget(from: string, instance: string): void {
    this.#kept.delete(`${from} ${instance}`);
  }

  clear(): void {
    this.#kept.clear();
  }

  /** Those who are announced now. */
  all(): Neighbour[] {
    const now = this.#clock.ticks();
    for (const [name, { until }] of this.#kept) if (until <= now) this.#kept.delete(name);
    return [...this.#kept.values()];
  }

  #trim(from: string): void {
    const theirs = [...this.#kept].filter(([, { address }]) => address.host === from);
    const [oldest] = this.#kept.keys();
    if (theirs.length > lanLimits.neighboursPerAddress) this.#kept.delete(theirs[0]?.[0] ?? '');
    else if (this.#kept.size > lanLimits.neighbours && oldest !== undefined) this.#kept.delete(oldest);
  }

  #bucketOf(from: string, now: number): TokenBucket {
    const { burst, perSecond } = lanLimits.datagramsPerAddress;
    const bucket = this.#buckets.get(from) ?? new TokenBucket(burst, perSecond, now);
    // Put at the end, so that the first is the longest quiet.
    this.#buckets.delete(from);
    this.#buckets.set(from, bucket);
    const [longestQuiet] = this.#buckets.keys();
    if (this.#buckets.size > lanLimits.addresses && longestQuiet !== undefined)
      this.#buckets.delete(longestQuiet);
    return bucket;
  }
}
