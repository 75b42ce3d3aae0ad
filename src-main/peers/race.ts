import type { Clock } from '../base/clock';
import type { FriendId } from '../../src-shared/ids';
import type { DialError } from '../../src-shared/model';
import type { ByteStream } from '../transport/transport';
import { byPromise, type Candidate, type Finder } from './candidate';
import { ANSWER_PATIENCE, DIAL_PATIENCE, DIAL_STAGGER, FIND_PATIENCE, MAX_CANDIDATES } from './limits';

export interface RaceOptions {
  readonly clock: Clock;
  readonly key: FriendId;
  readonly finders: readonly Finder[];
  /** Whether this is worth a try. */
  readonly wanted: (candidate: Candidate) => boolean;
  readonly dialling: (candidate: Candidate) => void;
  readonly lost: (candidate: Candidate, error: DialError) => void;
  /** A stream is there: prove that it leads to the friend; then `stop`, or `disproved`. */
  readonly connected: (stream: ByteStream, candidate: Candidate) => void;
  /** Nothing is left to be tried; streams of before may still be under proof. */
  readonly over: () => void;
}

/**
 * One round of all ways to a friend, as they are found: the most promising first, each next one a moment later, or at
 * once when one fails (RFC 8305). The first stream wins and the others are given up, but a stream proves nothing: where
 * it turns out to be somebody else's, or says nothing for a while, the race goes on with the rest.
 */
export class Race {
  readonly #options: RaceOptions;
  readonly #giveUp = new AbortController();
  readonly #known = new Set<string>();
  #queue: Candidate[] = [];
  /** What is under way, each with how to give it up. */
  readonly #dialling = new Map<Candidate, () => void>();
  #searching = 0;
  /** Its stream is under proof, and the others wait. */
  #leader: Candidate | null = null;
  /** Until the next one is dialled beside those under way, or has waited long enough for the leader. */
  #cancelTimer: (() => void) | null = null;
  #cancelSearch: () => void = () => undefined;
  #over = false;

  constructor(options: RaceOptions) {
    this.#options = options;
  }

  start(): void {
    const { clock, finders } = this.#options;
    this.#searching = finders.length + 1;
    this.#cancelSearch = clock.after(FIND_PATIENCE, () => {
      this.#giveUp.abort();
      this.#searching = 0;
      this.#next();
    });
    for (const finder of finders) void this.#search(finder);
    // What is known without a search is all there, and in order, when the first one goes.
    this.#searched();
  }

  /** The stream of this candidate has come to nothing. */
  disproved(candidate: Candidate): void {
    if (this.#leader === candidate) this.#goOn();
  }

  /** Nothing more is dialled, found or told; what is under way is closed. */
  stop(): void {
    if (this.#over) return;
    this.#over = true;
    this.#giveUp.abort();
    this.#cancelSearch();
    this.#disarm();
    for (const giveUp of this.#dialling.values()) giveUp();
    this.#dialling.clear();
  }

  async #search(finder: Finder): Promise<void> {
    const found = (candidate: Candidate): void => {
      this.#found(candidate);
    };
    await finder.find(this.#options.key, this.#giveUp.signal, found);
    this.#searched();
  }

  #found(candidate: Candidate): void {
    const name = `${candidate.way} ${candidate.label}`;
    if (this.#over || this.#giveUp.signal.aborted || this.#known.has(name)) return;
    if (this.#known.size >= MAX_CANDIDATES || !this.#options.wanted(candidate)) return;
    this.#known.add(name);
    this.#queue = [...this.#queue, candidate].sort(byPromise);
    this.#next();
  }

  #searched(): void {
    if (this.#giveUp.signal.aborted) return;
    this.#searching -= 1;
    this.#next();
  }

  /** Dials the next one, unless it is not its turn yet. */
  #next(): void {
    const starting = this.#searching > this.#options.finders.length;
    if (this.#over || starting || this.#leader || this.#cancelTimer) return;
    const candidate = this.#queue.shift();
    if (candidate) {
      this.#arm(DIAL_STAGGER);
      void this.#dial(candidate);
    } else if (this.#searching === 0 && this.#dialling.size === 0) {
      this.stop();
      this.#options.over();
    }
  }

  async #dial(candidate: Candidate): Promise<void> {
    const abort = new AbortController();
    const cancel = this.#options.clock.after(DIAL_PATIENCE, () => {
      giveUp();
      this.#dialling.delete(candidate);
      this.#fail(candidate, 'timeout');
    });
    const giveUp = (): void => {
      cancel();
      abort.abort();
    };
    this.#dialling.set(candidate, giveUp);
    this.#options.dialling(candidate);
    const result = await candidate.dial(abort.signal);
    if (abort.signal.aborted) {
      if (result.ok) result.stream.destroy();
      return;
    }
    cancel();
    this.#dialling.delete(candidate);
    if (result.ok) this.#lead(candidate, result.stream);
    else this.#fail(candidate, result.error);
  }

  #lead(candidate: Candidate, stream: ByteStream): void {
    for (const giveUp of this.#dialling.values()) giveUp();
    // They have their turn again, where this one disappoints.
    this.#queue = [...this.#dialling.keys(), ...this.#queue].sort(byPromise);
    this.#dialling.clear();
    this.#leader = candidate;
    this.#arm(ANSWER_PATIENCE);
    this.#options.connected(stream, candidate);
  }

  #fail(candidate: Candidate, error: DialError): void {
    this.#options.lost(candidate, error);
    this.#goOn();
  }

  #goOn(): void {
    this.#leader = null;
    this.#disarm();
    this.#next();
  }

  #arm(ms: number): void {
    this.#disarm();
    this.#cancelTimer = this.#options.clock.after(ms, () => {
      this.#goOn();
    });
  }

  #disarm(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
