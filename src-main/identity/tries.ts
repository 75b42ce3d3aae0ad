import * as v from 'valibot';
import { fromUtf8, utf8 } from '../base/bytes';
import { removeWhole, writeWhole, type Disk } from './disk';

/** Wrong passphrases that cost nothing but Argon2id, for everybody mistypes. */
const FREE = 3;
/** After them each one doubles the wait, in milliseconds. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

/** The file in a profile's folder. */
export const TRIES_FILE = 'vault.tries';

const record = v.strictObject({
  failed: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  /** When the last one was tried, by the user's clock: it goes on when Saltbox does not. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
type Failed = v.InferOutput<typeof record>;

/**
 * Slows guessing through the app, restarts included. It is a courtesy against whoever stands at the keyboard: who
 * takes the files away is slowed by Argon2id alone. A file that is missing or damaged locks nobody out.
 */
export class Tries {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #now: () => number;

  constructor(disk: Disk, path: string, now: () => number) {
    this.#disk = disk;
    this.#path = path;
    this.#now = now;
  }

  /** Milliseconds until the next passphrase is tried. */
  wait(): number {
    const { failed, at } = this.#read();
    const whole = failed < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failed - FREE, 20));
    // A clock that was set back must not make it longer.
    return Math.min(whole, Math.max(0, at + whole - this.#now()));
  }

  /** Before a try: it counts as failed until `succeeded`, so that ending the program in between wins nothing. */
  begin(): void {
    const failed: Failed = { failed: this.#read().failed + 1, at: Math.max(0, Math.round(this.#now())) };
    try {
      writeWhole(this.#disk, this.#path, utf8(JSON.stringify(failed)));
    } catch {
      // On a full disk the right passphrase must still open.
    }
  }

  succeeded(): void {
    try {
      removeWhole(this.#disk, this.#path);
    } catch {
      // The next wrong one waits too early, nothing more.
    }
  }

  #read(): Failed {
    try {
      const text = fromUtf8(this.#disk.read(this.#path) ?? new Uint8Array(0));
      return v.parse(v.pipe(v.string(), v.parseJson(), record), text);
    } catch {
      return { failed: 0, at: 0 };
    }
  }
}
