import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_FILES, LOG_FILE_SIZE } from '../../src-shared/limits';

const nameOf = (age: number): string => (age === 0 ? 'saltbox.log' : `saltbox.${age}.log`);

/**
 * Lines in a file that makes room for a new one when it is full: `saltbox.log`, before it `saltbox.1.log`, and so on;
 * the oldest goes. A line is written at once, so that a crash loses none. Nothing here throws: where there is no room, no
 * permission or no folder, lines are lost and Saltbox goes on.
 */
export class LogFile {
  readonly #folder: string;
  readonly #fileSize: number;
  #file: number | null = null;
  #size = 0;

  constructor(folder: string, fileSize = LOG_FILE_SIZE) {
    this.#folder = folder;
    this.#fileSize = fileSize;
    this.#open();
  }

  get path(): string {
    return join(this.#folder, nameOf(0));
  }

  write(line: string): void {
    const bytes = Buffer.from(`${line}\n`);
    if (this.#size > 0 && this.#size + bytes.length > this.#fileSize) this.#turn();
    if (this.#file === null) return;
    try {
      this.#size += writeSync(this.#file, bytes);
    } catch {
      // There is nowhere left to say so.
    }
  }

  /** The last so many lines, of this sitting and the one before. */
  tail(lines: number): string[] {
    try {
      return readFileSync(this.path, 'utf8').trimEnd().split('\n').slice(-lines);
    } catch {
      return [];
    }
  }

  /** From now on nothing is written any more. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #open(): void {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#file = openSync(this.path, 'a', 0o600);
      this.#size = fstatSync(this.#file).size;
    } catch {
      this.#file = null;
    }
  }

  /** Begins a new file. A crash on the way leaves one file less, and none half. */
  #turn(): void {
    this.close();
    for (let age = LOG_FILES - 1; age > 0; age -= 1) {
      try {
        renameSync(join(this.#folder, nameOf(age - 1)), join(this.#folder, nameOf(age)));
      } catch {
        // Of files that are not there yet. Where renaming itself is denied, the file goes on growing: see below.
      }
    }
    this.#open();
    // Better no log than one without bounds.
    if (this.#size > 0) this.close();
  }
}
