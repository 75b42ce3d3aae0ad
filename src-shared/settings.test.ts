import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { choicesPatch, DEFAULTS, languageOf, readChoices, spellingOf } from './settings';

describe('settings that were kept', () => {
  it('are read as they were written, the theme of older versions included', () => {
    const kept = { theme: 'dark', textSize: 150, spelling: ['de', 'fr'], bounds: { width: 400 } };
    expect(readChoices(kept, DEFAULTS)).toEqual({
      ...DEFAULTS,
      theme: 'dark',
      textSize: 150,
      spelling: ['de', 'fr'],
    });
  });

  it('are taken field by field where some do not fit', () => {
    const kept = {
      theme: 'pink',
      density: 7,
      textSize: 201,
      closeToTray: false,
      summon: 'rm -rf',
      sounds: null,
    };
    expect(readChoices(kept, DEFAULTS)).toEqual({ ...DEFAULTS, closeToTray: false });
  });

  it.each(Object.keys(DEFAULTS))('of %s fall back to what is usual', (name) => {
    for (const broken of [undefined, null, NaN, {}, ['en', 'en', 'en', 'en', 'en', 'en'], 'x'.repeat(1000)]) {
      if (name === 'summon' && broken === null) continue;
      expect(readChoices({ [name]: broken }, DEFAULTS)).toEqual(DEFAULTS);
    }
  });
});

describe('settings that are chosen', () => {
  const fits = (patch: unknown): boolean => v.is(choicesPatch, patch);

  it('may be one or all of them, and nothing else', () => {
    expect(fits({})).toBe(true);
    expect(fits(DEFAULTS)).toBe(true);
    expect(fits({ textSize: 80 })).toBe(true);
    expect(fits({ textSize: 79 })).toBe(false);
    expect(fits({ textSize: 100.5 })).toBe(false);
    expect([239, 240, 420, 421, 300.5].map((sidebar) => fits({ sidebar }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(fits({ theme: undefined })).toBe(false);
    expect(fits({ colour: 'red' })).toBe(false);
  });

  it('have keys for the window that Electron can read, with a modifier', () => {
    for (const keys of ['Control+Alt+S', 'Super+F12', 'Command+Shift+Space', null])
      expect(fits({ summon: keys })).toBe(true);
    for (const keys of ['S', 'Control+', 'Control+Alt+Shift+Super+S', 'Control+s', ''])
      expect(fits({ summon: keys })).toBe(false);
  });
});

describe('a language', () => {
  it('is the chosen one, or the first of the system that is spoken', () => {
    expect(languageOf('fr', ['de'])).toBe('fr');
    expect(languageOf('system', ['pl', 'de-AT', 'en'])).toBe('de');
    expect(languageOf('system', ['zh-Hans-CN'])).toBe('zh-CN');
    expect(languageOf('system', ['pl'])).toBe('en');
  });

  it('of the system is one to spell in, where there is a dictionary', () => {
    expect(spellingOf(['de-CH', 'fr', 'zh-CN'])).toEqual(['de', 'fr']);
    expect(spellingOf(['ar', 'zh-CN'])).toEqual(['en']);
  });
});
