import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE } from '../backup/restore';
import type { StorageUse } from '../../src-shared/model';

/** Bytes of the files of a profile. */
type DiskUse = Pick<StorageUse, 'database' | 'log' | 'rest'>;

/** Folders that are looked into, one after another; those of a profile are some dozens, most of them the window's own. */
const MAX_FOLDERS = 1_000;

/** What belongs to one of the parts lies in the folder itself, under these names. */
function partOf(name: string): keyof DiskUse {
  if (name === 'logs') return 'log';
  return name === DATABASE || name.startsWith(`${DATABASE}-`) ? 'database' : 'rest';
}

/**
 * Bytes of the files in the folder of a profile: the database with what SQLite keeps beside it, the log, and all else.
 * What goes away meanwhile, or cannot be read, counts nothing.
 */
export async function diskUse(dir: string): Promise<DiskUse> {
  const use = { database: 0, log: 0, rest: 0 };
  const folders: { path: string; part: keyof DiskUse | null }[] = [{ path: dir, part: null }];
  for (const { path, part } of folders) {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const below = { path: join(path, entry.name), part: part ?? partOf(entry.name) };
      if (entry.isFile()) use[below.part] += (await stat(below.path).catch(() => null))?.size ?? 0;
      else if (entry.isDirectory() && folders.length < MAX_FOLDERS) folders.push(below);
    }
  }
  return use;
}
