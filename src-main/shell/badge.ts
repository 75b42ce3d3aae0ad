import { app, nativeImage, type BrowserWindow } from 'electron';

/** Marks the icon of the dock or taskbar, each as its system has it; `words` is the number in words, null for none. */
export function showBadge(
  window: BrowserWindow | null,
  count: number,
  words: string | null,
  overlay: string,
): void {
  if (process.platform === 'win32')
    window?.setOverlayIcon(words === null ? null : nativeImage.createFromPath(overlay), words ?? '');
  else app.setBadgeCount(count);
}
