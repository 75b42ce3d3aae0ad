import { app } from 'electron';
import { spawn } from 'node:child_process';
import { linkIn } from '../../src-shared/deeplink';
import { HIDDEN } from './autostart';

/** What the next start is not to be told again: to stay out of sight, and links that were taken. */
const isForThisStart = (argument: string): boolean => argument === HIDDEN || linkIn([argument]) !== null;

/** Waits until the process `$1` is gone, and becomes the rest. */
const AFTER = 'pid=$1; shift; while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done; exec "$@"';

/**
 * How Saltbox comes back after this process has ended. Electron's own way runs its helper from where Saltbox lies, which
 * for an AppImage is a mount that goes with this process; there a shell of the system waits in its place.
 * @param argv the arguments without the program
 * @param appImage the file of the AppImage that runs, if one does
 */
export function comeback(
  argv: readonly string[],
  appImage: string | undefined,
  pid: number,
): { readonly command: string | null; readonly args: string[] } {
  const args = argv.filter((argument) => !isForThisStart(argument));
  return appImage === undefined
    ? { command: null, args }
    : { command: '/bin/sh', args: ['-c', AFTER, 'sh', String(pid), appImage, ...args] };
}

/** Starts Saltbox anew once it has ended, which is left to the caller. */
export function relaunch(): void {
  // Another AppImage may have started what is no part of it.
  const appImage = app.isPackaged ? process.env['APPIMAGE'] : undefined;
  const { command, args } = comeback(process.argv.slice(1), appImage, process.pid);
  if (command === null) {
    app.relaunch({ args });
    return;
  }
  const waiting = spawn(command, args, { detached: true, stdio: 'ignore' });
  // Then it has to be started by hand.
  waiting.on('error', () => undefined);
  waiting.unref();
}
