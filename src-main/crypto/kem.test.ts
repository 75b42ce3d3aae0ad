import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import { decapsulate, encapsulate, kemKeyPair } from './kem';
import { kemChosen } from './kem-choose';
import {
  KEM_CIPHERTEXT,
  KEM_COINS,
  KEM_PUBLIC_KEY,
  KEM_SECRET_KEY,
  KEM_SEED,
  KEM_SHARED,
} from './kem-engine';
import vectors from './kem-vectors.json';

await kemChosen;
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const unhex = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('hex');
const hash = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');
const pairOf = (seed: number) => kemKeyPair(seededRandom(seed)(KEM_SEED));
const coins = seededRandom(99)(KEM_COINS);
function encapsulated(publicKey: Uint8Array, random = coins): { ciphertext: Uint8Array; shared: Uint8Array } {
  const made = encapsulate(publicKey, random);
  if (!made) throw new Error('refused');
  return made;
}

describe.each(vectors.cases)('OpenSSL’s ML-KEM-768 $#', (one) => {
  const { publicKey, secretKey } = kemKeyPair(hex(one.seed));

  it('makes the same key of a seed', () => {
    expect(hash(publicKey)).toBe(one.publicKeySha512);
  });
  it('is opened', () => {
    expect(unhex(decapsulate(hex(one.ciphertext), secretKey))).toBe(one.shared);
  });
  it('rejects with the same secret', () => {
    const bent = hex(one.ciphertext);
    bent[0]! ^= 1;
    expect(unhex(decapsulate(bent, secretKey))).toBe(one.bentShared);
  });
  it('opens ours', () => {
    const { ciphertext, shared } = encapsulated(publicKey, hex(one.coins));
    expect([hash(ciphertext), unhex(shared)]).toEqual([one.coinsCiphertextSha512, one.coinsShared]);
  });
});

it('both ends come to the same secret, the same for the same randomness', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      const random = seededRandom(b)(KEM_COINS);
      const { publicKey, secretKey } = pairOf(a);
      const made = encapsulated(publicKey, random);
      expect([publicKey, secretKey, made.ciphertext, made.shared].map(({ length }) => length)).toEqual([
        KEM_PUBLIC_KEY,
        KEM_SECRET_KEY,
        KEM_CIPHERTEXT,
        KEM_SHARED,
      ]);
      expect(decapsulate(made.ciphertext, secretKey)).toEqual(made.shared);
      expect(encapsulate(publicKey, random)).toEqual(made);
      expect(pairOf(a)).toEqual({ publicKey, secretKey });
    }),
    { numRuns: 20 },
  );
});

it('another key, or a ciphertext changed anywhere, gives another secret', () => {
  const { publicKey, secretKey } = pairOf(1);
  const { ciphertext, shared } = encapsulated(publicKey);
  expect(decapsulate(ciphertext, pairOf(2).secretKey)).not.toEqual(shared);
  fc.assert(
    fc.property(fc.nat(KEM_CIPHERTEXT - 1), fc.nat(7), (at, bit) => {
      const bent = ciphertext.slice();
      bent[at]! ^= 1 << bit;
      expect(decapsulate(bent, secretKey)).not.toEqual(shared);
    }),
    { numRuns: 20 },
  );
});

describe('what is no public key is refused', () => {
  const { publicKey } = pairOf(1);
  /** The key with its number at `index` set: 12 bits, two numbers in three bytes. */
  function withNumber(index: number, value: number): Uint8Array {
    const key = publicKey.slice();
    const at = (index >> 1) * 3;
    if (index % 2 === 0) {
      key[at] = value & 0xff;
      key[at + 1] = (key[at + 1]! & 0xf0) | (value >> 8);
    } else {
      key[at + 1] = (key[at + 1]! & 0x0f) | ((value & 0x0f) << 4);
      key[at + 2] = value >> 4;
    }
    return key;
  }

  it.each([0, 1, 2, 255, 256, 383, 766, 767])('a number at %i that is not reduced', (index) => {
    for (const value of [3329, 3330, 4095]) expect(encapsulate(withNumber(index, value), coins)).toBeNull();
    for (const value of [0, 1, 3328]) expect(encapsulate(withNumber(index, value), coins)).not.toBeNull();
  });
  it.each([0, KEM_PUBLIC_KEY - 1, KEM_PUBLIC_KEY + 1, 800, 1568])('a length of %i', (length) => {
    expect(encapsulate(new Uint8Array(length), coins)).toBeNull();
  });
  it('0xff throughout', () => {
    expect(encapsulate(new Uint8Array(KEM_PUBLIC_KEY).fill(0xff), coins)).toBeNull();
  });
});

it('a ciphertext of a wrong length is refused; of the caller’s own bytes it throws', () => {
  const { publicKey, secretKey } = pairOf(1);
  for (const length of [0, KEM_CIPHERTEXT - 1, KEM_CIPHERTEXT + 1])
    expect(decapsulate(new Uint8Array(length), secretKey)).toBeNull();
  expect(() => decapsulate(new Uint8Array(KEM_CIPHERTEXT), secretKey.subarray(1))).toThrow(RangeError);
  expect(() => encapsulate(publicKey, coins.subarray(1))).toThrow(RangeError);
  expect(() => kemKeyPair(coins)).toThrow(RangeError);
});
