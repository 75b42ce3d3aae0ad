import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from '../words/en';

/** What the menu asks for that is not the system's to do. */
export interface MenuActions {
  readonly show: (page: 'add' | 'settings' | 'help' | 'about') => void;
  readonly lock: () => void;
}

/** What the menu depends on. */
export interface MenuState {
  readonly words: Words;
  /** A profile is open: there is a page to show something in. */
  readonly open: boolean;
  /** There is something to lock, and something to lock it with. */
  readonly lockable: boolean;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** `=` is the plus key without Shift. */
const zoom = ({ menu }: Words): Item[] => [
  { role: 'zoomIn', label: menu.larger },
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
  { role: 'zoomOut', label: menu.smaller },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
  { role: 'resetZoom', label: menu.usual },
  { role: 'resetZoom', accelerator: 'CommandOrControl+num0', visible: false },
];

/**
 * The menu of the application: always in sight on macOS, elsewhere while Alt is pressed. Keys that the page knows too are
 * only shown: it hears them first, and what it does not want, as under a dialog, nobody does.
 */
export function appMenu(platform: NodeJS.Platform, state: MenuState, actions: MenuActions): Item[] {
  const { words, open, lockable } = state;
  const { menu } = words;
  const mac = platform === 'darwin';
  const page = (label: string, name: Parameters<MenuActions['show']>[0], accelerator?: string): Item => ({
    label,
    enabled: open,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      actions.show(name);
    },
  });
  const settings = page(menu.settings, 'settings', 'CommandOrControl+,');
  const about = page(menu.about, 'about');
  const quit: Item = { role: 'quit', label: menu.quit, ...(mac ? {} : { accelerator: 'Control+Q' }) };
  const lock: Item = {
    ...{ label: menu.lock, accelerator: 'CommandOrControl+L', registerAccelerator: false, enabled: lockable },
    click: actions.lock,
  };
  const ofProgram: Item = {
    label: 'Saltbox',
    submenu: [
      ...[about, line, settings, line],
      ...[{ role: 'services', label: menu.services } as const, line],
      ...[
        { role: 'hide', label: menu.hide } as const,
        { role: 'hideOthers', label: menu.hideOthers } as const,
        { role: 'unhide', label: menu.unhide } as const,
      ],
      ...[line, quit],
    ],
  };
  const ofWindow: Item = {
    label: menu.window,
    role: 'window',
    submenu: [
      { role: 'minimize', label: menu.minimise },
      { role: 'close', label: menu.close },
      line,
      { role: 'front', label: menu.front },
    ],
  };
  return [
    ...(mac ? [ofProgram] : []),
    {
      label: menu.file,
      submenu: [
        page(menu.add, 'add', 'CommandOrControl+N'),
        ...(mac ? [] : [settings]),
        lock,
        ...(mac ? [] : [line, { role: 'close', label: menu.close } as const, quit]),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        line,
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'pasteAndMatchStyle', label: menu.pastePlain },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [...zoom(words), line, { role: 'togglefullscreen', label: menu.fullScreen }],
    },
    ...(mac ? [ofWindow] : []),
    {
      label: menu.help,
      role: 'help',
      submenu: [page(menu.keys, 'help', 'CommandOrControl+/'), ...(mac ? [] : [about])],
    },
  ];
}

export function setAppMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(process.platform, state, actions)));
}
