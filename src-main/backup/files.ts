import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SaltboxError } from '../../src-shared/errors';
import { codeOf, reasonOf, type Reason } from '../../src-shared/reasons';

/** What a file is called until it is complete. */
export const partOf = (path: string): string => `${path}.part`;

/** Systems and file systems that cannot sync a folder answer one of these. */
const CANNOT_SYNC = ['EINVAL', 'EISDIR', 'EPERM', 'EACCES', 'ENOTSUP'];

/** What went wrong with a file that the user named, as people are told it. */
export function explainedFile(error: unknown, code: 'file-unwritable' | 'file-unreadable'): SaltboxError {
  if (error instanceof SaltboxError) return error;
  const found = codeOf(error);
  if (found === 'ENOSPC' || found === 'EDQUOT')
    return new SaltboxError({ code: 'disk-full' }, { cause: error });
  if (found === '') return new SaltboxError({ code: 'internal' }, { cause: error });
  return new SaltboxError({ code, params: { reason: reasonOf(error) ?? found } }, { cause: error });
}

/**
 * Writes a file that its owner alone can read: under another name until it is complete and on the disk, and then over
 * the one before. Where that fails, nothing is left of it. Throws a `SaltboxError`.
 */
export async function writeWhole(
  path: string,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const part = partOf(path);
  try {
    // A device or a socket would be gone for good.
    if ((await stat(path).catch(() => null))?.isFile() === false)
      throw new SaltboxError({ code: 'file-unwritable', params: { reason: 'not-file' satisfies Reason } });
    await rm(part, { force: true });
    const file = await open(part, 'wx', 0o600);
    try {
      await fill((bytes) => writeAll(file, bytes));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw explainedFile(error, 'file-unwritable');
  }
}

/** Near a full disk a write takes fewer bytes than it is given. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** Fills `into`, or as much of it as the file has from `position`; answers how much that is. */
export async function readAt(file: FileHandle, into: Uint8Array, position: number): Promise<number> {
  let at = 0;
  while (at < into.length) {
    const { bytesRead } = await file.read(into, at, into.length - at, position + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at;
}

/** What was renamed and removed in this folder lasts. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!CANNOT_SYNC.includes(codeOf(error))) throw error;
  }
}
