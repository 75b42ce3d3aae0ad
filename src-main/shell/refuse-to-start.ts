import { app, dialog } from 'electron';
import { accessSync, constants } from 'node:fs';

/** Whether this user may enter this folder and change what is in it. */
export function isUsable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Says why there will be no window: in a line to who started it from a terminal, in a box to who clicked. Ends then. */
export function refuseToStart(title: string, text: string, exitCode: number): void {
  process.stderr.write(`${title}. ${text}\n`);
  // Electron has no boxes before.
  void app.whenReady().then(() => {
    dialog.showErrorBox(title, text);
    app.exit(exitCode);
  });
}
