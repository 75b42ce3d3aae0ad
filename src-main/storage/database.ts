import Sqlite from '@signalapp/sqlcipher';
import { SaltboxError } from '../../src-shared/errors';
import { migrations } from './migrations/list';

type Value = string | number | null | Uint8Array;
type Row = Record<string, Value>;

/** The page-encrypted database of one profile. All calls are synchronous; a returned write is on the disk. */
export class Database {
  readonly #sqlite: Sqlite;

  private constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /** Opens or creates the database at `path` (`:memory:` for tests) under a raw key of 32 bytes. */
  static open(path: string, key: Uint8Array): Database {
    let sqlite: Sqlite | null = null;
    try {
      sqlite = new Sqlite(path, { cacheStatements: true });
      sqlite.exec(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"`);
      // The first read is what shows whether the key fits.
      sqlite.prepare('SELECT count(*) FROM sqlite_master').get();
      sqlite.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
      `);
      const database = new Database(sqlite);
      database.#migrate();
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
    return this.#guard(() => this.#sqlite.prepare(sql).all(bound(params)) as R[]);
  }

  /** Runs one statement; answers the row id of an insert. */
  run(sql: string, params: readonly Value[] = []): number {
    return this.#guard(() => this.#sqlite.prepare(sql).run(bound(params)).lastInsertRowid);
  }

  /** All of `work` or nothing of it. */
  transaction<T>(work: () => T): T {
    return this.#guard(() => this.#sqlite.transaction(work)());
  }

  close(): void {
    this.#sqlite.close();
  }

  #migrate(): void {
    const version = Number(this.#sqlite.pragma('user_version', { simple: true }) ?? 0);
    if (version > migrations.length) throw new SaltboxError({ code: 'profile-newer' });
    migrations.slice(version).forEach((migrate, index) => {
      this.transaction(() => {
        this.#sqlite.exec(migrate);
        this.#sqlite.exec(`PRAGMA user_version = ${version + index + 1}`);
      });
    });
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explained(error);
    }
  }
}

// The library's type asks for views of an ArrayBuffer, which all of ours are.
const bound = (params: readonly Value[]): (string | number | null | Uint8Array<ArrayBuffer>)[] =>
  params as (string | number | null | Uint8Array<ArrayBuffer>)[];

/** Turns SQLite's errors that a user can do something about into their code. */
export function explained(error: unknown): unknown {
  if (error instanceof SaltboxError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // After a failed transaction SQLite has rolled back already, and the library's own rollback fails on top of it.
  if (error instanceof Error && error.cause instanceof Error && 'code' in error.cause)
    return explained(error.cause);
  if (
    code === 'ENOSPC' ||
    code === 'SQLITE_FULL' ||
    code === 'SQLITE_IOERR_WRITE' ||
    code === 'SQLITE_IOERR_FSYNC'
  )
    return new SaltboxError({ code: 'disk-full' }, { cause: error });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new SaltboxError({ code: 'profile-in-use' }, { cause: error });
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT'))
    return damaged('its database is damaged, or was written under other keys', error);
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_PERM')
  )
    return damaged('its files cannot be opened for writing', error);
  return error;
}

const damaged = (reason: string, cause: unknown): SaltboxError =>
  new SaltboxError({ code: 'profile-unreadable', params: { reason } }, { cause });
