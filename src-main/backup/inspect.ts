import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wipe } from '../crypto/wipe';
import { Identity } from '../identity/identity';
import type { Copy, Examine } from '../storage/examine';
import { SaltboxError, type Failure } from '../../src-shared/errors';
import type { BackupContents } from '../../src-shared/model';
import { explainedFile } from './files';
import type { Manifest } from './manifest';
import { readBackup } from './read';
import type { Steps } from './task';

/** What is looked at, and where. */
export interface TestOptions {
  readonly path: string;
  readonly passphrase: string;
  /** A folder to be made, for the database while it is read, as encrypted as it always is; removed afterwards. */
  readonly scratch: string;
  readonly examine: Examine;
}

/** Reads a backup to its end, the database in it included, and says what it holds. Throws a `SaltboxError`. */
export async function testBackup(options: TestOptions, steps: Steps): Promise<BackupContents> {
  const { path, passphrase, scratch, examine } = options;
  try {
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { mode: 0o700 });
    const database = join(scratch, 'saltbox.db');
    const manifest = await readBackup(path, passphrase, database, steps);
    try {
      return await contentsOf(manifest, { path: database, key: manifest.database, renewal: null }, examine);
    } finally {
      wipe(manifest.identity, manifest.database);
    }
  } catch (error) {
    throw explainedFile(error, 'file-unwritable');
  } finally {
    await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Examines the database of a backup. Its failures are those of the backup. */
export async function contentsOf(
  { madeAt, identity }: Manifest,
  copy: Copy,
  examine: Examine,
): Promise<BackupContents> {
  try {
    const contents = await examine(copy);
    return { ...contents, madeAt, id: new Identity(identity).saltboxId };
  } catch (error) {
    throw error instanceof SaltboxError ? new SaltboxError(ofBackup(error.failure)) : error;
  }
}

function ofBackup(failure: Failure): Failure {
  if (failure.code === 'profile-newer') return { code: 'backup-newer' };
  const damaged = failure.code === 'profile-unreadable' || failure.code === 'profile-damaged';
  return damaged ? { code: 'backup-damaged' } : failure;
}
