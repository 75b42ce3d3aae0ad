import { expect, it, vi } from 'vitest';
import { languages } from '../../src-shared/settings';
import { appMenu } from './app-menu';
import { systemPanelIsDark } from './panel';
import { trayMenu } from './tray';
import { trayThere } from './tray-there';
import { counted, words } from './words';

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

it('numbers have their forms', () => {
  expect([1, 2, 1500].map((count) => counted('en', words.en.newMessages, count))).toEqual([
    'One new message',
    '2 new messages',
    '1,500 new messages',
  ]);
  expect([1, 3, 5, 21].map((count) => counted('ru', words.ru.newMessages, count))).toEqual([
    '1 новое сообщение',
    '3 новых сообщения',
    '5 новых сообщений',
    '21 новое сообщение',
  ]);
  expect(counted('ar', words.ar.newMessages, 2)).toBe('رسالتان جديدتان');
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

it('zoom and quit have their keys in every menu, and macOS has the menus it expects', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    const menu = appMenu(platform, words.en, () => undefined);
    const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const roles = items.map(({ role }) => role);
    for (const role of ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'quit'])
      expect(roles).toContain(role);
    expect(roles.includes('pasteAndMatchStyle')).toBe(platform === 'darwin');
  }
});
