import type { FriendId } from '../../src-shared/ids';
import type { Request } from '../../src-shared/model';
import type { Database } from './database';

/** Somebody who asked and is no friend, as the table has it. A type, as an interface is no `Row`. */
export type StrangerRecord = {
  readonly key: FriendId;
  readonly words: string;
  /** Where the last request came from, so that they can be called when they are accepted later. */
  readonly host: string | null;
  readonly receivedAt: number;
  readonly state: Request['state'];
};

export class StrangersTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): StrangerRecord[] {
    return this.#database.all<StrangerRecord>(
      'SELECT key, words, host, received_at AS receivedAt, state FROM strangers ORDER BY received_at, key',
    );
  }

  put({ key, words, host, receivedAt, state }: StrangerRecord): void {
    this.#database.run(
      'INSERT OR REPLACE INTO strangers (key, words, host, received_at, state) VALUES (?, ?, ?, ?, ?)',
      [key, words, host, receivedAt, state],
    );
  }

  delete(key: FriendId): void {
    this.#database.run('DELETE FROM strangers WHERE key = ?', [key]);
  }
}
