import type { Database } from './database';

/** What is known of the copies of two identities. 16 bytes each. */
export interface Known {
  /** The instance of the friend's identity that was here last. */
  readonly theirs: Uint8Array;
  /** The instance of the own identity that they said they have seen. */
  readonly mine: Uint8Array | null;
}

/** By the number of the friend. */
export class InstancesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(friend: number): Known | null {
    const row = this.#database.get<{ theirs: Uint8Array; mine: Uint8Array | null }>(
      'SELECT theirs, mine FROM instances WHERE friend = ?',
      [friend],
    );
    return row ?? null;
  }

  set(friend: number, { theirs, mine }: Known): void {
    this.#database.run('INSERT OR REPLACE INTO instances (friend, theirs, mine) VALUES (?, ?, ?)', [
      friend,
      theirs,
      mine,
    ]);
  }
}
