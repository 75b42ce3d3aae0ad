import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The steps in which small files are read and written; tests let each of them fail. Errors are Node's. */
export interface Disk {
  /** The whole file, or null where there is none. */
  read(path: string): Uint8Array | null;
  /** Makes a new file that its owner alone can read, and answers its handle. */
  create(path: string): number;
  /** Answers how many bytes were taken, which near a full disk can be fewer than given. */
  write(file: number, bytes: Uint8Array): number;
  sync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  /** A file that is not there is no error. */
  remove(path: string): void;
  /** What was renamed and removed in this folder lasts. */
  syncFolder(path: string): void;
}

/** Systems and file systems that cannot sync a folder answer one of these. */
const CANNOT_SYNC = ['EINVAL', 'EISDIR', 'EPERM', 'EACCES', 'ENOTSUP'];

export const systemDisk: Disk = {
  read: (path) => (existsSync(path) ? new Uint8Array(readFileSync(path)) : null),
  create: (path) => openSync(path, 'wx', 0o600),
  write: (file, bytes) => writeSync(file, bytes),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => {
    rmSync(path, { force: true });
  },
  syncFolder(path) {
    try {
      const folder = openSync(path, 'r');
      try {
        fsyncSync(folder);
      } finally {
        closeSync(folder);
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && CANNOT_SYNC.includes(String(error.code))))
        throw error;
    }
  },
};

const draftOf = (path: string): string => `${path}.new`;

/**
 * Writes a small file so that whatever happens on the way, a crash, a power cut or a full disk, `path` holds all of
 * the old bytes or all of the new, and the new ones once this returned. Throws Node's error, with the old file in place.
 */
export function writeWhole(disk: Disk, path: string, bytes: Uint8Array): void {
  const draft = draftOf(path);
  disk.remove(draft);
  try {
    const file = disk.create(draft);
    try {
      for (let at = 0; at < bytes.length;) at += disk.write(file, bytes.subarray(at));
      disk.sync(file);
    } finally {
      disk.close(file);
    }
    disk.rename(draft, path);
  } catch (error) {
    disk.remove(draft);
    throw error;
  }
  disk.syncFolder(dirname(path));
}

/** Removes what a crash left of writing a file. */
export function removeDraft(disk: Disk, path: string): void {
  disk.remove(draftOf(path));
}

/** Removes a file, and what a crash left of writing it. */
export function removeWhole(disk: Disk, path: string): void {
  removeDraft(disk, path);
  disk.remove(path);
  disk.syncFolder(dirname(path));
}
