// The real app in real Electron, driven by Playwright. Arguments go on to Playwright.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache, isRootUser, root, runAsScript } from './base.mjs';
import { buildApp, buildDouble, buildHeadless } from './build.mjs';
import { startDesktop } from './desktop.mjs';
import { hasDisplay } from './display.mjs';
import { ensure } from './setup.mjs';
import { sandboxPrefix } from './unprivileged.mjs';

const virtual = process.platform === 'linux' && (isRootUser || !hasDisplay());

/** What this needs to be set up. */
export const wanted = { electron: true, display: virtual ? 'virtual' : true };

/**
 * Runs Playwright, in a desktop of its own.
 * @param {{ args: string[], prefix?: string[], user?: number, env?: NodeJS.ProcessEnv }} wanted `user`: whose the desktop is
 * @returns {Promise<number>} the exit code
 */
export async function drive({ args, prefix = [], user, env: more = {} }) {
  const artifacts = join(root, 'e2e/artifacts');
  mkdirSync(artifacts, { recursive: true });
  const desktop = await startDesktop({ virtual, prefix: 'saltbox-e2e-', user });
  const env = {
    ...desktop.env,
    PWTEST_CACHE_DIR: join(cache, 'playwright'),
    SALTBOX_ARTIFACTS: artifacts,
    ...more,
  };
  const playwright = [process.execPath, join(root, 'node_modules/@playwright/test/cli.js'), 'test'];
  const [command, ...rest] = [...prefix, ...playwright, '--config', 'e2e/playwright.config.ts', ...args];
  const tests = spawn(command, rest, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void tests.kill(signal));
  const code = await new Promise((done) => tests.once('exit', (status) => void done(status ?? 1)));
  desktop.stop();
  return code;
}

async function e2e(args) {
  const { electronPath } = await ensure(wanted);
  const prefix = await sandboxPrefix(electronPath);
  await buildApp();
  await buildHeadless();
  await buildDouble();
  return drive({ args, prefix, env: { ELECTRON_BIN: electronPath } });
}

await runAsScript(import.meta.url, e2e);
