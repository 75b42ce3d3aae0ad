/** What is used of hyperdht, and of what it stands on, which bring no types. */
declare module 'hyperdht' {
  import type { EventEmitter } from 'node:events';

  namespace HyperDHT {
    /** An IPv4 address and a UDP port. */
    interface Endpoint {
      readonly host: string;
      readonly port: number;
    }

    /** Ed25519: 32 and 64 bytes. */
    interface KeyPair {
      readonly publicKey: Uint8Array;
      readonly secretKey: Uint8Array;
    }

    interface UdpSocket {
      address(): Endpoint;
    }

    interface Udx {
      readonly bytesTransmitted: number;
      readonly bytesReceived: number;
      readonly packetsTransmitted: number;
      readonly packetsReceived: number;
    }

    /** A reliable stream over UDP. */
    interface RawStream extends EventEmitter {
      /** Null until it is connected, and when it is over. */
      readonly socket: UdpSocket | null;
      readonly remoteHost: string | null;
      readonly remotePort: number;
      readonly bytesReceived: number;
      readonly destroyed: boolean;
      /** Where the stream with this number there is to be found, through a socket of ours. */
      connect(socket: UdpSocket, remoteId: number, port: number, host: string): void;
      write(bytes: Uint8Array): boolean;
      destroy(): void;
    }

    /** The Noise stream over a raw one. A streamx Duplex; paused until it is resumed. */
    interface SecretStream extends EventEmitter {
      readonly publicKey: Uint8Array;
      readonly remotePublicKey: Uint8Array;
      /** Null until the peer is connected. */
      readonly rawStream: RawStream | null;
      readonly destroying: boolean;
      /** False: wait for `drain`. */
      write(bytes: Uint8Array): boolean;
      pause(): void;
      resume(): void;
      end(): void;
      destroy(error?: Error): void;
      setKeepAlive(ms: number): void;
    }

    interface Query<T> extends AsyncIterable<T> {
      finished(): Promise<void>;
      destroy(): void;
    }

    interface LookupReply {
      readonly peers: readonly { readonly publicKey: Uint8Array; readonly relayAddresses: Endpoint[] }[];
    }

    interface Server extends EventEmitter {
      readonly publicKey: Uint8Array | null;
      /** Nodes that know the way to this server. */
      readonly relayAddresses: Endpoint[];
      listen(keyPair: KeyPair): Promise<this>;
      /** Announces the key pair anew, within seconds. */
      refresh(): void;
      close(): Promise<void>;
    }

    interface ServerOptions {
      /** True refuses. */
      firewall?(remotePublicKey: Uint8Array, payload: unknown, client: Endpoint): boolean;
      relayThrough?: () => Uint8Array | null;
      shareLocalAddress?: boolean;
    }

    interface ConnectOptions {
      keyPair?: KeyPair;
      relayThrough?: Uint8Array | null;
      relayAddresses?: Endpoint[];
    }

    interface PingOptions {
      readonly session?: unknown;
    }

    interface Options {
      bootstrap?: readonly (Endpoint | string)[];
      host?: string;
      /** One, or a range from the first to before the last. */
      port?: number | readonly [number, number];
      anyPort?: boolean;
      ephemeral?: boolean;
      firewalled?: boolean;
      connectionKeepAlive?: number | false;
      udx?: Udx;
    }
  }

  class HyperDHT extends EventEmitter {
    constructor(options?: HyperDHT.Options);
    /** BLAKE2b, 32 bytes. */
    static hash(data: Uint8Array): Uint8Array;
    static keyPair(seed?: Uint8Array): HyperDHT.KeyPair;
    /** As the network sees it; null where that is unknown. */
    readonly host: string | null;
    /** 0 where every destination sees another. */
    readonly port: number;
    /** Its two sockets: for what comes unasked, and for the rest behind a firewall. */
    readonly io: {
      readonly serverSocket: HyperDHT.UdpSocket | null;
      readonly clientSocket: HyperDHT.UdpSocket | null;
    };
    readonly udx: HyperDHT.Udx;
    readonly nodes: { readonly length: number };
    readonly stats: { readonly requests: { readonly total: number; readonly retries: number } };
    readonly firewalled: boolean;
    readonly ephemeral: boolean;
    readonly online: boolean;
    readonly bootstrapped: boolean;
    bind(): Promise<void>;
    fullyBootstrapped(): Promise<void>;
    /** Answers an endpoint at which it can be reached unasked, if there is one. */
    remoteAddress(): HyperDHT.Endpoint | null;
    ping(to: HyperDHT.Endpoint, options?: HyperDHT.PingOptions): Promise<unknown>;
    connect(publicKey: Uint8Array, options?: HyperDHT.ConnectOptions): HyperDHT.SecretStream;
    createServer(
      options: HyperDHT.ServerOptions,
      onconnection: (stream: HyperDHT.SecretStream) => void,
    ): HyperDHT.Server;
    createRawStream(options: { framed: boolean }): HyperDHT.RawStream;
    lookup(topic: Uint8Array): HyperDHT.Query<HyperDHT.LookupReply>;
    announce(
      topic: Uint8Array,
      keyPair: HyperDHT.KeyPair,
      relayAddresses: HyperDHT.Endpoint[],
    ): HyperDHT.Query<unknown>;
    unannounce(topic: Uint8Array, keyPair: HyperDHT.KeyPair): Promise<void>;
    suspend(): Promise<void>;
    resume(): Promise<void>;
    destroy(options?: { force: boolean }): Promise<void>;
  }

  export = HyperDHT;
}

declare module 'udx-native' {
  import type { Endpoint, UdpSocket, Udx } from 'hyperdht';

  namespace UDX {
    interface Socket extends UdpSocket {
      on(event: 'message', listener: (bytes: Uint8Array, from: Endpoint) => void): this;
      trySend(bytes: Uint8Array, ...to: unknown[]): void;
      send(bytes: Uint8Array, ...to: unknown[]): Promise<boolean>;
    }
  }

  class UDX implements Udx {
    readonly bytesTransmitted: number;
    readonly bytesReceived: number;
    readonly packetsTransmitted: number;
    readonly packetsReceived: number;
    createSocket(options?: object): UDX.Socket;
  }

  export = UDX;
}

/** Carries sealed streams between two others, and is asked to by them. */
declare module 'blind-relay' {
  import type { EventEmitter } from 'node:events';
  import type { RawStream, SecretStream } from 'hyperdht';

  /** Emits `pair` with (isInitiator, token, stream, remoteId) and `error`. */
  class Session extends EventEmitter {
    destroy(): void;
  }

  export class Server {
    constructor(options: { createStream(options: object): RawStream });
    readonly stats: { readonly pairings: { readonly pending: number; readonly active: number } };
    accept(stream: SecretStream, options: { id: Uint8Array }): Session;
    close(): Promise<void>;
  }

  /** Emits `pair` as a session does, before the stream is connected to the relay. */
  export class Client extends EventEmitter {
    /** The first call for a stream makes the client; `id` is its public key. */
    static from(stream: SecretStream, options?: { readonly id: Uint8Array }): Client;
    /** Emits `data` with the number of the relay's stream, and `error`. The token is a Buffer of 32 bytes. */
    pair(isInitiator: boolean, token: Buffer, stream: RawStream): EventEmitter;
  }
}
