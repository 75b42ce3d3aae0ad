import { expect, test } from 'vitest';
import { pageOf } from './pageKey';

const caret = (at: number) => ({ value: 'words', selectionStart: at, selectionEnd: at });

test('a page is for the messages where the caret has nowhere to go', () => {
  expect([pageOf('PageUp', caret(0)), pageOf('PageUp', caret(3)), pageOf('PageUp', caret(5))]).toEqual([
    -1, 0, 0,
  ]);
  expect([pageOf('PageDown', caret(0)), pageOf('PageDown', caret(5))]).toEqual([0, 1]);
  const empty = { value: '', selectionStart: 0, selectionEnd: 0 };
  expect([pageOf('PageUp', empty), pageOf('PageDown', empty), pageOf('Home', empty)]).toEqual([-1, 1, 0]);
});

test('what is selected is let go of first', () => {
  expect(pageOf('PageUp', { value: 'words', selectionStart: 0, selectionEnd: 5 })).toBe(0);
});
