import { backoff } from '../base/backoff';
import type { Clock } from '../base/clock';
import { Emitter } from '../base/emitter';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import type { Address } from '../../src-shared/address';
import type { Lease, OpenPort } from './lease';
import { rangeOf } from './near';
import { watchNetwork } from './network-watch';
import { openAtGateway } from './pcp-gateway';
import { routers } from './routers';
import { openByUpnp } from './upnp';

/** A lease is renewed this often, so that a router that was restarted, or has another address, is noticed soon. */
const RENEWAL = 10 * 60_000;
/** Between tries to get a port, where none is given: most routers that refuse go on refusing. */
const PAUSE = { first: 60_000, longest: 60 * 60_000, factor: 3 };
/** The end of the program waits so long for the router to take the port back. */
const RELEASE_TIME = 1_000;

/**
 * open: the router leads the address, which the internet sees, to this computer. behind: it leads an address here that
 * is of no use, since a provider's NAT ("carrier", RFC 6598) or another router ("router") stands before it. closed: no
 * router gives a port. Null: nothing is asked for, or no answer is there yet.
 */
export type Mapping =
  | { readonly state: 'open'; readonly address: Address; readonly by: Lease['by'] }
  | { readonly state: 'behind'; readonly what: 'carrier' | 'router'; readonly by: Lease['by'] }
  | { readonly state: 'closed' };

export interface MapperOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** PCP and NAT-PMP, then UPnP, unless told otherwise. */
  readonly open?: OpenPort;
  /** Calls back when the networks of this computer changed, or it slept; answers how to stop. */
  readonly watch?: (changed: () => void) => () => void;
}

/** All routers by PCP or NAT-PMP at once, which they answer in no time; then UPnP. */
const openAny: OpenPort = async (port, asking) => {
  const leases = await Promise.all(routers().map((router) => openAtGateway(router)(port, asking)));
  const [first = null, ...more] = leases.filter((lease) => lease !== null);
  await Promise.all(more.map((lease) => lease.release(asking.signal)));
  return first ?? (asking.signal.aborted ? null : openByUpnp(port, asking));
};

/** Keeps a port of the router open, as long as it is wanted. */
export class Mapper {
  readonly #options: MapperOptions;
  readonly #changed: Emitter<Mapping | null>;
  readonly #unwatch: () => void;
  #port: number | null = null;
  #lease: Lease | null = null;
  #mapping: Mapping | null = null;
  #failures = 0;
  #abort = new AbortController();
  #cancelTimer: () => void = () => undefined;

  static start(options: MapperOptions): Mapper {
    return new Mapper(options);
  }

  private constructor(options: MapperOptions) {
    this.#options = options;
    this.#changed = new Emitter((error) => {
      options.log('error', 'mapping-listener-failed', { error });
    });
    this.#unwatch = (options.watch ?? watchNetwork)(() => {
      this.networkChanged();
    });
  }

  get mapping(): Mapping | null {
    return this.#mapping;
  }

  /** Tells each new state. Answers how to stop. */
  onChange(listener: (mapping: Mapping | null) => void): () => void {
    return this.#changed.on(listener);
  }

  /** Opens this TCP port from now on, in place of the one before; null: none. */
  map(port: number | null): void {
    if (port === this.#port) return;
    void this.#release();
    this.#port = port;
    this.#set(null);
    this.#anew();
  }

  /** Another router, perhaps; the lease of the old one runs out by itself. */
  networkChanged(): void {
    this.#lease = null;
    this.#anew();
  }

  /** Gives the port back; waits for the router, but not long. */
  async close(): Promise<void> {
    this.#unwatch();
    this.#port = null;
    this.#stop();
    await this.#release();
  }

  #stop(): void {
    this.#abort.abort();
    this.#cancelTimer();
  }

  #anew(): void {
    this.#stop();
    this.#abort = new AbortController();
    this.#failures = 0;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { clock, random, log, open = openAny } = this.#options;
    const [port, { signal }, before] = [this.#port, this.#abort, this.#lease];
    if (port === null) return;
    let lease: Lease | null = null;
    try {
      lease = (await before?.renew(signal)) ?? null;
      if (!lease && !signal.aborted) lease = await open(port, { clock, random, signal });
    } catch (error) {
      // A system without sockets for it, say. There is nothing to do but to try again later.
      log('warn', 'mapping-failed', { error });
    }
    if (signal.aborted) {
      // Nobody wants it any more.
      if (lease) void this.#giveBack(lease);
      return;
    }
    this.#lease = lease;
    this.#failures = lease ? 0 : this.#failures + 1;
    this.#set(lease ? mappingOf(lease) : { state: 'closed' });
    const wait = lease ? Math.min(RENEWAL, lease.lasts / 2) : backoff(PAUSE, this.#failures, random);
    this.#cancelTimer = clock.after(wait, () => void this.#ask());
  }

  async #release(): Promise<void> {
    const lease = this.#lease;
    this.#lease = null;
    if (lease) await this.#giveBack(lease);
  }

  async #giveBack(lease: Lease): Promise<void> {
    const { clock, log } = this.#options;
    const limit = new AbortController();
    const late = new Promise<void>((resolve) => {
      limit.signal.addEventListener('abort', () => {
        resolve();
      });
    });
    const cancel = clock.after(RELEASE_TIME, () => {
      limit.abort();
    });
    const released = lease.release(limit.signal).catch((error: unknown) => {
      log('warn', 'mapping-not-released', { error });
    });
    await Promise.race([released, late]);
    cancel();
  }

  #set(mapping: Mapping | null): void {
    if (JSON.stringify(mapping) === JSON.stringify(this.#mapping)) return;
    this.#mapping = mapping;
    this.#changed.emit(mapping);
  }
}

function mappingOf({ by, external }: Lease): Mapping {
  const range = rangeOf(external.host);
  if (range === 'public') return { state: 'open', address: external, by };
  return { state: 'behind', what: range === 'shared' ? 'carrier' : 'router', by };
}
