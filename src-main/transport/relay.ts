import { Server as BlindRelay } from 'blind-relay';
import HyperDHT from 'hyperdht';
import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import { relayLimits as limits } from './dht-limits';
import { HandshakeGate } from './handshake-gate';

/** Somebody who came to be carried. */
interface Caller {
  readonly end: () => void;
  readonly since: number;
  /** What carries them, both directions. */
  carried: { readonly raw: HyperDHT.RawStream; readonly since: number } | null;
}

export interface RelayOptions {
  readonly node: HyperDHT;
  /** Of its key pair, 32 bytes; null: a fresh one. */
  readonly seed: Uint8Array | null;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Carries streams between two who cannot reach each other, both of whom name it by its public key. It sees sealed bytes
 * and two addresses; how much it does for others is in `relayLimits`.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #blind: BlindRelay;
  readonly #server: HyperDHT.Server;
  readonly #keyPair: HyperDHT.KeyPair;
  readonly #callers = new Set<Caller>();
  #cancel: () => void = () => undefined;

  private constructor(options: RelayOptions) {
    const { node, clock } = options;
    const gate = new HandshakeGate(clock.ticks());
    this.#options = options;
    this.#keyPair = HyperDHT.keyPair(options.seed ?? undefined);
    this.#blind = new BlindRelay({
      createStream: (stream) => node.createRawStream({ ...stream, framed: true }),
    });
    this.#server = node.createServer(
      {
        firewall: (_key, _payload, client) =>
          this.#callers.size >= limits.sessions || !gate.allow(client.host, clock.ticks()),
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

  #accept(stream: HyperDHT.SecretStream): void {
    const { clock } = this.#options;
    const caller: Caller = {
      end: () => {
        stream.destroy();
      },
      since: clock.ticks(),
      carried: null,
    };
    this.#callers.add(caller);
    stream.on('error', () => undefined);
    stream.on('close', () => {
      caller.carried?.raw.destroy();
      this.#callers.delete(caller);
    });
    const session = this.#blind.accept(stream, { id: stream.remotePublicKey });
    let words = 0;
    stream.on('data', (bytes: Uint8Array) => {
      words += bytes.length;
      if (words > limits.words) caller.end();
    });
    session.on('error', () => undefined);
    session.on('pair', (_initiator: boolean, _token: Uint8Array, raw: HyperDHT.RawStream) => {
      // One caller, one pair: who wants another calls again.
      if (caller.carried || this.#blind.stats.pairings.active > limits.pairs) raw.destroy();
      else caller.carried = { raw, since: clock.ticks() };
    });
  }

  /** Ends what has lasted, or carried, too much. */
  #look(): void {
    const { clock, log } = this.#options;
    const now = clock.ticks();
    const spent = [...this.#callers].filter(({ since, carried }) =>
      carried
        ? now - carried.since > limits.life || carried.raw.bytesReceived > limits.bytes
        : now - since > limits.idle,
    );
    for (const caller of spent) caller.end();
    if (spent.length > 0) log('info', 'relay-ended', { callers: spent.length });
    this.#cancel = clock.after(limits.look, () => {
      this.#look();
    });
  }
}
