import type { Database } from './database';

/** Tables whose pages are read by ranges of their first column, and how much of it one step covers. */
const RANGED = [
  { table: 'messages', column: 'number', sum: 'length(text)', stride: 500 },
  { table: 'edits', column: 'number', sum: 'length(text)', stride: 500 },
  { table: 'ids', column: 'bucket', sum: 'length(entries)', stride: 1000 },
] as const;
/** Read whole, each in one step: they are small, or there are few pages to them. */
const WHOLE = [
  'search_idx',
  'search_stale',
  'reactions',
  'applied',
  'seen',
  'instances',
  'rendezvous',
  'strangers',
  'addresses',
  'settings',
];
/** Pages of the index of words in one step. */
const BLOCKS = 25;

/**
 * Reads every page of the database, some 25 at a step: each carries a code that shows whether it is as it was written.
 * SQLite's own check takes seconds for a million messages, and nobody should wait for it. A step throws where there is
 * damage, and the next start repairs it (repair.ts).
 */
export class IntegrityCheck {
  readonly #steps: Iterator<unknown>;

  constructor(database: Database) {
    this.#steps = steps(database);
  }

  /** Answers whether there is more. */
  step(): boolean {
    return this.#steps.next().done !== true;
  }
}

function* steps(database: Database): Generator {
  for (const { table, column, sum, stride } of RANGED) {
    const last = Number(database.get(`SELECT max(${column}) AS last FROM ${table}`)?.['last'] ?? 0);
    for (let from = 0; from <= last; from += stride)
      yield database.all(`SELECT total(${sum}) FROM ${table} WHERE ${column} >= ? AND ${column} < ?`, [
        from,
        from + stride,
      ]);
  }
  for (const { number } of database.all<{ number: number }>('SELECT number FROM friends'))
    yield database.all('SELECT count(*) FROM messages INDEXED BY messages_of_friend WHERE friend = ?', [
      number,
    ]);
  // Numbers of blocks have wide gaps, and are larger than a JavaScript number: SQLite goes from one to the next.
  yield* blocks(database);
  for (const table of WHOLE) yield database.all(`SELECT count(*) FROM ${table}`);
}

function* blocks(database: Database): Generator {
  let last: string | null = null;
  do {
    const row: { last: string | null } | undefined = database.get<{ last: string | null }>(
      `SELECT CAST(max(id) AS TEXT) AS last, total(length(block)) AS length FROM
         (SELECT id, block FROM search_data WHERE id > coalesce(CAST(? AS INTEGER), -1) ORDER BY id LIMIT ?)`,
      [last, BLOCKS],
    );
    yield row;
    last = row?.last ?? null;
  } while (last !== null);
}
