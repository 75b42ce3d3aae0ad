import type { Address } from '../../src-shared/address';
import { formatAddress } from '../../src-shared/address';
import type { Way } from '../../src-shared/model';
import {
  ListenError,
  type ByteStream,
  type DialResult,
  type StreamEvents,
  type Transport,
} from './transport';

/** One end of a stream in memory. Bytes arrive in later turns of `step`, never inside the call that wrote them. */
class MemoryEnd implements ByteStream {
  readonly remote: Address;
  readonly way: Way;
  readonly #network: MemoryNetwork;
  other!: MemoryEnd;
  #events: StreamEvents | null = null;
  /** What has arrived and is held back: nobody has opened this end, or it is paused. */
  #held: ((events: StreamEvents) => void)[] = [];
  #paused = false;
  #ended = false;
  #over = false;
  #frozen = false;

  constructor(network: MemoryNetwork, remote: Address, way: Way) {
    this.#network = network;
    this.remote = remote;
    this.way = way;
  }

  open(events: StreamEvents): void {
    this.#events = events;
    this.#release();
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#release();
  }

  write(bytes: Uint8Array, flushed?: () => void): boolean {
    if (this.#ended || this.#over) return false;
    const copy = bytes.slice();
    this.#network.later(() => {
      if (this.#over || this.#frozen) return;
      this.#network.carried(copy, this, this.other);
      this.other.#deliver((events) => {
        // The bytes are gone from here when the other side has taken them: there is no room in between.
        flushed?.();
        events.data(copy);
      });
    });
    return true;
  }

  end(): void {
    if (this.#ended || this.#over) return;
    this.#ended = true;
    this.#network.later(() => {
      if (this.#frozen) return;
      this.other.#close();
      this.#close();
    });
  }

  /** Nothing is carried any more, and nothing is told. */
  freeze(): void {
    this.#frozen = true;
  }

  destroy(): void {
    if (this.#over) return;
    this.#held = [];
    this.#paused = false;
    this.#close();
    this.#network.later(() => {
      if (!this.#frozen) this.other.#close();
    });
  }

  #deliver(tell: (events: StreamEvents) => void): void {
    if (this.#over) return;
    this.#held.push(tell);
    this.#release();
  }

  #release(): void {
    while (this.#events && !this.#paused) {
      const tell = this.#held.shift();
      if (!tell) return;
      tell(this.#events);
    }
  }

  #close(): void {
    if (this.#over) return;
    this.#deliver((events) => {
      this.#network.later(() => {
        events.closed();
      });
    });
    this.#over = true;
    this.#network.streams.delete(this);
  }
}

/** A whole network in memory for tests: hosts by name, streams that can be cut, and no time of its own. */
export class MemoryNetwork {
  readonly streams = new Set<MemoryEnd>();
  readonly #servers = new Map<string, (stream: ByteStream) => void>();
  readonly #down = new Set<string>();
  readonly #hosts = new WeakMap<MemoryEnd, string>();
  #queue: (() => void)[] = [];
  #nextPort = 40_000;
  /** Sees every piece that is carried; for men in the middle. */
  carried: (bytes: Uint8Array, from: MemoryEnd, to: MemoryEnd) => void = () => undefined;

  /** Sees every dial. */
  dialled: (from: string, to: Address) => void = () => undefined;

  /** The network as one host sees it. */
  host(name: string, way: Way = 'direct'): Transport {
    return {
      listen: (at, onStream) => {
        const address = { host: name, port: at.port === 0 ? this.#nextPort++ : at.port };
        const key = formatAddress(address);
        if (this.#servers.has(key)) return Promise.reject(new ListenError('in-use', 'EADDRINUSE'));
        this.#servers.set(key, onStream);
        return Promise.resolve({
          addresses: [address],
          close: () => {
            this.#servers.delete(key);
            return Promise.resolve();
          },
        });
      },
      dial: (to, signal) =>
        new Promise<DialResult>((resolve) => {
          this.dialled(name, to);
          this.later(() => {
            const accept = this.#servers.get(formatAddress(to));
            if (signal.aborted) resolve({ ok: false, error: 'closed' });
            else if (this.#down.has(to.host) || this.#down.has(name))
              resolve({ ok: false, error: 'unreachable' });
            else if (!accept) resolve({ ok: false, error: 'refused' });
            else resolve({ ok: true, stream: this.join(name, to, accept, way) });
          });
        }),
    };
  }

  isDown(name: string): boolean {
    return this.#down.has(name);
  }

  later(work: () => void): void {
    this.#queue.push(work);
  }

  /** Does all that is queued now; false when nothing was. */
  step(): boolean {
    const work = this.#queue;
    this.#queue = [];
    for (const one of work) one();
    return work.length > 0;
  }

  /** Takes a host off the network: its streams break, dials to and from it fail. */
  unplug(name: string): void {
    this.#down.add(name);
    for (const end of [...this.streams]) if (this.#hosts.get(end) === name) end.destroy();
  }

  /** The power goes at a host: its streams are dead, and nobody is told. What it listened on is free. */
  freeze(name: string): void {
    for (const end of this.streams)
      if (this.#hosts.get(end) === name || this.#hosts.get(end.other) === name) end.freeze();
    for (const key of [...this.#servers.keys()]) if (key.startsWith(`${name}:`)) this.#servers.delete(key);
  }

  plug(name: string): void {
    this.#down.delete(name);
  }

  /** Joins two hosts by a stream, as if it had gone that way. */
  join(from: string, to: Address, accept: (stream: ByteStream) => void, way: Way): ByteStream {
    const near = new MemoryEnd(this, to, way);
    const far = new MemoryEnd(this, { host: from, port: this.#nextPort++ }, way);
    near.other = far;
    far.other = near;
    this.#hosts.set(near, from);
    this.#hosts.set(far, to.host);
    this.streams.add(near).add(far);
    accept(far);
    return near;
  }
}
