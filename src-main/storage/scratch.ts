import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Database } from './database';
import { openOrRepair, type Opened } from './repair';

/** The raw key of the scratch databases: 32 bytes. */
export const key = new Uint8Array(32).fill(7);

/** The database file of the test that runs. */
interface Scratch {
  readonly dir: string;
  /** In `dir`; a test may look elsewhere in it. */
  path: string;
  readonly open: () => Opened;
  /** Closes what `open` answered last, unless that was done. */
  readonly close: () => void;
}

/**
 * For tests: a database file in a new folder before each, closed and gone after it. It is opened at `now`, milliseconds
 * since 1970.
 */
export function scratchDatabase(now: number): Scratch {
  let opened: Database | null = null;
  const scratch = {
    dir: '',
    path: '',
    open: () => {
      const result = openOrRepair(scratch.path, key, now);
      opened = result.database;
      return result;
    },
    close: () => {
      opened?.close();
      opened = null;
    },
  };
  beforeEach(() => {
    scratch.dir = mkdtempSync(join(tmpdir(), 'saltbox-test-'));
    scratch.path = join(scratch.dir, 'saltbox.db');
  });
  afterEach(() => {
    scratch.close();
    rmSync(scratch.dir, { recursive: true, force: true });
  });
  return scratch;
}
