import type { Language } from '../../src-shared/settings';
import { useLooks } from '../store/looks';
import { speak } from './i18n';

/** Speaks the language that is set, from now on and whenever it changes. Fulfilled when the first words are there. */
export function followLanguage(): Promise<void> {
  useLooks.subscribe(({ language }, before) => {
    if (language !== before.language) void speak(language);
  });
  return speak(useLooks.getState().language);
}

/** What a language is called in another, or in itself. */
export function languageName(inLanguage: string, language: Language): string {
  const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(inLanguage) + name.slice(1);
}
