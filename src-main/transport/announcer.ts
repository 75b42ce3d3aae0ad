import type { Clock } from '../base/clock';
import { fraction, type Random } from '../base/random';
import { announcementOf, encodeAnnouncement, type Announcement } from './announcement';

/** Nobody is to follow an announcement for longer: names and salt are drawn anew. */
const RENEWAL = 24 * 60 * 60 * 1000;
/** A datagram may get lost, so news are told twice. RFC 6762, 8.3. */
const AGAIN_AFTER = 1_000;
/** Answers of many to one question are spread, and nobody is answered more often. RFC 6762, 6. */
const ANSWER_DELAY = { least: 20, spread: 100 };
const ANSWER_PAUSE = 1_000;

interface Options {
  readonly clock: Clock;
  readonly random: Random;
  readonly send: (bytes: Uint8Array) => void;
}

/** Whom to announce: the client_id (32 bytes), and the TCP port where they listen. */
export interface Announced {
  readonly clientId: Uint8Array;
  readonly port: number;
}

/** Says in the network that somebody is here. */
export class Announcer {
  readonly #options: Options;
  #who: Announced | null = null;
  #current: Announcement | null = null;
  #toldAt = -Infinity;
  #cancelRenewal: () => void = () => undefined;
  #cancelTelling: () => void = () => undefined;
  #answering = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The instance that is announced now. */
  get instance(): string | null {
    return this.#current?.instance ?? null;
  }

  announce(who: Announced | null): void {
    this.#who = who;
    this.#takeBack();
    this.#begin();
  }

  /** In another network, or after a sleep: nothing there may remind of what was announced before. */
  renew(): void {
    this.#begin();
  }

  /** Somebody asked, who knows these instances already. Answers all at once, a moment later. */
  asked(known: readonly string[]): void {
    const { clock, random } = this.#options;
    if (!this.#current || this.#answering || known.includes(this.#current.instance)) return;
    this.#answering = true;
    const delay = ANSWER_DELAY.least + Math.floor(ANSWER_DELAY.spread * fraction(random));
    const wait = Math.max(delay, this.#toldAt + ANSWER_PAUSE - clock.ticks());
    this.#cancelTelling();
    this.#cancelTelling = clock.after(wait, () => {
      this.#tell();
    });
  }

  #begin(): void {
    const { clock, random } = this.#options;
    this.#cancelRenewal();
    this.#cancelTelling();
    this.#current = this.#who && announcementOf(this.#who.clientId, this.#who.port, random);
    if (!this.#current) return;
    this.#tell();
    this.#cancelTelling = clock.after(AGAIN_AFTER, () => {
      this.#tell();
    });
    this.#cancelRenewal = clock.after(RENEWAL, () => {
      this.#takeBack();
      this.#begin();
    });
  }

  #tell(): void {
    this.#answering = false;
    if (!this.#current) return;
    this.#toldAt = this.#options.clock.ticks();
    this.#options.send(encodeAnnouncement(this.#current));
  }

  #takeBack(): void {
    if (this.#current) this.#options.send(encodeAnnouncement(this.#current, 0));
    this.#current = null;
  }
}
