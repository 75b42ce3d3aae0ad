import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron';
import { join } from 'node:path';
import type { Words } from '../words/en';

export interface TrayActions {
  readonly open: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

/** What the icon shows. */
export interface TrayState {
  readonly words: Words;
  /** Something is unread, in words; null: nothing is. */
  readonly unread: string | null;
  /** There is something to lock, and something to lock it with. */
  readonly lockable: boolean;
  /** The panel it stands in is dark. */
  readonly darkPanel: boolean;
}

/** The menu of the icon. */
export function trayMenu({ words, lockable }: TrayState, actions: TrayActions): MenuItemConstructorOptions[] {
  return [
    { label: words.tray.open, click: actions.open },
    { label: words.menu.lock, enabled: lockable, click: actions.lock },
    { type: 'separator' },
    { label: words.menu.quit, click: actions.quit },
  ];
}

/** The picture of a state, from the folder that the build drew them into. */
function trayImage(folder: string, { unread, darkPanel }: TrayState): NativeImage {
  const mac = process.platform === 'darwin';
  const kind = mac ? 'template' : darkPanel ? 'dark' : 'light';
  const name = `${kind}${unread === null ? '' : '-unread'}`;
  const size = process.platform === 'linux' ? '24' : '16';
  const image = nativeImage.createFromPath(join(folder, size, `${name}.png`));
  // macOS paints it for its menu bar, light or dark.
  if (mac) image.setTemplateImage(true);
  return image;
}

/** Saltbox in the tray of the desktop. */
export class TrayIcon {
  readonly #folder: string;
  readonly #actions: TrayActions;
  #tray: Tray | null = null;

  constructor(folder: string, actions: TrayActions) {
    this.#folder = folder;
    this.#actions = actions;
  }

  show(state: TrayState): void {
    const image = trayImage(this.#folder, state);
    if (this.#tray) this.#tray.setImage(image);
    else {
      this.#tray = new Tray(image);
      // On macOS a click opens the menu.
      if (process.platform !== 'darwin') this.#tray.on('click', this.#actions.open);
    }
    this.#tray.setToolTip(state.unread === null ? 'Saltbox' : `Saltbox: ${state.unread}`);
    this.#tray.setContextMenu(Menu.buildFromTemplate(trayMenu(state, this.#actions)));
  }

  hide(): void {
    this.#tray?.destroy();
    this.#tray = null;
  }
}
