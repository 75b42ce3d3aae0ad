import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

const run = v.strictObject({
  version: v.pipe(v.string(), v.maxLength(40)),
  commit: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  /** Milliseconds since 1970. */
  startedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
});
/** Which Saltbox ran, and since when. */
export type Run = v.InferOutput<typeof run>;

/**
 * A file that stands there while Saltbox runs. One that is found at a start is of a sitting that ended without a
 * good-bye. Best effort: where it cannot be written, an end goes unnoticed.
 */
export class RunningMark {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Sets the mark, and answers that of a sitting that was cut off. Null where that is no fault of Saltbox's: the computer
   * itself has started since (`bootedAt`, milliseconds since 1970), or another version is there now, whose installation
   * ended the one before.
   */
  begin(now: Run, bootedAt: number): Run | null {
    const before = this.#read();
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
      writeFileSync(this.#path, JSON.stringify(now), { mode: 0o600 });
    } catch {
      this.end();
    }
    const unexplained = before !== null && before.startedAt > bootedAt && before.version === now.version;
    return unexplained ? before : null;
  }

  end(): void {
    try {
      rmSync(this.#path, { force: true });
    } catch {
      // It will look as if this sitting had been cut off.
    }
  }

  #read(): Run | null {
    try {
      return v.parse(run, JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return null;
    }
  }
}
