import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../base/bytes';
import { RemoteError } from './errors';
import {
  encodeAnswererHello,
  encodeDiallerHello,
  parseAnswererHello,
  parseDiallerHello,
  startsWithMagic,
  type AnswererHello,
  type DiallerHello,
} from './hello';

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);
const fixed = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const parsers = [parseAnswererHello, parseDiallerHello];

const ek = filled(32, 1);
const kem = filled(1184, 2);
const ct = filled(1088, 3);
const answer = { v: 1, features: ['files'], ek, kem };
const payload = (map: unknown) => concat(utf8('SBX1'), encode(map));

const refused = (bytes: Uint8Array) => {
  for (const parse of parsers) {
    let thrown: unknown = null;
    try {
      parse(bytes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RemoteError);
    expect(thrown).toMatchObject({ code: 'hello-malformed' });
  }
};

const isSound = (hello: AnswererHello | DiallerHello) =>
  Number.isSafeInteger(hello.v) &&
  hello.v >= 1 &&
  hello.ek.length === 32 &&
  ('kem' in hello ? hello.kem.length === 1184 : hello.ct.length === 1088) &&
  hello.features.length <= 32 &&
  hello.features.every((name) => /^[a-z0-9-]{1,32}$/.test(name));

/** Reads what is sound, or throws a RemoteError: nothing else may happen. */
const harmless = (bytes: Uint8Array) => {
  for (const parse of parsers) {
    try {
      if (!isSound(parse(bytes))) throw new Error(Buffer.from(bytes).toString('hex'));
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
    }
  }
};

describe('a HELLO', () => {
  it('comes out as it went in', () => {
    const feature = fc.stringMatching(/^[a-z0-9-]{1,32}$/);
    const features = fc.uniqueArray(feature, { maxLength: 32 });
    fc.assert(
      fc.property(features, fixed(32), fixed(1184), fixed(1088), (names, key, kemKey, sealed) => {
        const first = { features: names, ek: key, kem: kemKey };
        const second = { features: names, ek: key, ct: sealed };
        expect(parseAnswererHello(encodeAnswererHello(first))).toEqual({ v: 1, ...first });
        expect(parseDiallerHello(encodeDiallerHello(second))).toEqual({ v: 1, ...second });
      }),
    );
  });

  it('has these bytes', () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    const key = `a2656bc420${'01'.repeat(32)}`;
    expect(hex(encodeAnswererHello({ features: ['files'], ek, kem }))).toBe(
      `5342583184a17601a8666561747572657391a566696c6573${key}a36b656dc504a0${'02'.repeat(1184)}`,
    );
    expect(hex(encodeDiallerHello({ features: [], ek, ct }))).toBe(
      `5342583184a17601a8666561747572657390${key}a26374c50440${'03'.repeat(1088)}`,
    );
  });

  it('is told from the text of a base peer by its magic', () => {
    expect(startsWithMagic(payload(answer))).toBe(true);
    expect(startsWithMagic(utf8('SBX1'))).toBe(true);
    for (const other of ['', 'SBX', 'SBX2', 'sbx1', ' SBX1'])
      expect(startsWithMagic(utf8(other))).toBe(false);
  });

  it('of a later version is used for the fields that are known', () => {
    const later = {
      zz: { deep: [1, [2]] },
      ...answer,
      v: 7,
      sig: filled(64, 9),
      kind: 'x',
      when: new Date(0),
    };
    expect(parseAnswererHello(payload(later))).toEqual({ ...answer, v: 7 });
    expect(parseAnswererHello(payload({ ...answer, ct }))).toEqual(answer);
  });

  it('keeps the first 32 features that are names, each once', () => {
    const odd = ['', 'UPPER', 'a b', 'ä', 'x'.repeat(33), 5, null, ['a'], 'ok', 'ok', 'a\n', filled(3, 97)];
    const many = Array.from({ length: 40 }, (_, i) => `f-${i}`);
    expect(parseAnswererHello(payload({ ...answer, features: odd })).features).toEqual(['ok']);
    const features = [...odd, ...many];
    expect(parseAnswererHello(payload({ ...answer, features })).features).toEqual([
      'ok',
      ...many.slice(0, 31),
    ]);
  });

  it('is refused where a field is missing or wrong', () => {
    const numbers = [0, -1, 1.5, 2 ** 53, NaN, Infinity, '1', null, true, [1], 2n ** 64n - 1n];
    for (const v of numbers)
      refused(concat(utf8('SBX1'), encode({ ...answer, v, ct }, { useBigInt64: true })));
    for (const features of ['files', null, 1, { 0: 'a' }]) refused(payload({ ...answer, ct, features }));
    for (const key of [filled(31, 1), filled(33, 1), 'x'.repeat(32), null, [1], Array.from(ek)])
      refused(payload({ ...answer, ct, ek: key }));
    for (const name of ['v', 'features', 'ek']) refused(payload({ ...answer, ct, [name]: undefined }));
    refused(payload({ v: 1, features: [], ek }));
    refused(payload({ v: 1, features: [], ek, kem: filled(1183, 2), ct: filled(1089, 2) }));
    for (const other of [[answer], [], 1, 'x', null, ek]) refused(payload(other));
    refused(concat(payload({ ...answer, ct: filled(1088, 1) }), [0]));
    refused(concat(utf8('SBX2'), encode({ ...answer, ct })));
    refused(concat(utf8('SBX1'), [0x85, 0xa1, 0x76, 0x01], encode({ ...answer, ct }).subarray(1)));
  });

  it('has at most 4096 bytes', () => {
    const room = 4096 - payload({ ...answer, pad: filled(300, 0) }).length + 300;
    expect(parseAnswererHello(payload({ ...answer, pad: filled(room, 0) }))).toEqual(answer);
    refused(payload({ ...answer, ct, pad: filled(room, 0) }));
    expect(() => parseAnswererHello(payload({ ...answer, pad: filled(room + 1, 0) }))).toThrow(RemoteError);
  });

  it('of our own with a wrong field is our mistake', () => {
    expect(() => encodeAnswererHello({ features: [], ek, kem: ct })).toThrow(RangeError);
    expect(() => encodeDiallerHello({ features: [], ek: ct, ct })).toThrow(RangeError);
  });
});

