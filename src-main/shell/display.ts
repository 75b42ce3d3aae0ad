import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** What of the system tells whether somebody listens. */
export interface Sockets {
  exists(path: string): boolean;
  /** Linux's list of the sockets of this computer; empty where it cannot be read. */
  list(): string;
}

const systemSockets: Sockets = {
  exists: existsSync,
  list() {
    try {
      return readFileSync('/proc/net/unix', 'utf8');
    } catch {
      return '';
    }
  },
};

/** Whether a screen of X may be there: one of another computer is not asked for, and one of this has a socket. */
function xThere(display: string, sockets: Sockets): boolean {
  const local = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display)?.[1];
  if (local === undefined) return display !== '';
  const path = `/tmp/.X11-unix/X${local}`;
  // Some servers have theirs without a file, in a space of names of the kernel.
  return (
    sockets.exists(path) ||
    sockets
      .list()
      .split('\n')
      .some((line) => line.endsWith(` @${path}`))
  );
}

function waylandThere(display: string, runtime: string, sockets: Sockets): boolean {
  if (display === '') return false;
  return sockets.exists(isAbsolute(display) ? display : join(runtime, display));
}

/**
 * Whether there is something to open a window on. Chromium ends in the middle of its start where there is not, with a
 * message that helps nobody. `chosen`: its platform was named on the command line, which may need no screen.
 */
export function displayThere(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  chosen: boolean,
  sockets = systemSockets,
): boolean {
  if (platform !== 'linux' || chosen || (env['WAYLAND_SOCKET'] ?? '') !== '') return true;
  return (
    xThere(env['DISPLAY'] ?? '', sockets) ||
    waylandThere(env['WAYLAND_DISPLAY'] ?? '', env['XDG_RUNTIME_DIR'] ?? '', sockets)
  );
}
