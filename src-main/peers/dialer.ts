import { backoff } from '../base/backoff';
import type { Clock } from '../base/clock';
import type { Random } from '../base/random';
import type { Address } from '../../src-shared/address';
import type { DialError, Reach } from '../../src-shared/model';
import type { ByteStream, Transport } from '../transport/transport';
import { ANSWER_PATIENCE, DIAL_PAUSE, LASTING } from './limits';

export interface DialerOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly transport: Transport;
  /** Where the friend may be, best first; read anew for every round. */
  addresses(): readonly Address[];
  /**
   * A stream is there: start a session on it, and tell the dialer what became of it: `failed` with the same `attempt`,
   * or `pause`.
   */
  connected(stream: ByteStream, attempt: number): void;
  changed(): void;
}

/**
 * Keeps trying to reach one friend: all known addresses in turn, then a pause that grows and is jittered, for as long
 * as it is not paused. `wake` begins a new round at once.
 */
export class Dialer {
  readonly #options: DialerOptions;
  #running = false;
  #rest: Address[] = [];
  #attempts = 0;
  #lastError: DialError | null = null;
  #state: Reach['state'] = 'waiting';
  #nextAt: number | null = null;
  #attempt = 0;
  #cancelTimer: () => void = () => undefined;
  #abort: AbortController | null = null;

  constructor(options: DialerOptions) {
    this.#options = options;
  }

  get reach(): Reach {
    return { state: this.#state, attempts: this.#attempts, lastError: this.#lastError, nextAt: this.#nextAt };
  }

  /** Starts dialling, unless it already does. */
  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#attempts = 0;
    this.#lastError = null;
    this.#round();
  }

  /**
   * The session that was there is over after `livedFor` milliseconds. One that did not last counts as a failed try, so
   * that an end that breaks every session is not called in a tight loop.
   */
  lost(livedFor: number): void {
    if (this.#running) return;
    this.#running = true;
    this.#attempts = livedFor < LASTING ? this.#attempts + 1 : 1;
    this.#pauseBeforeRound();
  }

  /** The friend is here, or not wanted: nothing more is dialled. A dial under way is given up. */
  pause(): void {
    this.#running = false;
    this.#cancelTimer();
    this.#abort?.abort();
    this.#abort = null;
    this.#set('waiting', null);
  }

  /** The network or the machine came back, or the user asks: a round begins now, unless one is under way. */
  wake(): void {
    if (!this.#running || this.#state === 'dialling' || this.#state === 'calling') return;
    this.#attempts = 0;
    this.#round();
  }

  /** The stream that `connected` was given came to nothing. */
  failed(error: DialError, attempt: number): void {
    if (!this.#running || this.#state !== 'calling' || attempt !== this.#attempt) return;
    this.#lastError = error;
    this.#next();
  }

  #round(): void {
    this.#cancelTimer();
    this.#rest = [...this.#options.addresses()];
    if (this.#rest.length === 0) {
      this.#set('no-way', null);
      return;
    }
    this.#attempts += 1;
    this.#next();
  }

  #next(): void {
    const address = this.#rest.shift();
    if (!address) {
      this.#pauseBeforeRound();
      return;
    }
    this.#set('dialling', null);
    void this.#dial(address);
  }

  #pauseBeforeRound(): void {
    const wait = backoff(DIAL_PAUSE, this.#attempts, this.#options.random);
    this.#set('waiting', this.#options.clock.now() + wait);
    this.#cancelTimer = this.#options.clock.after(wait, () => {
      this.#round();
    });
  }

  async #dial(address: Address): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const result = await this.#options.transport.dial(address, abort.signal);
    if (abort.signal.aborted) {
      if (result.ok) result.stream.destroy();
      return;
    }
    this.#abort = null;
    if (result.ok) {
      this.#set('calling', null);
      const attempt = (this.#attempt += 1);
      // Somebody else's computer may have taken the call: the other addresses are not kept waiting for its answer.
      if (this.#rest.length > 0)
        this.#cancelTimer = this.#options.clock.after(ANSWER_PATIENCE, () => {
          if (this.#running && this.#state === 'calling' && attempt === this.#attempt) this.#next();
        });
      this.#options.connected(result.stream, attempt);
    } else {
      this.#lastError = result.error;
      this.#next();
    }
  }

  #set(state: Reach['state'], nextAt: number | null): void {
    this.#state = state;
    this.#nextAt = nextAt;
    this.#options.changed();
  }
}
