import { wipe } from '../crypto/wipe';
import { fail, ok, SaltboxError, type Result } from '../../src-shared/errors';
import type { Sealing } from '../../src-shared/model';
import { passphraseBytes, passphraseKey } from './passphrase';
import type { VaultOptions } from './places';
import { newKeyringSlot, newPassphraseSlot, newQuietSlots, newRecoverySlot } from './slots';
import type { Tries } from './tries';
import {
  fromBase64,
  unreadable,
  unsealed,
  unsealedSecrets,
  type Secrets,
  type Slots,
  type VaultRecord,
} from './vault-record';

/** A vault whose key is in memory, until it is wiped: what opens it can be changed. */
export class OpenVault {
  readonly #options: VaultOptions;
  #record: VaultRecord;
  #vaultKey: Uint8Array | null;
  /** Opened by the recovery code: the passphrase is taken to be forgotten, until there is a new one or none. */
  #recovered: boolean;

  /** Takes the key over: nobody else may hold it. */
  constructor(
    options: VaultOptions,
    record: VaultRecord,
    vaultKey: Uint8Array,
    { recovered }: { recovered: boolean },
  ) {
    this.#options = options;
    this.#record = record;
    this.#vaultKey = vaultKey;
    this.#recovered = recovered;
    // What a crash left between the vault without a key file and the end of that file.
    if (!record.slots.keyfile) this.#removeKeyFile();
  }

  get sealing(): Sealing {
    const { passphrase, keyring, recovery } = this.#record.slots;
    return {
      by: passphrase ? 'passphrase' : keyring ? 'keyring' : 'keyfile',
      keyringToo: passphrase !== undefined && keyring !== undefined,
      keyringThere: this.#options.keyring !== null,
      recovery: recovery !== undefined,
      recovered: this.#recovered,
    };
  }

  /** The secrets; the caller wipes them. */
  secrets(): Secrets {
    const found = unsealedSecrets(this.#record.sealed, this.#held());
    if (!found) throw unreadable('vault-mismatch');
    return found;
  }

  /** Whether this is the passphrase; where none is set, anything is. */
  async check(passphrase: string | null): Promise<Result<null>> {
    if (this.#recovered || !this.#record.slots.passphrase) return ok(null);
    const found = await tryPassphrase(this.#record.slots, passphrase ?? '', this.#options.tries);
    if (!found.ok) return found;
    wipe(found.value);
    return ok(null);
  }

  /**
   * Sets or changes the passphrase, `current` being the one there is. From then on it alone opens the vault, beside the
   * recovery code, and the keyring where that is wanted.
   */
  async setPassphrase(
    next: string,
    { current, keyringToo }: { current: string | null; keyringToo: boolean },
  ): Promise<Result<null>> {
    const bytes = passphraseBytes(next);
    if (!bytes.ok) return bytes;
    const allowed = await this.check(current);
    if (!allowed.ok) {
      wipe(bytes.value);
      return allowed;
    }
    const { random, keyring, cost } = this.#options;
    const passphrase = await newPassphraseSlot(this.#held(), bytes.value, cost, random);
    if (!passphrase.ok) return passphrase;
    const { recovery } = this.#record.slots;
    this.#write({
      passphrase: passphrase.value,
      ...(recovery ? { recovery } : {}),
      ...(keyringToo && keyring ? { keyring: newKeyringSlot(this.#held(), keyring) } : {}),
    });
    // Only now that the passphrase is on the disk.
    this.#removeKeyFile();
    this.#recovered = false;
    return ok(null);
  }

  /** Lets the keyring or a key file open the vault again. After the recovery code, in place of one that is lost too. */
  async removePassphrase(current: string | null): Promise<Result<null>> {
    if (!this.#record.slots.passphrase && !this.#recovered) return fail('passphrase-none');
    const allowed = await this.check(current);
    if (!allowed.ok) return allowed;
    const { recovery } = this.#record.slots;
    // Has the key file on the disk before the vault relies on it.
    const quiet = newQuietSlots(this.#held(), this.#options);
    this.#write({ ...quiet, ...(recovery ? { recovery } : {}) });
    this.#recovered = false;
    return ok(null);
  }

  /** A new recovery code, to be shown once; the one before opens nothing any more. */
  makeRecoveryCode(): string {
    const { code, slot } = newRecoverySlot(this.#held(), this.#options.random);
    this.#write({ ...this.#record.slots, recovery: slot });
    return code;
  }

  /** Forgets the key. Every later use throws. */
  wipe(): void {
    if (this.#vaultKey) wipe(this.#vaultKey);
    this.#vaultKey = null;
  }

  #write(slots: Slots): void {
    const record: VaultRecord = { version: 2, slots, sealed: this.#record.sealed };
    this.#options.file.write(record);
    this.#record = record;
  }

  #removeKeyFile(): void {
    try {
      if (this.#options.keyFile.read() !== null) this.#options.keyFile.remove();
    } catch {
      // It opens nothing any more, and the next start tries again.
    }
  }

  #held(): Uint8Array {
    if (!this.#vaultKey) throw new SaltboxError({ code: 'locked' });
    return this.#vaultKey;
  }
}

/** The vault key by the passphrase. Each try counts, and after a few wrong ones the next has to wait. */
export async function tryPassphrase(
  { passphrase }: Slots,
  text: string,
  tries: Tries,
): Promise<Result<Uint8Array>> {
  if (!passphrase) return fail('passphrase-none');
  const bytes = passphraseBytes(text);
  if (!bytes.ok) return bytes;
  const wait = tries.wait();
  if (wait > 0) return fail('passphrase-wait', { seconds: Math.ceil(wait / 1000) });
  tries.begin();
  const key = await passphraseKey(bytes.value, fromBase64(passphrase.salt), passphrase);
  if (!key.ok) return key;
  const vaultKey = unsealed(passphrase.key, key.value);
  wipe(key.value);
  if (!vaultKey) return fail('passphrase-wrong');
  tries.succeeded();
  return ok(vaultKey);
}
