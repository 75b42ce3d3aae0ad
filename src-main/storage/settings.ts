import type { Database } from './database';

/** Small facts of the profile that belong under its encryption. */
type SettingName = 'name' | 'readMarks' | 'keepDays' | 'lockIdleMinutes' | 'lockOnSuspend';

export class SettingsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(name: SettingName): string | null {
    const row = this.#database.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', [name]);
    return row?.value ?? null;
  }

  set(name: SettingName, value: string): void {
    this.#database.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', [name, value]);
  }
}
