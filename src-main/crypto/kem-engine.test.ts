import fc from 'fast-check';
import createLibsodium, { type Libsodium } from 'libsodium';
import { describe, expect, it } from 'vitest';
import { jsonLog } from '../base/log';
import { seededRandom } from '../base/random';
import { chooseKem, kemChosen, kemEngine, tellKem } from './kem-choose';
import {
  KEM_CIPHERTEXT,
  KEM_COINS,
  KEM_PUBLIC_KEY,
  KEM_SECRET_KEY,
  KEM_SEED,
  KEM_SHARED,
  type KemEngine,
} from './kem-engine';
import { nobleKem } from './kem-noble';
import { loadSodiumKem, sodiumKem } from './kem-sodium';
import vectors from './kem-vectors.json';

const sodium = await loadSodiumKem();
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const noChance = (): never => {
  throw new Error('no chance here');
};

describe('libsodium’s ML-KEM and noble’s', () => {
  it('make the same keys, ciphertexts and secrets, each of the other’s', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const [seed, coins] = [seededRandom(a)(KEM_SEED), seededRandom(b)(KEM_COINS)];
        const pair = nobleKem.keyPair(seed);
        expect(sodium.keyPair(seed)).toEqual(pair);
        const made = nobleKem.encapsulate(pair.publicKey, coins);
        expect(sodium.encapsulate(pair.publicKey, coins)).toEqual(made);
        expect(sodium.decapsulate(made.ciphertext, pair.secretKey)).toEqual(made.shared);
        expect(
          [pair.publicKey, pair.secretKey, made.ciphertext, made.shared].map((all) => all.length),
        ).toEqual([KEM_PUBLIC_KEY, KEM_SECRET_KEY, KEM_CIPHERTEXT, KEM_SHARED]);
      }),
      { numRuns: 40 },
    );
  });

  it('reject with the same secret what was changed anywhere, and what is no ciphertext at all', () => {
    const { publicKey, secretKey } = nobleKem.keyPair(seededRandom(1)(KEM_SEED));
    const { ciphertext, shared } = nobleKem.encapsulate(publicKey, seededRandom(2)(KEM_COINS));
    const bent = fc.tuple(fc.nat(KEM_CIPHERTEXT - 1), fc.nat(7)).map(([index, bit]) => {
      const copy = ciphertext.slice();
      copy[index]! ^= 1 << bit;
      return copy;
    });
    const noise = fc.integer().map((seed) => seededRandom(seed)(KEM_CIPHERTEXT));
    const constant = fc.nat(255).map((byte) => new Uint8Array(KEM_CIPHERTEXT).fill(byte));
    fc.assert(
      fc.property(fc.oneof(bent, noise, constant), (other) => {
        const rejected = sodium.decapsulate(other, secretKey);
        expect(rejected).toEqual(nobleKem.decapsulate(other, secretKey));
        expect(rejected).not.toEqual(shared);
      }),
      { numRuns: 60 },
    );
  });

  it.each([...vectors.cases.keys()])('are both OpenSSL’s (%i)', (index) => {
    const one = vectors.cases[index]!;
    for (const kem of [sodium, nobleKem]) {
      const { secretKey } = kem.keyPair(hex(one.seed));
      expect(kem.decapsulate(hex(one.ciphertext), secretKey)).toEqual(hex(one.shared));
      const bent = hex(one.ciphertext);
      bent[0]! ^= 1;
      expect(kem.decapsulate(bent, secretKey)).toEqual(hex(one.bentShared));
    }
  });

  it('change nothing that they are given', () => {
    for (const kem of [sodium, nobleKem]) {
      const [seed, coins] = [seededRandom(5)(KEM_SEED), seededRandom(6)(KEM_COINS)];
      const { publicKey, secretKey } = kem.keyPair(seed);
      const { ciphertext } = kem.encapsulate(publicKey, coins);
      const before = [seed, coins, publicKey, secretKey, ciphertext].map((bytes) => bytes.slice());
      kem.encapsulate(publicKey, coins);
      kem.decapsulate(ciphertext, secretKey);
      expect([seed, coins, publicKey, secretKey, ciphertext]).toEqual(before);
    }
  });
});

