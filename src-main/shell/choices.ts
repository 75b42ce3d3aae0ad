import type { Database } from '../storage/database';
import { SettingsTable } from '../storage/settings';
import { pick, readChoices, type Choices, type ChoicesPatch } from '../../src-shared/settings';
import type { SettingsFile } from './settings-file';

/** What lies under the encryption of a profile: how much a notification shows is nobody's to change from outside. */
const sealedNames = ['enterSends', 'notifications', 'sounds', 'announce', 'spelling'] as const;

/** Whether Saltbox starts with the computer, which the system knows. */
export interface Autostart {
  readonly on: boolean;
  set(on: boolean): void;
}

interface Places {
  readonly file: SettingsFile;
  readonly database: Database;
  readonly autostart: Autostart;
  readonly otherwise: Choices;
}

/** All settings of an open profile, wherever they are kept. */
export class ChoicesOfProfile {
  readonly #places: Places;
  readonly #table: SettingsTable;
  #sealed: Pick<Choices, (typeof sealedNames)[number]>;

  constructor(places: Places) {
    this.#places = places;
    this.#table = new SettingsTable(places.database);
    this.#sealed = pick(readChoices(parsed(this.#table.get('choices')), places.otherwise), sealedNames);
  }

  /** Those at hand, for what is asked at every message. */
  get sealed(): Pick<Choices, (typeof sealedNames)[number]> {
    return this.#sealed;
  }

  get all(): Choices {
    const { file, autostart } = this.#places;
    return { ...this.#sealed, ...file.choices, autostart: autostart.on };
  }

  set(patch: ChoicesPatch): void {
    const { file, autostart } = this.#places;
    const sealed = pick({ ...this.all, ...patch }, sealedNames);
    if (sealedNames.some((name) => name in patch)) this.#table.set('choices', JSON.stringify(sealed));
    this.#sealed = sealed;
    file.choose(patch);
    if (patch.autostart !== undefined) autostart.set(patch.autostart);
  }
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text ?? '{}');
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
