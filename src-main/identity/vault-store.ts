import type { VaultFile, VaultRecord } from './vault';

/** What electron-store and its base, conf, have in common here. */
export interface Store {
  get(key: 'vault'): unknown;
  set(key: 'vault', value: VaultRecord): void;
}

/** Options that both are made with, so that both read and write the same file. */
export const vaultStoreOptions = {
  fileExtension: 'json',
  // A damaged vault must never be replaced by an empty one.
  clearInvalidConfig: false,
  accessPropertiesByDotNotation: false,
  configFileMode: 0o600,
} as const;

/** The vault in such a store. It is opened at each use, for opening it reads the file. */
export const storedVault = (open: () => Store): VaultFile => ({
  read: () => open().get('vault'),
  write: (record) => {
    open().set('vault', record);
  },
});
