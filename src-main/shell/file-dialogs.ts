import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';
import { basename } from 'node:path';
import type { Files } from '../backup/picked';
import type { Words } from '../words/en';

/** What no file system takes in a name, and what would hide a file. */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}]+|^\.+/gu;
const fitting = (name: string): string => name.replace(unfit, ' ').trim().slice(0, 100) || 'Saltbox';

type Extension = Parameters<Files['save']>[1];

/** What each kind of file is called, and what the dialog says that asks where to. */
const kindsOf = ({ file }: Words): Readonly<Record<Extension, { kind: string; title: string }>> => ({
  saltbox: { kind: file.backups, title: file.saveBackup },
  html: { kind: file.pages, title: file.savePage },
  json: { kind: file.data, title: file.savePage },
  png: { kind: file.pictures, title: file.savePicture },
  txt: { kind: file.texts, title: file.saveReport },
});

/** The system's own dialogs: the page never names a path, and never learns more of one than its last part. */
export function fileDialogs(window: () => BrowserWindow | null, words: () => Words): Files {
  return {
    async open() {
      const parent = window();
      if (!parent) return null;
      const { file } = words();
      const filters = [
        { name: file.backups, extensions: ['saltbox'] },
        { name: file.all, extensions: ['*'] },
      ];
      const chosen = await dialog.showOpenDialog(parent, {
        ...{ title: file.openBackup, filters },
        properties: ['openFile'],
      });
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? null : { path, name: basename(path) };
    },
    async save(name, extension) {
      const parent = window();
      if (!parent) return null;
      const { kind, title } = kindsOf(words())[extension];
      const options: SaveDialogOptions = {
        title,
        defaultPath: `${fitting(name)}.${extension}`,
        filters: [{ name: kind, extensions: [extension] }],
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
