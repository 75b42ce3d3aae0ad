import { shell } from 'electron';
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

/** Points at one of our own files in the file manager. */
export const showInFolder = (path: string): void => {
  shell.showItemInFolder(path);
};
