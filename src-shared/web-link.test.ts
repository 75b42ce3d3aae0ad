import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MAX_LINK_LENGTH } from './limits';
import { shownLink, webLink } from './web-link';

const isShown = (text: string): boolean => v.safeParse(shownLink, text).success;

test.each([
  'https://example.org/',
  'http://example.org/a?b#c',
  'mailto:mia@example.org',
  'https://xn--mnchen-3ya.de/',
])('%s is opened', (link) => {
  expect(isShown(link)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'smb://host/share',
  'ms-settings:privacy',
  'saltbox:0',
  'vbscript:x',
  'https:',
  'example.org',
  '',
  ' https://example.org/',
  // Another form than the one that is shown.
  'https://example.org',
  'HTTPS://example.org/',
  'https://münchen.de/',
  'https://example.org/\u202egpj.exe',
  'https:\\\\example.org/',
  `https://example.org/${'x'.repeat(MAX_LINK_LENGTH)}`,
])('%j is not', (link) => {
  expect(isShown(link)).toBe(false);
});

test('an address that is too long once it is written out means none', () => {
  expect(webLink(`https://example.org/${'é'.repeat(MAX_LINK_LENGTH / 4)}`)).toBeNull();
});
