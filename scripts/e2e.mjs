// The real app in real Electron, driven by Playwright. Arguments go on to Playwright.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache, isRootUser, root, runAsScript } from './base.mjs';
import { buildApp, buildDouble, buildHeadless } from './build.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { ensure } from './setup.mjs';
import { sandboxPrefix } from './unprivileged.mjs';

const virtual = process.platform === 'linux' && (isRootUser || !hasDisplay());

/** What this needs to be set up. */
export const wanted = { electron: true, display: virtual ? 'virtual' : true };

async function e2e(args) {
  const { electronPath } = await ensure(wanted);
  const prefix = await sandboxPrefix(electronPath);
  await buildApp();
  await buildHeadless();
  await buildDouble();

  const artifacts = join(root, 'e2e/artifacts');
  const home = mkdtempSync(join(tmpdir(), 'saltbox-e2e-'));
  const homeFolder = (name) => {
    mkdirSync(join(home, name), { mode: 0o700 });
    return join(home, name);
  };
  mkdirSync(artifacts, { recursive: true });
  const display = virtual ? await startVirtualDisplay() : { env: process.env, stop: () => {} };
  const env = {
    ...display.env,
    // Nothing of the user's own settings, keyring or profile takes part.
    HOME: home,
    XDG_CONFIG_HOME: homeFolder('config'),
    XDG_CACHE_HOME: homeFolder('cache'),
    XDG_DATA_HOME: homeFolder('data'),
    XDG_RUNTIME_DIR: homeFolder('run'),
    TMPDIR: homeFolder('tmp'),
    PWTEST_CACHE_DIR: join(cache, 'playwright'),
    ELECTRON_BIN: electronPath,
    SALTBOX_ARTIFACTS: artifacts,
  };
  const playwright = [process.execPath, join(root, 'node_modules/@playwright/test/cli.js'), 'test'];
  const [command, ...rest] = [...prefix, ...playwright, '--config', 'e2e/playwright.config.ts', ...args];
  const tests = spawn(command, rest, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void tests.kill(signal));
  const code = await new Promise((done) => tests.once('exit', (status) => void done(status ?? 1)));
  display.stop();
  rmSync(home, { recursive: true, force: true });
  return code;
}

await runAsScript(import.meta.url, e2e);
