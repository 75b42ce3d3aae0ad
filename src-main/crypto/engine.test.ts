import { createHash, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import vectors from '../protocol/vectors.json';
import { BOX_OVERHEAD, KEY_LENGTH, type Engine } from './engine';
import { loadSodium } from './sodium';
import { tweetnaclEngine } from './tweetnacl';

const engines: readonly Engine[] = [loadSodium(), tweetnaclEngine];
const [sodium, tweetnacl] = engines as [Engine, Engine];
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const unhex = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('hex');
/** What both engines answer, having held it the same. */
function both(use: (engine: Engine) => Uint8Array | null): string | null {
  const [one, other] = [unhex(use(sodium)), unhex(use(tweetnacl))];
  expect(one).toBe(other);
  return one;
}

const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length });
/** Mostly short; now and then as long as a packet and longer. Filled from a seed: fast-check shrinks long arrays slowly. */
const plain = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.nat(300) }, { weight: 1, arbitrary: fc.nat(70_000) }),
    fc.integer(),
  )
  .map(([length, seed]) => seededRandom(seed)(length));

describe('both engines', () => {
  it('seal, open and hash alike', () => {
    fc.assert(
      fc.property(plain, bytes(24), bytes(32), fc.nat(20), (text, nonce, key, offset) => {
        const boxed = sodium.seal(text, nonce, key);
        expect(both((engine) => engine.seal(text, nonce, key))).toBe(unhex(boxed));
        expect(both((engine) => engine.open(boxed, nonce, key))).toBe(unhex(text));
        both((engine) => engine.sha512(text));
        const frame = both((engine) => {
          const out = new Uint8Array(offset + boxed.length + 5).fill(7);
          engine.sealInto(out, offset, text, nonce, key);
          return out;
        });
        expect(frame).toBe('07'.repeat(offset) + (unhex(boxed) ?? '') + '07'.repeat(5));
      }),
      { numRuns: 150 },
    );
  });

  it('seal and open bytes where they stand', () => {
    fc.assert(
      fc.property(
        plain,
        bytes(24),
        bytes(32),
        fc.integer({ min: -3, max: 40 }),
        (text, nonce, key, shift) => {
          for (const engine of engines) {
            const offset = 3;
            // The plain text lies where its cipher text goes, or across it.
            const at = offset + Math.max(0, BOX_OVERHEAD + shift);
            const out = new Uint8Array(at + text.length + 64);
            out.set(text, at);
            engine.sealInto(out, offset, out.subarray(at, at + text.length), nonce, key);
            const boxed = out.subarray(offset, offset + text.length + BOX_OVERHEAD);
            expect(unhex(boxed)).toBe(unhex(sodium.seal(text, nonce, key)));
            const opened = engine.openInPlace(boxed, nonce, key);
            expect(unhex(opened)).toBe(unhex(text));
            expect(opened?.byteOffset).toBe(boxed.byteOffset + BOX_OVERHEAD);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('refuse what was changed by a bit, cut or sealed otherwise, and change nothing', () => {
    const arbitrary = fc.tuple(fc.uint8Array({ maxLength: 200 }), bytes(24), bytes(32), fc.nat(), fc.nat(7));
    fc.assert(
      fc.property(arbitrary, ([text, nonce, key, at, bit]) => {
        const flipped = (original: Uint8Array): Uint8Array => {
          const copy = original.slice();
          copy[at % copy.length]! ^= 1 << bit;
          return copy;
        };
        const boxed = sodium.seal(text, nonce, key);
        for (const [what, n, k] of [
          [flipped(boxed), nonce, key],
          [boxed.subarray(0, at % boxed.length), nonce, key],
          [boxed, flipped(nonce), key],
          [boxed, nonce, flipped(key)],
        ] as const) {
          const before = unhex(what);
          expect(both((engine) => engine.open(what, n, k))).toBeNull();
          expect(both((engine) => engine.openInPlace(what, n, k))).toBeNull();
          expect(unhex(what)).toBe(before);
        }
      }),
    );
  });

  it('agree on keys, whatever the public key', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), (secret, point) => {
        both((engine) => engine.publicKey(secret));
        both((engine) => engine.agree(secret, point));
        both((engine) => engine.precompute(point, secret));
      }),
      { numRuns: 50 },
    );
  });

  it('throw at a wrong length', () => {
    const [key, nonce, text] = [new Uint8Array(32), new Uint8Array(24), new Uint8Array(9)];
    for (const engine of engines)
      for (const misuse of [
        () => engine.publicKey(text),
        () => engine.agree(key, text),
        () => engine.agree(text, key),
        () => engine.precompute(text, key),
        () => engine.precompute(key, text),
        () => engine.seal(text, key, key),
        () => engine.seal(text, nonce, nonce),
        () => engine.open(key, nonce, nonce),
        () => {
          engine.sealInto(new Uint8Array(27), 3, text, nonce, key);
        },
      ])
        expect(misuse).toThrow();
  });

  it('give bytes whose `slice` is a copy', () => {
    for (const engine of engines) {
      const hash = engine.sha512(new Uint8Array());
      hash.slice().fill(0);
      expect(unhex(hash)).toBe(createHash('sha512').digest('hex'));
      expect(Buffer.isBuffer(hash)).toBe(false);
    }
  });
});

describe('keys of the vectors', () => {
  const secrets = [vectors.identities.alice.secret, vectors.identities.bob.secret].map(hex);

  it.each(vectors.lowOrder)('$what agrees on nothing', ({ public: key }) => {
    for (const secret of secrets) {
      expect(both((engine) => engine.agree(secret, hex(key)))).toBeNull();
      expect(both((engine) => engine.precompute(hex(key), secret))).toBeNull();
    }
  });
  it.each(vectors.aliases)('$what is taken for the same point', ({ public: key, sameAs }) => {
    for (const secret of secrets) {
      const shared = both((engine) => engine.precompute(hex(key), secret));
      expect(shared).not.toBeNull();
      expect(both((engine) => engine.precompute(hex(sameAs), secret))).toBe(shared);
    }
  });
  it.each(vectors.notLowOrder)('$what agrees', ({ public: key }) => {
    expect(both((engine) => engine.agree(secrets[0]!, hex(key)))).not.toBeNull();
  });
  it.each(vectors.shared)('$a and $b share what PyNaCl says', ({ a, b, shared }) => {
    const { alice, bob, carol } = vectors.identities;
    const people: Record<string, { secret: string; public: string }> = { alice, bob, carol };
    expect(both((engine) => engine.precompute(hex(people[b]!.public), hex(people[a]!.secret)))).toBe(shared);
    expect(both((engine) => engine.precompute(hex(people[a]!.public), hex(people[b]!.secret)))).toBe(shared);
  });
});

describe('X25519 of RFC 7748', () => {
  it.each([
    [
      'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    ],
    [
      '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d',
      'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493',
      '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
    ],
  ])('section 5.2: %s', (scalar, point, result) => {
    expect(both((engine) => engine.agree(hex(scalar), hex(point)))).toBe(result);
  });

  it('section 5.2, a thousand times over', () => {
    let k = hex('09'.padEnd(2 * KEY_LENGTH, '0'));
    let u = k;
    for (let i = 0; i < 1000; i++) [k, u] = [sodium.agree(k, u)!, k];
    expect(unhex(k)).toBe('684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51');
  });

  it('section 6.1', () => {
    const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    const [aliceKey, bobKey] = [sodium.publicKey(alice), sodium.publicKey(bob)];
    expect(unhex(aliceKey)).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
    expect(unhex(bobKey)).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
    const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect(both((engine) => engine.agree(alice, bobKey))).toBe(shared);
    expect(both((engine) => engine.agree(bob, aliceKey))).toBe(shared);
  });

  it('as node:crypto computes it', () => {
    const der = (prefix: string, key: Uint8Array): Buffer => Buffer.concat([hex(prefix), key]);
    fc.assert(
      fc.property(bytes(32), bytes(32), (mine, theirs) => {
        const publicKey = sodium.publicKey(theirs);
        const shared = diffieHellman({
          privateKey: createPrivateKey({
            key: der('302e020100300506032b656e04220420', mine),
            format: 'der',
            type: 'pkcs8',
          }),
          publicKey: createPublicKey({
            key: der('302a300506032b656e032100', publicKey),
            format: 'der',
            type: 'spki',
          }),
        });
        expect(both((engine) => engine.agree(mine, publicKey))).toBe(unhex(shared));
      }),
      { numRuns: 30 },
    );
  });
});

describe('Argon2id', () => {
  const passphrase = new TextEncoder().encode('correct horse battery staple');
  const salt = Uint8Array.from({ length: 16 }, (_, i) => i);

  it.each([
    [new Uint8Array(0), 1, 8],
    [passphrase, 1, 8],
    [passphrase, 2, 1023],
    [passphrase, 3, 4096],
    [new Uint8Array(4096).fill(0xc3), 1, 64],
  ])('of %j in %i passes over %i KiB is the same by both engines', async (text, passes, memory) => {
    const [one, other] = await Promise.all(
      engines.map((engine) => engine.argon2id(text, salt, { passes, memory })),
    );
    expect(unhex(one ?? null)).toBe(unhex(other ?? null));
  });

  it('is what PyNaCl makes of it', async () => {
    // nacl.pwhash.argon2id.kdf(32, b'correct horse battery staple', b'0123456789abcdef', 2, 1024 * 1024)
    const key = await sodium.argon2id(passphrase, new TextEncoder().encode('0123456789abcdef'), {
      passes: 2,
      memory: 1024,
    });
    expect(unhex(key)).toBe('94902f24ba7806d7269922ac2617c4ee3fe6cf48bae9bb7a927741a87afbd218');
  });

  it('rejects a salt of another length', async () => {
    for (const engine of engines) {
      const derived = engine.argon2id(passphrase, salt.subarray(1), { passes: 1, memory: 8 });
      await expect(derived).rejects.toThrow(RangeError);
    }
  });
});
