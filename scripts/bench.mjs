// `npm run -s bench -- [NAME…] [--json]`: side-by-side measurements. Figures on stdout, everything else on stderr.
import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, isRootUser, root, runAsScript } from './base.mjs';
import { buildApp, buildBare, buildBench, buildHeadless } from './build.mjs';
import { startDesktop } from './desktop.mjs';
import { hasDisplay } from './display.mjs';
import { pack, packBare, prepare } from './packaging/unpacked.mjs';
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

/** What `start-packaged` needs beside: the app as people get it, and the least one packed the same. Linux. */
async function preparePackages() {
  const electron = await ensure({ electron: true });
  await prepare(electron);
  const saltbox = await pack(electron, { output: join(cache, 'start/saltbox'), targets: ['dir'] });
  const bare = await packBare(electron, join(cache, 'start/bare'));
  const prefix = await sandboxPrefix(join(saltbox, 'saltbox'));
  return {
    SALTBOX_PACKAGED_BIN: wrapped(join(saltbox, 'saltbox.sh'), prefix, 'saltbox-in-sandbox.sh'),
    SALTBOX_BARE_BIN: wrapped(join(bare, 'bare'), prefix, 'bare-in-sandbox.sh'),
  };
}

/** Electron as one command, which puts its own arguments before those of whoever starts it. */
function wrapped(electronPath, prefix, name = 'electron-in-sandbox.sh') {
  if (prefix.length === 0) return electronPath;
  const path = join(cache, name);
  const words = [...prefix, electronPath].map((word) => `'${word}'`).join(' ');
  writeFileSync(path, `#!/bin/sh\nexec ${words} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

await runAsScript(import.meta.url, async (args) => {
  const names = args.filter((arg) => !arg.startsWith('-'));
  const packaged = names.length === 0 || names.includes('start-packaged');
  const windows = packaged || names.some((name) => name.startsWith('window-'));
  await ensure();
  await buildBench();
  await buildHeadless();
  const place = windows ? await prepareWindows() : { env: process.env, stop: () => {} };
  const packages = packaged ? await preparePackages() : {};
  // Node before 22 has its WebSocket behind a switch, which the later ones still know.
  const bench = spawn(process.execPath, ['--experimental-websocket', join(cache, 'bench.cjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...place.env, ...packages },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void bench.kill(signal));
  const code = await new Promise((done) => bench.once('exit', (status) => void done(status ?? 1)));
  place.stop();
  return code;
});
