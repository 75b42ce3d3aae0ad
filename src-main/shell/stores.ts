import { ipcMain } from 'electron';
import Store from 'electron-store';
import * as v from 'valibot';
import { systemDisk } from '../identity/disk';
import type { VaultFile } from '../identity/places';
import { storedVault, vaultStoreOptions } from '../identity/vault-store';
import { themes, type Theme } from '../../src-shared/model';

/** The vault of a profile folder, in an electron-store file. */
export const vaultFileIn = (dir: string): VaultFile =>
  storedVault(() => new Store({ ...vaultStoreOptions, cwd: dir, name: 'vault' }), systemDisk);

const bounds = v.object({
  x: v.optional(v.pipe(v.number(), v.integer())),
  y: v.optional(v.pipe(v.number(), v.integer())),
  width: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(10_000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(240), v.maxValue(10_000)),
});
export type Bounds = v.InferOutput<typeof bounds>;

/** Looks only, nothing private: what the window needs before the profile is open. */
export interface SettingsStore {
  readonly theme: Theme;
  readonly bounds: Bounds | null;
  setTheme(theme: Theme): void;
  setBounds(bounds: Bounds): void;
}

/** The settings file of a profile folder. One that is damaged is begun anew: it holds nothing that matters. */
export function settingsIn(dir: string): SettingsStore {
  const store = new Store<Record<string, unknown>>({ cwd: dir, name: 'settings', clearInvalidConfig: true });
  // electron-store answers renderers that ask for it; ours has no way to ask, and gets no answer.
  ipcMain.removeAllListeners('electron-store-get-data');
  const theme = v.fallback(v.picklist(themes), 'system');
  return {
    get theme() {
      return v.parse(theme, store.get('theme'));
    },
    get bounds() {
      return v.parse(v.fallback(v.nullable(bounds), null), store.get('bounds'));
    },
    setTheme(next) {
      store.set('theme', next);
    },
    setBounds(next) {
      store.set('bounds', next);
    },
  };
}
