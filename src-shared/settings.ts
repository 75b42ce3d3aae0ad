import * as v from 'valibot';

/** How Saltbox is set on this computer: what can be chosen, within which bounds, and what holds until somebody does. */

/** contrast: high contrast, light or dark as the system is. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const densities = ['comfortable', 'compact'] as const;
/** Percent of the usual size. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
/** The list of conversations beside them, in pixels at the usual size of text. */
export const sidebarWidths = { least: 240, usual: 300, most: 420 } as const;
/** What a notification shows: who and what; who; neither; or there is none. */
export const noticeDetails = ['full', 'name', 'none', 'off'] as const;
/** Which new messages are said aloud by a screen reader: all, those of the open conversation, or none. */
export const announcements = ['all', 'open', 'off'] as const;
export const languages = ['en', 'de', 'es', 'fr', 'ru', 'ar', 'zh-CN'] as const;
/** The languages that a dictionary ships for. */
export const spellLanguages = ['en', 'de', 'es', 'fr', 'ru'] as const;

export type NoticeDetail = (typeof noticeDetails)[number];
export type Language = (typeof languages)[number];
export type SpellLanguage = (typeof spellLanguages)[number];

/** What is left out stays as it is. */
export const choicesPatch = v.strictObject({
  theme: v.exactOptional(v.picklist(themes)),
  density: v.exactOptional(v.picklist(densities)),
  textSize: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(200))),
  language: v.exactOptional(v.picklist(['system', ...languages])),
  /** Closing the window leaves Saltbox in the tray, where there is one. */
  closeToTray: v.exactOptional(v.boolean()),
  /** It starts with the computer, behind its tray icon. */
  autostart: v.exactOptional(v.boolean()),
  /** Keys that show the window from anywhere, as Electron writes them; null: none. */
  summon: v.exactOptional(
    v.nullable(
      v.pipe(v.string(), v.regex(/^((Control|Command|Alt|Shift|Super)\+){1,3}([A-Z0-9]|F\d{1,2}|Space)$/)),
    ),
  ),
  sidebar: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(sidebarWidths.least), v.maxValue(sidebarWidths.most)),
  ),
  enterSends: v.exactOptional(v.boolean()),
  notifications: v.exactOptional(v.picklist(noticeDetails)),
  sounds: v.exactOptional(v.boolean()),
  announce: v.exactOptional(v.picklist(announcements)),
  /** Languages that spelling is checked in; none: it is not. */
  spelling: v.exactOptional(v.pipe(v.array(v.picklist(spellLanguages)), v.maxLength(spellLanguages.length))),
});
export type ChoicesPatch = v.InferOutput<typeof choicesPatch>;
export type Choices = Required<ChoicesPatch>;

export const DEFAULTS: Choices = {
  theme: 'system',
  density: 'comfortable',
  textSize: 100,
  language: 'system',
  closeToTray: true,
  autostart: false,
  summon: null,
  sidebar: sidebarWidths.usual,
  enterSends: true,
  notifications: 'full',
  sounds: false,
  announce: 'all',
  spelling: ['en'],
};

/** What the window looks like, which is known before a profile is open. */
export const lookNames = ['theme', 'density', 'textSize', 'language'] as const;
export type Looks = Pick<Choices, (typeof lookNames)[number]>;

export const pick = <T, N extends keyof T>(from: T, names: readonly N[]): Pick<T, N> =>
  // Each name is a key, and nothing else is put in.
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, N>;

/** What was kept, field by field: what does not fit its bounds any more is taken from `otherwise`. */
export function readChoices(kept: Readonly<Record<string, unknown>>, otherwise: Choices): Choices {
  const fitting = Object.entries(choicesPatch.entries).flatMap(([name, { wrapped }]) => {
    const read = v.safeParse(wrapped, kept[name]);
    return read.success ? [[name, read.output] as const] : [];
  });
  // Each value was read by the schema of its own name.
  return { ...otherwise, ...(Object.fromEntries(fitting) as ChoicesPatch) };
}

const base = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language of Saltbox: the one chosen, or the first of the system's that there are words in. */
export function languageOf(choice: Choices['language'], system: readonly string[]): Language {
  const wanted = choice === 'system' ? system : [choice];
  const found = wanted.map((one) => languages.find((language) => base(language) === base(one)));
  return found.find((language) => language !== undefined) ?? 'en';
}

/** The languages of the system that there are dictionaries for, or English. */
export function spellingOf(system: readonly string[]): Choices['spelling'] {
  const found = spellLanguages.filter((language) => system.some((one) => base(one) === language));
  return found.length > 0 ? found : ['en'];
}
