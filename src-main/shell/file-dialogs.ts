import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';
import { basename } from 'node:path';
import type { Files } from '../backup/picked';

/** What no file system takes in a name, and what would hide a file. */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}]+|^\.+/gu;
const fitting = (name: string): string => name.replace(unfit, ' ').trim().slice(0, 100) || 'Saltbox';

/** The system's own dialogs: the page never names a path, and never learns more of one than its last part. */
export function fileDialogs(window: () => BrowserWindow | null): Files {
  return {
    async open() {
      const parent = window();
      const filters = [
        { name: 'Saltbox', extensions: ['saltbox'] },
        { name: '*', extensions: ['*'] },
      ];
      if (!parent) return null;
      const chosen = await dialog.showOpenDialog(parent, { properties: ['openFile'], filters });
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? null : { path, name: basename(path) };
    },
    async save(name, extension) {
      const parent = window();
      if (!parent) return null;
      const options: SaveDialogOptions = {
        defaultPath: `${fitting(name)}.${extension}`,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const chosen = await dialog.showSaveDialog(parent, options);
      // Older Electrons answer an empty text for a dialog that was dismissed.
      return chosen.canceled || !chosen.filePath
        ? null
        : { path: chosen.filePath, name: basename(chosen.filePath) };
    },
  };
}
