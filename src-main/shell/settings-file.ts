import * as v from 'valibot';
import { lookNames, pick, readChoices, type Choices, type ChoicesPatch } from '../../src-shared/settings';

const place = v.object({
  x: v.optional(v.pipe(v.number(), v.integer())),
  y: v.optional(v.pipe(v.number(), v.integer())),
  width: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(10_000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(240), v.maxValue(10_000)),
  maximised: v.optional(v.boolean(), false),
});
/** Where the window stands, in device-independent pixels of the screen. */
export type WindowPlace = v.InferOutput<typeof place>;

/** What is needed before a profile is open. It lies there unencrypted, so nothing private is among it. */
const openNames = [...lookNames, 'closeToTray', 'summon', 'sidebar'] as const;
export type OpenChoices = Pick<Choices, (typeof openNames)[number]>;

/** What is used of a file of names and values. */
export interface Names {
  /** All of it. */
  readonly store: Readonly<Record<string, unknown>>;
  set(values: Readonly<Record<string, unknown>>): void;
}

/** The settings beside the profile. Each that does not fit is taken for the usual one. */
export class SettingsFile {
  readonly #file: Names;
  #choices: OpenChoices;
  #place: WindowPlace | null;
  #trayTold: boolean;

  constructor(file: Names, otherwise: Choices) {
    const kept = file.store;
    this.#file = file;
    this.#choices = pick(readChoices(kept, otherwise), openNames);
    this.#place = v.parse(v.fallback(v.nullable(place), null), kept['bounds'] ?? null);
    this.#trayTold = kept['trayTold'] === true;
  }

  get choices(): OpenChoices {
    return this.#choices;
  }

  /** Where the window stood last. */
  get place(): WindowPlace | null {
    return this.#place;
  }

  /** That closing the window leaves Saltbox in the tray has been said once. */
  get trayTold(): boolean {
    return this.#trayTold;
  }

  /** Keeps those of the choices that belong here. */
  choose(patch: ChoicesPatch): void {
    const mine = Object.fromEntries(
      openNames.filter((name) => name in patch).map((name) => [name, patch[name]]),
    );
    if (Object.keys(mine).length === 0) return;
    this.#file.set(mine);
    this.#choices = { ...this.#choices, ...mine };
  }

  setPlace(place: WindowPlace): void {
    this.#place = place;
    this.#tryToKeep({ bounds: place });
  }

  tellTray(): void {
    this.#trayTold = true;
    this.#tryToKeep({ trayTold: true });
  }

  /** For what nobody asked to be kept: on a full disk it is known until the end, and a window closes all the same. */
  #tryToKeep(values: Readonly<Record<string, unknown>>): void {
    try {
      this.#file.set(values);
    } catch {
      // It is not worth a word.
    }
  }
}
