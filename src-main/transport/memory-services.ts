import { hexOf } from '../base/bytes';
import { sha512 } from '../crypto/box';
import type { Address } from '../../src-shared/address';
import type { Way } from '../../src-shared/model';
import type { MemoryNetwork } from './memory';
import type { Dht, DhtService, FoundServer, Lan, Mapper, Mapping, Meeting, Services } from './services';
import type { ByteStream, DialResult } from './transport';

interface Server {
  readonly host: string;
  readonly key: Uint8Array;
  readonly accept: (stream: ByteStream) => void;
}

interface Neighbour {
  readonly clientId: Uint8Array;
  readonly address: Address;
  readonly tell: (seen: { isOf(clientId: Uint8Array): boolean }) => void;
}

const publicKeyOf = (seed: Uint8Array): Uint8Array => sha512(seed).slice(0, 32);
const same = (a: Uint8Array, b: Uint8Array): boolean => hexOf(a) === hexOf(b);

/** A DHT, a local network and routers in memory, for tests; what happens in them is counted. */
export class MemorySurroundings {
  readonly #network: MemoryNetwork;
  readonly #servers = new Map<string, Server>();
  readonly #topics = new Map<string, Server[]>();
  readonly #neighbours = new Map<string, Neighbour>();
  /** Pairs of hosts between which no hole can be punched, `a b`. */
  readonly walls = new Set<string>();
  /** Public keys of relays that carry everybody, in hex. */
  readonly relays = new Set<string>();
  /** Whom other relays admit, by their public keys in hex. */
  readonly #carriers = new Map<string, (publicKey: Uint8Array) => boolean>();
  readonly #passes = new Map<string, (relay: Uint8Array) => Uint8Array | null>();
  /** What a router leads to a host, where it has one that does. */
  readonly mappings = new Map<string, Mapping>();
  readonly counts = { announce: 0, lookup: 0, dial: 0, ask: 0 };
  /** Look-ups and dials in the DHT, by host. */
  readonly searches = new Map<string, number>();
  #fresh = 0;

  constructor(network: MemoryNetwork) {
    this.#network = network;
  }

  /** As one host sees them. */
  host(name: string): Services {
    return {
      dht: this.#dht(name),
      lan: () => this.#lan(name),
      mapper: () => this.#mapper(name),
      proxied: () => this.#network.host(`${name} proxy`, 'proxied'),
    };
  }

