import { expect, test } from 'vitest';
import { afterSend } from './drafts';

test('what was typed while a message was on its way to the disk is kept', () => {
  expect(afterSend('hello', 'hello')).toBe('');
  expect(afterSend('hello there', 'hello')).toBe(' there');
  expect(afterSend('something else', 'hello')).toBe('something else');
});
