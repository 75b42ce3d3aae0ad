import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emojiWordAt } from './word';

/** What is searched for where the caret stands at `|`. */
function searched(marked: string): string | undefined {
  const caret = marked.indexOf('|');
  return emojiWordAt(marked.replace('|', ''), caret)?.search;
}

test.each([
  [':sm|', 'sm'],
  ['hello :sail|', 'sail'],
  ['one\n:sail|', 'sail'],
  [':sail| boat', 'sail'],
  [':sail|, then', 'sail'],
  [':thumbs_up|', 'thumbs up'],
  [':thumbs-|', 'thumbs'],
  [':öl|', 'öl'],
  [':o\u0308l|', 'o\u0308l'],
  [':улы|', 'улы'],
  [':قلب|', 'قلب'],
  [':笑|', '笑'],
  ['`x` :sm|', 'sm'],
  ['```x``` :sm|', 'sm'],
  ['it`s\nso :sm|', 'sm'],
])('%j searches for %j', (marked, expected) => {
  expect(searched(marked)).toBe(expected);
});

test.each([
  '|',
  ':|',
  ':s|',
  ':D|',
  ':-)|',
  ':1a|',
  '10:30|',
  'http:|//x',
  'http://ab|',
  'so:sm|',
  '::sm|',
  ':sm |',
  ':sm:|',
  ':s|m',
  ':sm|ile',
  ':a b|',
  '`:sm|',
  '`x :sm|',
  '```\n:sm|',
  '```js\nx\n\n :sm|',
  `:${'a'.repeat(60)}|`,
])('%j searches for nothing', (marked) => {
  expect(searched(marked)).toBeUndefined();
});

test('what is found is a colon and letters right before the caret, whatever stands around it', () => {
  const bits = fc.constantFrom(
    ':',
    ' ',
    '\n',
    'a',
    'bc',
    'ü',
    '笑',
    '🙂',
    '`',
    '```',
    '_',
    '-',
    '/',
    '1',
    '\ud800',
  );
  const texts = fc.array(bits, { maxLength: 24 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, fc.nat(40), (text, at) => {
      const caret = Math.min(at, text.length);
      const word = emojiWordAt(text, caret);
      if (!word) return;
      expect(word.to).toBe(caret);
      expect(text.slice(word.from, word.to)).toMatch(/^:[^\s:`/]+$/u);
      expect(text.slice(0, word.from)).toMatch(/(^|\s)$/);
      expect(word.search.trim()).toBe(word.search);
      expect(word.search).not.toBe('');
      // What stands far before it changes nothing.
      expect(emojiWordAt(`x\n${text}`, caret + 2)).toEqual({ ...word, from: word.from + 2, to: caret + 2 });
    }),
  );
});
