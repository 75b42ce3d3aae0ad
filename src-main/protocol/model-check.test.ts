import { describe, expect, it, vi } from 'vitest';
import type * as Kem from '../crypto/kem';
import { Duel, type DuelOptions } from './duel';
import { explore } from './explore';

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

const deep = process.env['SALTBOX_FUZZ'] !== undefined;

/** States that are seen in each scope: some seconds altogether, or as far as it goes. */
const most = (states: number): number => (deep ? 60_000 : states);

async function all(options: DuelOptions, states: number): Promise<string> {
  const started = performance.now();
  const found = await explore(() => new Duel(options), most(states));
  const took = ((performance.now() - started) / 1000).toFixed(1);
  const text = `${found.states} states, ${found.paths} paths, depth ${found.depth}, complete ${String(found.complete)}`;
  if (deep || process.env['SALTBOX_FIGURES'])
    console.info(`${JSON.stringify(options).slice(0, 100)}: ${text}, ${took} s`);
  expect(found.complete || found.states >= most(states)).toBe(true);
  return text;
}

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

const deepTimeout = 3_600_000;

describe(
  'whatever order things happen in, two ends come to talk in order or to an end, and speak the same',
  { timeout: deepTimeout },
  () => {
    it('with a text from each', async () => {
      await all({ texts: deep ? 3 : 2 }, 400);
    });

    it('with renewals asked for at any moment, twice at once and after the end', async () => {
      await all({ renewals: deep ? 3 : 2, texts: deep ? 2 : 1 }, 250);
    });

    it('with the stream breaking at any moment', async () => {
      await all({ renewals: 1, cut: true, texts: deep ? 2 : 1 }, 150);
    });

    it('with packets that take longer than keep-alives and deadlines', async () => {
      await all({ waits: deep ? 4 : 2, renewals: deep ? 1 : 0 }, 200);
    });

    it('with a request in front and a decision that takes its time', async () => {
      await all({ words: 'hi', waits: deep ? 4 : 2, texts: deep ? 2 : 0 }, 400);
    });

    it.each(['alice', 'bob', null] as const)('with the Saltbox session spoken by %s alone', async (name) => {
      await all({ saltbox: name ? [name] : [], waits: deep ? 5 : 3, texts: 2 }, 400);
    });
  },
);

describe('copies of earlier frames', { timeout: deepTimeout }, () => {
  it('of this connection are never believed, at any moment, at either end', async () => {
    await all({ copies: deep ? 2 : 1, renewals: deep ? 1 : 0 }, 500);
  });

  it('of an earlier connection are never believed either', async () => {
    await all({ copies: deep ? 2 : 1, texts: deep ? 1 : 0, recorded: recording() }, 600);
  });
});
