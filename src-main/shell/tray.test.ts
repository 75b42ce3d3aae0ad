import { afterEach, expect, it, vi } from 'vitest';
import { words } from '../words/words';
import { TrayIcon, type TrayState } from './tray';

const tray = vi.hoisted(() => ({
  made: 0,
  picture: '',
  template: false,
  tip: '',
  click: null as (() => void) | null,
  gone: false,
}));
vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: unknown) => template },
  nativeImage: {
    createFromPath: (path: string) => ({
      path,
      setTemplateImage: (is: boolean) => {
        tray.template = is;
      },
    }),
  },
  Tray: class {
    constructor({ path }: { path: string }) {
      tray.made += 1;
      tray.picture = path;
    }
    setImage = ({ path }: { path: string }): void => {
      tray.picture = path;
    };
    setToolTip = (tip: string): void => {
      tray.tip = tip;
    };
    setContextMenu = (): void => undefined;
    on = (_name: string, click: () => void): void => {
      tray.click = click;
    };
    destroy = (): void => {
      tray.gone = true;
    };
  },
}));

const platform = process.platform;
const on = (name: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: name });
};
afterEach(() => {
  on(platform);
  Object.assign(tray, { made: 0, template: false, click: null, gone: false });
});
const done: string[] = [];
const icon = (): TrayIcon =>
  new TrayIcon('tray', { open: () => done.push('open'), lock: () => undefined, quit: () => undefined });
const state: TrayState = { words: words.en, unread: null, lockable: false, darkPanel: true };

it('has a mark and says how much while something is unread, and neither after', () => {
  on('linux');
  const one = icon();
  one.show({ ...state, unread: '3 unread' });
  expect([tray.picture, tray.tip]).toEqual(['tray/24/dark-unread.png', 'Saltbox: 3 unread']);
  one.show({ ...state, unread: null, darkPanel: false });
  expect([tray.picture, tray.tip, tray.made]).toEqual(['tray/24/light.png', 'Saltbox', 1]);
  tray.click?.();
  expect(done).toEqual(['open']);
  one.hide();
  expect(tray.gone).toBe(true);
});

it('is smaller on Windows, and painted by macOS, where a click opens the menu', () => {
  on('win32');
  icon().show({ ...state, unread: '1 unread' });
  expect([tray.picture, tray.template]).toEqual(['tray/16/dark-unread.png', false]);
  on('darwin');
  tray.click = null;
  icon().show({ ...state, unread: '1 unread' });
  expect([tray.picture, tray.template, tray.click]).toEqual(['tray/16/template-unread.png', true, null]);
});
