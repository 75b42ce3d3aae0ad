import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hkdfSha512 } from './kdf';
import { wipe } from './wipe';

const hex = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString('hex');

it('HKDF-SHA-512 is what node:crypto computes', () => {
  const short = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(short, short, short, fc.integer({ min: 1, max: 400 }), (ikm, salt, info, length) => {
      expect(hex(hkdfSha512(ikm, salt, info, length))).toBe(hex(hkdfSync('sha512', ikm, salt, info, length)));
    }),
  );
});

// The inputs of RFC 5869 appendix A.1 and A.3, which has no SHA-512; the results are those of OpenSSL 3.0.
it.each([
  [
    '0b'.repeat(22),
    '000102030405060708090a0b0c',
    'f0f1f2f3f4f5f6f7f8f9',
    '832390086cda71fb47625bb5ceb168e4c8e26a1a16ed34d9fc7fe92c1481579338da362cb8d9f925d7cb',
  ],
  [
    '0b'.repeat(22),
    '',
    '',
    'f5fa02b18298a72a8c23898a8703472c6eb179dc204c03425c970e3b164bf90fff22d04836d0e2343bac',
  ],
])('HKDF-SHA-512 of %s, %s, %s', (ikm, salt, info, expected) => {
  const [a, b, c] = [ikm, salt, info].map((text) => new Uint8Array(Buffer.from(text, 'hex')));
  expect(hex(hkdfSha512(a!, b!, c!, 42))).toBe(expected);
});

it('wipe leaves zeroes only', () => {
  const whole = new Uint8Array(8).fill(9);
  wipe(whole.subarray(2, 5), new Uint8Array(0));
  expect([...whole]).toEqual([9, 9, 0, 0, 0, 9, 9, 9]);
});
