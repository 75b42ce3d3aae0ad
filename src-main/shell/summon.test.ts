import { expect, it, vi } from 'vitest';
import { ManualClock } from '../base/clock';
import { ok } from '../../src-shared/errors';
import { DEFAULTS } from '../../src-shared/settings';
import { Desk } from './desk';
import type { SettingsFile } from './settings-file';

const system = vi.hoisted(() => ({ keys: new Map<string, () => void>(), taken: '', done: [] as string[] }));
vi.mock('electron', () => ({
  app: { on: () => undefined, getPreferredSystemLanguages: () => ['en'], setBadgeCount: () => undefined },
  globalShortcut: {
    register: (keys: string, pressed: () => void) => {
      if (keys === system.taken) return false;
      system.keys.set(keys, pressed);
      return true;
    },
    unregister: (keys: string) => system.keys.delete(keys),
  },
  nativeTheme: { on: () => undefined, shouldUseDarkColors: false, themeSource: 'system' },
}));
vi.mock('./app-menu', () => ({ setAppMenu: () => undefined }));
vi.mock('./context-menu', () => ({ offerFieldMenu: () => undefined }));
vi.mock('./tray-there', () => ({ trayThere: () => Promise.resolve(false) }));
vi.mock('./window', () => ({
  createWindow: () => ({
    on: () => undefined,
    once: () => undefined,
    isMinimized: () => true,
    restore: () => system.done.push('restore'),
    show: () => system.done.push('show'),
    focus: () => system.done.push('focus'),
  }),
}));

it('the keys that are chosen show the window from anywhere, until others are', () => {
  const choices = { ...DEFAULTS, summon: 'Control+Alt+S', closeToTray: false };
  const desk = new Desk({
    // Nothing else of the file is used here.
    settings: { choices, trayTold: true } as unknown as SettingsFile,
    clock: new ManualClock(),
    dist: 'dist',
    hidden: false,
    lock: () => undefined,
    go: () => undefined,
    made: () => undefined,
  });
  // With no window there is nothing to show.
  system.keys.get('Control+Alt+S')?.();
  expect(system.done).toEqual([]);
  desk.show();
  system.keys.get('Control+Alt+S')?.();
  expect(system.done).toEqual(['restore', 'show', 'focus']);

  system.taken = 'Control+Alt+T';
  expect(desk.choose({ summon: 'Control+Alt+T' })).toMatchObject({ error: { code: 'keys-taken' } });
  expect([...system.keys.keys()]).toEqual(['Control+Alt+S']);
  expect(desk.choose({ summon: 'F9' })).toEqual(ok(null));
  expect([...system.keys.keys()]).toEqual(['F9']);
  expect(desk.choose({ summon: null })).toEqual(ok(null));
  expect(system.keys.size).toBe(0);
});
