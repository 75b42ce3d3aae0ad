import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Bytes of a page of SQLCipher. The first one begins with the salt of the file. */
export const PAGE = 4096;

/** The files beside a database. `new` is whole wherever the database itself is missing. */
export const beside = (path: string) => ({
  wal: `${path}-wal`,
  shm: `${path}-shm`,
  /** A copy of the first page. Without it the rest cannot be read, and it shows whether a key is the right one. */
  firstPage: `${path}.first-page`,
  /** Stands there when damage was met while the database was open. */
  repair: `${path}.repair`,
  salvage: `${path}.salvage`,
  fresh: `${path}.new`,
});

/** The first page of a file, or null where it has none. */
export function readFirstPage(path: string): Uint8Array | null {
  if (!existsSync(path)) return null;
  const page = new Uint8Array(PAGE);
  const file = openSync(path, 'r');
  try {
    return readSync(file, page) === PAGE ? page : null;
  } finally {
    closeSync(file);
  }
}

/**
 * Copies the first page of a database that is closed, or whose log has just been written back. Best effort: without a
 * copy, or with an old one, less can be repaired, and a full disk must not keep anybody from closing.
 */
export function keepFirstPage(path: string): void {
  const { firstPage } = beside(path);
  try {
    const page = readFirstPage(path);
    if (!page) return;
    writeFileSync(`${firstPage}.new`, page, { mode: 0o600 });
    renameSync(`${firstPage}.new`, firstPage);
  } catch {
    rmSync(`${firstPage}.new`, { force: true });
  }
}

/** Has the database repaired when it is opened next. What called for it is told anyway, so a failure here is not. */
export function askForRepair(path: string): void {
  try {
    if (existsSync(path)) writeFileSync(beside(path).repair, '', { mode: 0o600 });
  } catch {
    return;
  }
}

/** Removes a database with its log. */
export function removeDatabase(path: string): void {
  const { wal, shm } = beside(path);
  for (const file of [path, wal, shm]) rmSync(file, { force: true });
}
