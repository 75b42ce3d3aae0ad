import {
  copyFileSync,
  existsSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename } from 'node:path';
import { SaltboxError } from '../../src-shared/errors';
import type { Reason } from '../../src-shared/reasons';
import { askForRepair, beside, keepFirstPage, PAGE, readFirstPage, removeDatabase } from './beside';
import { isDamage } from './damage';
import { connect, Database, explained } from './database';
import { migrations } from './migrations/list';
import { salvage, Wreck, type Salvaged } from './salvage';

/** A database was damaged: what was saved of it, and the name of the file that was set aside. */
export interface Repaired extends Salvaged {
  readonly file: string;
}

export interface Opened {
  readonly database: Database;
  /** The last end was in the middle of work: what the start has no time for should be checked (integrity.ts). */
  readonly unclean: boolean;
  readonly repaired: Repaired | null;
}

/**
 * Opens a database. One that is damaged is set aside, never deleted, and what can be read of it is put into a new one;
 * but only if the key is known to be the right one, as under a wrong key every database looks damaged.
 */
export function openOrRepair(path: string, key: Uint8Array, now: number): Opened {
  finishRepair(path);
  // A clean end writes the log back and removes it.
  const unclean = existsSync(beside(path).wal);
  const found = damageOf(path, key, unclean);
  if (found instanceof Database) return { database: found, unclean, repaired: null };
  if (!keyFits(path, key)) throw found;
  const repaired = repair(path, key, now);
  return { database: Database.open(path, key), unclean: false, repaired };
}

/** The open database, or what is wrong with it. */
function damageOf(path: string, key: Uint8Array, unclean: boolean): Database | SaltboxError {
  const { firstPage, repair } = beside(path);
  const unreadable = (cause?: unknown): SaltboxError =>
    new SaltboxError(
      { code: 'profile-unreadable', params: { reason: 'database-damaged' satisfies Reason } },
      { cause },
    );
  if (existsSync(repair)) return unreadable();
  // SQLite takes a file without a page for a new database.
  if (existsSync(firstPage) && existsSync(path) && statSync(path).size < PAGE) return unreadable();
  let database: Database | null = null;
  try {
    database = Database.open(path, key);
    if (unclean) database.checkVitals();
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof SaltboxError && isDamage(error)) return error;
    throw error;
  }
}

/** Whether the first page, or the copy of it, was written under this key. */
function keyFits(path: string, key: Uint8Array): boolean {
  return [path, beside(path).firstPage].some((file) => {
    const page = readFirstPage(file);
    return page !== null && pageFits(path, page, key);
  });
}

function pageFits(path: string, page: Uint8Array, key: Uint8Array): boolean {
  const alone = `${beside(path).salvage}-page`;
  writeFileSync(alone, page, { mode: 0o600 });
  const sqlite = connect(alone, key);
  try {
    sqlite.exec('PRAGMA writable_schema = ON');
    sqlite.prepare('PRAGMA user_version').get();
    return true;
  } catch {
    return false;
  } finally {
    sqlite.close();
    removeDatabase(alone);
  }
}

/** Works on a copy, as even reading a database with a log changes it. */
function repair(path: string, key: Uint8Array, now: number): Repaired {
  const files = beside(path);
  const aside = `${path}.damaged-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  // A crash in the middle of this begins it anew.
  askForRepair(path);
  const clear = (): void => {
    for (const file of [files.salvage, files.fresh]) removeDatabase(file);
  };
  clear();
  const wreck = new Wreck(files.salvage, key);
  let saved: Salvaged;
  try {
    copyFileSync(path, files.salvage);
    if (existsSync(files.wal)) copyFileSync(files.wal, beside(files.salvage).wal);
    restoreFirstPage(path, key);
    saved = rebuild(wreck, files.fresh, key);
  } catch (error) {
    wreck.close();
    clear();
    throw explained(error);
  }
  wreck.close();
  removeDatabase(files.salvage);
  if (existsSync(files.wal)) copyFileSync(files.wal, beside(aside).wal);
  renameSync(path, aside);
  finishRepair(path);
  return { ...saved, file: basename(aside) };
}

/** The copy of the first page stands in where the first page of the salvaged file cannot be read. */
function restoreFirstPage(path: string, key: Uint8Array): void {
  const { firstPage, salvage: file } = beside(path);
  const [page, copy] = [readFirstPage(file), readFirstPage(firstPage)];
  if (!copy || (page && pageFits(path, page, key))) return;
  const target = openSync(file, 'r+');
  writeSync(target, copy, 0, PAGE, 0);
  closeSync(target);
}

/** Makes the new database, of the old version first, as the rows are of that. */
function rebuild(wreck: Wreck, fresh: string, key: Uint8Array): Salvaged {
  const version = Number(wreck.all('PRAGMA user_version')?.[0]?.['user_version'] ?? 0);
  if (version > migrations.length) throw new SaltboxError({ code: 'profile-newer' });
  let saved: Salvaged = { messages: 0, lost: 0 };
  if (version > 0) {
    const old = Database.open(fresh, key, migrations.slice(0, version));
    saved = salvage(wreck, old);
    old.close();
  }
  const database = Database.open(fresh, key);
  database.recount();
  database.close();
  rmSync(beside(fresh).firstPage, { force: true });
  return saved;
}

/** The last step of a repair, also where a crash came before it: the new database takes its place. */
function finishRepair(path: string): void {
  const { fresh, wal, shm, repair } = beside(path);
  if (existsSync(path) || !existsSync(fresh)) return;
  for (const file of [wal, shm, repair]) rmSync(file, { force: true });
  renameSync(fresh, path);
  keepFirstPage(path);
}
