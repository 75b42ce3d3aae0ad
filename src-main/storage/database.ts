import Sqlite, { type Statement } from '@signalapp/sqlcipher';
import { statSync } from 'node:fs';
import { SaltboxError } from '../../src-shared/errors';
import { toHex } from '../../src-shared/ids';
import type { Reason } from '../../src-shared/reasons';
import { askForRepair, keepFirstPage } from './beside';
import { isDamage } from './damage';
import { recount } from './migrations/0003-delivery';
import { migrations } from './migrations/list';

export type Value = string | number | null | Uint8Array;
export type Row = Record<string, Value>;

/** The file of a database at one moment: as long as it is held, nothing writes to it. */
export interface Frozen {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  release(): void;
}

/** The page-encrypted database of one profile. All calls are synchronous; a returned write is on the disk. */
export class Database {
  readonly #sqlite: Sqlite;
  readonly #path: string;
  /** By their text. The library has a cache too, but looks in it under a string that it puts together at each call. */
  readonly #statements = new Map<string, Statement>();
  readonly #endings: { last: () => void; over: () => void }[] = [];
  #inTransaction = false;

  private constructor(sqlite: Sqlite, path: string) {
    this.#sqlite = sqlite;
    this.#path = path;
  }

  /**
   * Opens or creates the database at `path` (`:memory:` for tests) under a raw key of 32 bytes, and brings it to the
   * last of `to`. A newer one is refused before anything is written.
   */
  static open(path: string, key: Uint8Array, to: readonly string[] = migrations): Database {
    let sqlite: Sqlite | null = null;
    try {
      sqlite = connect(path, key);
      // The first read is what shows whether the key fits.
      const tables = Number(sqlite.prepare('SELECT count(*) FROM sqlite_master', { pluck: true }).get());
      const version = Number(sqlite.pragma('user_version', { simple: true }) ?? 0);
      if (version > to.length) throw new SaltboxError({ code: 'profile-newer' });
      // Pages that become free can be given back to the disk only where this stood there from the first table on.
      if (tables === 0) sqlite.exec('PRAGMA auto_vacuum = INCREMENTAL');
      sqlite.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
      `);
      const database = new Database(sqlite, path);
      database.#migrate(version, to);
      return database;
    } catch (error) {
      sqlite?.close();
      throw explained(error);
    }
  }

  /** `R` is what the columns of the statement are, by the schema of the table. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it names the columns
  get<R extends Row>(sql: string, params: readonly Value[] = []): R | undefined {
    return this.all<R>(sql, params)[0];
  }

  all<R extends Row>(sql: string, params: readonly Value[] = []): R[] {
    return this.#guard(() => this.#statement(sql).all(bound(params)) as R[]);
  }

  /** Runs one statement; answers the row id of an insert. */
  run(sql: string, params: readonly Value[] = []): number {
    return this.#guard(() => this.#statement(sql).run(bound(params)).lastInsertRowid);
  }

  /** All of `work` or nothing of it. */
  transaction<T>(work: () => T): T {
    const whole = (): T => {
      const value = work();
      for (const { last } of this.#endings) last();
      return value;
    };
    this.#inTransaction = true;
    try {
      return this.#guard(() => this.#sqlite.transaction(whole)());
    } finally {
      this.#inTransaction = false;
      for (const { over } of this.#endings) over();
    }
  }

  get inTransaction(): boolean {
    return this.#inTransaction;
  }

  /** `last` is the end of every transaction, for what it has gathered; `over` follows, committed or not. */
  atEnd(last: () => void, over: () => void): void {
    this.#endings.push({ last, over });
  }

  /**
   * Reads what an end in the middle of work may have hurt, and what nothing goes without: the small tables and the newest
   * messages. Throws where it is damaged. integrity.ts reads the rest.
   */
  checkVitals(): void {
    for (const table of ['friends', 'addresses', 'settings', 'strangers', 'outbox', 'indexed'])
      for (const [found] of this.all(`PRAGMA quick_check(${table})`).map((row) => Object.values(row)))
        if (found !== 'ok')
          throw this.#broken(Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' }));
    this.all('SELECT total(length(text)) FROM (SELECT text FROM messages ORDER BY number DESC LIMIT 1000)');
  }

  /**
   * Brings everything into the one file and holds it as it is, while writing goes on beside it: a reader that needs
   * nothing of the WAL keeps every checkpoint from touching the file (SQLite's WAL_READ_LOCK(0)). What is written
   * meanwhile makes the WAL longer. `key` is the database's.
   */
  freeze(key: Uint8Array): Frozen {
    return this.#guard(() => {
      this.#sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      const reader = connect(this.#path, key);
      try {
        reader.exec('BEGIN');
        reader.prepare('SELECT count(*) FROM sqlite_master').get();
        return {
          path: this.#path,
          size: statSync(this.#path).size,
          release: () => {
            reader.close();
          },
        };
      } catch (error) {
        reader.close();
        throw error;
      }
    });
  }

  /** Reads all of it, and answers whether it is sound. Takes seconds where there is much. */
  isSound(): boolean {
    const [first] = this.all('PRAGMA integrity_check(1)');
    return first !== undefined && Object.values(first)[0] === 'ok';
  }

  /** Encrypts all of it under another key, or leaves it as it is where there is no room, without a word. */
  rekey(key: Uint8Array): void {
    this.#guard(() => {
      this.#sqlite.exec(`PRAGMA rekey = "x'${toHex(key)}'"`);
    });
  }

  /** Sets right what triggers keep (migration 0003), after rows were put in around them. */
  recount(): void {
    this.#guard(() => {
      this.#sqlite.exec(recount);
    });
  }

  /** Gives at most so many free pages back to the disk, where a fifth of all are free; answers whether there are more. */
  shrink(pages: number): boolean {
    return this.#guard(() => {
      const count = (name: string): number => Number(this.#sqlite.pragma(name, { simple: true }));
      const free = (): boolean => count('freelist_count') > count('page_count') / 5;
      if (!free() || count('auto_vacuum') === 0) return false;
      // Each step of the statement frees one page.
      this.#sqlite.prepare(`PRAGMA incremental_vacuum(${pages})`).all();
      return free();
    });
  }

  close(): void {
    this.#sqlite.close();
    keepFirstPage(this.#path);
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#sqlite.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #migrate(version: number, to: readonly string[]): void {
    to.slice(version).forEach((migrate, index) => {
      this.transaction(() => {
        this.#sqlite.exec(migrate);
        this.#sqlite.exec(`PRAGMA user_version = ${version + index + 1}`);
      });
    });
    if (version === to.length) return;
    this.#sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    keepFirstPage(this.#path);
  }

  #broken(cause: unknown): SaltboxError {
    askForRepair(this.#path);
    return new SaltboxError({ code: 'profile-damaged' }, { cause });
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw isDamage(error) ? this.#broken(error) : explained(error);
    }
  }
}

/** A connection under a raw key of 32 bytes. */
export function connect(path: string, key: Uint8Array): Sqlite {
  const sqlite = new Sqlite(path, { cacheStatements: true });
  sqlite.exec(`PRAGMA key = "x'${toHex(key)}'"`);
  return sqlite;
}

// The library's type asks for views of an ArrayBuffer, which all of ours are.
const bound = (params: readonly Value[]): (string | number | null | Uint8Array<ArrayBuffer>)[] =>
  params as (string | number | null | Uint8Array<ArrayBuffer>)[];

/** SHMSIZE: for the file beside the database that its readers and writers share; made anew at each start. */
const noRoom = ['ENOSPC', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_SHMSIZE'];

/** Turns SQLite's errors that a user can do something about into their code. */
export function explained(error: unknown): unknown {
  if (error instanceof SaltboxError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // After a failed transaction SQLite has rolled back already, and the library's own rollback fails on top of it.
  if (error instanceof Error && error.cause instanceof Error && 'code' in error.cause)
    return explained(error.cause);
  if (noRoom.includes(code)) return new SaltboxError({ code: 'disk-full' }, { cause: error });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new SaltboxError({ code: 'profile-in-use' }, { cause: error });
  if (isDamage(error)) return damaged('database-unopened', error);
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_PERM')
  )
    return damaged('files-unopened', error);
  return error;
}

const damaged = (reason: Reason, cause: unknown): SaltboxError =>
  new SaltboxError({ code: 'profile-unreadable', params: { reason } }, { cause });
