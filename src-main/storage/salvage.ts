import type Sqlite from '@signalapp/sqlcipher';
import { connect, type Database, type Row, type Value } from './database';

/** Those with a number first, as the others refer to them; what is made from them is made anew. */
const TABLES = [
  'friends',
  'messages',
  'edits',
  'outbox',
  'settings',
  'addresses',
  'strangers',
  'instances',
  'rendezvous',
  'drafts',
  'reactions',
  'applied',
  'seen',
];
const CHUNK = 200;

/** How many rows came over, and about how many messages were between those that could be read. */
export interface Salvaged {
  readonly messages: number;
  readonly lost: number;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** A damaged database, read only. A connection that met a bad page answers nothing any more, so there is a new one then. */
export class Wreck {
  readonly #open: () => Sqlite;
  #sqlite: Sqlite | null = null;

  constructor(path: string, key: Uint8Array) {
    this.#open = () => {
      const sqlite = connect(path, key);
      // Makes SQLite bear with a file that is shorter than it should be.
      sqlite.exec('PRAGMA writable_schema = ON; PRAGMA wal_autocheckpoint = 0');
      return sqlite;
    };
  }

  /** Null: cannot be read. */
  all(sql: string, params: readonly Value[] = []): Row[] | null {
    try {
      this.#sqlite ??= this.#open();
      // The library's type asks for views of an ArrayBuffer, which all of ours are.
      return this.#sqlite.prepare(sql).all(params as (string | number | null | Uint8Array<ArrayBuffer>)[]);
    } catch {
      this.close();
      return null;
    }
  }

  close(): void {
    this.#sqlite?.close();
    this.#sqlite = null;
  }
}

/** Copies what can be read into an empty database of the same version. */
export function salvage(wreck: Wreck, into: Database): Salvaged {
  let lost = 0;
  for (const name of TABLES) {
    const table = describe(into, name);
    if (!table) continue;
    const put = (rows: readonly Row[]): number => insert(into, table, rows);
    if (table.key[0] !== 'number') byKey(wreck, table, put);
    else {
      const gaps = byNumber(wreck, table, put);
      if (name === 'messages') lost = gaps;
    }
  }
  const row = into.get<{ messages: number }>('SELECT count(*) AS messages FROM messages');
  return { messages: row?.messages ?? 0, lost };
}

function describe(database: Database, name: string): Table | null {
  const columns = database.all<{ name: string; pk: number }>(`PRAGMA table_info(${name})`);
  if (columns.length === 0) return null;
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) };
}

/** Rows that the tables refuse are not worth a profile that does not open: they stay in the damaged file. */
function insert(into: Database, { name, columns }: Table, rows: readonly Row[]): number {
  // Migrations have put some there, the instance among them: a repaired database is the copy that it was.
  const known = name === 'settings' ? 'REPLACE' : 'IGNORE';
  const sql = `INSERT OR ${known} INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  return into.transaction(() => {
    let refused = 0;
    for (const row of rows) {
      try {
        into.run(
          sql,
          columns.map((column) => row[column] ?? null),
        );
      } catch (error) {
        if (!isConstraint(error)) throw error;
        refused += 1;
      }
    }
    return refused;
  });
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** Goes up by number; where a page cannot be read, on beyond it. Answers how many numbers were passed over or refused. */
function byNumber(wreck: Wreck, { name, columns }: Table, put: (rows: readonly Row[]) => number): number {
  const sql = `SELECT ${columns.join(', ')} FROM ${name} WHERE number >= ? ORDER BY number LIMIT ?`;
  const read = (from: number, limit: number): Row[] | null => wreck.all(sql, [from, limit]);
  const end = lastNumber(wreck, name);
  let lost = 0;
  let at = 0;
  let limit = CHUNK;
  while (at <= end) {
    const rows = read(at, limit);
    if (rows) {
      if (rows.length === 0) return lost;
      lost += put(rows);
      at = Number(rows.at(-1)?.['number']) + 1;
      limit = CHUNK;
    } else if (limit > 1) limit = 1;
    else {
      const next = beyond(at, end, (from) => read(from, 1) !== null);
      lost += next - at;
      at = next;
    }
  }
  return lost;
}

/** The highest number that was given, as far as that can still be read. */
function lastNumber(wreck: Wreck, name: string): number {
  const row = wreck.all('SELECT seq FROM sqlite_sequence WHERE name = ?', [name])?.[0];
  const newest = wreck.all(`SELECT max(number) AS seq FROM ${name}`)?.[0];
  const found = Math.max(Number(row?.['seq'] ?? 0), Number(newest?.['seq'] ?? 0));
  return found > 0 ? found : 2 ** 31;
}

/** The first readable number after `from`, by strides that double and then by halves; `end` + 1 where there is none. */
function beyond(from: number, end: number, readable: (number: number) => boolean): number {
  let low = from;
  let stride = 1;
  while (low + stride <= end && !readable(low + stride)) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(low + stride, end + 1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readable(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Goes through a table that has no numbers from both its ends, each up to the first page that cannot be read. */
function byKey(wreck: Wreck, { name, columns, key }: Table, put: (rows: readonly Row[]) => number): void {
  const marks = key.map(() => '?').join(', ');
  for (const [order, beyondIt] of [
    ['ASC', '>'],
    ['DESC', '<'],
  ] as const) {
    let last: Row | undefined;
    for (;;) {
      const where = last ? `WHERE (${key.join(', ')}) ${beyondIt} (${marks})` : '';
      const sorted = key.map((column) => `${column} ${order}`).join(', ');
      const rows: Row[] | null = wreck.all(
        `SELECT ${columns.join(', ')} FROM ${name} ${where} ORDER BY ${sorted} LIMIT ?`,
        [...(last ? key.map((column) => last?.[column] ?? null) : []), CHUNK],
      );
      if (!rows) break;
      put(rows);
      last = rows.at(-1);
      // All of it was readable, so there is nothing to come from the other end.
      if (rows.length < CHUNK) return;
    }
  }
}
