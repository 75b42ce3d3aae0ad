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

/** Ends with this status once something was said in a box, or could not be. */
export function sayAndEnd(say: () => void, exitCode: number): void {
  // Electron has no boxes before.
  void app.whenReady().then(() => {
    try {
      say();
    } catch {
      // A process that stays without a window would keep the profile from every later start.
    }
    app.exit(exitCode);
  });
}

/** Says why there will be no window: in a line to who started it from a terminal, in a box to who clicked. Ends then. */
export function refuseToStart(title: string, text: string, exitCode: number): void {
  process.stderr.write(`${title}. ${text}\n`);
  sayAndEnd(() => {
    dialog.showErrorBox(title, text);
  }, exitCode);
}
