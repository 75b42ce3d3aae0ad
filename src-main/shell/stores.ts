import { ipcMain } from 'electron';
import Store from 'electron-store';
import { systemDisk } from '../identity/disk';
import type { VaultFile } from '../identity/places';
import { storedVault, vaultStoreOptions } from '../identity/vault-store';
import type { Names } from './settings-file';

/** The vault of a profile folder, in an electron-store file. */
export const vaultFileIn = (dir: string): VaultFile =>
  storedVault(() => new Store({ ...vaultStoreOptions, cwd: dir, name: 'vault' }), systemDisk);

/** The settings file of a profile folder. One that is no JSON any more is begun anew: it holds nothing that matters. */
export function settingsIn(dir: string): Names {
  const store = new Store<Record<string, unknown>>({ cwd: dir, name: 'settings', clearInvalidConfig: true });
  // electron-store answers renderers that ask for it; ours has no way to ask, and gets no answer.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}
