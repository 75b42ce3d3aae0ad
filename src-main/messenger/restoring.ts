import type { Clock } from '../base/clock';
import type { Random } from '../base/random';
import { stageRestore } from '../backup/restore';
import { Task } from '../backup/task';
import type { Database } from '../storage/database';
import type { Examine } from '../storage/examine';
import { SettingsTable } from '../storage/settings';
import { fail, ok, SaltboxError, type Result } from '../../src-shared/errors';
import type { BackupContents } from '../../src-shared/model';
import type { OpenProfile, ProfileFolder } from './profile';

/** Nobody was met, and no name was given: nothing would be lost. */
export function isFresh(database: Database): boolean {
  const met = database.get('SELECT 1 AS one FROM friends UNION ALL SELECT 1 FROM strangers');
  return met === undefined && new SettingsTable(database).get('name') === null;
}

/**
 * Restores a backup into a profile on which no messenger runs, and lets go of its folder: whoever takes it next has the
 * restored one. Throws what opening throws.
 */
export async function restoreInto(
  folder: ProfileFolder,
  options: {
    readonly path: string;
    readonly passphrase: string;
    readonly random: Random;
    readonly clock: Clock;
    readonly examine: Examine;
    readonly tell: (progress: { done: number; total: number }) => void;
  },
): Promise<Result<BackupContents>> {
  const { clock, tell } = options;
  let profile: OpenProfile | null = null;
  try {
    profile = folder.openQuietly();
    // One that has a passphrase is not new.
    if (!profile || !isFresh(profile.database)) return fail('profile-not-fresh');
    const task = new Task(
      () => clock.ticks(),
      (done, total) => {
        tell({ done, total });
      },
    );
    return ok(await stageRestore({ ...options, ...profile.place }, task));
  } catch (error) {
    if (error instanceof SaltboxError) return { ok: false, error: error.failure };
    throw error;
  } finally {
    profile?.close();
    folder.release();
  }
}
