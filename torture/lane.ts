import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'node:net';
import type { Chance } from './chance';
import { Frames } from './frames';

/** How many bytes a lane that trickles lets through at once. */
const DRIP = 7;
/** After so many drips the rest goes in one piece: a large message is no reason to wait for minutes. */
const DRIPS = 200;

/** Ends a connection without a word. The system refuses that where an orderly end is under way; then it is dropped. */
export function reset(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}

/** One direction of a connection, and what is done to what passes. */
export class Lane {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #chance: Chance;
  readonly #frames = new Frames();
  #held: Promise<unknown> = Promise.resolve();
  #tear: (() => void) | null = null;
  #halfClosed = false;
  /** Milliseconds that every piece waits. */
  delay = 0;
  trickles = false;

  constructor(from: Socket, to: Socket, chance: Chance) {
    this.#from = from;
    this.#to = to;
    this.#chance = chance;
  }

  /** Carries until either end is gone. What a dead end does not take is gone too, as it is on a real network. */
  async run(): Promise<void> {
    try {
      for await (const piece of this.#from.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        await this.#held;
        if (this.delay > 0) await sleep(this.delay);
        await this.#pass(piece);
      }
      await this.#held;
      this.#to.end();
    } catch {
      reset(this.#from);
      reset(this.#to);
    }
  }

  /** Nothing passes for `ms` milliseconds. */
  stall(ms: number): void {
    this.#held = Promise.all([this.#held, sleep(ms, undefined, { ref: false })]);
  }

  /** The next piece passes up to somewhere inside a frame; then `cut` is called. */
  tear(cut: () => void): void {
    this.#tear = cut;
  }

  /** This direction ends; the other one goes on. */
  halfClose(): void {
    this.#halfClosed = true;
    this.#to.end();
  }

  async #pass(piece: Buffer): Promise<void> {
    const inside = this.#frames.take(piece);
    if (this.#halfClosed) return;
    if (this.#tear && inside.length > 0) {
      const place = inside[this.#chance.between(0, inside.length - 1)] ?? 0;
      await this.#write(piece.subarray(0, place));
      this.#tear();
      this.#tear = null;
      return;
    }
    let rest = piece;
    for (let drips = 0; this.trickles && drips < DRIPS && rest.length > DRIP; drips++) {
      await this.#write(rest.subarray(0, DRIP));
      rest = rest.subarray(DRIP);
    }
    await this.#write(rest);
  }

  /** Resolves when the system has the bytes, so that drips are not put together again here. */
  #write(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#to.write(bytes, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}
