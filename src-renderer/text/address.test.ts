import { expect, test } from 'vitest';
import { addressOf } from './address';

test.each([
  ['https://example.org/a?b', 'https://', 'example.org', '/a?b', []],
  ['http://example.org:8080/', 'http://', 'example.org', ':8080/', ['plain']],
  ['https://paypal.com@example.org/', 'https://paypal.com@', 'example.org', '/', ['disguise']],
  ['https://a:b@c@example.org/', 'https://a:b%40c@', 'example.org', '/', ['disguise']],
  ['http://u@münchen.de/', 'http://u@', 'xn--mnchen-3ya.de', '/', ['disguise', 'letters', 'plain']],
  ['https://[::1]/x', 'https://', '[::1]', '/x', []],
  ['mailto:mia@example.org?subject=x', '', 'mailto:mia@example.org', '?subject=x', []],
] as const)('%s leads to one place', (text, before, place, after, notes) => {
  const url = new URL(text);
  const address = addressOf(url);
  expect(address).toEqual({ before, place, after, notes });
  expect(address.before + address.place + address.after).toBe(url.href);
});
