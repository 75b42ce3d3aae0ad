import { concat, equalBytes, hexOf } from '../base/bytes';
import type { Log } from '../base/log';
import { engine } from './choose';
import { KEM_COINS, KEM_SEED, type KemEngine } from './kem-engine';
import { nobleKem } from './kem-noble';
import { loadSodiumKem } from './kem-sodium';

/** The first 16 bytes of what `exercise` gives; the same for every engine that is right. */
const EXPECTED = 'dcbd6dc1adb526f48eab337c86648a89';

/** Uses an engine in every way once on fixed input: the SHA-512 of all results, or null where one is plainly wrong. */
function exercise(kem: KemEngine): Uint8Array | null {
  const { publicKey, secretKey } = kem.keyPair(new Uint8Array(KEM_SEED).fill(1));
  const { ciphertext, shared } = kem.encapsulate(publicKey, new Uint8Array(KEM_COINS).fill(2));
  const opened = kem.decapsulate(ciphertext, secretKey);
  // Of a ciphertext that was not made for this key comes a secret that nobody else has.
  const rejected = kem.decapsulate(
    ciphertext.map((byte) => byte ^ 1),
    secretKey,
  );
  return equalBytes(opened, shared)
    ? engine.sha512(concat(publicKey, secretKey, ciphertext, shared, rejected))
    : null;
}

/** Whether an engine computes what it must. */
function passesSelfTest(kem: KemEngine): boolean {
  const hash = exercise(kem);
  return hash !== null && hexOf(hash).startsWith(EXPECTED);
}

interface Choice {
  readonly kem: KemEngine;
  /** Why it is not the fast one; null: it is. */
  readonly fault: Error | null;
}

/** The engine that `load` gives where it loads and is right, else the reference: slower is better than not at all. */
export async function chooseKem(load: () => Promise<KemEngine>): Promise<Choice> {
  try {
    const fast = await load();
    if (passesSelfTest(fast)) return { kem: fast, fault: null };
    return { kem: nobleKem, fault: new Error('its self-test failed') };
  } catch (cause) {
    return { kem: nobleKem, fault: new Error('it does not load', { cause }) };
  }
}

let chosen = nobleKem;

/** The engine of this process. WebAssembly is compiled in the background: the reference until it is there, a moment. */
export const kemEngine = (): KemEngine => chosen;

/** Settles when the choice is made. Nobody has to wait, as what one engine began another can end. */
export const kemChosen: Promise<Choice> = chooseKem(loadSodiumKem).then((choice) => {
  chosen = choice.kem;
  return choice;
});

/** Tells a log where the fast engine cannot be used. */
export async function tellKem(log: Log, choice = kemChosen): Promise<void> {
  const { kem, fault } = await choice;
  if (fault) log('warn', 'fast-kem-refused', { kind: kem.name, error: fault });
}