  /** Under what a topic is announced now, in hex. */
  announced(topic: Uint8Array): string[] {
    return (this.#topics.get(hexOf(topic)) ?? []).map(({ key }) => hexOf(key));
  }

  /** Whether anybody answers at this public key. */
  answers(key: Uint8Array): boolean {
    return this.#servers.has(hexOf(key));
  }

  #dht(name: string): DhtService {
    return {
      publicKeyOf,
      start: (_bootstrap, passFor) => {
        this.#passes.set(name, passFor);
        let mine: Server[] = [];
        const withdraw = (): void => {
          for (const { key } of mine) this.#servers.delete(hexOf(key));
          for (const [topic, servers] of this.#topics)
            this.#topics.set(
              topic,
              servers.filter((one) => !mine.includes(one)),
            );
          mine = [];
        };
        const dht: Dht = {
          announce: (wanted: Meeting, accept) => {
            this.counts.announce += 1;
            withdraw();
            if (wanted.friends) mine.push({ host: name, key: publicKeyOf(wanted.friends.seed), accept });
            if (wanted.public) {
              const key = sha512(Uint8Array.of((this.#fresh += 1))).slice(0, 32);
              const server = { host: name, key, accept };
              mine.push(server);
              const topic = hexOf(wanted.public);
              this.#topics.set(topic, [...(this.#topics.get(topic) ?? []), server]);
            }
            for (const server of mine) this.#servers.set(hexOf(server.key), server);
            return Promise.resolve();
          },
          lookup: (topic, signal) => this.#lookup(name, topic, signal),
          dial: (key, { relayThrough = null }, signal) => this.#dial(name, key, relayThrough, signal),
          carry: (seed, admits) => {
            const publicKey = publicKeyOf(seed);
            this.#carriers.set(hexOf(publicKey), admits);
            const close = (): Promise<void> => {
              this.#carriers.delete(hexOf(publicKey));
              return Promise.resolve();
            };
            return Promise.resolve({ publicKey, close });
          },
          status: () => ({ nodes: 7, nat: 'consistent', publicAddress: null, online: true }),
          suspend: () => Promise.resolve(),
          resume: () => Promise.resolve(),
          close: () => {
            withdraw();
            return Promise.resolve();
          },
        };
        return Promise.resolve(dht);
      },
    };
  }

  #carries(relay: Uint8Array, ...names: readonly string[]): boolean {
    const admits = this.#carriers.get(hexOf(relay));
    const passes = names.map((name) => this.#passes.get(name)?.(relay) ?? new Uint8Array());
    return this.relays.has(hexOf(relay)) || passes.every((pass) => admits?.(publicKeyOf(pass)));
  }

  #searched(name: string): void {
    this.searches.set(name, (this.searches.get(name) ?? 0) + 1);
  }

  async *#lookup(name: string, topic: Uint8Array, signal: AbortSignal): AsyncGenerator<FoundServer> {
    this.counts.lookup += 1;
    this.#searched(name);
    await new Promise<void>((resolve) => {
      this.#network.later(resolve);
    });
    for (const { key } of this.#topics.get(hexOf(topic)) ?? [])
      if (!signal.aborted) yield { publicKey: key, relays: [] };
  }

  #dial(name: string, key: Uint8Array, relay: Uint8Array | null, signal: AbortSignal): Promise<DialResult> {
    this.counts.dial += 1;
    this.#searched(name);
    return new Promise((resolve) => {
      this.#network.later(() => {
        const server = this.#servers.get(hexOf(key));
        const wall =
          server && [`${name} ${server.host}`, `${server.host} ${name}`].some((one) => this.walls.has(one));
        const way: Way = relay ? 'relayed' : 'punched';
        if (signal.aborted) resolve({ ok: false, error: 'closed' });
        else if (!server || this.#network.isDown(server.host) || this.#network.isDown(name))
          resolve({ ok: false, error: 'absent' });
        else if (relay ? !this.#carries(relay, name, server.host) : wall)
          resolve({ ok: false, error: relay ? 'no-relay' : 'routers' });
        else {
          const to = { host: server.host, port: 1 };
          resolve({ ok: true, stream: this.#network.join(name, to, server.accept, way) });
        }
      });
    });
  }

  #lan(name: string): Lan {
    const listeners = new Set<(seen: { isOf(clientId: Uint8Array): boolean }) => void>();
    return {
      announce: (who) => {
        this.#neighbours.delete(name);
        if (!who) return;
        const { clientId, port } = who;
        const tell = (seen: { isOf(clientId: Uint8Array): boolean }): void => {
          for (const listener of listeners) listener(seen);
        };
        for (const other of this.#neighbours.values()) other.tell({ isOf: (id) => same(id, clientId) });
        this.#neighbours.set(name, { clientId, address: { host: name, port }, tell });
      },
      onSeen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      find: (clientId, signal, found) => {
        this.counts.ask += 1;
        for (const other of this.#neighbours.values())
          if (same(other.clientId, clientId)) found(other.address);
        return new Promise((resolve) => {
          if (signal.aborted) resolve();
          signal.addEventListener('abort', () => {
            resolve();
          });
        });
      },
      networkChanged: () => undefined,
      close: () => {
        this.#neighbours.delete(name);
        return Promise.resolve();
      },
    };
  }

  #mapper(name: string): Mapper {
    const listeners = new Set<(mapping: Mapping | null) => void>();
    let mapping: Mapping | null = null;
    return {
      get mapping() {
        return mapping;
      },
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      map: (port) => {
        mapping = port === null ? null : (this.mappings.get(name) ?? { state: 'closed' });
        for (const listener of listeners) listener(mapping);
      },
      networkChanged: () => undefined,
      close: () => Promise.resolve(),
    };
  }
}
