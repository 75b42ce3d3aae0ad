import { KEY_LENGTH } from '../crypto/box';
import { wipe } from '../crypto/wipe';
import { fail, ok, SaltboxError, type Result } from '../../src-shared/errors';
import { reasonOf, type Reason } from '../../src-shared/reasons';
import { OpenVault, tryPassphrase } from './open-vault';
import type { VaultOptions } from './places';
import { parseRecoveryCode, recoveryKey } from './recovery-code';
import { newKeyringSlot, newQuietSlots } from './slots';
import {
  fromBase64,
  readRecord,
  sealed,
  sealedSecrets,
  unreadable,
  unsealed,
  unsealedSecrets,
  type FirstRecord,
  type Secrets,
  type Slots,
  type VaultRecord,
} from './vault-record';

/** What people can open a vault with. */
export type Credential = { readonly passphrase: string } | { readonly recovery: string };

/**
 * The keys of a profile, sealed under a random vault key, and that key in slots: one for each way to it. Without a
 * passphrase the system's keyring opens it or, where there is none, a key file; with one, only the passphrase does,
 * unless the user wants the keyring as well. A recovery code opens it in any case. One that does not open is never
 * replaced.
 */
export class Vault {
  readonly #options: VaultOptions;

  constructor(options: VaultOptions) {
    this.#options = options;
  }

  /** What may be asked of people. Throws a `SaltboxError` where the vault cannot be read. */
  get ways(): { readonly passphrase: boolean; readonly recovery: boolean } {
    const record = this.#read();
    const { passphrase, recovery } = record?.version === 2 ? record.slots : {};
    return { passphrase: passphrase !== undefined, recovery: recovery !== undefined };
  }

  /** Milliseconds until a passphrase is tried again. */
  get wait(): number {
    return this.#options.tries.wait();
  }

  /**
   * Opens the vault without asking anybody, or makes it where there is none (`mayCreate`). Null where somebody has to be
   * asked: for the passphrase, or for the recovery code if the keyring or key file is lost. Throws a `SaltboxError`.
   */
  openQuietly(mayCreate: boolean): OpenVault | null {
    const record = this.#read();
    if (record === null) {
      if (!mayCreate) throw unreadable('vault-missing');
      const { random } = this.#options;
      return this.create({ identity: random(KEY_LENGTH), database: random(KEY_LENGTH) });
    }
    if (record.version === 1) return this.#upgrade(record);
    const { passphrase, recovery } = record.slots;
    const found = this.#quietKey(record.slots);
    const opened = typeof found === 'string' ? null : this.#opened(record, found);
    if (opened) return opened;
    if (passphrase ?? recovery) return null;
    throw foreign(typeof found === 'string' ? found : NOT_THEIRS);
  }

  /** Makes the vault around these secrets, which are wiped, where there is none. */
  create(secrets: Secrets): OpenVault {
    const { random } = this.#options;
    const vaultKey = random(KEY_LENGTH);
    const record = this.#write(
      newQuietSlots(vaultKey, this.#options),
      sealedSecrets(secrets, vaultKey, random),
    );
    wipe(secrets.identity, secrets.database);
    return new OpenVault(this.#options, record, vaultKey, { recovered: false });
  }

  /** Opens the vault for somebody. A wrong passphrase is slowed, and changes nothing. Throws where it cannot be read. */
  async open(credential: Credential): Promise<Result<OpenVault>> {
    const record = this.#read();
    const slots = record?.version === 2 ? record.slots : {};
    const found =
      'passphrase' in credential
        ? await tryPassphrase(slots, credential.passphrase, this.#options.tries)
        : byRecoveryCode(slots, credential.recovery);
    if (!found.ok) return found;
    const opened = record?.version === 2 ? this.#opened(record, found.value, 'recovery' in credential) : null;
    if (!opened) throw unreadable('vault-mismatch');
    return ok(opened);
  }

  #read(): VaultRecord | FirstRecord | null {
    let raw: unknown;
    try {
      raw = this.#options.file.read();
    } catch (cause) {
      throw unreadable(reasonOf(cause) ?? 'vault-damaged', cause);
    }
    return raw === undefined ? null : readRecord(raw);
  }

  /**
   * The secrets under a new vault key: the old one may lie in the key file, which from now on holds the key that wraps
   * it. That file stays as it is, so one write does it all.
   */
  #upgrade(old: FirstRecord): OpenVault {
    const { random, keyring } = this.#options;
    const oldKey = old.wrap.by === 'keyring' ? this.#byKeyring(old.wrap.data) : this.#keyFileKey();
    if (typeof oldKey === 'string') throw foreign(oldKey);
    const secrets = unsealedSecrets(old.sealed, oldKey);
    if (!secrets) throw foreign(NOT_THEIRS);
    const vaultKey = random(KEY_LENGTH);
    const slots =
      old.wrap.by === 'keyring' && keyring
        ? { keyring: newKeyringSlot(vaultKey, keyring) }
        : { keyfile: { key: sealed(vaultKey, oldKey, random) } };
    const record = this.#write(slots, sealedSecrets(secrets, vaultKey, random));
    wipe(oldKey, secrets.identity, secrets.database);
    return new OpenVault(this.#options, record, vaultKey, { recovered: false });
  }

  #write(slots: Slots, secrets: string): VaultRecord {
    const record: VaultRecord = { version: 2, slots, sealed: secrets };
    this.#options.file.write(record);
    return record;
  }

  /** Null where the key is not this vault's. */
  #opened(record: VaultRecord, vaultKey: Uint8Array, recovered = false): OpenVault | null {
    const secrets = unsealedSecrets(record.sealed, vaultKey);
    if (!secrets) return null;
    wipe(secrets.identity, secrets.database);
    return new OpenVault(this.#options, record, vaultKey, { recovered });
  }

  /** The vault key, or why it cannot be had without asking. */
  #quietKey({ keyring, keyfile }: Slots): Uint8Array | Reason {
    if (keyring) return this.#byKeyring(keyring.key);
    if (!keyfile) return 'nothing-opens';
    const wrapping = this.#keyFileKey();
    if (typeof wrapping === 'string') return wrapping;
    const vaultKey = unsealed(keyfile.key, wrapping);
    wipe(wrapping);
    return vaultKey ?? NOT_THEIRS;
  }

  #byKeyring(text: string): Uint8Array | Reason {
    const { keyring } = this.#options;
    if (!keyring) return 'keyring-away';
    try {
      const vaultKey = fromBase64(keyring.open(fromBase64(text)));
      return vaultKey.length === KEY_LENGTH ? vaultKey : NOT_THEIRS;
    } catch {
      return 'keyring-other';
    }
  }

  #keyFileKey(): Uint8Array | Reason {
    const key = this.#options.keyFile.read();
    if (key === null) return 'key-file-missing';
    return key === 'damaged' ? NOT_THEIRS : key;
  }
}

const NOT_THEIRS: Reason = 'key-other';

function byRecoveryCode({ recovery }: Slots, text: string): Result<Uint8Array> {
  const code = parseRecoveryCode(text);
  if (!code.ok) return code;
  const key = recoveryKey(code.value);
  const vaultKey = recovery ? unsealed(recovery.key, key) : null;
  wipe(code.value, key);
  return vaultKey ? ok(vaultKey) : fail('recovery-wrong');
}

const foreign = (reason: Reason): SaltboxError =>
  new SaltboxError({ code: 'profile-foreign', params: { reason } });
