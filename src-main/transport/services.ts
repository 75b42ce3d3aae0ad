import type { Address } from '../../src-shared/address';
import type { ByteStream, DialResult, Transport } from './transport';

/** What of the network a messenger may use beside plain connections. Each is left out where it is not to be had. */
export interface Services {
  readonly dht?: DhtService;
  /** Finds friends in the own network. */
  readonly lan?: () => Lan;
  /** Asks the router to let callers in. */
  readonly mapper?: () => Mapper;
  /** Connections through a SOCKS5 proxy, names included; it listens as others do. */
  readonly proxied?: (proxy: Address) => Transport;
}

/** The distributed hash table, not yet joined. */
export interface DhtService {
  /**
   * Joins by these nodes, or where there are none by those of the public network. `passFor` tells the seed (32 bytes) of
   * the key pair that a relay, named by its public key, admits us by; null: any will do. Throws a `ListenError`.
   */
  start(bootstrap: readonly Address[], passFor: (relay: Uint8Array) => Uint8Array | null): Promise<Dht>;
  /** The public key (32 bytes) of the key pair that is made of a seed (32 bytes). Not before the first start. */
  publicKeyOf(seed: Uint8Array): Uint8Array;
}

/** Where this computer wants to be found. */
export interface Meeting {
  /** The topic (32 bytes) for those who have the key alone; null: strangers do not find us. */
  readonly public: Uint8Array | null;
  /** The seed (32 bytes) of the key pair that friends know the public key of; null: there are none. */
  readonly friends: { readonly seed: Uint8Array } | null;
  /** The public key of a relay for callers who do not get straight through; they learn it when they call. */
  readonly relay?: Uint8Array | null;
}

/** A server that was looked up: nobody's word for it. */
export interface FoundServer {
  readonly publicKey: Uint8Array;
  /** Nodes that know the way to it. */
  readonly relays: readonly Address[];
}

export interface DhtStatus {
  /** In the routing table. */
  readonly nodes: number;
  /** Of the router: none that matters; one port for all destinations; another one for each; not known. */
  readonly nat: 'open' | 'consistent' | 'random' | 'unknown';
  /** As others see it; null where each of them sees another. */
  readonly publicAddress: Address | null;
  readonly online: boolean;
}

export interface Relay {
  readonly publicKey: Uint8Array;
  close(): Promise<void>;
}

export interface Dht {
  /** Announces this computer, in place of what was announced before. Fulfilled when that is done, as far as it can be. */
  announce(wanted: Meeting, onStream: (stream: ByteStream) => void): Promise<void>;
  /** Servers announced under a topic. Never throws; `signal` gives up. */
  lookup(topic: Uint8Array, signal: AbortSignal): AsyncIterable<FoundServer>;
  /** Calls a server by its public key. Never throws; `signal` gives up. */
  dial(
    publicKey: Uint8Array,
    options: { readonly relayThrough?: Uint8Array | null; readonly relays?: readonly Address[] },
    signal: AbortSignal,
  ): Promise<DialResult>;
  /**
   * Carries streams for others whom it admits by their public keys (32 bytes), under the public key of this seed (32
   * bytes), until it is closed.
   */
  carry(seed: Uint8Array, admits: (publicKey: Uint8Array) => boolean): Promise<Relay>;
  status(): DhtStatus;
  /** Before the computer sleeps. */
  suspend(): Promise<void>;
  /** After a sleep, or in another network. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

export interface Lan {
  /** Announces who listens on which TCP port, in place of what was announced before; null: nobody. */
  announce(who: { readonly clientId: Uint8Array; readonly port: number } | null): void;
  /** Everybody who announces themselves is told. Answers how to stop. */
  onSeen(listener: (seen: { isOf(clientId: Uint8Array): boolean }) => void): () => void;
  /** Looks for somebody by key (32 bytes) until `signal` ends it. Never throws. */
  find(clientId: Uint8Array, signal: AbortSignal, found: (address: Address) => void): Promise<void>;
  /** The computer is in another network, or has slept. */
  networkChanged(): void;
  close(): Promise<void>;
}

/**
 * Whether the router leads a port here. behind: it does, and that is of no use, since a provider's NAT ("carrier") or
 * another router stands before it. closed: none does.
 */
export type Mapping =
  | { readonly state: 'open'; readonly address: Address; readonly by: 'pcp' | 'nat-pmp' | 'upnp' }
  | { readonly state: 'behind'; readonly what: 'carrier' | 'router' }
  | { readonly state: 'closed' };

export interface Mapper {
  /** Null: nothing is asked for, or no answer is there yet. */
  readonly mapping: Mapping | null;
  /** Tells each new one. Answers how to stop. */
  onChange(listener: (mapping: Mapping | null) => void): () => void;
  /** Has the router lead a port to this TCP port from now on, in place of the one before; null: none. */
  map(port: number | null): void;
  /** The computer is in another network, or has slept. */
  networkChanged(): void;
  /** Takes the mapping back. */
  close(): Promise<void>;
}
