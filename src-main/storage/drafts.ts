import { fromHex, toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Draft } from '../../src-shared/talk';
import type { Database } from './database';

/** What was written and not sent: at most one text a conversation. */
export class DraftsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): { key: FriendId; draft: Draft }[] {
    return this.#database
      .all<{ key: string; text: string; replyTo: Uint8Array | null }>(
        'SELECT f.key, d.text, d.reply_to AS replyTo FROM drafts d JOIN friends f ON f.number = d.friend',
      )
      .map(({ key, text, replyTo }) => ({
        key: key as FriendId,
        draft: { text, replyTo: replyTo === null ? null : (toHex(replyTo) as MessageId) },
      }));
  }

  set(friend: number, { text, replyTo }: Draft): void {
    this.#database.run('INSERT OR REPLACE INTO drafts (friend, text, reply_to) VALUES (?, ?, ?)', [
      friend,
      text,
      replyTo === null ? null : fromHex(replyTo),
    ]);
  }

  remove(friend: number): void {
    this.#database.run('DELETE FROM drafts WHERE friend = ?', [friend]);
  }
}
