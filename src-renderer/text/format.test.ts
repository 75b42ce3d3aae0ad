import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_TEXT_BYTES } from '../../src-shared/limits';
import { parse, plainOf, sourceOf, type Piece } from './format';

/** The pieces of a text in short: `b(…)`, `i(…)`, `s(…)`, `c(…)`, `pre(…)`, `a(…)`, `!` for what turns the order. */
const short = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      switch (piece.type) {
        case 'text':
          return piece.source;
        case 'control':
          return '!';
        case 'link':
          return `a(${piece.source})`;
        case 'code':
          return `c(${piece.text})`;
        case 'block':
          return `pre${piece.language}(${piece.text})`;
        default:
          return `${{ strong: 'b', em: 'i', strike: 's' }[piece.type]}(${short(piece.pieces)})`;
      }
    })
    .join('');

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['**bold** and *italics* and ~~gone~~', 'b(bold) and i(italics) and s(gone)'],
  ['***both***', 'b(i(both))'],
  ['**bold *and italics***', 'b(bold i(and italics))'],
  ['*italics **and bold***', 'i(italics b(and bold))'],
  ['**a *b** c*', 'b(a *b) c*'],
  ['**bold\nover lines**', 'b(bold\nover lines)'],
  ['(*so*)', '(i(so))'],
  ['**fett**gedruckt', 'b(fett)gedruckt'],
  ['这是**粗体**文字*斜体*的', '这是b(粗体)文字i(斜体)的'],
  ['*a **b** *c*', '*a b(b) i(c)'],
  // Signs, lists and sums are what they are.
  ['2*3*4 and 2 * 3 * 4', '2*3*4 and 2 * 3 * 4'],
  ['* one\n* two', '* one\n* two'],
  ['** no **', '** no **'],
  ['****', '****'],
  ['~x~ ~~~y~~~', '~x~ ~~~y~~~'],
  ['snake_case_name', 'snake_case_name'],
  ['**', '**'],
  ['*:-)* kiss', 'i(:-)) kiss'],
  ['f***ing', 'f***ing'],
  // Code is left alone.
  ['`**a**` b', 'c(**a**) b'],
  ['`` ` ``', '`` ` ``'],
  ['a `b\nc` d', 'a `b\nc` d'],
  ['` `', '` `'],
  ['`www.example.org`', 'c(www.example.org)'],
  ['```js\nlet *a* = 1;\n```\nthen', 'prejs(let *a* = 1;)then'],
  ['```one line```', 'pre(one line)'],
  ['```\n\n  two\n\n```', 'pre(\n  two\n)'],
  ['``` ```', '``` ```'],
  ['``````', '``````'],
  ['```open', '```open'],
  // Marks in an address are part of it, those around it are not.
  ['**https://example.org/a*b**', 'b(a(https://example.org/a*b))'],
  ['~~see https://example.org/~~', 's(see a(https://example.org/))'],
  ['evil \u202egpj.exe', 'evil !gpj.exe'],
  ['**\u202ex**', 'b(!x)'],
])('%j is %j', (text, expected) => {
  expect(short(parse(text))).toBe(expected);
  expect(sourceOf(parse(text))).toBe(text);
});

test('what comes after more marks than anybody writes is left as it is', () => {
  const pieces = parse('**a** '.repeat(5_000));
  expect(pieces.length).toBeLessThan(4_000);
  expect(pieces[0]?.type).toBe('strong');
  expect(pieces.at(-1)?.type).toBe('text');
});

test('the text without marks keeps all that is read', () => {
  expect(plainOf(parse('**a** `b` ~~c~~ ```js\nd\n``` https://example.org/'))).toBe(
    'a b c d https://example.org/',
  );
});

const bits = ['*', '**', '***', '~~', '`', '```', '\n', ' ', 'a', '1', 'é', '字', '🙂', '.', 'https://x.y/'];
const hostile = fc
  .array(fc.constantFrom(...bits, '\u202e', '\ud800', '(', ')', 'www.', '_', '~', '****'), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

const depthOf = (pieces: readonly Piece[]): number =>
  Math.max(0, ...pieces.map((piece) => ('pieces' in piece ? 1 + depthOf(piece.pieces) : 0)));

test('no letter is lost, added or moved, and nothing lies deeper than three', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const pieces = parse(text);
      expect(sourceOf(pieces)).toBe(text);
      expect(depthOf(pieces)).toBeLessThanOrEqual(3);
    }),
    { numRuns: 3_000 },
  );
});

test('a stress is never empty, and code and links never hold marks that were understood', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const look = (pieces: readonly Piece[]): void => {
        for (const piece of pieces) {
          if ('pieces' in piece) {
            expect(sourceOf(piece.pieces)).not.toBe('');
            look(piece.pieces);
          } else expect(piece.source).not.toBe('');
        }
      };
      if (text !== '') look(parse(text));
    }),
  );
});

/** Milliseconds of the processor for the quickest of some runs, so that a busy machine does not count. */
function quickest(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    parse(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

test.each([
  ...[
    '*',
    '**a ',
    '*a',
    '***',
    '~~a',
    '`',
    '`a\n',
    '``',
    '```',
    '```a',
    '``` ',
    '`a``',
    '[',
    'a*',
    '*a **b ~~c ',
  ],
  ...[
    'https://',
    'http://a.',
    'www.',
    'www.a',
    'https://a.b/(',
    'https://a.b/)',
    'mailto:a@',
    '\u202e',
    '字*',
  ],
  ...['https://a.b/]))}', 'https://x.y `', '**https://a.b** ', '~~*a*~~ ', '*a ~~b* c~~ '],
])('%j over and over is read in a time that grows with its length alone', (bit) => {
  const full = bit.repeat(Math.floor(MAX_TEXT_BYTES / bit.length));
  const [whole, eighth] = [quickest(full), quickest(full.slice(0, full.length / 8))];
  expect(sourceOf(parse(full))).toBe(full);
  // Eight times the text takes eight times as long, not sixty-four; with room for what is too short to measure.
  expect(whole).toBeLessThan(24 * eighth + 20);
});
