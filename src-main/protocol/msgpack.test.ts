import { decode, encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../base/bytes';
import { decodeMap } from './msgpack';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

/** The library, told not to make anything of extension types. */
const theirs = (bytes: Uint8Array) =>
  decode(bytes, { extensionCodec: { tryToEncode: () => null, decode: () => null } });

const key = fc.string({ maxLength: 40, unit: 'binary' }).filter((one) => one !== '__proto__');
const text = fc.string({ maxLength: 300, unit: 'binary' }).filter((one) => !one.startsWith('\ufeff'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double(), fc.boolean(), fc.constant(null)),
    text,
    fc.uint8Array({ maxLength: 400 }),
    fc.array(tie('value'), { maxLength: 20 }),
    fc.dictionary(key, tie('value'), { maxKeys: 20, noNullPrototype: true }),
  ),
}));
const map = fc.dictionary(key, value, { maxKeys: 20, noNullPrototype: true });

describe('maps', () => {
  it('are read as the library wrote them', () => {
    fc.assert(
      fc.property(map, (one) => {
        const bytes = encode(one);
        expect(decodeMap(bytes)).toEqual(theirs(bytes));
      }),
    );
  });

  it('are read as the library reads them, or not at all, whatever is in the bytes', () => {
    const spoilt = fc
      .tuple(map, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }))
      .map(([one, changes]) => {
        const bytes = encode(one);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        return bytes;
      });
    const random = fc.uint8Array({ maxLength: 60 }).map((rest) => concat([0x80 | (rest.length & 3)], rest));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(spoilt, random), (bytes) => {
        const mine = decodeMap(bytes);
        if (mine === null || JSON.stringify(mine).includes('__proto__')) return;
        read++;
        expect(mine).toEqual(theirs(bytes));
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('have any header that the specification allows', () => {
    const forms = ['81a16101', 'de0001a16101', 'df00000001a16101', '81d90161cc01', '81da000161cd0001'];
    for (const form of [
      ...forms,
      '81db0000000161ce00000001',
      '81a161cf0000000000000001',
      '81a161d30000000000000001',
    ])
      expect(decodeMap(hex(form))).toEqual({ a: 1 });
    expect(decodeMap(hex('84a161d0ffa162d1ffffa163d2ffffffffa164e0'))).toEqual({
      a: -1,
      b: -1,
      c: -1,
      d: -32,
    });
    expect(decodeMap(hex('82a161ca3fc00000a162cb3ff8000000000000'))).toEqual({ a: 1.5, b: 1.5 });
    expect(decodeMap(hex('83a161dc000101a162dd0000000102a163c6000000010a'))).toEqual({
      a: [1],
      b: [2],
      c: Uint8Array.of(10),
    });
    for (const ext of [
      'd4ff00',
      'd5010000',
      'd80100000000000000000000000000000000',
      'c70005',
      'c8000105aa',
      'c90000000005',
    ])
      expect(decodeMap(concat(hex('81a161'), hex(ext)))).toEqual({ a: null });
  });

  it('are refused where something is wrong with them', () => {
    const wrong = {
      nothing: '',
      'no map': '01',
      'a list': '90',
      nil: 'c0',
      'a type that is none': '81a161c1',
      'bytes behind': '8000',
      'cut short': '81a161',
      'a key twice': '82a16101a16102',
      'a key twice, in two forms': '82a16101d9016102',
      'a number for a key': '810101',
      'bytes for a key': '81c4016101',
      'a list for a key': '819001',
      'broken UTF-8': '81a161a1ff',
      'broken UTF-8 in a key': '81a1ff01',
      'UTF-8 that runs on past its end': '81a161a1c3',
      'a surrogate in UTF-8': '81a161a3eda080',
      'overlong UTF-8': '81a161a2c0af',
      'a huge map': 'dfffffffff',
      'a huge list': '81a161ddffffffff',
      'a huge text': '81a161dbffffffff',
      'huge bytes': '81a161c6ffffffff',
      'a huge extension': '81a161c9ffffffff01',
    };
    for (const [what, bytes] of Object.entries(wrong)) expect(decodeMap(hex(bytes)), what).toBeNull();
  });

  it('may be nested, but not deeply', () => {
    const nested = (depth: number) => concat(...Array<Uint8Array>(depth - 1).fill(hex('81a161')), hex('80'));
    expect(decodeMap(nested(8))).not.toBeNull();
    expect(decodeMap(nested(9))).toBeNull();
    expect(decodeMap(nested(20_000))).toBeNull();
    expect(decodeMap(concat(hex('81a161'), new Uint8Array(65_000).fill(0x91)))).toBeNull();
  });

  it('cannot reach a prototype', () => {
    const bytes = concat(hex('82a9'), utf8('__proto__'), hex('81a178c3ab'), utf8('constructor'), hex('01'));
    const read = decodeMap(bytes)!;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read['x']).toBeUndefined();
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
  });

  it('keep a BOM, and own their bytes', () => {
    const long = `\ufeff${'x'.repeat(300)}`;
    const bytes = Buffer.from(encode({ long, raw: Uint8Array.of(1, 2, 3) }));
    const read = decodeMap(bytes);
    bytes.fill(0);
    expect(read).toEqual({ long, raw: Uint8Array.of(1, 2, 3) });
    expect(Buffer.isBuffer(read!['raw'])).toBe(false);
  });

  it('never give a number that looks safe and is not the one that was sent', () => {
    expect(Number.isSafeInteger(decodeMap(hex('81a161cf0020000000000001'))!['a'])).toBe(false);
    expect(Number.isSafeInteger(decodeMap(hex('81a161cfffffffffffffffff'))!['a'])).toBe(false);
    expect(Number.isSafeInteger(decodeMap(hex('81a161d38000000000000001'))!['a'])).toBe(false);
  });
});
