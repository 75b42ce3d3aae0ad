import { closeSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance';

const PIECE = 64 * 1024;

/** A small disk with nothing on it but a profile, which is filled up and freed again. */
export class Disk {
  readonly #ballast: string;
  readonly #chance: Chance;
  fills = 0;
  full = false;

  constructor(folder: string, chance: Chance) {
    this.#ballast = join(folder, 'ballast');
    this.#chance = chance;
  }

  /**
   * Leaves no room, or a little, so that what is written next fails at its beginning or somewhere in the middle: at most
   * so many pages of 4096 bytes.
   */
  fill(most = 64): void {
    this.free();
    this.fills += 1;
    this.full = true;
    const slack = this.#chance.is(0.5) ? 0 : this.#chance.between(1, most) * 4096;
    const file = openSync(this.#ballast, 'w');
    let size = 0;
    try {
      for (let piece = PIECE; piece >= 4096;) {
        const written = attempt(() => writeSync(file, Buffer.alloc(piece)));
        size += written;
        if (written < piece) piece /= 2;
      }
    } finally {
      closeSync(file);
    }
    truncateSync(this.#ballast, Math.max(0, size - slack));
  }

  free(): void {
    rmSync(this.#ballast, { force: true });
    this.full = false;
  }
}

/** Bytes written; 0 where there is no room. */
function attempt(write: () => number): number {
  try {
    return write();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 0;
    throw error;
  }
}
