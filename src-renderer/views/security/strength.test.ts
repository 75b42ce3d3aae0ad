import { expect, test } from 'vitest';
import { strengthOf } from './strength';

test.each([
  ['password', 'weak'],
  ['Marigold1', 'weak'],
  ['qwertzuiop', 'weak'],
  ['saltbox2024', 'weak'],
  ['horse battery staple', 'good'],
  ['correct horse battery staple lamp', 'strong'],
  ['kq2!mZ7pv', 'fair'],
  ['vF9#kq2!mZ7p', 'good'],
  ['vF9#kq2!mZ7pXb4&', 'strong'],
] as const)('%s is %s', async (passphrase, strength) => {
  expect(await strengthOf(passphrase, ['Marigold'])).toBe(strength);
});

test('a text as long as anybody may paste is judged at once', async () => {
  const start = performance.now();
  await strengthOf('abc1 '.repeat(1000), []);
  expect(performance.now() - start).toBeLessThan(1_500);
});
