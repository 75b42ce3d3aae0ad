import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemDisk, writeWhole } from '../identity/disk';

/** So many are kept. */
const KEPT = 10;
const REPORT = /^report-[\dTZ-]+(\.new)?\.txt$/;
const NEW = /\.new\.txt$/;

/**
 * Reports in a folder, each a file that people can read. One that was not looked at yet has `.new` in its name. Nothing
 * here throws: a report that cannot be written is lost, for there is nothing else that could be done.
 */
export class Reports {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `now` is milliseconds since 1970. */
  write(text: string, now: number): void {
    const name = `report-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}.new.txt`;
    quietly(() => {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeWhole(systemDisk, join(this.#folder, name), Buffer.from(text));
      for (const old of this.#names().slice(0, -KEPT)) rmSync(join(this.#folder, old), { force: true });
    });
  }

  /** The text of the newest one, where nobody has put it away. */
  get latest(): string | null {
    const name = this.#newest();
    return name === null ? null : quietly(() => readFileSync(join(this.#folder, name), 'utf8'));
  }

  /** The newest one is not told of any more; it stays in the folder, or goes. */
  putAway(remove: boolean): void {
    const name = this.#newest();
    if (name === null) return;
    const path = join(this.#folder, name);
    quietly(() => {
      if (remove) rmSync(path, { force: true });
      // Those before it are old news.
      for (const left of this.#names())
        if (NEW.test(left))
          renameSync(join(this.#folder, left), join(this.#folder, left.replace(NEW, '.txt')));
    });
  }

  #newest(): string | null {
    const name = this.#names().at(-1) ?? null;
    return name !== null && NEW.test(name) ? name : null;
  }

  /** Oldest first: their names are their times. */
  #names(): string[] {
    return (
      quietly(() =>
        readdirSync(this.#folder)
          .filter((name) => REPORT.test(name))
          .sort(),
      ) ?? []
    );
  }
}

function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
