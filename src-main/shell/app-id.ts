import type { App } from 'electron';

/** Who Saltbox is to Windows, in electron-builder.yml too: the shortcut of the installer has the same. */
const APP_ID = 'org.saltbox.Saltbox';

/** Without it, Windows groups the window apart from the icon that was clicked, and shows no notifications. */
export function tellAppId(
  app: Pick<App, 'isPackaged' | 'setAppUserModelId'>,
  platform: NodeJS.Platform,
): void {
  if (app.isPackaged && platform === 'win32') app.setAppUserModelId(APP_ID);
}
