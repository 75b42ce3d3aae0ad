import { Client } from 'blind-relay';
import HyperDHT from 'hyperdht';
import { PING_PAUSE } from './dht-limits';
import { MeteredUdx } from './metered-udx';

/** How many nodes' answers to pings are remembered: three for each server, and some. */
const PINGED = 64;

/** Where the other end of a stream is; null: nowhere yet, or no more. */
const endpoint = (raw: HyperDHT.RawStream | null): string | null =>
  raw?.remoteHost ? `${raw.remoteHost}:${raw.remotePort}` : null;

export interface DhtNodeOptions {
  /** Milliseconds that never jump. */
  readonly ticks: () => number;
  /** The seed (32 bytes) of the key pair by which a relay, named by its public key, knows us; null: any will do. */
  readonly passFor: (relay: Uint8Array) => Uint8Array | null;
}

/**
 * hyperdht with some habits changed from outside: it comes to a relay under the key pair that lets it in, knows which of
 * its streams go through one and ends them with it, and it does not ask the three nodes that know the way to each server
 * every three seconds whether they are there.
 */
export class DhtNode extends HyperDHT {
  readonly meter: MeteredUdx;
  readonly #own: DhtNodeOptions;
  /** The stream to the relay that carries a stream. */
  readonly #relays = new WeakMap<HyperDHT.RawStream, HyperDHT.SecretStream>();
  readonly #pinged = new Map<string, { readonly at: number; readonly reply: Promise<unknown> }>();

  constructor(options: HyperDHT.Options, own: DhtNodeOptions) {
    const meter = new MeteredUdx();
    super({ ...options, udx: meter });
    this.meter = meter;
    this.#own = own;
  }

  override connect(publicKey: Uint8Array, options?: HyperDHT.ConnectOptions): HyperDHT.SecretStream {
    if (options) return super.connect(publicKey, options);
    // hyperdht itself, unlike us, calls without options: to a relay. In the same turn it makes the relay's client.
    const seed = this.#own.passFor(publicKey);
    const relay = super.connect(publicKey, seed ? { keyPair: HyperDHT.keyPair(seed) } : undefined);
    queueMicrotask(() => {
      Client.from(relay).on('pair', (_initiator, _token, raw: HyperDHT.RawStream) => {
        this.#relays.set(raw, relay);
        const at = endpoint(relay.rawStream);
        // Else the stream would be found dead only when it was silent for long.
        relay.on('close', () => {
          if (at !== null && at === endpoint(raw)) raw.destroy();
        });
      });
    });
    return relay;
  }

  override ping(to: HyperDHT.Endpoint, options?: HyperDHT.PingOptions): Promise<unknown> {
    if (options) return super.ping(to, options);
    const node = `${to.host}:${to.port}`;
    const last = this.#pinged.get(node);
    if (last && this.#own.ticks() - last.at < PING_PAUSE) return last.reply;
    const reply = super.ping(to);
    if (this.#pinged.size >= PINGED) this.#pinged.clear();
    this.#pinged.set(node, { at: this.#own.ticks(), reply });
    reply.catch(() => this.#pinged.delete(node));
    return reply;
  }

  /** Whether the stream goes through a relay at this moment; it may find a straight way later. */
  isRelayed(raw: HyperDHT.RawStream): boolean {
    const at = endpoint(this.#relays.get(raw)?.rawStream ?? null);
    return at !== null && at === endpoint(raw);
  }
}
