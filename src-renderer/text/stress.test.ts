import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, sourceOf } from './format';
import { toggled, type Wrap } from './stress';

/** A text with its selection in brackets, before and after. */
function after(marked: string, wrap: Wrap): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const { from, to, insert, select } = toggled(text, [start, end], wrap);
  const next = text.slice(0, from) + insert + text.slice(to);
  return `${next.slice(0, select[0])}[${next.slice(...select)}]${next.slice(select[1])}`;
}

test.each([
  ['a [b] c', 'strong', 'a **[b]** c'],
  ['a **[b]** c', 'strong', 'a [b] c'],
  ['a [**b**] c', 'strong', 'a [b] c'],
  ['a [b ]c', 'em', 'a *[b]* c'],
  ['a **[b]** c', 'em', 'a ***[b]*** c'],
  ['a ***[b]*** c', 'em', 'a **[b]** c'],
  ['a ***[b]*** c', 'strong', 'a *[b]* c'],
  ['a *[b]* c', 'strong', 'a ***[b]*** c'],
  ['[b]', 'strike', '~~[b]~~'],
  ['~~[b]~~', 'strike', '[b]'],
  ['x []', 'strong', 'x **[]**'],
  ['x **[]**', 'strong', 'x []'],
  ['[x = 1]', 'code', '`[x = 1]`'],
  ['`[x = 1]`', 'code', '[x = 1]'],
  ['see [x = 1\ny = 2] there', 'code', 'see \n```\n[x = 1\ny = 2]\n```\n there'],
  ['[x\ny]', 'code', '```\n[x\ny]\n```'],
] as const)('%j with %s becomes %j', (before, wrap, expected) => {
  expect(after(before, wrap)).toBe(expected);
});

test('what was selected is stressed then, and is as it was when it is done again', () => {
  const word = fc.stringMatching(/^[a-z]([a-z ]*[a-z])?$/);
  const wraps = fc.constantFrom<Wrap>('strong', 'em', 'strike', 'code');
  fc.assert(
    fc.property(word, wraps, (text, wrap) => {
      const once = toggled(text, [0, text.length], wrap);
      const [piece] = parse(once.insert);
      expect(piece?.type).toBe(wrap);
      expect(sourceOf(parse(once.insert))).toBe(once.insert);
      const twice = toggled(once.insert, once.select, wrap);
      expect(once.insert.slice(0, twice.from) + twice.insert + once.insert.slice(twice.to)).toBe(text);
    }),
  );
});
