import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksIn } from './links';

const found = (text: string): [string, string][] =>
  linksIn(text).map(({ start, end, url }) => [text.slice(start, end), url.href]);
const marked = (text: string): string[] => found(text).map(([source]) => source);

test.each([
  ['see https://example.org.', 'https://example.org', 'https://example.org/'],
  ['(https://example.org/a_(b))', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['**https://example.org/x**', 'https://example.org/x', 'https://example.org/x'],
  ['HTTPS://Example.ORG/Path', 'HTTPS://Example.ORG/Path', 'https://example.org/Path'],
  ['www.example.org, then', 'www.example.org', 'https://www.example.org/'],
  ['mailto:mia@example.org!', 'mailto:mia@example.org', 'mailto:mia@example.org'],
  ['“https://example.org/?q=1&r=2”', 'https://example.org/?q=1&r=2', 'https://example.org/?q=1&r=2'],
  ['看https://example.org/，好', 'https://example.org/', 'https://example.org/'],
  ['https://[::1]:8080/x', 'https://[::1]:8080/x', 'https://[::1]:8080/x'],
  // What looks like one name and is another is led to by its true one.
  ['https://аррlе.com/', 'https://аррlе.com/', 'https://xn--l-7sbq6ba.com/'],
  ['https://münchen.de', 'https://münchen.de', 'https://xn--mnchen-3ya.de/'],
  ['https://paypal.com@example.org/', 'https://paypal.com@example.org/', 'https://paypal.com@example.org/'],
])('in %j there is %s', (text, source, href) => {
  expect(found(text)).toEqual([[source, href]]);
});

test.each([
  'example.org',
  'https://',
  'http:// example.org',
  'www.',
  'www....',
  'www.x',
  'xhttps://example.org',
  'javascript:alert(1)//https',
  'mailto:nobody',
  'ftp://example.org',
  'file:///etc/passwd',
  `https://example.org/${'x'.repeat(5000)}`,
])('in %j there is none', (text) => {
  expect(found(text)).toEqual([]);
});

test('an address ends where something invisible begins', () => {
  expect(marked('https://example.org/\u202egpj.exe')).toEqual(['https://example.org/']);
  expect(marked('https://example\u200b.org/')).toEqual(['https://example']);
  expect(marked('https://example.org/\u2066x')).toEqual(['https://example.org/']);
});

test('addresses lie in the text, in order and apart, and are of the three kinds', () => {
  const piece = fc.constantFrom(
    ...['https://', 'http://', 'www.', 'mailto:', 'example.org', 'a@b.c', '/', '.', '(', ')', ']', '*', ' '],
    ...['\n', '`', '\u202e', '🙂', 'é', '\ud800', 'x', '://', '?', '#', '@', '\\'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, url } of linksIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
        expect(url.href).toMatch(/^[!-~]+$/);
        last = end;
      }
    }),
  );
});
