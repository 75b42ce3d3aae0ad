import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src-shared/settings';
import { counted, filled, type Forms } from './counted';
import type { Words } from './en';
import { words } from './words';

const places = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();

/** All texts of a language: `menu.cut`, and each form of `notice.messages`. */
const textsOf = (all: Words): [string, string | Forms][] =>
  Object.entries(all).flatMap(([group, texts]) =>
    Object.entries(texts).map(([name, text]): [string, string | Forms] => [`${group}.${name}`, text]),
  );
const english = new Map(textsOf(words.en));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === __dirname ? [] : sources(path);
    return /^(?!.*\.test\.).*\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}
const code = sources(join(__dirname, '..')).join('\n');

it.each([...english.keys()])('%s is said somewhere', (name) => {
  expect(new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(code)).toBe(true);
});

describe.each(languages)('%s', (language) => {
  const texts = textsOf(words[language]);
  /** Many is for millions in French and Spanish. */
  const wanted = new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter((form) => !(form === 'many' && /^(fr|es)/.test(language)));

  it('fills in what English fills in, and leaves nothing empty', () => {
    for (const [name, text] of texts)
      if (typeof text === 'string') {
        const source = english.get(name);
        expect(text.trim(), name).not.toBe('');
        expect(places(text), name).toBe(typeof source === 'string' ? places(source) : null);
      }
  });

  it('has each form of its plurals, of which only the small ones go without their number', () => {
    for (const [name, text] of texts) {
      if (typeof text === 'string') continue;
      expect(Object.keys(text).sort(), name).toEqual([...wanted].sort());
      for (const [form, one] of Object.entries(text))
        if (!['zero', 'one', 'two'].includes(form)) expect(places(one), `${name} ${form}`).toBe('{count}');
    }
  });

  it('is not English, and stays calm', () => {
    const flat = texts.flatMap(([, text]) => (typeof text === 'string' ? [text] : Object.values(text)));
    expect(flat.filter((text) => /[!！]/.test(text))).toEqual([]);
    const same = texts.filter(([name, text]) => text === english.get(name));
    // “Services” is French too.
    if (language !== 'en')
      expect(same.map(([name]) => name).filter((name) => name !== 'menu.services')).toEqual([]);
  });
});

it('numbers have their forms', () => {
  const { messages } = words.en.notice;
  expect([1, 2, 1500].map((count) => counted('en', messages, count))).toEqual([
    'One new message',
    '2 new messages',
    '1,500 new messages',
  ]);
  expect([1, 3, 5, 21].map((count) => counted('ru', words.ru.notice.messages, count))).toEqual([
    '1 новое сообщение',
    '3 новых сообщения',
    '5 новых сообщений',
    '21 новое сообщение',
  ]);
  expect(counted('ar', words.ar.notice.messages, 2)).toBe('رسالتان جديدتان');
});

it('what is filled in is taken as it is', () => {
  expect(filled('{me} and {friend}', { me: '{friend}', friend: '$&' })).toBe('{friend} and $&');
});
