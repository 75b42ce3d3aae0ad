import { fromHex, toHex, type MessageId } from '../../src-shared/ids';
import type { Message, MessageState } from '../../src-shared/model';
import type { Database } from './database';
import { MessageIds } from './message-ids';
import { Tallies } from './tallies';

/** Where a message stands, for those who change it. */
export interface Place {
  readonly number: number;
  readonly mine: boolean;
  readonly deleted: boolean;
  /** On both computers. */
  readonly stored: boolean;
}

/** What became of a message when; milliseconds since 1970. */
export interface MessageTimes {
  readonly writtenAt: number;
  readonly sentAt: number | null;
  readonly storedAt: number | null;
  readonly seenAt: number | null;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
}

interface MessageRow extends Record<string, string | number | null | Uint8Array> {
  number: number;
  id: Uint8Array;
  mine: number;
  text: string;
  writtenAt: number;
  sentAt: number | null;
  storedAt: number | null;
  seenAt: number | null;
  replyTo: Uint8Array | null;
  editedAt: number | null;
  deletedAt: number | null;
  missing: number | null;
  myReaction: string | null;
  theirReaction: string | null;
}

const COLUMNS = `m.number, m.id, m.mine, m.text, m.written_at AS writtenAt,
  m.written_at + m.sent_after AS sentAt, m.written_at + m.stored_after AS storedAt,
  m.reply_to AS replyTo, m.edited_at AS editedAt, m.deleted_at AS deletedAt, m.missing,
  CASE WHEN m.mine = 1 THEN
    (SELECT s.at FROM seen s WHERE s.friend = m.friend AND s.up_to >= m.number ORDER BY s.up_to LIMIT 1)
  END AS seenAt,
  (SELECT emoji FROM reactions r WHERE r.message = m.number AND r.mine = 1) AS myReaction,
  (SELECT emoji FROM reactions r WHERE r.message = m.number AND r.mine = 0) AS theirReaction`;

/** The text of every message, and what became of it. Each call is one statement in whatever transaction is open. */
export class MessagesTable {
  readonly #database: Database;
  readonly #ids: MessageIds;
  readonly #tallies: Tallies;

  constructor(database: Database) {
    this.#database = database;
    this.#ids = MessageIds.of(database);
    this.#tallies = Tallies.of(database);
  }

