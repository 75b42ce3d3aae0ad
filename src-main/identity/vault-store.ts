import { utf8 } from '../base/bytes';
import { writeWhole, type Disk } from './disk';
import type { VaultFile } from './places';

/** What electron-store and its base, conf, have in common here. */
export interface Store {
  readonly path: string;
  get(key: 'vault'): unknown;
}

/** Options that both are made with, so that both find the same file. */
export const vaultStoreOptions = {
  fileExtension: 'json',
  // A damaged vault must never be replaced by an empty one.
  clearInvalidConfig: false,
  accessPropertiesByDotNotation: false,
  configFileMode: 0o600,
} as const;

/**
 * The vault in such a store, which is opened at each use, for opening it reads the file. It is written past the store:
 * conf takes a short write near a full disk for a whole one, does not sync the folder, and in some surroundings writes
 * in place.
 */
export const storedVault = (open: () => Store, disk: Disk): VaultFile => ({
  read: () => open().get('vault'),
  write: (vault) => {
    writeWhole(disk, open().path, utf8(JSON.stringify({ vault }, undefined, '\t')));
  },
});
