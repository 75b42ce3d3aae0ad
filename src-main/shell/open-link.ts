import { shell } from 'electron';
import { dirname } from 'node:path';
import { webLink } from '../../src-shared/web-link';

/**
 * Hands an address to the program that the system has for it. False where there is none, or where the address is of a
 * kind that is never handed over: the last look before it leaves.
 */
export async function openExternally(text: string): Promise<boolean> {
  const url = webLink(text);
  if (url?.href !== text) return false;
  return shell.openExternal(text).then(
    () => true,
    () => false,
  );
}

/**
 * Opens the folder of one of our own files in the file manager. Not with the file chosen in it: where there is no file
 * manager, asking the system for that holds up main for a minute.
 */
export const showFolderOf = (path: string): void => {
  void shell.openPath(dirname(path));
};
