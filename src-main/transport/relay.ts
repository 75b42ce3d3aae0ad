import { Server as BlindRelay } from 'blind-relay';
import HyperDHT from 'hyperdht';
import { hexOf } from '../base/bytes';
import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import { relayLimits } from './dht-limits';
import { HandshakeGate } from './handshake-gate';

/** Somebody who came to be carried. */
interface Caller {
  readonly end: () => void;
  /** Their public key, in hex, and the address that the stream comes from. */
  readonly key: string;
  readonly host: string;
  readonly since: number;
  carried: Carried | null;
}

/** One direction of a pair: what its caller says to the other. */
interface Carried {
  readonly raw: HyperDHT.RawStream;
  /** Both callers, in the order in which they are told. */
  readonly pair: Caller[];
  readonly since: number;
  /** Bytes that had come at the last look, and the last look at which they were more than before. */
  bytes: number;
  heardAt: number;
}

type RelayLimits = { readonly [K in keyof typeof relayLimits]: number };

export interface RelayOptions {
  readonly node: HyperDHT;
  /** Of its key pair, 32 bytes; null: a fresh one. */
  readonly seed: Uint8Array | null;
  /** Whether the holder of this public key (32 bytes) may be carried; left out: everybody who knows the relay's own. */
  readonly admits?: (publicKey: Uint8Array) => boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: RelayLimits;
}

/**
 * Carries streams between two who cannot reach each other, both of whom come to it with the same token. It sees sealed
 * bytes and two addresses; how much it does for others is in `relayLimits`.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #limits: RelayLimits;
  readonly #blind: BlindRelay;
  readonly #server: HyperDHT.Server;
  readonly #keyPair: HyperDHT.KeyPair;
  readonly #callers = new Set<Caller>();
  /** By token, in hex, while its two are told one after the other. */
  readonly #pairs = new Map<string, Caller[]>();
  #cancel: () => void = () => undefined;

  private constructor(options: RelayOptions) {
    const { node, clock, admits = () => true } = options;
    const gate = new HandshakeGate(clock.ticks());
    this.#options = options;
    this.#limits = options.limits ?? relayLimits;
    this.#keyPair = HyperDHT.keyPair(options.seed ?? undefined);
    this.#blind = new BlindRelay({
      createStream: (stream) => node.createRawStream({ ...stream, framed: true }),
    });
    this.#server = node.createServer(
      {
        // Of whoever is not answered here, nothing is known and nothing held: not even that somebody is here is told.
        firewall: (key, _payload, client) =>
          !gate.allow(client.host, clock.ticks()) || !admits(key) || !this.#hasRoom(hexOf(key), client.host),
        shareLocalAddress: false,
      },
      (stream) => {
        this.#accept(stream);
      },
    );
  }

  static async start(options: RelayOptions): Promise<Relay> {
    const relay = new Relay(options);
    await relay.#server.listen(relay.#keyPair);
    relay.#look();
    return relay;
  }

  /** What those who want to be carried name it by. */
  get publicKey(): Uint8Array {
    return this.#keyPair.publicKey;
  }

  async close(): Promise<void> {
    this.#cancel();
    for (const caller of this.#callers) caller.end();
    await this.#server.close();
  }

  /** Whether one more may come from there, under that key. */
  #hasRoom(key: string, host: string): boolean {
    const { sessions, perAddress, perKey } = this.#limits;
    const callers = [...this.#callers];
    return (
      callers.length < sessions &&
      callers.filter((one) => one.host === host).length < perAddress &&
      callers.filter((one) => one.key === key).length < perKey
    );
  }

  #accept(stream: HyperDHT.SecretStream): void {
    const { clock } = this.#options;
    stream.on('error', () => undefined);
    const key = hexOf(stream.remotePublicKey);
    const host = stream.rawStream?.remoteHost ?? '';
    // Many handshakes may have been under way at once; and where the stream comes from is certain only now.
    if (!this.#hasRoom(key, host)) {
      stream.destroy();
      return;
    }
    const end = (): void => {
      stream.destroy();
    };
    const caller: Caller = { end, key, host, since: clock.ticks(), carried: null };
    this.#callers.add(caller);
    stream.on('close', () => {
      this.#callers.delete(caller);
      caller.carried?.raw.destroy();
      for (const one of caller.carried?.pair ?? []) one.end();
    });
    const session = this.#blind.accept(stream, { id: stream.remotePublicKey });
    let words = 0;
    stream.on('data', (bytes: Uint8Array) => {
      words += bytes.length;
      if (words > this.#limits.words) end();
    });
    session.on('error', () => undefined);
    session.on('pair', (_initiator: boolean, token: Uint8Array, raw: HyperDHT.RawStream) => {
      this.#carry(caller, hexOf(token), raw);
    });
  }

  /** Two have come with one token; this is told of each of them, in one turn. */
  #carry(caller: Caller, token: string, raw: HyperDHT.RawStream): void {
    const now = this.#options.clock.ticks();
    const pair = this.#pairs.get(token) ?? [];
    pair.push(caller);
    if (pair.length === 1) this.#pairs.set(token, pair);
    else this.#pairs.delete(token);
    // One caller, one pair: who wants another calls again.
    if (caller.carried || this.#blind.stats.pairings.active > this.#limits.pairs) {
      raw.destroy();
      for (const one of pair) one.end();
    } else caller.carried = { raw, pair, since: now, bytes: 0, heardAt: now };
  }

  /** Ends what has lasted, or carried, too much or nothing. */
  #look(): void {
    const { clock, log } = this.#options;
    const now = clock.ticks();
    const spent = [...this.#callers].filter((caller) => this.#isSpent(caller, now));
    for (const caller of spent) caller.end();
    if (spent.length > 0) log('info', 'relay-ended', { callers: spent.length });
    this.#cancel = clock.after(this.#limits.look, () => {
      this.#look();
    });
  }

  #isSpent({ since, carried }: Caller, now: number): boolean {
    const { idle, silence, life, bytes } = this.#limits;
    if (!carried) return now - since > idle;
    const { bytesReceived } = carried.raw;
    if (bytesReceived > carried.bytes) carried.heardAt = now;
    carried.bytes = bytesReceived;
    return now - carried.since > life || now - carried.heardAt > silence || bytesReceived > bytes;
  }
}
