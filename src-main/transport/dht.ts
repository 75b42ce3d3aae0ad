import HyperDHT from 'hyperdht';
import type { Address } from '../../src-shared/address';
import { equalBytes, hexOf } from '../base/bytes';
import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import { fraction, type Random } from '../base/random';
import { dialled } from './dht-dial';
import { DHT_KEEPALIVE, GOODBYE, MAX_FOUND } from './dht-limits';
import { DhtNode } from './dht-node';
import { Rendezvous } from './dht-rendezvous';
import { Relay } from './relay';
import { ListenError, type ByteStream, type DialResult } from './transport';

const SEED_LENGTH = 32;

export interface DhtOptions {
  /** Nodes to join the network by; null: those of the public one. */
  readonly bootstrap: readonly Address[] | null;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** The IPv4 address to bind to; all of them where it is left out. Loopback streams need 127.0.0.1. */
  readonly host?: string;
  /** The seed (32 bytes) of the key pair under which a relay that lets in only its friends knows us; null: any will do. */
  readonly passFor?: (relay: Uint8Array) => Uint8Array | null;
}

/** Where this computer wants to be found. */
export interface Meeting {
  /** The topic for those who have the key alone, `publicTopic`; null: strangers do not find us. */
  readonly public: Uint8Array | null;
  /** The seed (32 bytes) of the key pair for friends, who know its public key; null: there are none. */
  readonly friends: { readonly seed: Uint8Array } | null;
  /** A relay, by its public key, for callers who do not get straight through; they learn it when they call. */
  readonly relay?: Uint8Array | null;
}

/** Which of the two somebody came through. */
export type Through = 'public' | 'friends';

/** A server that was looked up. */
export interface FoundServer {
  readonly publicKey: Uint8Array;
  /** Nodes that know the way to it, so that they need not be looked up. */
  readonly relays: readonly Address[];
}

export interface DialOptions {
  /** The public key of a relay for the case that no hole can be punched; sealed bytes are all it sees. */
  readonly relayThrough?: Uint8Array | null;
  /** What the look-up brought. */
  readonly relays?: readonly Address[];
}

export interface DhtStatus {
  /** In the routing table. */
  readonly nodes: number;
  /** Of the router: none that matters; one port for all destinations; another one for each; not known. */
  readonly nat: 'open' | 'consistent' | 'random' | 'unknown';
  /** As others see it. The port is that of requests; null where each destination sees another. */
  readonly publicAddress: Address | null;
  readonly firewalled: boolean;
  readonly online: boolean;
  /** Everything over UDP, streams included, since the start. */
  readonly sent: { readonly bytes: number; readonly packets: number };
  readonly received: { readonly bytes: number; readonly packets: number };
}

const same = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && equalBytes(a, b));

/** What a place of ours is made of, so that a change of it can be seen. */
interface Place {
  readonly bytes: Uint8Array;
  readonly rendezvous: Rendezvous;
}

/**
 * The distributed hash table by which friends find each other, and streams through the routers between them. What comes
 * through it proves nothing about who it is from; the session does that.
 */
