import { app, BrowserWindow, screen } from 'electron';
import { join } from 'node:path';
import { ORIGIN } from './page';
import type { SettingsFile, WindowPlace } from './settings-file';

type Size = Pick<WindowPlace, 'width' | 'height'>;
const DEFAULT: WindowPlace = { width: 1080, height: 720, maximised: false };

/**
 * The window: sandboxed and without Node; `lock-down.ts` keeps it where it is. `dist`: the folder of the built program. A
 * `hidden` one waits to be shown.
 */
export function createWindow(settings: SettingsFile, dist: string, hidden: boolean): BrowserWindow {
  const place = settings.place ?? DEFAULT;
  const window = new BrowserWindow({
    ...visible(place),
    minWidth: 320,
    minHeight: 480,
    show: false,
    title: 'Saltbox',
    // Elsewhere it is that of the program; here nobody knows one where Saltbox is not installed.
    ...(process.platform === 'linux' && { icon: join(dist, 'icon.png') }),
    // Its keys work all the same.
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(dist, 'main', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (!hidden) window.show();
  });
  window.once('show', () => {
    if (place.maximised) window.maximize();
  });
  const keep = (): void => {
    // The place to come back to from the whole screen is kept along.
    if (!window.isMinimized() && !window.isFullScreen())
      settings.setPlace({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  window.on('close', keep);
  window.loadURL(`${ORIGIN}/`).catch(() => {
    // It was loaded anew before it was there, as locking does.
  });
  return window;
}

/** A place on a screen that was there last time may be gone. */
function visible(bounds: WindowPlace): Size | (Size & { x: number; y: number }) {
  const { x, y, width, height } = bounds;
  if (x === undefined || y === undefined) return { width, height };
  const seen = screen.getAllDisplays().some(({ workArea: area }) => {
    return (
      x < area.x + area.width - 40 &&
      x + width > area.x + 40 &&
      y >= area.y - 20 &&
      y < area.y + area.height - 40
    );
  });
  return seen ? { x, y, width, height } : { width, height };
}