describe('the memory of libsodium’s WebAssembly', () => {
  /** How many pieces of `secret`, 8 bytes each, lie anywhere in `memory`. */
  const found = (memory: Uint8Array, secret: Uint8Array): number =>
    Array.from({ length: secret.length / 8 }, (_, i) => secret.subarray(8 * i, 8 * i + 8)).filter((piece) =>
      Buffer.from(memory.buffer).includes(Buffer.from(piece)),
    ).length;

  it('keeps no secret after a call, even one that throws', async () => {
    const library = await createLibsodium({ getRandomValue: noChance });
    const kem = sodiumKem(library);
    const [seed, coins] = [seededRandom(3)(KEM_SEED), seededRandom(4)(KEM_COINS)];
    const { publicKey, secretKey } = kem.keyPair(seed);
    const { ciphertext, shared } = kem.encapsulate(publicKey, coins);
    kem.decapsulate(ciphertext, secretKey);
    expect(() => kem.encapsulate(new Uint8Array(KEM_PUBLIC_KEY).fill(0xff), coins)).toThrow();
    // What precedes the public key in the secret one, and the z behind its hash: the rest of it is public.
    const parts = [seed, coins, shared, secretKey.subarray(0, 1152), secretKey.subarray(-32)];
    expect(parts.map((secret) => found(library.HEAPU8, secret))).toEqual([0, 0, 0, 0, 0]);
    // The search finds what is there.
    library.HEAPU8.set(shared, library._malloc(KEM_SHARED));
    expect(found(library.HEAPU8, shared)).toBe(4);
  });

  it('is none where there is no room: then libsodium is not used', async () => {
    const library = await createLibsodium({ getRandomValue: noChance });
    expect(() => sodiumKem({ ...library, _malloc: () => 0 } satisfies Libsodium)).toThrow('no memory');
  });
});

describe('the choice of an ML-KEM', () => {
  it('is libsodium where it loads', async () => {
    await kemChosen;
    expect(kemEngine().name).toBe('libsodium');
    await tellKem(() => {
      throw new Error('there is nothing to tell');
    });
  });

  it('falls back to noble where it does not load, and says so', async () => {
    const choice = chooseKem(() => Promise.reject(new Error('no WebAssembly')));
    expect((await choice).kem).toBe(nobleKem);
    const lines: string[] = [];
    await tellKem(
      jsonLog(
        (line) => lines.push(line),
        () => 0,
      ),
      choice,
    );
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        level: 'warn',
        event: 'fast-kem-refused',
        kind: 'noble',
        error: 'Error: it does not load < Error: no WebAssembly',
      },
    ]);
  });

  const bent = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte));
  const wrong: Record<string, Partial<KemEngine>> = {
    'a wrong public key': {
      keyPair: (seed) => ({ ...sodium.keyPair(seed), publicKey: bent(sodium.keyPair(seed).publicKey) }),
    },
    'a wrong ciphertext': {
      encapsulate: (key, coins) => ({
        ...sodium.encapsulate(key, coins),
        ciphertext: bent(sodium.encapsulate(key, coins).ciphertext),
      }),
    },
    'a wrong secret': { decapsulate: (bytes, key) => bent(sodium.decapsulate(bytes, key)) },
    'a secret of its own for what is rejected': {
      decapsulate: (bytes, key) => {
        const right = sodium.encapsulate(
          key.subarray(1152, 1152 + KEM_PUBLIC_KEY),
          new Uint8Array(32).fill(2),
        );
        return Buffer.compare(bytes, right.ciphertext) === 0 ? right.shared : new Uint8Array(KEM_SHARED);
      },
    },
    'an exception': { keyPair: noChance },
  };
  it.each(Object.entries(wrong))('refuses a library with %s', async (_, fault) => {
    const choice = await chooseKem(() => Promise.resolve({ ...sodium, ...fault }));
    expect(choice.kem).toBe(nobleKem);
    expect(choice.fault).not.toBeNull();
  });
});
