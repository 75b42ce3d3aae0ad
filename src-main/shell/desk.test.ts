import { describe, expect, it, vi } from 'vitest';
import { languages, type Language } from '../../src-shared/settings';
import { appMenu } from './app-menu';
import { systemPanelIsDark } from './panel';
import { trayMenu } from './tray';
import { trayThere } from './tray-there';
import { words } from '../words/words';

vi.mock('electron', () => ({}));

it('the tray opens, locks where that can be, and quits, in each language', () => {
  for (const language of languages) {
    const done: string[] = [];
    const act = (what: string) => () => done.push(what);
    const state = { words: words[language], unread: null, darkPanel: true };
    const actions = { open: act('open'), lock: act('lock'), quit: act('quit') };
    const menu = trayMenu({ ...state, lockable: true }, actions);
    // What Electron passes to a click is not looked at.
    for (const { click } of menu) (click as (() => void) | undefined)?.();
    expect(done).toEqual(['open', 'lock', 'quit']);
    const labels = menu.flatMap(({ label }) => label ?? []);
    expect(new Set(labels).size).toBe(3);
    expect(trayMenu({ ...state, lockable: false }, actions).map(({ enabled }) => enabled)).toContain(false);
  }
});

it('the panel is as dark as the system says, or as it is known to be', () => {
  const theme = { themeSource: 'dark', shouldUseDarkColors: true };
  expect(systemPanelIsDark('linux', { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, theme, false)).toBe(true);
  expect(systemPanelIsDark('linux', { XDG_CURRENT_DESKTOP: 'KDE' }, theme, false)).toBe(false);
  expect(systemPanelIsDark('linux', {}, { themeSource: 'system', shouldUseDarkColors: true }, false)).toBe(
    true,
  );
  expect(
    systemPanelIsDark('win32', {}, { ...theme, shouldUseDarkColorsForSystemIntegratedUI: false }, true),
  ).toBe(false);
});

it('there is a tray everywhere but on a Linux without a bus', async () => {
  expect(await trayThere({}, 'win32')).toBe(true);
  expect(await trayThere({}, 'darwin')).toBe(true);
  expect(await trayThere({ XDG_RUNTIME_DIR: '/nonexistent' }, 'linux')).toBe(false);
});

type Item = Electron.MenuItemConstructorOptions;
const itemsOf = (menu: readonly Item[]): Item[] =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

describe.each(['linux', 'win32', 'darwin'] as const)('the menu of the application on %s', (platform) => {
  const done: string[] = [];
  const actions = { show: (page: string) => done.push(page), lock: () => done.push('lock') };
  const menuIn = (language: Language, state: 'shut' | 'open' | 'lockable'): Item[] =>
    appMenu(
      platform,
      { words: words[language], open: state !== 'shut', lockable: state === 'lockable' },
      actions,
    );

  it('has what its system has, in each language, and each thing once', () => {
    for (const language of languages) {
      const menu = menuIn(language, 'open');
      const items = itemsOf(menu).filter(({ visible, type }) => visible !== false && type !== 'separator');
      // Electron has words of its own for what is left without, and those are English.
      expect([...menu, ...items].filter(({ label }) => label === undefined)).toEqual([]);
      const labels = items.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      const roles = items.map(({ role }) => role);
      const common = [
        'zoomIn',
        'zoomOut',
        'resetZoom',
        'togglefullscreen',
        'quit',
        'close',
        'pasteAndMatchStyle',
      ];
      expect(roles).toEqual(expect.arrayContaining([...common]));
      expect(roles.includes('services')).toBe(platform === 'darwin');
    }
  });

  it('shows what can be shown, and what cannot be as such', () => {
    done.length = 0;
    // What Electron passes to a click is not looked at.
    for (const { click } of itemsOf(menuIn('en', 'lockable'))) (click as (() => void) | undefined)?.();
    expect([...done].sort()).toEqual(['about', 'add', 'help', 'lock', 'settings']);
    const off = (state: 'shut' | 'open' | 'lockable'): (string | undefined)[] =>
      itemsOf(menuIn('en', state))
        .filter(({ enabled }) => enabled === false)
        .map(({ label }) => label);
    expect(off('lockable')).toEqual([]);
    expect(off('open')).toEqual(['Lock']);
    expect(off('shut')).toHaveLength(5);
  });
});
