import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../base/random';
import { DATABASE, finishRestore } from '../backup/restore';
import type { Argon2Cost } from '../crypto/engine';
import { wipe } from '../crypto/wipe';
import type { Disk } from '../identity/disk';
import { Identity } from '../identity/identity';
import { diskKeyFile } from '../identity/key-file';
import type { Keyring } from '../identity/keyring';
import type { OpenVault } from '../identity/open-vault';
import type { VaultFile } from '../identity/places';
import { Tries, TRIES_FILE } from '../identity/tries';
import { Vault, type Credential } from '../identity/vault';
import { explained, type Database } from '../storage/database';
import { lockProfile } from '../storage/profile-lock';
import { openOrRepair } from '../storage/repair';
import { SaltboxError, type Failure, type Result } from '../../src-shared/errors';
import { reasonOf, type Reason } from '../../src-shared/reasons';
import type { Place } from './place';

export interface ProfileOptions {
  readonly dir: string;
  /** The file of the vault in a folder. */
  readonly vaultFileIn: (folder: string) => VaultFile;
  readonly disk: Disk;
  readonly keyring: Keyring | null;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What a new passphrase costs to try. */
  readonly cost: Argon2Cost;
}

/** A profile that is unlocked: its keys are in memory and its database is open. */
export interface OpenProfile {
  readonly identity: Identity;
  readonly vault: OpenVault;
  readonly database: Database;
  /** The last end was in the middle of work. */
  readonly unclean: boolean;
  /** What the user should know of how it was opened: a damaged database was repaired. */
  readonly notices: readonly Failure[];
  readonly place: Place;
  /** Closes the database and wipes all keys. */
  close(): void;
}

/** A profile folder that this process has to itself, locked or not, until it lets go of it. */
export class ProfileFolder {
  readonly vault: Vault;
  readonly #dir: string;
  readonly #databasePath: string;
  readonly #now: () => number;
  readonly #vaultIn: (folder: string) => Vault;
  readonly #release: () => void;

  /**
   * Takes the folder, and makes it where it is missing: first of all, so that nothing is read that another process may
   * be writing. Throws a `SaltboxError`.
   */
  constructor(options: ProfileOptions) {
    const { dir, disk, now, vaultFileIn, keyring, random, cost } = options;
    makeFolder(dir);
    this.#release = lockProfile(join(dir, 'profile.lock'));
    try {
      said(() => {
        finishRestore(dir);
      });
    } catch (error) {
      this.#release();
      throw error;
    }
    this.#dir = dir;
    this.#now = now;
    this.#databasePath = join(dir, DATABASE);
    this.#vaultIn = (folder) =>
      new Vault({
        file: vaultFileIn(folder),
        keyFile: diskKeyFile(disk, join(folder, 'vault.key')),
        keyring,
        tries: new Tries(disk, join(folder, TRIES_FILE), now),
        random,
        cost,
      });
    this.vault = this.#vaultIn(dir);
  }

  /**
   * Opens the profile without asking anybody, or makes a new one in an empty folder. Null where the vault wants a
   * passphrase or a recovery code. Throws a `SaltboxError`, having changed nothing.
   */
  openQuietly(): OpenProfile | null {
    return said(() => {
      const vault = this.vault.openQuietly(!existsSync(this.#databasePath));
      return vault && this.#open(vault);
    });
  }

  /** Opens the profile for somebody. Throws as `openQuietly` does. */
  async open(credential: Credential): Promise<Result<OpenProfile>> {
    try {
      const vault = await this.vault.open(credential);
      return vault.ok ? { ok: true, value: this.#open(vault.value) } : vault;
    } catch (error) {
      throw plain(error);
    }
  }

  /** Lets go of the folder. */
  release(): void {
    this.#release();
  }

  #open(vault: OpenVault): OpenProfile {
    const secrets = vault.secrets();
    try {
      const { database, unclean, repaired } = openOrRepair(this.#databasePath, secrets.database, this.#now());
      const identity = new Identity(secrets.identity);
      return {
        identity,
        vault,
        database,
        unclean,
        notices: repaired ? [{ code: 'profile-repaired', params: { ...repaired } }] : [],
        place: {
          dir: this.#dir,
          secrets: () => vault.secrets(),
          makeVault: (folder, made) => {
            this.#vaultIn(folder).create(made).wipe();
          },
        },
        close() {
          database.close();
          identity.wipe();
          vault.wipe();
        },
      };
    } catch (error) {
      vault.wipe();
      throw error;
    } finally {
      wipe(secrets.identity, secrets.database);
    }
  }
}

/** Not by Node's own recursion, which never ends where the system denies a folder without a reason, as /proc does. */
function makeFolder(dir: string): void {
  const isFolder = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const make = (folder: string): void => {
    if (isFolder(folder)) return;
    if (dirname(folder) !== folder) make(dirname(folder));
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      // Another process may have made it in the meantime.
      if (!isFolder(folder)) throw error;
    }
  };
  try {
    make(dir);
  } catch (error) {
    const known = explained(error);
    throw known instanceof SaltboxError ? known : unreadable('folder-unmade', error);
  }
}

function said<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw plain(error);
  }
}

/** A failure as people are told it. */
function plain(error: unknown): SaltboxError {
  const known = explained(error);
  return known instanceof SaltboxError ? known : unreadable(reasonOf(error) ?? 'files-unreadable', error);
}

const unreadable = (reason: Reason, cause: unknown): SaltboxError =>
  new SaltboxError({ code: 'profile-unreadable', params: { reason } }, { cause });
