import { backoff, type BackoffPolicy } from '../base/backoff';
import type { Clock } from '../base/clock';
import type { Random } from '../base/random';
import type { FriendId } from '../../src-shared/ids';
import type { DialError, Reach, Tried, Way } from '../../src-shared/model';
import type { ByteStream } from '../transport/transport';
import { isBetter, isGoodEnough, type Candidate, type Finder } from './candidate';
import { BETTER_PAUSE, HANDED_AFTER, LASTING, STUCK } from './limits';
import { Race } from './race';

export interface DialerOptions {
  readonly key: FriendId;
  readonly clock: Clock;
  readonly random: Random;
  /** Whoever may know where the friend is; asked anew for every round. Nobody: there is no way. */
  finders(): readonly Finder[];
  /** How long to wait between two rounds. */
  pause(): BackoffPolicy;
  /**
   * A stream is there: start a session on it, and tell the dialer what became of it: `failed` with the same `attempt`,
   * or `rest`.
   */
  connected(stream: ByteStream, attempt: number): void;
  changed(): void;
}

/** A stream that is being proven. */
interface Call {
  readonly candidate: Candidate;
  readonly cancelPatience: () => void;
}

/**
 * Keeps trying to reach one friend: a race of all ways, then a pause that grows and is jittered, for as long as the
 * friend is wanted and not here. While they are here on a way that others carry, a better one is looked for.
 */
export class Dialer {
  readonly #options: DialerOptions;
  #running = false;
  /** The way on which the friend is here, where a better one would be taken. */
  #better: Way | null = null;
  #race: Race | null = null;
  #raceAt = 0;
  readonly #calls = new Map<number, Call>();
  #attempts = 0;
  #attempt = 0;
  #lastError: DialError | null = null;
  #tried: Tried[] = [];
  #handedAt: number | null = null;
  #noWay = false;
  #nextAt: number | null = null;
  #cancelTimer: () => void = () => undefined;

  constructor(options: DialerOptions) {
    this.#options = options;
  }

  get reach(): Reach {
    return {
      state: this.#state,
      attempts: this.#attempts,
      lastError: this.#lastError,
      nextAt: this.#nextAt,
      tried: this.#tried,
      handedAt: this.#handedAt,
    };
  }

  /** The friend is wanted and not here. */
  get running(): boolean {
    return this.#running;
  }

  /** Starts dialling, unless it already does. */
  start(): void {
    if (this.#running) return;
    this.#begin();
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
    this.#begin();
    this.#attempts = livedFor < LASTING ? this.#attempts + 1 : 1;
    // What failed before they were reached says nothing about now.
    this.#lastError = null;
    this.#tried = [];
    this.#pauseBeforeRound();
  }

  /** The friend is not wanted: nothing more is dialled. A dial under way is given up. */
  pause(): void {
    this.#running = false;
    this.#better = null;
    this.#halt();
    for (const { cancelPatience } of this.#calls.values()) cancelPatience();
    this.#calls.clear();
    this.#handedAt = null;
    this.#changed();
  }

  /** The friend is here. */
  rest(way: Way): void {
    this.pause();
    if (isGoodEnough(way)) return;
    this.#better = way;
    this.#attempts = 1;
    this.#pauseBeforeRound();
  }

  /**
   * The network or the machine came back, the user asks, or more is known of where the friend is: a round begins now,
   * unless one has just begun.
   */
  wake(): void {
    const fresh = this.#race !== null && this.#options.clock.ticks() - this.#raceAt < STUCK;
    if ((!this.#running && !this.#better) || fresh || this.#calls.size > 0) return;
    this.#attempts = 0;
    this.#round();
  }

  /** The stream that `connected` was given came to nothing. */
  failed(error: DialError, attempt: number): void {
    const call = this.#calls.get(attempt);
    if (!call) return;
    call.cancelPatience();
    this.#calls.delete(attempt);
    this.#note(call.candidate, error);
    if (this.#race) this.#race.disproved(call.candidate);
    this.#changed();
  }

  get #state(): Reach['state'] {
    if (this.#better) return 'waiting';
    if (this.#calls.size > 0) return 'calling';
    if (this.#race) return 'dialling';
    return this.#noWay ? 'no-way' : 'waiting';
  }

  #begin(): void {
    this.#halt();
    this.#running = true;
    this.#better = null;
  }

  #halt(): void {
    this.#cancelTimer();
    this.#nextAt = null;
    this.#race?.stop();
    this.#race = null;
  }

  #round(): void {
    this.#halt();
    const finders = this.#options.finders();
    this.#noWay = finders.length === 0;
    if (this.#noWay) {
      this.#changed();
      return;
    }
    this.#attempts += 1;
    this.#tried = this.#tried.filter((one) => this.#isCalled(one.way, one.at));
    const race = new Race({
      clock: this.#options.clock,
      key: this.#options.key,
      finders,
      wanted: (candidate) => this.#wanted(candidate),
      dialling: (candidate) => {
        this.#note(candidate, null);
        this.#changed();
      },
      lost: (candidate, error) => {
        this.#note(candidate, error);
      },
      connected: (stream, candidate) => {
        this.#connected(stream, candidate);
      },
      over: () => {
        if (this.#tried.length === 0) this.#lastError = 'absent';
        this.#race = null;
        this.#pauseBeforeRound();
      },
    });
    this.#race = race;
    this.#raceAt = this.#options.clock.ticks();
    race.start();
    // Where something is dialled already, that was told.
    if (this.#tried.length === 0) this.#changed();
  }

  /** Not a second time what is being proven, and only what is better than what there is. */
  #wanted({ way, label }: Candidate): boolean {
    return !this.#isCalled(way, label) && (this.#better === null || isBetter(way, this.#better));
  }

  #isCalled(way: Way, label: string): boolean {
    return [...this.#calls.values()].some(
      ({ candidate }) => candidate.way === way && candidate.label === label,
    );
  }

  #connected(stream: ByteStream, candidate: Candidate): void {
    const { clock } = this.#options;
    const attempt = (this.#attempt += 1);
    const cancelPatience = clock.after(HANDED_AFTER, () => {
      // The other end keeps the call, though it has not answered: a request lies before a person.
      this.#handedAt ??= clock.now();
      this.#changed();
    });
    this.#calls.set(attempt, { candidate, cancelPatience });
    this.#changed();
    this.#options.connected(stream, attempt);
  }

  #pauseBeforeRound(): void {
    const { clock, random } = this.#options;
    const wait = backoff(this.#better ? BETTER_PAUSE : this.#options.pause(), this.#attempts, random);
    this.#nextAt = clock.now() + wait;
    this.#cancelTimer = clock.after(wait, () => {
      this.#round();
    });
    this.#changed();
  }

  /** What became of a candidate in this round; null: it is under way. */
  #note({ way, label }: Candidate, error: DialError | null): void {
    if (error) this.#lastError = error;
    this.#tried = [
      ...this.#tried.filter((one) => one.way !== way || one.at !== label),
      { way, at: label, error },
    ];
  }

  #changed(): void {
    this.#options.changed();
  }
}
