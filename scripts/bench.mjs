// `npm run -s bench -- [NAME…] [--json]`: side-by-side measurements. Figures on stdout, everything else on stderr.
import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, isRootUser, root, runAsScript } from './base.mjs';
import { buildApp, buildBare, buildBench, buildHeadless } from './build.mjs';
import { startDesktop } from './desktop.mjs';
import { hasDisplay } from './display.mjs';
import { ensure } from './setup.mjs';
import { sandboxPrefix } from './unprivileged.mjs';

const virtual = process.platform === 'linux' && (isRootUser || !hasDisplay());

/** What those need that open windows, `window-…`. */
async function prepareWindows() {
  const { electronPath } = await ensure({ electron: true, display: virtual ? 'virtual' : true });
  await buildApp();
  await buildHeadless();
  await buildBare();
  const desktop = await startDesktop({ virtual, prefix: 'saltbox-bench-' });
  const prefix = await sandboxPrefix(electronPath);
  return { ...desktop, env: { ...desktop.env, ELECTRON_BIN: wrapped(electronPath, prefix) } };
}

/** Electron as one command, which puts its own arguments before those of whoever starts it. */
function wrapped(electronPath, prefix) {
  if (prefix.length === 0) return electronPath;
  const path = join(cache, 'electron-in-sandbox.sh');
  const words = [...prefix, electronPath].map((word) => `'${word}'`).join(' ');
  writeFileSync(path, `#!/bin/sh\nexec ${words} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

await runAsScript(import.meta.url, async (args) => {
  const names = args.filter((arg) => !arg.startsWith('-'));
  const windows = names.length === 0 || names.some((name) => name.startsWith('window-'));
  await ensure();
  await buildBench();
  await buildHeadless();
  const place = windows ? await prepareWindows() : { env: process.env, stop: () => {} };
  // Node before 22 has its WebSocket behind a switch, which the later ones still know.
  const bench = spawn(process.execPath, ['--experimental-websocket', join(cache, 'bench.cjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: place.env,
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void bench.kill(signal));
  const code = await new Promise((done) => bench.once('exit', (status) => void done(status ?? 1)));
  place.stop();
  return code;
});
