import type { Clock } from '../base/clock';
import type { Database } from '../storage/database';
import type { ByteStream, Listener, Transport } from '../transport/transport';

/** What a dead program meets at its disk. Nobody outside hears of it. */
class Death extends Error {}

/** Calls that only read: dying at one of them is dying before the next that does more. */
const reads: readonly unknown[] = ['get', 'all'];

/**
 * The life of one program, from its start to a chosen point. Every call that changes the disk and every write to a
 * stream is a point before and a point after it, and a write is one in its middle. From its death on the program does
 * nothing: its calls to the disk fail, its streams and timers are silent. Tests only.
 */
export class Life {
  /** All points that were passed, in order; the last one is where it died, if it did. */
  readonly points: string[] = [];
  readonly #end: number;
  readonly #onEnd: () => void;
  readonly #streams = new Set<ByteStream>();
  readonly #listeners = new Set<Listener>();
  /** Calls to the disk that are under way, one inside the other. */
  #depth = 0;
  #over = false;

  /** `end`: the number of the point at which it dies, counted from 0. `onEnd` is called then, once. */
  constructor(end = Infinity, onEnd: () => void = () => undefined) {
    this.#end = end;
    this.#onEnd = onEnd;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Ends now, of its own accord. */
  finish(): void {
    this.#over = true;
  }

  /** What the system does when a process is gone: what was written goes out, then all is closed. */
  bury(): void {
    for (const stream of this.#streams) stream.end();
    for (const listener of this.#listeners) void listener.close();
  }

  /** Work of the living. What a dead program throws is nobody's business. */
  guard<T>(work: () => T): T | undefined {
    if (this.#over) return undefined;
    try {
      return work();
    } catch (error) {
      if (error instanceof Death) return undefined;
      throw error;
    }
  }

  database(real: Database): Database {
    return new Proxy(real, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          const call = (): unknown => Reflect.apply(value, target, args);
          if (reads.includes(name)) {
            if (this.#over) throw new Death();
            return call();
          }
          if (this.#dies(`before ${String(name)}`)) throw new Death();
          const result = this.#nested(call);
          // Inside a transaction the next call, or its end, is the same moment: all of it will be rolled back.
          if (this.#depth === 0 && this.#dies(`after ${String(name)}`)) throw new Death();
          return result;
        };
      },
    });
  }

  clock(real: Clock): Clock {
    return {
      now: () => real.now(),
      ticks: () => real.ticks(),
      after: (ms, fire) =>
        real.after(ms, () => {
          this.guard(fire);
        }),
    };
  }

  transport(real: Transport): Transport {
    return {
      listen: async (at, onStream) => {
        const listener = await real.listen(at, (stream) => {
          this.guard(() => {
            onStream(this.#stream(stream));
          });
        });
        this.#listeners.add(listener);
        return listener;
      },
      dial: async (to, signal) => {
        const result = await real.dial(to, signal);
        if (this.#over) return new Promise(() => undefined);
        return result.ok ? { ok: true, stream: this.#stream(result.stream) } : result;
      },
    };
  }

  #stream(real: ByteStream): ByteStream {
    this.#streams.add(real);
    return {
      remote: real.remote,
      open: (events) => {
        if (this.#over) return;
        real.open({
          data: (bytes) => this.guard(() => events.data(bytes)),
          drain: () => this.guard(() => events.drain()),
          closed: () => this.guard(() => events.closed()),
        });
      },
      write: (bytes, flushed) => {
        if (this.#dies('before write')) return false;
        if (this.#dies('inside write')) {
          real.write(bytes.subarray(0, bytes.length >> 1));
          return false;
        }
        const ready = real.write(bytes, flushed && (() => this.guard(flushed)));
        return !this.#dies('after write') && ready;
      },
      end: () => {
        if (!this.#over) real.end();
      },
      destroy: () => {
        if (!this.#over) real.destroy();
      },
    };
  }

  #nested(call: () => unknown): unknown {
    this.#depth += 1;
    try {
      return call();
    } finally {
      this.#depth -= 1;
    }
  }

  #dies(point: string): boolean {
    if (this.#over) return true;
    this.points.push(point);
    if (this.points.length <= this.#end) return false;
    this.#over = true;
    this.#onEnd();
    return true;
  }
}
