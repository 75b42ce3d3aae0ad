import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const WATCHER = 'org.kde.StatusNotifierWatcher';
/** Programs of the desktop that can ask whether anybody shows icons. Either is on every one. */
const askers = [
  [
    'dbus-send',
    ...['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'],
    ...['org.freedesktop.DBus.NameHasOwner', `string:${WATCHER}`],
  ],
  [
    'gdbus',
    ...['call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'],
    ...['--method', 'org.freedesktop.DBus.NameHasOwner', WATCHER],
  ],
] as const;

const says = ([program, ...args]: readonly [string, ...string[]]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(program, args, { timeout: 2_000 }, (error, output) => {
      if (error) reject(new Error(`${program} gave no answer`));
      else resolve(output);
    });
  });

/**
 * Whether icons in the tray are shown. Linux desktops differ: without somebody who shows them, a window that is closed
 * to the tray would be gone for good, so where that cannot be found out there is none.
 */
export async function trayThere(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return true;
  // Asked without a bus, the program would start one.
  const bus = env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  if (bus === '' && !existsSync(join(env['XDG_RUNTIME_DIR'] ?? '/nonexistent', 'bus'))) return false;
  for (const asker of askers) {
    const answer = await says(asker).catch(() => null);
    if (answer !== null) return /\btrue\b/.test(answer);
  }
  return false;
}
