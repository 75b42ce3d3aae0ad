import type { Database } from './database';
import { Days } from './days';
import { MessageIds } from './message-ids';
import { friendTerm, wordsOf } from './words';

/** Messages of one step: some 20 ms. */
const BATCH = 250;
/** The same where words are taken out, which costs half a millisecond for a message. */
const RENEWED = 40;

interface Indexed extends Record<string, string | number | null | Uint8Array> {
  number: number;
  friend: number;
  text: string;
}

/**
 * Brings the index of words and the one of ids up to the messages, behind their backs: an insert with both would cost
 * several times one without. Whoever owns the database calls `step` when there is time.
 */
export class Indexer {
  readonly #database: Database;
  readonly #ids: MessageIds;
  readonly #days: Days;

  constructor(database: Database) {
    this.#database = database;
    this.#ids = MessageIds.of(database);
    this.#days = new Days(database);
  }

  /** One batch; answers whether there is more. */
  step(batch = BATCH): boolean {
    const [more, upTo] = this.#database.transaction(() => {
      const changed = this.#renew(RENEWED);
      const fresh = this.#database.all<Indexed & { id: Uint8Array; writtenAt: number }>(
        `SELECT number, friend, id, text, written_at AS writtenAt FROM messages
         WHERE number > (SELECT up_to FROM indexed) ORDER BY number LIMIT ?`,
        [batch],
      );
      for (const message of fresh) this.#add(message);
      this.#ids.write(fresh);
      this.#days.note(fresh);
      const last = fresh.at(-1)?.number ?? 0;
      if (last > 0) this.#database.run('UPDATE indexed SET up_to = ?', [last]);
      return [changed === RENEWED || fresh.length === batch, last] as const;
    });
    this.#ids.written(upTo);
    return more;
  }

  /** Texts that changed or went: their old words are taken out, and the new ones put in. */
  #renew(batch: number): number {
    const stale = this.#database.all<Indexed>(
      'SELECT number, friend, text FROM search_stale ORDER BY number LIMIT ?',
      [batch],
    );
    for (const old of stale) {
      this.#database.run("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", [
        old.number,
        entryOf(old),
      ]);
      const now = this.#database.get<Indexed>('SELECT number, friend, text FROM messages WHERE number = ?', [
        old.number,
      ]);
      if (now) this.#add(now);
      this.#database.run('DELETE FROM search_stale WHERE number = ?', [old.number]);
    }
    return stale.length;
  }

  #add(message: Indexed): void {
    this.#database.run('INSERT INTO search (rowid, words) VALUES (?, ?)', [message.number, entryOf(message)]);
  }
}

/** What the index holds of a message: each word once, and whose conversation it is in. */
function entryOf({ friend, text }: Indexed): string {
  const terms = new Set([friendTerm(friend)]);
  for (const { term } of wordsOf(text)) terms.add(term);
  return [...terms].join(' ');
}
