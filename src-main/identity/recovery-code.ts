import { concat, equalBytes, utf8 } from '../base/bytes';
import { sha512 } from '../crypto/box';
import { hkdfSha512 } from '../crypto/kdf';
import { KEY_LENGTH } from '../crypto/engine';
import { wipe } from '../crypto/wipe';
import { base32, foreignLetter, lettersOf, unbase32 } from '../../src-shared/base32';
import { fail, ok, type Result } from '../../src-shared/errors';

/** Random bytes of a code: 144 bits, which nobody can try out, so no slow hash is needed. */
export const RECOVERY_LENGTH = 18;
const CHECKSUM_LENGTH = 2;
/** 20 bytes are 32 letters, eight groups of four. */
const LETTERS = 32;
const CHECKSUM_LABEL = utf8('saltbox-recovery');
const KEY_LABEL = utf8('saltbox-recovery-key');

const checksum = (secret: Uint8Array): Uint8Array =>
  sha512(concat(CHECKSUM_LABEL, secret)).subarray(0, CHECKSUM_LENGTH);

/** The code to be written down: `XXXX-XXXX-…`, the random bytes and a checksum in base32. */
export const formatRecoveryCode = (secret: Uint8Array): string =>
  (base32(concat(secret, checksum(secret))).match(/.{4}/g) ?? []).join('-');

/** The random bytes of a code as people type it, or what is wrong with it. The caller wipes them. */
export function parseRecoveryCode(text: string): Result<Uint8Array> {
  const letters = lettersOf(text);
  const foreign = foreignLetter(letters);
  if (foreign !== null) return fail('recovery-character', { character: foreign });
  if (letters.length < LETTERS) return fail('recovery-short', { missing: LETTERS - letters.length });
  if (letters.length > LETTERS) return fail('recovery-long', { extra: letters.length - LETTERS });
  const whole = unbase32(letters);
  if (whole === null) return fail('recovery-checksum');
  const secret = whole.slice(0, RECOVERY_LENGTH);
  const fits = equalBytes(checksum(secret), whole.subarray(RECOVERY_LENGTH));
  wipe(whole);
  return fits ? ok(secret) : fail('recovery-checksum');
}

/** The key that wraps the vault key, 32 bytes. The caller wipes it. */
export const recoveryKey = (secret: Uint8Array): Uint8Array =>
  hkdfSha512(secret, new Uint8Array(0), KEY_LABEL, KEY_LENGTH);
