import type { SpellLanguage } from '../../src-shared/settings';

/** What the thread that knows the dictionaries is asked, and answers under the same number. */
export type Question =
  | { readonly id: number; readonly what: 'wrong'; readonly words: readonly string[] }
  | { readonly id: number; readonly what: 'guesses'; readonly word: string };
export interface Answer {
  readonly id: number;
  readonly words: readonly string[];
}

/** British English has a dictionary of its own; it is not a choice, but goes by the system. */
export type DictionaryName = SpellLanguage | 'en-GB';

/** What it is started with. */
export interface Shelf {
  /** The folder of the dictionaries. */
  readonly folder: string;
  readonly names: readonly DictionaryName[];
}

const american = /^en(-(US|CA|PH|PR|LR))?$/i;

/** The dictionaries of the chosen languages, for a system with these tags of BCP 47, the best first. */
export function dictionariesOf(
  chosen: readonly SpellLanguage[],
  system: readonly string[],
): readonly DictionaryName[] {
  const english = system.find((tag) => /^en(-|$)/i.test(tag)) ?? 'en-US';
  return chosen.map((language) => (language === 'en' && !american.test(english) ? 'en-GB' : language));
}
