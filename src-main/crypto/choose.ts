import { concat, equalBytes, hexOf } from '../base/bytes';
import type { Log } from '../base/log';
import { BOX_OVERHEAD, KEY_LENGTH, type Engine } from './engine';
import { NONCE_LENGTH } from './nonce';
import { loadSodium } from './sodium';
import { tweetnaclEngine } from './tweetnacl';

/** The first 16 bytes of what `exercise` gives; the same for every engine that is right. */
const EXPECTED = 'd050a06c40c57e9ebee7daa96533f8d4';
const LENGTHS = [0, 1, 100, 1000];
/** So that the box begins at an odd address, as in a frame. */
const OFFSET = 3;

/** Uses an engine in every way once on fixed input: the SHA-512 of all results, or null where one is plainly wrong. */
function exercise(engine: Engine): Uint8Array | null {
  const [mine, theirs] = [new Uint8Array(KEY_LENGTH).fill(1), new Uint8Array(KEY_LENGTH).fill(2)];
  const nonce = new Uint8Array(NONCE_LENGTH).fill(3);
  const publicKey = engine.publicKey(theirs);
  const [shared, key] = [engine.agree(mine, publicKey), engine.precompute(publicKey, mine)];
  if (!shared || !key || engine.agree(mine, new Uint8Array(KEY_LENGTH))) return null;
  const results = [publicKey, shared, key];
  for (const length of LENGTHS) {
    const plain = new Uint8Array(length).fill(4);
    const out = new Uint8Array(OFFSET + length + BOX_OVERHEAD);
    engine.sealInto(out, OFFSET, plain, nonce, key);
    const boxed = out.subarray(OFFSET);
    const opened = engine.open(boxed, nonce, key);
    if (!opened || !equalBytes(boxed, engine.seal(plain, nonce, key))) return null;
    results.push(boxed.slice(), opened);
    const inPlace = engine.openInPlace(boxed, nonce, key);
    // What is there now is plain text under the tag of a cipher text: it must not open, unless it is empty.
    if (!inPlace || (length > 0 && engine.open(boxed, nonce, key))) return null;
    results.push(inPlace);
  }
  return engine.sha512(concat(...results));
}

/** Whether an engine computes what it must. A wrong build of a native library is found before it seals anything. */
export function passesSelfTest(engine: Engine): boolean {
  const hash = exercise(engine);
  return hash !== null && hexOf(hash).startsWith(EXPECTED);
}

interface Choice {
  readonly engine: Engine;
  /** Why it is not the native one; null: it is. */
  readonly fault: Error | null;
}

/** The engine that `load` gives where it loads and is right, else the reference: slower is better than not at all. */
export function chooseEngine(load: () => Engine): Choice {
  try {
    const native = load();
    if (passesSelfTest(native)) return { engine: native, fault: null };
    return { engine: tweetnaclEngine, fault: new Error('its self-test failed') };
  } catch (cause) {
    return { engine: tweetnaclEngine, fault: new Error('it does not load', { cause }) };
  }
}

const chosen = chooseEngine(loadSodium);
/** The engine of this process. */
export const { engine } = chosen;

/** Tells a log where the native engine cannot be used. */
export function tellEngine(log: Log, { engine: taken, fault }: Choice = chosen): void {
  if (fault) log('warn', 'native-engine-refused', { kind: taken.name, error: fault });
}
