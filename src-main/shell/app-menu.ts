import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words';

/** Keys for what the page does not do itself. `=` is the plus key without Shift. */
const zoom: MenuItemConstructorOptions[] = [
  { role: 'zoomIn' },
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
  { role: 'zoomOut' },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
  { role: 'resetZoom' },
  { role: 'resetZoom', accelerator: 'CommandOrControl+num0', visible: false },
];

/** The menu of the application: in sight on macOS alone, elsewhere only for its keys. */
export function appMenu(
  platform: NodeJS.Platform,
  words: Words,
  openSettings: () => void,
): MenuItemConstructorOptions[] {
  const view = { label: words.view, submenu: [...zoom, { role: 'togglefullscreen' as const }] };
  if (platform !== 'darwin')
    return [
      { label: 'Saltbox', submenu: [{ role: 'close' }, { role: 'quit', accelerator: 'Control+Q' }] },
      view,
    ];
  return [
    {
      label: 'Saltbox',
      submenu: [
        { role: 'about' },
        { type: 'separator' },
        { label: words.settings, accelerator: 'Command+,', click: openSettings },
        { type: 'separator' },
        ...(['services', 'hide', 'hideOthers', 'unhide'] as const).map((role) => ({ role })),
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pastePlain },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    view,
    { label: words.window, role: 'windowMenu' },
  ];
}

export function setAppMenu(words: Words, openSettings: () => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(process.platform, words, openSettings)));
}
