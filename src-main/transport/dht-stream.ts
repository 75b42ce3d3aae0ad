import type { SecretStream } from 'hyperdht';
import type { Address } from '../../src-shared/address';
import type { Way } from '../../src-shared/model';
import type { DhtNode } from './dht-node';
import { isNear } from './near';
import type { ByteStream, StreamEvents } from './transport';

/** The way that the stream goes now: routers may be found to let it straight through after a relay has carried it. */
function wayOf(node: DhtNode, stream: SecretStream): Way | null {
  const raw = stream.rawStream;
  if (!raw?.socket) return null;
  if (node.isRelayed(raw)) return 'relayed';
  if (isNear(raw.remoteHost ?? '')) return 'lan';
  // Holes are punched from sockets made for it.
  const { serverSocket, clientSocket } = node.io;
  return raw.socket === serverSocket || raw.socket === clientSocket ? 'direct' : 'punched';
}

/** A connected stream of hyperdht as one of ours. What it encrypts is sealed already; its keys prove nobody. */
export class DhtStream implements ByteStream {
  readonly remote: Address;
  readonly #node: DhtNode;
  readonly #stream: SecretStream;
  #way: Way;
  #events: StreamEvents | null = null;
  #paused = false;
  #ended = false;
  #over: 'no' | 'untold' | 'yes' = 'no';
  /** Told when the stream has taken what was written before. */
  #flushed: (() => void)[] = [];

  constructor(node: DhtNode, stream: SecretStream) {
    this.#node = node;
    this.#stream = stream;
    this.remote = { host: stream.rawStream?.remoteHost ?? '', port: stream.rawStream?.remotePort ?? 0 };
    this.#way = wayOf(node, stream) ?? 'direct';
    // Errors are followed by `close`; until there is an owner nothing must be thrown for want of a listener.
    stream.on('error', () => undefined);
    stream.on('end', () => {
      this.end();
    });
    stream.on('close', () => {
      this.#over = 'untold';
      this.#close();
    });
    stream.on('drain', () => {
      this.#settle();
      this.#events?.drain();
    });
  }

  get way(): Way {
    return (this.#way = wayOf(this.#node, this.#stream) ?? this.#way);
  }

  open(events: StreamEvents): void {
    this.#events = events;
    this.#stream.on('data', (bytes: Uint8Array) => {
      if (bytes.length > 0 && this.#over === 'no') events.data(bytes);
    });
    if (this.#paused) this.#stream.pause();
    queueMicrotask(() => {
      this.#close();
    });
  }

  pause(): void {
    this.#paused = true;
    this.#stream.pause();
  }

  resume(): void {
    this.#paused = false;
    if (this.#events) this.#stream.resume();
    this.#close();
  }

  write(bytes: Uint8Array, flushed?: () => void): boolean {
    if (this.#ended || this.#stream.destroying) return false;
    if (flushed) this.#flushed.push(flushed);
    const ready = this.#stream.write(bytes);
    if (ready && flushed)
      queueMicrotask(() => {
        this.#settle();
      });
    return ready;
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#stream.end();
  }

  destroy(): void {
    this.#paused = false;
    this.#stream.destroy();
  }

  #settle(): void {
    if (this.#over !== 'no') return;
    for (const flushed of this.#flushed.splice(0)) flushed();
  }

  #close(): void {
    if (this.#over !== 'untold' || this.#paused || !this.#events) return;
    this.#over = 'yes';
    this.#events.closed();
  }
}
