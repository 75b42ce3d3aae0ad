// A place for windows to open in, that has nothing of the user's own: their settings, keyring and profile take no part.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVirtualDisplay } from './display.mjs';

/** @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>} */
export async function startDesktop({ virtual, prefix }) {
  const home = mkdtempSync(join(tmpdir(), prefix));
  const folder = (name) => {
    mkdirSync(join(home, name), { mode: 0o700 });
    return join(home, name);
  };
  const display = virtual ? await startVirtualDisplay() : { env: process.env, stop: () => {} };
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
