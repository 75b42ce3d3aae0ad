import { existsSync } from 'node:fs';
import { toHex } from '../../src-shared/ids';
import { SaltboxError } from '../../src-shared/errors';
import { beside } from './beside';
import { connect, Database } from './database';
import { SettingsTable } from './settings';

/** A copy of a database that is to be read to its end. */
export interface Copy {
  readonly path: string;
  readonly key: Uint8Array;
  /** What it becomes where it is to be used from now on: another key, and another instance. Null: it is only looked at. */
  readonly renewal: { readonly key: Uint8Array; readonly instance: Uint8Array } | null;
}

/** What is in a database, for people. */
export interface Contents {
  readonly name: string;
  readonly friends: number;
  readonly messages: number;
}

/**
 * Reads a copy of a database to its end, and brings it to the present version. Takes seconds where there is much, so it
 * runs in a thread of its own (`examiner.ts`). Throws a `SaltboxError` where the copy is damaged.
 */
export function examine({ path, key, renewal }: Copy): Contents {
  const contents = read({ path, key, renewal });
  // SQLCipher does not say so where there is no room for the pages under a new key: then all is under the old one.
  if (renewal && !isClosedUnder(path, renewal.key)) throw new SaltboxError({ code: 'disk-full' });
  return contents;
}

function read({ path, key, renewal }: Copy): Contents {
  const database = Database.open(path, key);
  try {
    if (!database.isSound()) throw new SaltboxError({ code: 'backup-damaged' });
    const count = (table: 'friends' | 'messages'): number =>
      database.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
    const settings = new SettingsTable(database);
    const found = {
      name: settings.get('name') ?? '',
      friends: count('friends'),
      messages: count('messages'),
    };
    if (renewal) {
      settings.set('instance', toHex(renewal.instance));
      settings.set('unfinished', '');
      settings.set('restored', 'yes');
      database.rekey(renewal.key);
    }
    return found;
  } finally {
    database.close();
  }
}

/** Whether a database opens by this key, and all of it is in its one file. */
function isClosedUnder(path: string, key: Uint8Array): boolean {
  if (existsSync(beside(path).wal)) return false;
  const sqlite = connect(path, key);
  try {
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get();
    return true;
  } catch {
    return false;
  } finally {
    sqlite.close();
  }
}

/** Where `examine` runs. */
export type Examine = (copy: Copy) => Promise<Contents>;
