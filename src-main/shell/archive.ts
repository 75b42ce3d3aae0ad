// The usual ones look into archives; these read them as the files that they are.
import { createReadStream, statSync } from 'original-fs';
import { hashOf } from './check/program';

/** The archive that this program runs from, as it was at its start: an update puts another in its place. */
export class Archive {
  readonly #path: string;
  readonly #stamp: string | null;
  #hash: Promise<string | null> | null = null;

  /** To be made at the start. */
  constructor(path: string) {
    this.#path = path;
    this.#stamp = this.#look();
  }

  /** What lies there now is not what runs. */
  get replaced(): boolean {
    return this.#look() !== this.#stamp;
  }

  /** Its SHA-256 in hex, which is read once, when that is asked for; null where it cannot be. */
  hash(): Promise<string | null> {
    this.#hash ??= hashOf(createReadStream(this.#path)).catch(() => null);
    return this.#hash;
  }

  #look(): string | null {
    try {
      const { ino, mtimeMs, size } = statSync(this.#path);
      return [ino, mtimeMs, size].join();
    } catch {
      return null;
    }
  }
}
