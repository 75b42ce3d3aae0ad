import Sqlite from '@signalapp/sqlcipher';
import { SaltboxError } from '../../src-shared/errors';

/**
 * Takes the profile for this process alone, for the app and headless alike, and answers how to let go of it. The lock
 * is the operating system's on an SQLite file, so a process that dies lets go of it too.
 */
export function lockProfile(path: string): () => void {
  let sqlite: Sqlite | null = null;
  try {
    sqlite = new Sqlite(path);
    sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    const held = sqlite;
    return () => {
      held.close();
    };
  } catch (error) {
    sqlite?.close();
    const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
    throw busy
      ? new SaltboxError({ code: 'profile-in-use' }, { cause: error })
      : new SaltboxError(
          { code: 'profile-unreadable', params: { reason: 'its folder cannot be written to' } },
          { cause: error },
        );
  }
}
