// Which Electron runs the app from this folder.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, locked, root, run, say } from './base.mjs';
import { makeSubstitute, substituted } from './electron-substitute.mjs';

const electronPackage = join(root, 'node_modules/electron');

function official() {
  try {
    const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
    const path = join(electronPackage, 'dist', readFileSync(join(electronPackage, 'path.txt'), 'utf8'));
    const complete =
      readFileSync(join(electronPackage, 'dist/version'), 'utf8').trim().replace(/^v/, '') === version;
    return complete && existsSync(path) ? { electronPath: path, version, official: true } : undefined;
  } catch {
    return undefined;
  }
}

function chosenByUser() {
  const electronPath = process.env.SALTBOX_ELECTRON;
  if (!electronPath) return undefined;
  if (!existsSync(electronPath)) throw new Failure(`SALTBOX_ELECTRON names no file: ${electronPath}`);
  const versionFile = join(dirname(electronPath), 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { electronPath, version, official: false };
}

/** A network that swallows packets would let the download hang for minutes, so see first whether anyone answers. */
async function downloadHostAnswers() {
  const custom = /^(npm_config_)?(electron_mirror|electron_get_use_proxy|https?_proxy|all_proxy|proxy)$/i;
  if (Object.entries(process.env).some(([name, value]) => value && custom.test(name))) return true;
  return fetch('https://github.com', {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  }).then(
    () => true,
    () => false,
  );
}

async function downloadOfficial() {
  if (!(await downloadHostAnswers())) return undefined;
  say('downloading Electron (about 120 MB) …');
  await run(process.execPath, [join(electronPackage, 'install.js')], { timeout: 900_000 });
  return official();
}

const present = () => chosenByUser() ?? official() ?? substituted();

/** @returns {Promise<{electronPath: string, version: string, official: boolean}>} */
export async function findElectron() {
  const found =
    present() ??
    (await locked('set-up', async () => present() ?? (await downloadOfficial()) ?? (await makeSubstitute())));
  if (!found)
    throw new Failure(
      'Electron could not be downloaded. Set SALTBOX_ELECTRON to the path of an Electron binary.',
    );
  return found;
}