describe('garbage for a HELLO', () => {
  it('cut anywhere is refused', () => {
    for (const whole of [payload(answer), payload({ v: 1, features: ['files'], ek, ct })])
      for (let length = 0; length < whole.length; length++) refused(whole.subarray(0, length));
  });

  const wholes = [answer, { v: 1, features: ['files'], ek, ct }].map(payload);
  it.each(wholes)('with a byte changed is a HELLO still, or refused', (whole) => {
    for (let at = 0; at < whole.length; at++) {
      // Inside the keys one byte is as good as another.
      const last = at < 80 || whole[at] !== whole[at - 1] ? 255 : 1;
      for (let change = 1; change <= last; change++) {
        const bent = whole.slice();
        bent[at] = (bent[at] ?? 0) ^ change;
        harmless(bent);
      }
    }
  });

  it('of random bytes and random values does no harm', () => {
    const field = fc.oneof(fc.anything({ withTypedArray: false }), fixed(32), fixed(1088), fixed(1184));
    const map = fc.dictionary(fc.constantFrom('v', 'features', 'ek', 'kem', 'ct', 'x'), field);
    const encoded = map.map((one) => {
      try {
        return payload(one);
      } catch {
        return utf8('SBX1');
      }
    });
    const random = fc.uint8Array({ maxLength: 200 }).map((rest) => concat(utf8('SBX1'), rest));
    fc.assert(fc.property(fc.oneof(random, encoded), harmless), { numRuns: 2000 });
  });
});
