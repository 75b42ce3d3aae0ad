import { describe, expect, it, vi } from 'vitest';
import type * as Kem from '../crypto/kem';
import { Duel, type DuelOptions } from './duel';
import { explore, inWords, limitsOf } from './explore';

// The same seeds and keys come again on every path: what ML-KEM makes of them is worked out once.
vi.mock('../crypto/kem', async (original) => {
  const kem = await original<typeof Kem>();
  const known = new Map<string, unknown>();
  const once = <A extends readonly Uint8Array[], R>(name: string, work: (...args: A) => R) => {
    return (...args: A): R => {
      const key = [name, ...args.map((bytes) => Buffer.from(bytes).toString('latin1'))].join('|');
      if (!known.has(key)) known.set(key, work(...args));
      // Its users wipe what they get.
      return structuredClone(known.get(key)) as R;
    };
  };
  return {
    ...kem,
    kemKeyPair: once('pair', kem.kemKeyPair),
    encapsulate: once('encapsulate', kem.encapsulate),
    decapsulate: once('decapsulate', kem.decapsulate),
  };
});

/** Set by `npm run fuzz`: scopes are wider then, and walked through as far as so many states go. */
const wide = process.env['SALTBOX_MODEL_STATES'] !== undefined;

interface Scope {
  readonly what: string;
  readonly options: DuelOptions;
  /** Everything that can happen in so many steps is seen in `npm test`. */
  readonly depth: number;
  /** What else may happen in `npm run fuzz`. */
  readonly wider: DuelOptions;
}

async function walk({ options, depth, wider }: Scope): Promise<void> {
  const limits = limitsOf(depth, process.env, Date.now);
  const found = await explore(() => new Duel({ ...options, ...(wide && wider) }), limits);
  if (wide || process.env['SALTBOX_FIGURES']) console.info(inWords(found));
  if (!wide) expect(found.depth).toBeGreaterThanOrEqual(depth);
}

const titled = (scope: Scope) => [scope.what, scope.depth, scope] as const;

/** All that two ends write in a connection with a text each way and a renewal, for an attacker to keep. */
function recording(): readonly Uint8Array[] {
  const duel = new Duel({ seed: 70, renewals: 1, texts: 2 });
  for (const choice of [
    'settle',
    'alice says',
    'bob says',
    'alice renews',
    'settle',
    'alice says',
    'settle',
  ]) {
    if (choice === 'settle') duel.settle();
    else duel.apply(choice);
  }
  return [...duel.alice.sent, ...duel.bob.sent];
}

const timeout = 3_600_000;

/**
 * `Duel` asserts at every step that each hears what the other said, in order and once, that nobody is established twice,
 * and that both speak the same; and from every state that both come to talk, or both to an end: no deadlock.
 */
describe('whatever order things happen in, two ends come to talk in order or to an end', { timeout }, () => {
  const scopes: readonly Scope[] = [
    { what: 'with a text from each', options: { texts: 2 }, depth: 15, wider: { texts: 3 } },
    {
      what: 'with renewals asked for at any moment, twice at once and after the end',
      ...{ options: { renewals: 2, texts: 1 }, depth: 15, wider: { renewals: 3, texts: 2 } },
    },
    {
      what: 'with the stream breaking at any moment, renewal or not',
      ...{ options: { renewals: 1, cut: true, texts: 1 }, depth: 12, wider: { texts: 2 } },
    },
    {
      what: 'with packets that take longer than keep-alives and deadlines',
      ...{ options: { waits: 2 }, depth: 13, wider: { waits: 4, renewals: 1 } },
    },
    {
      what: 'with a request in front and a decision that takes its time',
      ...{ options: { words: 'hi', waits: 2, texts: 0 }, depth: 14, wider: { waits: 4, texts: 2 } },
    },
    ...(['alice', 'bob'] as const).map((name) => ({
      what: `with the Saltbox session spoken by ${name} alone`,
      ...{ options: { saltbox: [name], waits: 3, texts: 2 }, depth: 14, wider: { waits: 5 } },
    })),
    {
      what: 'with the base protocol spoken by both',
      ...{ options: { saltbox: [], waits: 3, texts: 2 }, depth: 14, wider: { waits: 5 } },
    },
  ];
  it.each(scopes.map(titled))('%s: all of %i steps', (_what, _depth, scope) => walk(scope));
});

/** A copy that changed what an end has heard, or established it, would be an accepted replay. */
describe('copies of earlier frames are never believed, at either end', { timeout }, () => {
  const scopes: readonly Scope[] = [
    { what: 'of this connection', options: { copies: 1 }, depth: 12, wider: { copies: 2, renewals: 1 } },
    {
      what: 'of this connection, while it is renewed and breaks at any moment',
      ...{ options: { copies: 1, renewals: 1, cut: true, texts: 0 }, depth: 8, wider: { texts: 1 } },
    },
    {
      what: 'of an earlier connection with a renewal',
      ...{
        options: { copies: 1, texts: 0, recorded: recording() },
        depth: 8,
        wider: { copies: 2, texts: 1 },
      },
    },
  ];
  it.each(scopes.map(titled))('%s: all of %i steps', (_what, _depth, scope) => walk(scope));
});
