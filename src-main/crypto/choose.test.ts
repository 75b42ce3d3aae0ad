import { describe, expect, it } from 'vitest';
import { jsonLog } from '../base/log';
import { chooseEngine, engine, passesSelfTest, tellEngine } from './choose';
import type { Engine } from './engine';
import { loadSodium } from './sodium';
import { tweetnaclEngine } from './tweetnacl';

describe('the choice of an engine', () => {
  it('is libsodium where it loads', () => {
    expect(engine.name).toBe('libsodium');
    tellEngine(() => {
      throw new Error('there is nothing to tell');
    });
    expect(chooseEngine(loadSodium).engine.name).toBe('libsodium');
  });

  it('falls back to tweetnacl where it does not load', () => {
    const absent = (): Engine => {
      throw new Error('no native build was found');
    };
    const choice = chooseEngine(absent);
    expect(choice.engine).toBe(tweetnaclEngine);
    const lines: string[] = [];
    tellEngine(
      jsonLog(
        (line) => lines.push(line),
        () => 0,
      ),
      choice,
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      event: 'native-engine-refused',
      kind: 'tweetnacl',
      error: 'Error: it does not load < Error: no native build was found',
    });
  });

  it('is not swayed by a name: the reference passes the self-test too', () => {
    expect(passesSelfTest(tweetnaclEngine)).toBe(true);
  });

  const right = loadSodium();
  const bent = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte));
  const throws = (): never => {
    throw new Error('status: -1');
  };
  const wrong: Record<string, Partial<Engine>> = {
    'a wrong public key': { publicKey: (secret) => bent(right.publicKey(secret)) },
    'a low-order point taken': { agree: (secret, key) => right.agree(secret, key) ?? new Uint8Array(32) },
    'a wrong agreement': { agree: (a, b) => right.agree(a, b) && bent(right.agree(a, b) ?? a) },
    'a raw agreement for a key': { precompute: (key, secret) => right.agree(secret, key) },
    'a wrong box': { seal: (plain, nonce, key) => bent(right.seal(plain, nonce, key)) },
    'a box at the wrong place': {
      sealInto: (out, offset, ...rest) => {
        right.sealInto(out, offset - 1, ...rest);
      },
    },
    'no check of the tag': {
      open: (boxed, nonce, key) => right.open(boxed, nonce, key) ?? boxed.slice(16),
    },
    'nothing opened': { open: () => null },
    'nothing opened in place': { openInPlace: () => null },
    'a wrong hash': { sha512: (bytes) => bent(right.sha512(bytes)) },
    'an exception': { precompute: throws },
  };
  it.each(Object.entries(wrong))('refuses a library with %s', (_, fault) => {
    const choice = chooseEngine(() => ({ ...right, ...fault }));
    expect(choice.engine).toBe(tweetnaclEngine);
    expect(choice.fault).not.toBeNull();
  });
});
