import type { KeyPair, Query, Server } from 'hyperdht';
import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import { fraction, type Random } from '../base/random';
import { ANNOUNCE } from './dht-limits';
import type { DhtNode } from './dht-node';
import { DhtStream } from './dht-stream';
import { HandshakeGate } from './handshake-gate';
import type { ByteStream } from './transport';

export interface RendezvousContext {
  readonly node: DhtNode;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** The relay that carries a stream where no hole can be punched; the callers learn it in the handshake. */
  readonly relay: () => Uint8Array | null;
}

/**
 * A place where others can find this computer: a server under a key pair, which hyperdht announces and keeps announced,
 * and where it is given a topic, that topic too. The cost does not depend on how many come.
 */
export class Rendezvous {
  readonly #context: RendezvousContext;
  readonly #keyPair: KeyPair;
  readonly #topic: Uint8Array | null;
  readonly #server: Server;
  #announcing: Query<unknown> | null = null;
  #cancel: () => void = () => undefined;
  /** Of announcing; what an earlier one brings is of no interest. */
  #round = 0;
  #closed = false;

  constructor(
    context: RendezvousContext,
    keyPair: KeyPair,
    topic: Uint8Array | null,
    onStream: (stream: ByteStream) => void,
  ) {
    const { node, clock, relay } = context;
    const gate = new HandshakeGate(clock.ticks());
    this.#context = context;
    this.#keyPair = keyPair;
    this.#topic = topic;
    this.#server = node.createServer(
      {
        firewall: (_key, _payload, client) => !gate.allow(client.host, clock.ticks()),
        relayThrough: relay,
      },
      (stream) => {
        onStream(new DhtStream(node, stream));
      },
    );
  }

  get publicKey(): Uint8Array {
    return this.#keyPair.publicKey;
  }

  /** Fulfilled when it was announced once, to whoever could be reached. */
  async open(): Promise<void> {
    await this.#server.listen(this.#keyPair);
    await this.refresh();
  }

  /** Announces the topic, now and again and again; hyperdht does that for the key pair, once it knows any node. */
  async refresh(): Promise<void> {
    const { node, clock, random } = this.#context;
    if (this.#closed) return;
    this.#cancel();
    const round = (this.#round += 1);
    const done = (await this.#announceTopic()) && node.nodes.length > 0;
    if (round !== this.#round) return;
    const pause = done ? ANNOUNCE.every + fraction(random) * ANNOUNCE.jitter : ANNOUNCE.retry;
    this.#cancel = clock.after(pause, () => {
      if (!done) this.#server.refresh();
      void this.refresh();
    });
  }

  /** Takes back what was announced, as far as the nodes can be reached. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#round += 1;
    this.#cancel();
    this.#announcing?.destroy();
    const { node } = this.#context;
    await Promise.allSettled([
      this.#topic ? node.unannounce(this.#topic, this.#keyPair) : null,
      this.#server.close(),
    ]);
  }

  async #announceTopic(): Promise<boolean> {
    const { node, log } = this.#context;
    if (!this.#topic) return true;
    this.#announcing?.destroy();
    this.#announcing = node.announce(this.#topic, this.#keyPair, this.#server.relayAddresses);
    try {
      await this.#announcing.finished();
      return true;
    } catch (error) {
      log('debug', 'dht-not-announced', { error });
      return false;
    }
  }
}
