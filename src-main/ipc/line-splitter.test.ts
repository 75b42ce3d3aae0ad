import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineSplitter } from './line-splitter';

function cut(bytes: Buffer, at: readonly number[], maxBytes = 1000): (string | null)[] {
  const lines: (string | null)[] = [];
  const splitter = new LineSplitter(maxBytes, (line) => lines.push(line));
  let start = 0;
  for (const end of [...at].sort((a, b) => a - b).concat(bytes.length)) {
    splitter.push(bytes.subarray(start, end));
    start = Math.max(start, end);
  }
  splitter.end();
  return lines;
}

it('gives the same lines however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(300)), (texts, at) => {
      const lines = texts.map((text) => text.replace(/[\r\n]/g, ''));
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      expect(cut(bytes, at)).toEqual(lines);
    }),
  );
});

it('takes both ends of lines, and a last line without one', () => {
  expect(cut(Buffer.from('one\r\n\ntwo'), [4])).toEqual(['one', '', 'two']);
  expect(cut(Buffer.from(''), [])).toEqual([]);
});

it('passes over what is longer than the bound, holds none of it, and goes on behind it', () => {
  const long = 'x'.repeat(11);
  expect(cut(Buffer.from(`1234567890\n${long}\nok\n`), [3, 15, 20], 10)).toEqual(['1234567890', null, 'ok']);
  expect(cut(Buffer.from(long), [], 10)).toEqual([null]);
});
