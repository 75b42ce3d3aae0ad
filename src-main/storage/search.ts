import type { SnippetPart } from '../../src-shared/model';
import type { Database } from './database';
import { Days } from './days';
import { isShort, matchOf, parseQuery, spansOf, type Query } from './query';
import { snippetOf } from './snippet';
import { wordsOf } from './words';

export interface SearchHit {
  readonly number: number;
  readonly friend: number;
  readonly snippet: readonly SnippetPart[];
}

export interface SearchPage {
  /** Newest first. */
  readonly hits: readonly SearchHit[];
  /** Go on with this as `before`; null: everything has been looked at. A page may be short, even empty, before that. */
  readonly next: number | null;
}

interface TextRow extends Record<string, string | number | null | Uint8Array> {
  number: number;
  friend: number;
  text: string;
  writtenAt: number;
}

/** Written from `from` on and before `until`, ms since 1970; null: whenever. */
export interface Dates {
  readonly from: number | null;
  readonly until: number | null;
}

/** Texts that one call reads at most, so that it answers soon whatever is asked: side by side, and here and there. */
const MAX_SCANNED = 1500;
const MAX_CANDIDATES = 600;
/**
 * Newest texts that are read before the index is asked for all words with a short beginning: joining the messages of
 * all those words takes it 100 ms where they are frequent. Those of one conversation lie apart, and take longer to read.
 */
const READ_FIRST = { all: 800, one: 400 };
/** So many hits among these, and reading on is quicker than the index. */
const FREQUENT = 20;
const CHUNK = 100;

/**
 * Searches texts. The index says which messages have the words; whether and where these stand as asked is read from the
 * texts, which also covers what the index does not hold yet.
 */
export class Search {
  readonly #database: Database;
  readonly #days: Days;

  constructor(database: Database) {
    this.#database = database;
    this.#days = new Days(database);
  }

  /**
   * Messages with all of `query`, in one conversation or (`friend` null) in all, with numbers below `before`. Without
   * words it is all those of the dates, and nothing without these.
   */
  search(options: {
    query: string;
    friend: number | null;
    before: number | null;
    limit: number;
    dates?: Dates;
  }): SearchPage {
    const { friend, limit, dates = WHENEVER } = options;
    const query = parseQuery(options.query);
    if (query.length === 0 && dates.from === null && dates.until === null) return { hits: [], next: null };
    // Of what is indexed, nothing beyond these can be meant.
    const bounds = this.#days.bounds(dates.from, dates.until) ?? { first: 1, last: 0 };
    const hits: SearchHit[] = [];
    const indexed = this.#indexedUpTo();
    let before = options.before ?? Number.MAX_SAFE_INTEGER;
    let read = 0;
    /** Reads rows until the page is full or enough was read. */
    const take = (rows: Iterable<TextRow>): boolean => {
      for (const row of rows) {
        read += 1;
        before = row.number;
        const hit = isOf(row, dates) ? hitOf(row, query, friend) : null;
        if (hit) hits.push(hit);
        if (hits.length >= limit || read >= MAX_SCANNED) return true;
      }
      return false;
    };
    const few = isShort(query) ? READ_FIRST[friend === null ? 'all' : 'one'] : 0;
    const scanned = query.length === 0 ? MAX_SCANNED : few;
    while (before > indexed + 1 || read < scanned) {
      if (before <= indexed + 1) {
        before = Math.min(before, bounds.last + 1);
        if (before <= bounds.first) return { hits, next: null };
      }
      const rows = this.#newest(friend, before, CHUNK);
      if (take(rows)) return { hits, next: before };
      if (rows.length < CHUNK) return { hits, next: null };
    }
    if (scanned > 0 && hits.length >= FREQUENT) return { hits, next: before };
    before = Math.min(before, bounds.last + 1);
    const candidates = this.#candidates(matchOf(query, friend), bounds.first, before, MAX_CANDIDATES);
    if (take(this.#texts(candidates))) return { hits, next: before };
    return { hits, next: candidates.length < MAX_CANDIDATES ? null : (candidates.at(-1) ?? null) };
  }

  #indexedUpTo(): number {
    return this.#database.get<{ upTo: number }>('SELECT up_to AS upTo FROM indexed')?.upTo ?? 0;
  }

  #newest(friend: number | null, before: number, limit: number): TextRow[] {
    return this.#database.all<TextRow>(
      `SELECT number, friend, text, written_at AS writtenAt FROM messages
       WHERE ${friend === null ? '' : 'friend = ? AND'} number < ? ORDER BY number DESC LIMIT ?`,
      friend === null ? [before, limit] : [friend, before, limit],
    );
  }

  /** Numbers from the index, and of messages that changed since it was written. */
  #candidates(match: string, first: number, before: number, limit: number): number[] {
    return this.#database
      .all<{ number: number }>(
        `SELECT rowid AS number FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ?
         UNION SELECT s.number FROM search_stale s JOIN messages m ON m.number = s.number
           WHERE s.number >= ? AND s.number < ?
         ORDER BY number DESC LIMIT ?`,
        [match, first, before, first, before, limit],
      )
      .map(({ number }) => number);
  }

  *#texts(numbers: readonly number[]): Generator<TextRow> {
    for (const number of numbers) {
      const row = this.#database.get<TextRow>(
        'SELECT number, friend, text, written_at AS writtenAt FROM messages WHERE number = ?',
        [number],
      );
      if (row) yield row;
    }
  }
}

const WHENEVER: Dates = { from: null, until: null };

/** A deleted message has a date, and nothing to be found. */
const isOf = ({ text, writtenAt }: TextRow, { from, until }: Dates): boolean =>
  text !== '' && writtenAt >= (from ?? -Infinity) && writtenAt < (until ?? Infinity);

function hitOf({ number, friend, text }: TextRow, query: Query, wanted: number | null): SearchHit | null {
  if (wanted !== null && friend !== wanted) return null;
  const words = wordsOf(text);
  const spans = spansOf(words, query);
  if (!spans) return null;
  return { number, friend, snippet: snippetOf(text, words, spans) };
}
