import { fork } from 'node:child_process';
import type { End, Program } from './ends/end';
import { hand } from './ends/hand';
import { raw } from './ends/raw';
import { saltbox } from './ends/saltbox';
import { secretStream } from './ends/secret-stream';
import { nowMs } from './row';

export const programs = { saltbox, hand, 'secret-stream': secretStream, raw } satisfies Record<
  string,
  Program
>;
export type ProgramName = keyof typeof programs;

/** The first argument that makes this bundle the other process. */
export const OTHER = '--other-process';

/** What the other process does with messages: count so many and say when the last came, or send them back. */
type Order = { readonly count: number } | 'echo';
type Told = { readonly port: number } | 'ready' | { readonly doneAt: number };

/** The other process: one end of every connection. It ends with the first one. */
export async function serve(name: ProgramName): Promise<void> {
  const tell = (told: Told): void => void process.send?.(told);
  let left = 0;
  let echo: Uint8Array | null = null;
  process.on('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    left = order === 'echo' ? 0 : order.count;
    echo = order === 'echo' ? new Uint8Array(100) : null;
    tell('ready');
  });
  const port = await programs[name].serve({
    message(end) {
      if (echo) end.say(echo, 1);
      else if (--left === 0) tell({ doneAt: nowMs() });
    },
    drain: () => undefined,
  });
  tell({ port });
}

/** A program whose answering half runs in a process of its own. */
export class Rig {
  readonly #child;
  readonly #program: Program;
  readonly #port: Promise<number>;
  #onTold: (told: Told) => void = () => undefined;
  #drain: () => void = () => undefined;
  #message: () => void = () => undefined;

  constructor(name: ProgramName) {
    this.#program = programs[name];
    this.#child = fork(__filename, [OTHER, name]);
    this.#child.on('message', (told) => {
      this.#onTold(told as Told);
    });
    this.#port = this.#told().then((told) => (told !== 'ready' && 'port' in told ? told.port : 0));
  }

  async dial(): Promise<End> {
    return this.#program.dial(await this.#port, {
      message: () => {
        this.#message();
      },
      drain: () => {
        this.#drain();
      },
    });
  }

  /** Milliseconds from the first word here to the last one understood there. */
  async stream(payload: Uint8Array, count: number, batch: number): Promise<number> {
    const end = await this.dial();
    await this.#order({ count });
    const done = this.#told();
    const start = nowMs();
    let left = count;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        while (left > 0) {
          const times = Math.min(batch, left);
          left -= times;
          if (!end.say(payload, times) && left > 0) return;
        }
        resolve();
      };
      this.#drain = go;
      go();
    });
    const told = await done;
    end.close();
    return (told !== 'ready' && 'doneAt' in told ? told.doneAt : NaN) - start;
  }

  /** Milliseconds of each of `count` round trips, one after the other. */
  async roundTrips(payload: Uint8Array, count: number): Promise<number[]> {
    const end = await this.dial();
    await this.#order('echo');
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const start = nowMs();
      await new Promise<void>((resolve) => {
        this.#message = resolve;
        end.say(payload, 1);
      });
      times.push(nowMs() - start);
    }
    end.close();
    return times;
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  async #order(order: Order): Promise<void> {
    const ready = this.#told();
    this.#child.send(order);
    await ready;
  }

  #told(): Promise<Told> {
    return new Promise((resolve) => {
      this.#onTold = resolve;
    });
  }
}
