import { createHunspellFromFiles } from 'hunspell-wasm';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionariesOf } from './question';
import { Speller } from './speller';

/** The real dictionaries, as they are packed. */
async function spellerOf(...names: readonly string[]): Promise<Speller> {
  const folder = (name: string): string => join('node_modules', `dictionary-${name.toLowerCase()}`);
  return new Speller(
    await Promise.all(
      names.map((name) =>
        createHunspellFromFiles(join(folder(name), 'index.aff'), join(folder(name), 'index.dic')),
      ),
    ),
  );
}

describe('spelling', () => {
  it.each([
    ['en', ['lighthouse', 'isn’t', "I'm"], 'recieve', 'receive'],
    ['en-GB', ['colour', 'neighbour'], 'lighthause', 'lighthouse'],
    ['de', ['Haustürschlüssel', 'Wochenendausflug', 'schön'], 'Fehlr', 'Fehler'],
    ['es', ['niños', 'difícil'], 'difcil', 'difícil'],
    ['fr', ['aujourd’hui', 'l’arbre', 'été'], 'bonjor', 'bonjour'],
    ['ru', ['здравствуйте', 'ёлка'], 'превет', 'привет'],
  ])('in %s knows its words, and what was meant', async (language, right, wrong, meant) => {
    const speller = await spellerOf(language);
    expect(speller.wrong([...right, wrong])).toEqual([wrong]);
    expect(speller.guesses(wrong)).toContain(meant);
  });

  it('takes for right what is right in one of the languages, and what is no word', async () => {
    const speller = await spellerOf('en', 'ru');
    const words = ['lighthouse', 'маяк', 'x86', 'a_b', 'you@example.org', 'x'.repeat(200), 'lihgthouse'];
    expect(speller.wrong(words)).toEqual(['lihgthouse']);
    expect(speller.guesses('x'.repeat(200))).toEqual([]);
    expect(speller.guesses('lihgthouse').length).toBeLessThanOrEqual(5);
  });
});

it('English is that of the system', () => {
  expect(dictionariesOf(['en', 'de'], ['de-AT', 'en-AU'])).toEqual(['en-GB', 'de']);
  expect(dictionariesOf(['en'], ['en-US', 'en-GB'])).toEqual(['en']);
  expect(dictionariesOf(['en'], ['fr'])).toEqual(['en']);
  expect(dictionariesOf([], ['en'])).toEqual([]);
});
