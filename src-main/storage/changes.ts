import { fromHex, type MessageId } from '../../src-shared/ids';
import type { Database } from './database';

/** An earlier text of a message, and when it was replaced. */
export interface EarlierText {
  readonly text: string;
  readonly until: number;
}

/** What is done to messages after they were sent: edits, deletions, reactions. */
export class ChangesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The text that stood there so far is kept. */
  edit(message: number, text: string, at: number): void {
    this.#database.run(
      'INSERT INTO edits (message, text, until) SELECT number, text, ? FROM messages WHERE number = ?',
      [at, message],
    );
    this.#database.run('UPDATE messages SET text = ?, edited_at = ? WHERE number = ?', [text, at, message]);
  }

  /** Oldest first. */
  earlier(message: number): EarlierText[] {
    return this.#database.all<{ text: string; until: number }>(
      'SELECT text, until FROM edits WHERE message = ? ORDER BY number',
      [message],
    );
  }

  /** Nothing of it is left but its place. */
  erase(message: number, at: number): void {
    this.#database.run("UPDATE messages SET text = '', reply_to = NULL, deleted_at = ? WHERE number = ?", [
      at,
      message,
    ]);
    this.#database.run('DELETE FROM edits WHERE message = ?', [message]);
    this.#database.run('DELETE FROM reactions WHERE message = ?', [message]);
  }

  /** An empty emoji takes the reaction back. */
  react(message: number, mine: boolean, emoji: string, at: number): void {
    if (emoji === '')
      this.#database.run('DELETE FROM reactions WHERE message = ? AND mine = ?', [message, mine ? 1 : 0]);
    else
      this.#database.run('INSERT OR REPLACE INTO reactions (message, mine, emoji, at) VALUES (?, ?, ?, ?)', [
        message,
        mine ? 1 : 0,
        emoji,
        at,
      ]);
  }

  /** Notes a lasting message of the friend that has no row of its own; false where it is noted already. */
  apply(friend: number, id: MessageId): boolean {
    const row = this.#database.get(
      'INSERT OR IGNORE INTO applied (id, friend) VALUES (?, ?) RETURNING 1 AS one',
      [fromHex(id), friend],
    );
    return row !== undefined;
  }

  /** Whether one of the friend's is noted that has no row of its own, or has none any more. */
  isApplied(friend: number, id: MessageId): boolean {
    const row = this.#database.get('SELECT 1 AS one FROM applied WHERE id = ? AND friend = ?', [
      fromHex(id),
      friend,
    ]);
    return row !== undefined;
  }
}
