import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src-shared/settings';
import { SettingsFile } from './settings-file';
import { createWindow } from './window';

const made = vi.hoisted((): { options: Record<string, unknown> } => ({ options: {} }));
vi.mock('electron', () => ({
  app: { isPackaged: true },
  screen: { getAllDisplays: () => [] },
  BrowserWindow: class {
    constructor(options: Record<string, unknown>) {
      made.options = options;
    }
    once = (): void => undefined;
    on = (): void => undefined;
    loadURL = (): Promise<void> => Promise.resolve();
  },
  protocol: {},
  session: {},
}));

const platform = process.platform;
const on = (name: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: name });
};
afterEach(() => {
  on(platform);
});

it.each([
  ['linux', 'dist/icon.png'],
  ['win32', undefined],
  ['darwin', undefined],
] as const)('on %s it has the icon %s, as programs have one elsewhere', (name, icon) => {
  on(name);
  createWindow(new SettingsFile({ store: {}, set: () => undefined }, DEFAULTS), 'dist', false);
  expect(made.options['icon']).toBe(icon);
});
