// A place for windows to open in, that has nothing of the user's own: their settings, keyring and profile take no part.
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVirtualDisplay } from './display.mjs';
import { as } from './unprivileged.mjs';

/**
 * @param {{ virtual: boolean, prefix: string, user?: number }} wanted `user`: the id of somebody else, whose it is to be
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export async function startDesktop({ virtual, prefix, user }) {
  const home = mkdtempSync(join(tmpdir(), prefix));
  const give = (path) => {
    if (user !== undefined) chownSync(path, user, user);
    return path;
  };
  give(home);
  const folder = (name) => {
    mkdirSync(join(home, name), { mode: 0o700 });
    return give(join(home, name));
  };
  const owner = user === undefined ? [] : as(user);
  const display = virtual ? await startVirtualDisplay(owner) : { env: process.env, stop: () => {} };
  const env = {
    ...display.env,
    HOME: home,
    XDG_CONFIG_HOME: folder('config'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_DATA_HOME: folder('data'),
    XDG_RUNTIME_DIR: folder('run'),
    TMPDIR: folder('tmp'),
  };
  const stop = () => {
    display.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { env, stop };
}
