import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../base/random';
import { Identity } from '../identity/identity';
import { diskKeyFile } from '../identity/key-file';
import { openVault, type Keyring, type VaultFile } from '../identity/vault';
import { Database, explained } from '../storage/database';
import { lockProfile } from '../storage/profile-lock';
import type { Profile } from '../../src-shared/model';
import { SaltboxError } from '../../src-shared/errors';

/** A profile folder that this process has to itself. */
export interface OpenProfile {
  readonly identity: Identity;
  readonly sealedBy: Profile['sealedBy'];
  readonly database: Database;
  close(): void;
}

/**
 * Opens the profile in `dir`, or makes a new one in an empty or missing folder: lock, vault, database, in this order,
 * so that nothing is written that another process may be writing. Throws a `SaltboxError`, having changed nothing.
 */
export function openProfile(options: {
  dir: string;
  vaultFile: VaultFile;
  keyring: Keyring | null;
  random: Random;
}): OpenProfile {
  const { dir, vaultFile, keyring, random } = options;
  makeFolder(dir);
  const unlock = lockProfile(join(dir, 'profile.lock'));
  try {
    const databasePath = join(dir, 'saltbox.db');
    const places = { file: vaultFile, keyFile: diskKeyFile(join(dir, 'vault.key')), keyring };
    const { secrets, sealedBy } = openVault(places, random, !existsSync(databasePath));
    const database = Database.open(databasePath, secrets.database);
    const identity = new Identity(secrets.identity);
    return {
      identity,
      sealedBy,
      database,
      close() {
        database.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    const known = explained(error);
    throw known instanceof SaltboxError ? known : unreadable('its files cannot be read or written', error);
  }
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const known = explained(error);
    throw known instanceof SaltboxError ? known : unreadable('its folder cannot be made or entered', error);
  }
}

const unreadable = (reason: string, cause: unknown): SaltboxError =>
  new SaltboxError({ code: 'profile-unreadable', params: { reason } }, { cause });
