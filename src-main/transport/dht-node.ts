import { Client } from 'blind-relay';
import HyperDHT from 'hyperdht';
import { PING_PAUSE } from './dht-limits';
import { MeteredUdx } from './metered-udx';

/** How many nodes' answers to pings are remembered: three for each server, and some. */
const PINGED = 64;

/**
 * hyperdht with two habits changed from outside: it knows which of its streams go through a relay, and it does not ask
 * the three nodes that know the way to each server every three seconds whether they are there.
 */
export class DhtNode extends HyperDHT {
  readonly meter: MeteredUdx;
  readonly #ticks: () => number;
  /** The stream to the relay that carries a stream. */
  readonly #relays = new WeakMap<HyperDHT.RawStream, HyperDHT.SecretStream>();
  readonly #pinged = new Map<string, { readonly at: number; readonly reply: Promise<unknown> }>();

  constructor(options: HyperDHT.Options, ticks: () => number) {
    const meter = new MeteredUdx();
    super({ ...options, udx: meter });
    this.meter = meter;
    this.#ticks = ticks;
  }

  override connect(publicKey: Uint8Array, options?: HyperDHT.ConnectOptions): HyperDHT.SecretStream {
    const stream = super.connect(publicKey, options);
    // hyperdht itself, unlike us, calls without options: to a relay. In the same turn it makes the relay's client.
    if (!options)
      queueMicrotask(() => {
        Client.from(stream).on('pair', (_initiator, _token, raw: HyperDHT.RawStream) => {
          this.#relays.set(raw, stream);
        });
      });
    return stream;
  }

  override ping(to: HyperDHT.Endpoint, options?: HyperDHT.PingOptions): Promise<unknown> {
    if (options) return super.ping(to, options);
    const node = `${to.host}:${to.port}`;
    const last = this.#pinged.get(node);
    if (last && this.#ticks() - last.at < PING_PAUSE) return last.reply;
    const reply = super.ping(to);
    if (this.#pinged.size >= PINGED) this.#pinged.clear();
    this.#pinged.set(node, { at: this.#ticks(), reply });
    reply.catch(() => this.#pinged.delete(node));
    return reply;
  }

  /** Whether the stream goes through a relay at this moment; it may find a straight way later. */
  isRelayed(raw: HyperDHT.RawStream): boolean {
    const relay = this.#relays.get(raw)?.rawStream;
    return relay?.remoteHost === raw.remoteHost && relay.remotePort === raw.remotePort;
  }
}
