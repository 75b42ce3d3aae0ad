import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../src-shared/settings';
import { en } from './en';
import { loaders, speechOf } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** English is in the bundle, so this is done when it returns. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
}

/** The newest wish: loading an older one may end later. */
let wanted: Language | 'system' = 'en';

/** Speaks this language from now on; what is on the screen changes too. */
export async function speak(choice: Language | 'system'): Promise<void> {
  wanted = choice;
  const { language, locale } = speechOf(choice, navigator.languages);
  // Under the tag of the region, so that this is also how times and numbers are written.
  if (language !== 'en' && !i18next.hasResourceBundle(locale, 'translation'))
    i18next.addResourceBundle(locale, 'translation', await loaders[language]());
  if (wanted !== choice) return;
  document.documentElement.lang = locale;
  document.documentElement.dir = i18next.dir(locale);
  await i18next.changeLanguage(locale);
}
