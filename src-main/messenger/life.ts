import type { Clock } from '../base/clock';
import type { Database } from '../storage/database';
import type { ByteStream, Listener, Transport } from '../transport/transport';
import { SaltboxError } from '../../src-shared/errors';

/** What a dead program meets at its disk. Nobody outside hears of it. */
class Death extends Error {}

/**
 * What happens at the chosen point. process: the program dies, and what it wrote to the network still goes out; power:
 * it dies, and nothing goes out; disk: this one call finds the disk full; full: so do all from this one on.
 */
export type Fate = 'process' | 'power' | 'disk' | 'full';

/** Calls that only read: dying at one of them is dying before the next that does more. */
const isRead = (name: string | symbol, sql: unknown): boolean =>
  (name === 'get' || name === 'all') && /^\s*SELECT/i.test(String(sql));

/**
 * The life of one program, and what befalls it at a chosen point. Every call that changes the disk and every write to a
 * stream is a point before and a point after it; the calls inside a transaction, and the middle of a write, are more. From its death on the program does
 * nothing: its calls to the disk fail, its streams and timers are silent. Tests only.
 */
export class Life {
  /** All points that were passed, in order. */
  readonly points: string[] = [];
  readonly #at: number;
  readonly #fate: Fate;
  readonly #onDeath: () => void;
  readonly #streams = new Set<ByteStream>();
  readonly #listeners = new Set<Listener>();
  /** Calls to the disk that are under way, one inside the other. */
  #depth = 0;
  #full = false;
  #over = false;

  /** `at`: the number of the point, counted from 0. `onDeath` is called at a death, at once. */
  constructor(at = Infinity, fate: Fate = 'process', onDeath: () => void = () => undefined) {
    this.#at = at;
    this.#fate = fate;
    this.#onDeath = onDeath;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Ends now, of its own accord. */
  finish(): void {
    this.#over = true;
  }

  /** There is room on the disk again. */
  freeDisk(): void {
    this.#full = false;
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
          // Nothing but memory.
          if (name === 'atEnd') return call();
          if (isRead(name, args[0])) {
            if (this.#over) throw new Death();
            return call();
          }
          this.#meet(`${this.#depth > 0 ? 'inside transaction,' : 'before'} ${String(name)}`);
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
    const living =
      (work: () => void): (() => void) =>
      () => {
        if (!this.#over) work();
      };
    return {
      remote: real.remote,
      way: real.way,
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
      pause: living(() => real.pause()),
      resume: living(() => real.resume()),
      end: living(() => real.end()),
      destroy: living(() => real.destroy()),
    };
  }

  /** The disk is asked to change something. */
  #meet(point: string): void {
    const dies = this.#dies(point);
    if (dies) throw new Death();
    const here = this.points.length - 1 === this.#at;
    if (here && this.#fate === 'full') this.#full = true;
    if (this.#full || (here && this.#fate === 'disk')) throw new SaltboxError({ code: 'disk-full' });
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
    if (this.points.length <= this.#at || this.#fate === 'disk' || this.#fate === 'full') return false;
    this.#over = true;
    this.#onDeath();
    return true;
  }
}