  /** Stores a message as it was written; `storedAt` is when one of theirs came in. Answers its number. */
  insert(friend: number, message: Message, storedAt: number | null): number {
    const { id, from, text, sentAt, replyTo, missing } = message;
    const number = this.#database.run(
      `INSERT INTO messages (friend, id, mine, text, written_at, stored_after, reply_to, missing)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        friend,
        fromHex(id),
        from === 'me' ? 1 : 0,
        text,
        sentAt,
        storedAt === null ? null : storedAt - sentAt,
        replyTo === null ? null : fromHex(replyTo),
        missing === 0 ? null : missing,
      ],
    );
    this.#ids.note(friend, id, number);
    this.#tallies.note(friend, number, from === 'me');
    return number;
  }

  /** Looked for in the conversation with this friend alone. */
  place(friend: number, id: MessageId): Place | null {
    const bytes = fromHex(id);
    for (const number of this.#ids.candidates(friend, id)) {
      const row = this.#database.get<{ mine: number; deleted: number; stored: number }>(
        `SELECT mine, deleted_at IS NOT NULL AS deleted, stored_after IS NOT NULL AS stored FROM messages
         WHERE number = ? AND id = ? AND friend = ?`,
        [number, bytes, friend],
      );
      if (row) return { number, mine: row.mine === 1, deleted: row.deleted === 1, stored: row.stored === 1 };
    }
    return null;
  }

  text(number: number): string | null {
    return (
      this.#database.get<{ text: string }>('SELECT text FROM messages WHERE number = ?', [number])?.text ??
      null
    );
  }

  get(number: number): Message | null {
    const row = this.#row(number);
    return row ? messageOf(row) : null;
  }

  times(number: number): MessageTimes | null {
    const row = this.#row(number);
    if (!row) return null;
    const { writtenAt, sentAt, storedAt, seenAt, editedAt, deletedAt } = row;
    return { writtenAt, sentAt, storedAt, seenAt, editedAt, deletedAt };
  }

  /** The newest `limit` messages below the number `before`, oldest first. */
  page(friend: number, limit: number, before: number | null): Message[] {
    return this.#database
      .all<MessageRow>(
        `SELECT ${COLUMNS} FROM messages m WHERE m.friend = ? AND m.number < ? ORDER BY m.number DESC LIMIT ?`,
        [friend, before ?? Number.MAX_SAFE_INTEGER, limit],
      )
      .map(messageOf)
      .reverse();
  }

  /** The numbers of the oldest and of the newest, or 0. */
  extent(friend: number): { first: number; last: number } {
    const end = (of: 'min' | 'max'): number =>
      this.#database.get<{ number: number | null }>(
        `SELECT ${of}(number) AS number FROM messages WHERE friend = ?`,
        [friend],
      )?.number ?? 0;
    return { first: end('min'), last: end('max') };
  }

  /** The next ones beyond the number `after` and up to `last`, oldest first. */
  following(
    friend: number,
    after: number,
    last: number,
    limit: number,
  ): { number: number; message: Message }[] {
    return this.#database
      .all<MessageRow>(
        `SELECT ${COLUMNS} FROM messages m WHERE m.friend = ? AND m.number > ? AND m.number <= ?
         ORDER BY m.number LIMIT ?`,
        [friend, after, last, limit],
      )
      .map((row) => ({ number: row.number, message: messageOf(row) }));
  }

  /** Handed to a connection. */
  setSent(number: number, at: number): void {
    this.#database.run(
      'UPDATE messages SET sent_after = ? - written_at WHERE number = ? AND sent_after IS NULL',
      [at, number],
    );
  }

  /** Replaces the text of one that nobody has seen. */
  rewrite(number: number, text: string): void {
    this.#database.run('UPDATE messages SET text = ? WHERE number = ?', [text, number]);
  }

  delete(number: number): void {
    this.#tallies.write();
    this.#database.run('DELETE FROM messages WHERE number = ?', [number]);
  }

  /** The friend has seen mine up to this one. A mark that says less than an earlier one says nothing. */
  markSeen(friend: number, upTo: number, at: number): void {
    this.#database.run(
      `INSERT INTO seen (friend, up_to, at) SELECT ?, ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM seen WHERE friend = ? AND up_to >= ?)`,
      [friend, upTo, at, friend, upTo],
    );
  }

  seenUpTo(friend: number): number {
    const row = this.#database.get<{ upTo: number | null }>(
      'SELECT max(up_to) AS upTo FROM seen WHERE friend = ?',
      [friend],
    );
    return row?.upTo ?? 0;
  }

  /** Mine in (`after`, `upTo`], the newest `limit` of them, oldest first. */
  mineBetween(friend: number, after: number, upTo: number, limit: number): MessageId[] {
    return this.#database
      .all<{ id: Uint8Array }>(
        `SELECT id FROM messages WHERE friend = ? AND number > ? AND number <= ? AND mine = 1
         ORDER BY number DESC LIMIT ?`,
        [friend, after, upTo, limit],
      )
      .map(({ id }) => toHex(id) as MessageId)
      .reverse();
  }

  /** The newest of theirs that was read, which a read mark names. */
  newestRead(friend: number): MessageId | null {
    const row = this.#database.get<{ id: Uint8Array }>(
      `SELECT id FROM messages WHERE friend = ? AND mine = 0
       AND number <= (SELECT read_up_to FROM friends WHERE number = ?) ORDER BY number DESC LIMIT 1`,
      [friend, friend],
    );
    return row ? (toHex(row.id) as MessageId) : null;
  }

  /** How many each conversation has, the longest first. Read from an index alone: 70 ms for a million of them. */
  counts(): { friend: number; messages: number }[] {
    return this.#database.all(
      'SELECT friend, count(*) AS messages FROM messages GROUP BY friend ORDER BY messages DESC, friend',
    );
  }

  unread(friend: number): number {
    this.#tallies.write();
    const row = this.#database.get<{ unread: number }>('SELECT unread FROM friends WHERE number = ?', [
      friend,
    ]);
    return row?.unread ?? 0;
  }

  /** The newest message of a conversation, found without a search. */
  newest(friend: number): Message | null {
    this.#tallies.write();
    const row = this.#database.get<MessageRow>(
      `SELECT ${COLUMNS} FROM friends f JOIN messages m ON m.number = f.newest WHERE f.number = ?`,
      [friend],
    );
    return row ? messageOf(row) : null;
  }

  /** Everything that is there now has been read. */
  markRead(friend: number): void {
    this.#tallies.write();
    this.#database.run(
      'UPDATE friends SET read_up_to = max(read_up_to, newest), unread = 0 WHERE number = ?',
      [friend],
    );
  }

  #row(number: number): MessageRow | undefined {
    return this.#database.get<MessageRow>(`SELECT ${COLUMNS} FROM messages m WHERE m.number = ?`, [number]);
  }
}

function stateOf({ mine, sentAt, storedAt, seenAt }: MessageRow): MessageState {
  if (mine === 0) return 'received';
  if (seenAt !== null) return 'seen';
  if (storedAt !== null) return 'stored';
  return sentAt !== null ? 'sent' : 'waiting';
}

const messageOf = (row: MessageRow): Message => ({
  id: toHex(row.id) as MessageId,
  from: row.mine === 1 ? 'me' : 'friend',
  text: row.text,
  sentAt: row.writtenAt,
  state: stateOf(row),
  replyTo: row.replyTo === null ? null : (toHex(row.replyTo) as MessageId),
  editedAt: row.editedAt,
  deleted: row.deletedAt !== null,
  reactions: { mine: row.myReaction, theirs: row.theirReaction },
  missing: row.missing ?? 0,
});
