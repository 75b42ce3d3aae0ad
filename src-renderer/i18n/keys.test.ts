import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { loaders } from './languages';
import type { Translation } from './translation';

const FORM = /_(zero|one|two|few|many|other)$/;

function flat(words: Translation, at = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words))
    if (typeof value === 'string') found.set(at + key, value);
    else for (const [below, text] of flat(value, `${at}${key}.`)) found.set(below, text);
  return found;
}

const english = flat(en);
const stem = (key: string): string => key.replace(FORM, '');
const stems = [...new Set([...english.keys()].map(stem))];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'i18n' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('every word of the window', () => {
  const own = ['failure.ts', 'time.ts'].map((name) => readFileSync(join(__dirname, name), 'utf8'));
  const text = [...sources(join(__dirname, '..')), ...own].join('\n');
  const whole = new Set([...text.matchAll(/'([a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)'/g)].map(([, key]) => key));
  /** `talk.state.${state}`: any key of this form. */
  const patterns = [...text.matchAll(/`([a-zA-Z0-9-]+\.(?:[^`$\s]|\$\{[^}]*\})*)`/g)].map(
    ([, template = '']) => {
      const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.'));
      return new RegExp(`^${parts.join('[a-zA-Z0-9-]+')}$`);
    },
  );

  it.each(stems)('%s is said somewhere', (key) => {
    expect(whole.has(key) || patterns.some((pattern) => pattern.test(key))).toBe(true);
  });
});

describe.each(Object.entries(loaders))('%s', (code, load) => {
  const loaded = load().then((words) => flat(words));
  /** Many is for millions in French and Spanish, which nothing here counts; `other` may stand without a form. */
  const forms = new Intl.PluralRules(code)
    .resolvedOptions()
    .pluralCategories.filter((form) => form !== 'other' && !(form === 'many' && /^(fr|es)/.test(code)));

  it('has each key of English, and no other', async () => {
    const keys = new Set([...(await loaded).keys()].map(stem));
    expect([...stems.filter((key) => !keys.has(key))], 'missing').toEqual([]);
    expect(
      [...keys].filter((key) => !stems.includes(key)),
      'unknown',
    ).toEqual([]);
  });

  it('has each form of its plurals, and no other', async () => {
    const words = await loaded;
    const counted = stems.filter((key) =>
      [...english.keys()].some((other) => other !== stem(other) && stem(other) === key),
    );
    const wanted = counted.flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect(
      wanted.filter((key) => !words.has(key)),
      'missing',
    ).toEqual([]);
    const known = new Set([...wanted, ...counted.map((key) => `${key}_other`)]);
    expect(
      [...words.keys()].filter((key) => FORM.test(key) && !known.has(key)),
      'needless',
    ).toEqual([]);
    const others = counted.filter((key) => !words.has(key) && !words.has(`${key}_other`));
    expect(others, 'without one for all other numbers').toEqual([]);
  });

  it('fills in what English fills in', async () => {
    const wrong = [...(await loaded)].filter(([key, text]) => {
      const source = english.get(stem(key)) ?? english.get(`${stem(key)}_other`) ?? '';
      const [given, wanted] = [placeholders(text), placeholders(source)];
      // One thing can be counted in a word.
      const spoken = FORM.test(key) ? [...given, 'count'].sort() : given;
      return given.join() !== wanted.join() && spoken.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  it('leaves nothing empty or in English', async () => {
    const words = await loaded;
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
    // Names and units are the same everywhere; sentences are not.
    const same = [...words].filter(([key, text]) => text === english.get(key) && text.split(' ').length > 3);
    expect(same).toEqual([]);
  });
});
