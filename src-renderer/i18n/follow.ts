import i18next from 'i18next';
import { languageOf, type Language } from '../../src-shared/settings';
import { useLooks } from '../store/looks';

/** The languages that there are words in. */
export const spoken: readonly Language[] = ['en'];

/** Speaks the language that is set, from now on and whenever it changes. */
export function followLanguage(): void {
  const speak = (): void => {
    const language = languageOf(useLooks.getState().language, navigator.languages, spoken);
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
    if (i18next.language !== language) void i18next.changeLanguage(language);
  };
  useLooks.subscribe(speak);
  speak();
}

/** What a language is called in another, or in itself. */
export function languageName(inLanguage: string, language: Language): string {
  const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(inLanguage) + name.slice(1);
}
