import type { Random } from '../base/random';
import { KEY_LENGTH } from '../crypto/box';
import { SALT_LENGTH, type Argon2Cost } from '../crypto/engine';
import { wipe } from '../crypto/wipe';
import { ok, type Result } from '../../src-shared/errors';
import type { Keyring } from './keyring';
import { passphraseKey } from './passphrase';
import type { VaultOptions } from './places';
import { formatRecoveryCode, RECOVERY_LENGTH, recoveryKey } from './recovery-code';
import { sealed, toBase64, type Slots } from './vault-record';

/** Makes the slots of a vault: each wraps the vault key in another way. */

type Slot<K extends keyof Slots> = NonNullable<Slots[K]>;

export const newKeyringSlot = (vaultKey: Uint8Array, keyring: Keyring): Slot<'keyring'> => ({
  key: toBase64(keyring.seal(toBase64(vaultKey))),
});

/**
 * The slot that opens without asking: by the keyring or, where there is none, by a key file, which is on the disk when
 * this returns. To be called only while no slot of the vault on the disk uses the key file, or with that file's key
 * unchanged: a sound one is kept, as a crash may have left it before the vault was written.
 */
export function newQuietSlots(
  vaultKey: Uint8Array,
  { keyring, keyFile, random }: VaultOptions,
): Pick<Slots, 'keyring' | 'keyfile'> {
  if (keyring) return { keyring: newKeyringSlot(vaultKey, keyring) };
  const kept = keyFile.read();
  // One that is damaged opens nothing, and no vault has a use for it.
  const wrapping = kept === null || kept === 'damaged' ? random(KEY_LENGTH) : kept;
  if (wrapping !== kept) keyFile.write(wrapping);
  const slot = { key: sealed(vaultKey, wrapping, random) };
  wipe(wrapping);
  return { keyfile: slot };
}

/** `passphrase` is wiped. */
export async function newPassphraseSlot(
  vaultKey: Uint8Array,
  passphrase: Uint8Array,
  cost: Argon2Cost,
  random: Random,
): Promise<Result<Slot<'passphrase'>>> {
  const salt = random(SALT_LENGTH);
  const key = await passphraseKey(passphrase, salt, cost);
  if (!key.ok) return key;
  const slot = { salt: toBase64(salt), ...cost, key: sealed(vaultKey, key.value, random) };
  wipe(key.value);
  return ok(slot);
}

/** A new recovery code, and the slot that it opens. */
export function newRecoverySlot(
  vaultKey: Uint8Array,
  random: Random,
): { readonly code: string; readonly slot: Slot<'recovery'> } {
  const secret = random(RECOVERY_LENGTH);
  const key = recoveryKey(secret);
  const made = { code: formatRecoveryCode(secret), slot: { key: sealed(vaultKey, key, random) } };
  wipe(secret, key);
  return made;
}
