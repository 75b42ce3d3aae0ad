import { expect, it } from 'vitest';
import { speechOf } from './languages';

it.each([
  ['system', ['de-AT', 'en'], 'de', 'de-AT'],
  ['system', ['sv-SE', 'fr-CA', 'en'], 'fr', 'fr-CA'],
  ['system', ['zh-TW'], 'zh-CN', 'zh-TW'],
  ['system', ['sv-SE'], 'en', 'en'],
  ['system', [], 'en', 'en'],
  ['en', ['de-DE', 'en-GB'], 'en', 'en-GB'],
  ['es', ['de-DE'], 'es', 'es'],
  ['zh-CN', ['en-US'], 'zh-CN', 'zh-CN'],
] as const)(
  '%s, where the system has %j, is words of %s and times of %s',
  (choice, preferred, language, locale) => {
    expect(speechOf(choice, preferred)).toEqual({ language, locale });
  },
);
