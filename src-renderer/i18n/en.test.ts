import i18next from 'i18next';
import { expect, test } from 'vitest';
import { errorCodes, sentence } from '../../src-shared/errors';
import { reasonNames } from '../../src-shared/reasons';
import { en } from './en';
import { failureText } from './failure';

await i18next.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});

/** The placeholders that main fills in are those of its own sentence. */
const params = (code: (typeof errorCodes)[number]): Record<string, number> =>
  Object.fromEntries([...sentence({ code }).matchAll(/\{(\w+)\}/g)].map(([, name]) => [name ?? '', 7]));

test.each(errorCodes)('%s has a sentence whose placeholders are all filled', (code) => {
  const text = failureText(i18next.t, { code, params: params(code) });
  expect(text).not.toMatch(/[{}]|errors\./);
  expect(text).toMatch(/^[A-Z].*[.}\d]$/s);
});

test.each(reasonNames)('%s goes into a sentence, in the window and in lines', (reason) => {
  const failure = { code: 'file-unreadable', params: { reason } } as const;
  for (const text of [failureText(i18next.t, failure), sentence(failure)])
    expect(text).toMatch(/^This file cannot be read: [a-z][a-z ,]+\.$/);
});

test('what the system says without a name here is said as it is', () => {
  const failure = { code: 'file-unreadable', params: { reason: 'EMFILE' } } as const;
  expect(failureText(i18next.t, failure)).toBe('This file cannot be read: EMFILE.');
  expect(sentence(failure)).toBe('This file cannot be read: EMFILE.');
});

test('one missing character is one', () => {
  expect(failureText(i18next.t, { code: 'key-short', params: { missing: 1 } })).toContain(
    'one more character is',
  );
  expect(failureText(i18next.t, { code: 'key-short', params: { missing: 3 } })).toContain(
    '3 more characters are',
  );
});

test('words are calm: no exclamation marks, and a friend is never a peer', () => {
  expect(JSON.stringify(en)).not.toMatch(/!|\bpeers?\b/i);
});
