import { expect, test } from 'vitest';
import { isPicture } from './reaction';

test.each(['👍', '🧑‍🚀🎉❤️', '1️⃣', '🇩🇪', 'ℹ️', '©', '㊗️', 'Ⓜ️'])('%s is a picture', (text) => {
  expect(isPicture(text)).toBe(true);
});

test.each(['', 'a', '👍 ', '👍a', 'да', '好', '👍👍👍👍', '12', '🇩'.repeat(9)])('%j is a text', (text) => {
  expect(isPicture(text)).toBe(false);
});
