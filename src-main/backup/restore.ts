import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../base/random';
import { KEY_LENGTH } from '../crypto/box';
import { wipe } from '../crypto/wipe';
import { removeDraft, removeWhole, systemDisk } from '../identity/disk';
import { TRIES_FILE } from '../identity/tries';
import type { Secrets } from '../identity/vault-record';
import { beside } from '../storage/beside';
import type { Examine } from '../storage/examine';
import type { BackupContents } from '../../src-shared/model';
import { explainedFile, syncFolder } from './files';
import { readBackup } from './read';
import type { Steps } from './task';
import { contentsOf } from './inspect';

/** In a profile's folder: what a restore is making, and what it has made and has not put in its place yet. */
const MAKING = 'restore.part';
/** The folder for the database of a backup that is tested. */
export const TESTING = 'test.part';
const MADE = 'restore';
export const DATABASE = 'saltbox.db';
/** Bytes of what tells two databases of one identity apart. PROTOCOL.md 6.2. */
const INSTANCE_LENGTH = 16;
/** Small files of a profile, of which a crash can leave a draft. */
const WRITTEN_WHOLE = ['vault.json', 'vault.key', TRIES_FILE];

export interface RestoreOptions {
  /** The folder of a fresh profile, which this process has to itself. */
  readonly dir: string;
  readonly path: string;
  readonly passphrase: string;
  readonly random: Random;
  readonly examine: Examine;
  /** Makes a vault in a folder, around these secrets, which it may wipe. */
  readonly makeVault: (folder: string, secrets: Secrets) => void;
}

/**
 * Makes of a backup a vault and a database under a new key, in a folder within the profile's. The profile itself stays
 * as it is until `finishRestore`, which takes its place at the next start at the latest: a crash before this returns
 * leaves a fresh profile, and one after it a restored one. Throws a `SaltboxError`, with nothing left.
 */
export async function stageRestore(options: RestoreOptions, steps: Steps): Promise<BackupContents> {
  const { dir, path, passphrase, random, examine, makeVault } = options;
  const folder = join(dir, MAKING);
  const database = join(folder, DATABASE);
  const key = random(KEY_LENGTH);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
    const manifest = await readBackup(path, passphrase, database, steps);
    const renewal = { key, instance: random(INSTANCE_LENGTH) };
    try {
      const contents = await contentsOf(
        manifest,
        { path: database, key: manifest.database, renewal },
        examine,
      );
      makeVault(folder, { identity: manifest.identity, database: key });
      // The last moment to stop it.
      await steps.step(manifest.size, manifest.size);
      for (const name of await readdir(folder)) await syncFile(join(folder, name));
      await syncFolder(folder);
      await rename(folder, join(dir, MADE));
      await syncFolder(dir);
      return contents;
    } finally {
      wipe(manifest.identity, manifest.database);
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw explainedFile(error, 'file-unwritable');
  } finally {
    wipe(key);
  }
}

/**
 * Puts what a restore has made in the place of the fresh profile, and removes what was left of interrupted work. To be
 * called before anything of the profile is opened. It may be cut off anywhere: the next call goes on.
 */
export function finishRestore(dir: string): void {
  for (const name of [MAKING, TESTING]) rmSync(join(dir, name), { recursive: true, force: true });
  for (const name of WRITTEN_WHOLE) removeDraft(systemDisk, join(dir, name));
  const made = join(dir, MADE);
  if (!existsSync(made)) return;
  // The rest of the database that is replaced must not be taken for that of the new one.
  const { wal, shm, repair, fresh } = beside(join(dir, DATABASE));
  for (const file of [wal, shm, repair, fresh]) rmSync(file, { force: true });
  // Wrong tries at the vault that is replaced must not make anybody wait for the new one.
  removeWhole(systemDisk, join(dir, TRIES_FILE));
  for (const name of readdirSync(made)) renameSync(join(made, name), join(dir, name));
  systemDisk.syncFolder(dir);
  rmdirSync(made);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
