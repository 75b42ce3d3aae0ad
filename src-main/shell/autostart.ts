import type { App } from 'electron';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemDisk, writeWhole } from '../identity/disk';
import type { Autostart } from './choices';

/** The argument with which the system starts Saltbox: it stays behind its tray icon. */
export const HIDDEN = '--hidden';

/** One argument in the quotes that the Desktop Entry Specification wants: first those of Exec, then those of a string. */
const quoted = (argument: string): string =>
  `"${argument
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('%', '%%')
    .replaceAll('\\', '\\\\')}"`;

/** A desktop entry that starts Saltbox with a session. */
export const desktopEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Saltbox',
    `Exec=${command.map(quoted).join(' ')}`,
    // Nothing is started, and nothing complained of, once Saltbox was removed.
    ...command.slice(0, 1).map((program) => `TryExec=${program.replaceAll('\\', '\\\\')}`),
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/** By an entry in the autostart folder of the desktop (XDG). The system's own settings may switch it off or remove it. */
export function xdgAutostart(file: string, command: readonly string[]): Autostart {
  return {
    get on() {
      try {
        return !/^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(readFileSync(file, 'utf8'));
      } catch {
        return false;
      }
    },
    set(on) {
      // A line break would end the line of the command.
      if (!on || command.some((part) => /[\r\n]/.test(part))) {
        rmSync(file, { force: true });
        return;
      }
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeWhole(systemDisk, file, new TextEncoder().encode(desktopEntry(command)));
    },
  };
}

/** By the login items of macOS and Windows. */
export function loginItem(
  app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>,
  path: string,
  args: readonly string[],
): Autostart {
  const item = { path, args: [...args] };
  return {
    get on() {
      return app.getLoginItemSettings(item).openAtLogin;
    },
    set(on) {
      app.setLoginItemSettings({ ...item, openAtLogin: on });
    },
  };
}

/** How this Saltbox is started with a session: by the same program, on the same profile (null: the usual one). */
export function systemAutostart(app: App, profile: string | null): Autostart {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const args = [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(profile === null ? [] : ['--profile', profile]),
    HIDDEN,
  ];
  if (process.platform !== 'linux') return loginItem(app, program, args);
  const name = profile === null ? 'saltbox' : `saltbox-${digest(profile).slice(0, 8)}`;
  return xdgAutostart(join(app.getPath('appData'), 'autostart', `${name}.desktop`), [program, ...args]);
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
