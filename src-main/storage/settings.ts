import type { Database } from './database';

/** Small facts of the profile that belong under its encryption. */
type SettingName =
  | 'name'
  | 'readMarks'
  | 'typing'
  | 'presence'
  | 'keepDays'
  | 'lockIdleMinutes'
  | 'lockOnSuspend'
  | 'emojiRecent'
  | 'emojiTone'
  | 'instance'
  | 'unfinished'
  | 'restored'
  | 'findable'
  | 'dht'
  | 'lan'
  | 'mapping'
  | 'relaying'
  | 'proxy'
  | 'rendezvous'
  | 'relay'
  | 'choices'
  | 'learned';

const kept = new WeakMap<Database, Map<string, string>>();

/** Read once and then at hand: they are still there for the window where a damaged page has ended all reading. */
export class SettingsTable {
  readonly #database: Database;
  readonly #values: Map<string, string>;

  constructor(database: Database) {
    this.#database = database;
    // One for each database, as what is at hand must be the same for all.
    this.#values = kept.get(database) ?? read(database);
    kept.set(database, this.#values);
  }

  get(name: SettingName): string | null {
    return this.#values.get(name) ?? null;
  }

  set(name: SettingName, value: string): void {
    this.#database.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', [name, value]);
    this.#values.set(name, value);
  }
}

const read = (database: Database): Map<string, string> =>
  new Map(
    database
      .all<{ name: string; value: string }>('SELECT name, value FROM settings')
      .map(({ name, value }) => [name, value]),
  );
