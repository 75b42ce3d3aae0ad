import { languageOf, type Language } from '../../src-shared/settings';
import type { Translation } from './translation';

/** The words of each language but English, loaded when it is spoken. */
export const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translation>>> = {
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
  ru: async () => (await import('./ru')).ru,
  'zh-CN': async () => (await import('./zh-CN')).zhCN,
};

/** What the words are in, and how times and numbers are written: by the region of the system, where it fits. */
export interface Speech {
  readonly language: Language;
  /** A tag of BCP 47, such as de-AT. */
  readonly locale: string;
}

const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** `preferred`: tags of BCP 47 as the system has them, the best first. */
export function speechOf(choice: Language | 'system', preferred: readonly string[]): Speech {
  const language = languageOf(choice, preferred);
  return { language, locale: preferred.find((tag) => base(tag) === base(language)) ?? language };
}
