import { describe, expect, it } from 'vitest';
import { Database } from '../storage/database';
import { DEFAULTS } from '../../src-shared/settings';
import { ChoicesOfProfile } from './choices';
import { SettingsFile } from './settings-file';

/** A settings file in memory. */
function fileWith(store: Record<string, unknown>) {
  return {
    store,
    set: (values: Readonly<Record<string, unknown>>) => {
      Object.assign(store, values);
    },
  };
}

function world(store: Record<string, unknown> = {}) {
  const database = Database.open(':memory:', new Uint8Array(32));
  const autostart = {
    on: false,
    set(on: boolean) {
      this.on = on;
    },
  };
  const open = () =>
    new ChoicesOfProfile({
      file: new SettingsFile(fileWith(store), DEFAULTS),
      database,
      autostart,
      otherwise: DEFAULTS,
    });
  return { store, open, close: () => database.close() };
}

describe('the settings of a profile', () => {
  it('are the usual ones at first, with the theme and place that older versions kept', () => {
    const { open, close } = world({ theme: 'dark', bounds: { x: 1, y: 2, width: 800, height: 600 } });
    expect(open().all).toEqual({ ...DEFAULTS, theme: 'dark' });
    close();
  });

  it('are each kept where they belong, and nothing private beside the profile', () => {
    const { store, open, close } = world();
    open().set({
      theme: 'contrast',
      closeToTray: false,
      sidebar: 360,
      autostart: true,
      notifications: 'none',
      spelling: ['fr'],
      announce: 'off',
    });
    expect(store).toEqual({ theme: 'contrast', closeToTray: false, sidebar: 360 });
    expect(open().all).toEqual({
      ...DEFAULTS,
      theme: 'contrast',
      closeToTray: false,
      sidebar: 360,
      autostart: true,
      notifications: 'none',
      spelling: ['fr'],
      announce: 'off',
    });
    close();
  });

  it('stay as they are where nothing is said of them', () => {
    const { store, open, close } = world();
    const choices = open();
    choices.set({ sounds: true });
    choices.set({ density: 'compact' });
    choices.set({});
    expect(choices.all).toEqual({ ...DEFAULTS, sounds: true, density: 'compact' });
    expect(store).toEqual({ density: 'compact' });
    close();
  });
});

describe('the settings file', () => {
  it('is read field by field, however it was broken', () => {
    for (const bounds of [null, 7, { width: 1, height: 1 }, { width: 800, height: '600' }]) {
      const file = new SettingsFile(
        fileWith({ bounds, theme: [], textSize: 125, trayTold: 'yes' }),
        DEFAULTS,
      );
      expect(file.place).toBe(null);
      expect(file.trayTold).toBe(false);
      expect(file.choices).toMatchObject({ theme: 'system', textSize: 125 });
    }
  });

  it('keeps where the window stood, and that the tray was spoken of', () => {
    const store = {};
    const file = new SettingsFile(fileWith(store), DEFAULTS);
    file.setPlace({ x: -5, y: 10, width: 900, height: 700, maximised: true });
    file.tellTray();
    const again = new SettingsFile(fileWith(store), DEFAULTS);
    expect(again.place).toEqual({ x: -5, y: 10, width: 900, height: 700, maximised: true });
    expect(again.trayTold).toBe(true);
  });

  it('takes note of what happened to the window though nothing can be written', () => {
    const full = (): never => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    const file = new SettingsFile({ store: {}, set: full }, DEFAULTS);
    file.setPlace({ width: 900, height: 700, maximised: false });
    file.tellTray();
    expect(file.place).toEqual({ width: 900, height: 700, maximised: false });
    expect(file.trayTold).toBe(true);
    // Of what was chosen it is said that it could not be kept.
    expect(() => {
      file.choose({ theme: 'dark' });
    }).toThrow('ENOSPC');
  });
});
