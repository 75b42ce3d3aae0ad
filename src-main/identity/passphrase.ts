import { utf8 } from '../base/bytes';
import { engine } from '../crypto/choose';
import type { Argon2Cost } from '../crypto/engine';
import { wipe } from '../crypto/wipe';
import { fail, ok, type Result } from '../../src-shared/errors';
import { MAX_PASSPHRASE_LENGTH } from '../../src-shared/limits';

/**
 * What a new passphrase costs to try: RFC 9106's advice of three passes, over the 256 MiB that libsodium calls
 * moderate. A desktop of today has them to spare, graphics cards cannot run many at once, and it takes about as long
 * as somebody is willing to wait at a door: 0.6 s on two slow cores (without libsodium ten times that).
 */
export const PASSPHRASE_COST: Argon2Cost = { passes: 3, memory: 256 * 1024 };

/** The passphrase as it is hashed, or why there is none: the same however a keyboard composes its letters. */
export function passphraseBytes(text: string): Result<Uint8Array> {
  if (text === '') return fail('passphrase-empty');
  if (text.length > MAX_PASSPHRASE_LENGTH) return fail('passphrase-long', { max: MAX_PASSPHRASE_LENGTH });
  return ok(utf8(text.normalize('NFKC')));
}

/** The key that wraps the vault key, 32 bytes; the caller wipes it. `passphrase` is wiped here. */
export async function passphraseKey(
  passphrase: Uint8Array,
  salt: Uint8Array,
  cost: Argon2Cost,
): Promise<Result<Uint8Array>> {
  try {
    return ok(await engine.argon2id(passphrase, salt, cost));
  } catch {
    // Lengths and bounds were checked before: what is left is memory that the system does not give.
    return fail('memory-low', { megabytes: Math.ceil(cost.memory / 1024) });
  } finally {
    wipe(passphrase);
  }
}
