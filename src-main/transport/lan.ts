import type { Clock } from '../base/clock';
import { Emitter } from '../base/emitter';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import { TokenBucket } from '../base/token-bucket';
import { formatAddress, type Address } from '../../src-shared/address';
import { encodeQuestion, isOf, mayBeOurs, readDatagram } from './announcement';
import { Announcer, type Announced } from './announcer';
import { openMulticast, type Multicast, type OpenMulticast } from './multicast';
import { watchNetwork } from './network-watch';
import { Neighbours, type Neighbour } from './neighbours';

/** Pauses between questions while somebody is sought; then the last one for ever. Who comes later says so unasked. */
const ASK_PAUSES = [1_000, 3_000, 9_000, 27_000, 81_000, 300_000];
/** A new search needs no question of its own so soon after one. */
const FRESH = 10_000;
/** Addresses told to one search: whoever has the key can announce themselves anywhere in the network. */
const FOUND = { burst: 8, perSecond: 0.2 };

export interface LanOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** The system's sockets, unless told otherwise. */
  readonly open?: OpenMulticast;
  /** Calls back when the networks of this computer changed, or it slept; answers how to stop. */
  readonly watch?: (changed: () => void) => () => void;
}

interface Search {
  readonly clientId: Uint8Array;
  readonly found: (address: Address) => void;
  readonly told: Set<string>;
  readonly bucket: TokenBucket;
}

/** Somebody who announced themselves, to be held against a key. */
export interface Seen {
  readonly address: Address;
  /** Whether they have this key (32 bytes). Nothing is proven by it: an announcement can be repeated by anybody. */
  isOf(clientId: Uint8Array): boolean;
}

/** Finds friends in the own network, by key, and is found by those who have the own key. PROTOCOL.md section 9. */
export class Lan {
  readonly #clock: Clock;
  readonly #multicast: Multicast;
  readonly #announcer: Announcer;
  readonly #neighbours: Neighbours;
  readonly #searches = new Set<Search>();
  readonly #seen: Emitter<Seen>;
  readonly #unwatch: () => void;
  /** How each search is ended. */
  readonly #endings = new Set<() => void>();
  #over = false;
  #asks = 0;
  #askedAt = -Infinity;
  #cancelAsking: () => void = () => undefined;

  static start(options: LanOptions): Lan {
    return new Lan(options);
  }

  private constructor({ clock, random, log, open = openMulticast, watch = watchNetwork }: LanOptions) {
    this.#clock = clock;
    this.#neighbours = new Neighbours(clock);
    this.#seen = new Emitter((error) => {
      log('error', 'lan-listener-failed', { error });
    });
    this.#multicast = open((bytes, from) => {
      this.#heard(bytes, from);
    }, log);
    this.#announcer = new Announcer({
      clock,
      random,
      send: (bytes) => {
        this.#multicast.send(bytes);
      },
    });
    this.#unwatch = watch(() => {
      this.networkChanged();
    });
  }

  /** How many are announced in the network now, as far as is remembered; the own announcement does not count. */
  get near(): number {
    return this.#neighbours.size;
  }

  /** Announces somebody from now on, in place of whoever was announced; null: nobody. */
  announce(who: Announced | null): void {
    this.#announcer.announce(who);
  }

  /** Everybody who announces themselves is told once, when they do, or answer a question. Answers how to stop. */
  onSeen(listener: (seen: Seen) => void): () => void {
    return this.#seen.on(listener);
  }

  /**
   * Looks for somebody by key (32 bytes) until `signal` ends it: asks, and listens. `found` is called for each address,
   * and once more where they announce themselves anew.
   */
  find(clientId: Uint8Array, signal: AbortSignal, found: (address: Address) => void): Promise<void> {
    if (signal.aborted || this.#over) return Promise.resolve();
    const bucket = new TokenBucket(FOUND.burst, FOUND.perSecond, this.#clock.ticks());
    const search: Search = { clientId, found, told: new Set(), bucket };
    this.#searches.add(search);
    for (const neighbour of this.#neighbours.all()) this.#match(search, neighbour);
    if (this.#clock.ticks() - this.#askedAt >= FRESH) this.#ask();
    return new Promise((resolve) => {
      const end = (): void => {
        signal.removeEventListener('abort', end);
        this.#endings.delete(end);
        this.#searches.delete(search);
        if (this.#searches.size === 0) this.#cancelAsking();
        resolve();
      };
      this.#endings.add(end);
      signal.addEventListener('abort', end);
    });
  }

  /** The networks of this computer changed, or it slept: what was known is of another place. */
  networkChanged(): void {
    if (this.#over) return;
    this.#multicast.rejoin();
    this.#neighbours.clear();
    this.#announcer.renew();
    this.#asks = 0;
    for (const { told } of this.#searches) told.clear();
    if (this.#searches.size > 0) this.#ask();
  }

  /** Takes the announcement back and ends all searches. */
  async close(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.#unwatch();
    this.#announcer.announce(null);
    for (const end of this.#endings) end();
    await this.#multicast.close();
  }

  #ask(): void {
    this.#cancelAsking();
    this.#askedAt = this.#clock.ticks();
    this.#multicast.send(encodeQuestion());
    const pause = ASK_PAUSES[Math.min(this.#asks++, ASK_PAUSES.length - 1)] ?? FRESH;
    this.#cancelAsking = this.#clock.after(pause, () => {
      this.#ask();
    });
  }

  #heard(bytes: Uint8Array, from: string): void {
    if (!mayBeOurs(bytes) || !this.#neighbours.admits(from)) return;
    const said = readDatagram(bytes);
    if (said?.type === 'question') this.#announcer.asked(said.known);
    if (said?.type !== 'answer') return;
    for (const instance of said.gone) this.#neighbours.forget(from, instance);
    for (const one of said.told) {
      const neighbour = one.instance === this.#announcer.instance ? null : this.#neighbours.note(from, one);
      if (!neighbour) continue;
      this.#seen.emit({ address: neighbour.address, isOf: (clientId) => isOf(neighbour, clientId) });
      for (const search of this.#searches) this.#match(search, neighbour);
    }
  }

  #match(search: Search, neighbour: Neighbour): void {
    const name = `${neighbour.instance} ${formatAddress(neighbour.address)}`;
    if (search.told.has(name) || !isOf(neighbour, search.clientId)) return;
    if (!search.bucket.take(this.#clock.ticks())) return;
    search.told.add(name);
    search.found(neighbour.address);
  }
}
