import Sqlite from '@signalapp/sqlcipher';
import { explained } from './database';

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
    throw explained(error);
  }
}