export class Dht {
  readonly #node: DhtNode;
  readonly #options: DhtOptions;
  readonly #places = new Map<Through, Place>();
  /** Changes of what is announced, one after the other. */
  #changing: Promise<void> = Promise.resolve();
  #onStream: (stream: ByteStream, through: Through) => void = (stream) => {
    stream.destroy();
  };
  #relay: Uint8Array | null = null;
  /** Falling asleep and waking, one after the other, and what was asked last. */
  #turns: Promise<void> = Promise.resolve();
  #asleep = false;
  #closed = false;

  private constructor(options: DhtOptions) {
    const { bootstrap, host, clock, log } = options;
    this.#options = options;
    this.#node = new DhtNode(
      {
        ...(bootstrap && { bootstrap }),
        ...(host !== undefined && { host }),
        connectionKeepAlive: DHT_KEEPALIVE,
      },
      { ticks: () => clock.ticks(), passFor: options.passFor ?? (() => null) },
    );
    const began = clock.ticks();
    void this.#node.fullyBootstrapped().then(
      () => {
        log('info', 'dht-joined', { ms: clock.ticks() - began, nodes: this.#node.nodes.length });
      },
      (error: unknown) => {
        log('warn', 'dht-not-joined', { error });
      },
    );
  }

  /** Joins the network, which goes on behind; what is asked meanwhile waits. Throws a `ListenError`. */
  static async start(options: DhtOptions): Promise<Dht> {
    const dht = new Dht(options);
    try {
      await dht.#node.bind();
    } catch (error) {
      throw new ListenError('unavailable', error instanceof Error ? error.message : 'unknown');
    }
    return dht;
  }

  /** Fulfilled when the network was joined, or could not be. */
  async joined(): Promise<void> {
    await this.#node.fullyBootstrapped().catch(() => undefined);
  }

  /** The public key that friends call, of the seed that is announced for them. */
  static friendsKey(seed: Uint8Array): Uint8Array {
    return new Uint8Array(HyperDHT.keyPair(seed).publicKey);
  }

  /**
   * Announces this computer, and takes back what was announced before and is not wanted now. From now on all streams go to
   * this `onStream`. Fulfilled when it is done, as far as nodes can be reached.
   */
  announce(wanted: Meeting, onStream: (stream: ByteStream, through: Through) => void): Promise<void> {
    this.#onStream = onStream;
    this.#relay = wanted.relay ?? null;
    const seed = wanted.friends?.seed ?? null;
    const change = async (): Promise<void> => {
      await Promise.all([
        // A fresh key pair each time: who looks the topic up cannot follow us over restarts by it.
        this.#set('public', wanted.public, this.#options.random(SEED_LENGTH)),
        this.#set('friends', seed, seed),
      ]);
    };
    return (this.#changing = this.#changing.then(change));
  }

  /**
   * Carries streams for those whom it admits by their public keys (32 bytes), until it is closed. They call it by the
   * public key of `seed` (32 bytes).
   */
  carry(seed: Uint8Array, admits: (publicKey: Uint8Array) => boolean): Promise<Relay> {
    const { clock, log } = this.#options;
    return Relay.start({ node: this.#node, seed, admits, clock, log });
  }

  /** Servers that announced themselves under the topic, nobody's word for it; at most `MAX_FOUND`. Never throws. */
  async *lookup(topic: Uint8Array, signal: AbortSignal): AsyncGenerator<FoundServer, void, void> {
    if (!(await this.#awake(signal))) return;
    const query = this.#node.lookup(topic);
    const stop = (): void => {
      query.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
    const own = [...this.#places.values()].map(({ rendezvous }) => hexOf(rendezvous.publicKey));
    const seen = new Set(own);
    try {
      for await (const { peers } of query) {
        for (const { publicKey, relayAddresses } of this.#shuffled(peers)) {
          const key = hexOf(publicKey);
          if (seen.has(key)) continue;
          seen.add(key);
          yield { publicKey: new Uint8Array(publicKey), relays: relayAddresses };
          if (seen.size - own.length >= MAX_FOUND) return;
        }
      }
    } catch (error) {
      this.#options.log('debug', 'dht-look-up-ended', { error });
    } finally {
      signal.removeEventListener('abort', stop);
      query.destroy();
    }
  }

  /**
   * Calls the server with this public key, which was looked up or is a friend's. Never throws; `signal` gives up. A
   * stream is answered only when the other end was heard on it. A peer that falls silent later is noticed by the
   * session, which pings.
   */
  async dial(
    publicKey: Uint8Array,
    { relayThrough = null, relays = [] }: DialOptions,
    signal: AbortSignal,
  ): Promise<DialResult> {
    if (!(await this.#awake(signal))) return { ok: false, error: 'closed' };
    const stream = this.#node.connect(publicKey, {
      // One key for each call: nobody who is called twice, and no two who are called, can tell by it that it was us.
      keyPair: HyperDHT.keyPair(this.#options.random(SEED_LENGTH)),
      relayThrough,
      relayAddresses: relays.filter(({ port }) => port > 0),
    });
    return dialled(this.#node, stream, this.#options.clock, signal);
  }

  status(): DhtStatus {
    const { host, port, firewalled, online, meter, nodes } = this.#node;
    const open = this.#node.remoteAddress() !== null;
    return {
      nodes: nodes.length,
      nat: host === null ? 'unknown' : open ? 'open' : port === 0 ? 'random' : 'consistent',
      publicAddress: host === null || port === 0 ? null : { host, port },
      firewalled,
      online,
      sent: meter.sent,
      received: meter.received,
    };
  }

  /** Before the computer sleeps: takes back what was announced, and ends all streams. */
  suspend(): Promise<void> {
    this.#asleep = true;
    return this.#turn(() => this.#node.suspend());
  }

  /** After sleep or a change of networks: sockets, routing table and announcements are made anew. */
  async resume(): Promise<void> {
    this.#asleep = false;
    await this.#turn(() => this.#node.resume());
    await Promise.all([...this.#places.values()].map(({ rendezvous }) => rendezvous.refresh()));
  }

  /** Says goodbye to the nodes that know us, for a moment, and ends. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const goodbye = Promise.all([...this.#places.values()].map(({ rendezvous }) => rendezvous.close()));
    await Promise.race([
      goodbye,
      new Promise<void>((resolve) => {
        this.#options.clock.after(GOODBYE, resolve);
      }),
    ]);
    this.#places.clear();
    await this.#node.destroy({ force: true });
  }

  /** Sleeps or wakes after what was asked before: hyperdht stays asleep for ever if it is woken while it falls asleep. */
  #turn(work: () => Promise<void>): Promise<void> {
    const done = this.#turns.then(() => (this.#closed ? undefined : work()));
    this.#turns = done.catch(() => undefined);
    return done;
  }

  /** Whether the network can be used, after a wake that is under way. */
  async #awake(signal: AbortSignal): Promise<boolean> {
    await this.#turns;
    return !signal.aborted && !this.#closed && !this.#asleep;
  }

  /** Makes `bytes`, a topic or a seed, what is announced in this way, under the key pair of `seed`. */
  async #set(through: Through, bytes: Uint8Array | null, seed: Uint8Array | null): Promise<void> {
    const { clock, random, log } = this.#options;
    const place = this.#places.get(through) ?? null;
    if (same(place?.bytes ?? null, bytes) || this.#closed) return;
    this.#places.delete(through);
    await place?.rendezvous.close();
    if (!bytes || !seed) return;
    const rendezvous = new Rendezvous(
      { node: this.#node, clock, random, log, relay: () => this.#relay },
      HyperDHT.keyPair(seed),
      through === 'public' ? bytes : null,
      (stream) => {
        this.#onStream(stream, through);
      },
    );
    this.#places.set(through, { bytes: Uint8Array.from(bytes), rendezvous });
    await rendezvous.open().catch((error: unknown) => {
      log('warn', 'dht-not-announced', { through, error });
    });
  }

  /** In an order that nobody can choose: whoever floods a topic is not always looked at first. */
  #shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, rank: fraction(this.#options.random) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  }
}
