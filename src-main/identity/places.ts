import type { Random } from '../base/random';
import type { Argon2Cost } from '../crypto/engine';
import type { KeyFile } from './key-file';
import type { Keyring } from './keyring';
import type { Tries } from './tries';
import type { VaultRecord } from './vault-record';

/** The file the vault is kept in: electron-store in the app, its base (conf) without Electron. */
export interface VaultFile {
  /** The record as it stands, or undefined where there is none. Throws where the file is not readable. */
  read(): unknown;
  /** Whole and lasting, or not at all. */
  write(record: VaultRecord): void;
}

/** Where a vault and the keys to it are. */
export interface VaultOptions {
  readonly file: VaultFile;
  readonly keyFile: KeyFile;
  /** Null where there is none. */
  readonly keyring: Keyring | null;
  readonly tries: Tries;
  readonly random: Random;
  /** What a new passphrase costs to try. */
  readonly cost: Argon2Cost;
}
