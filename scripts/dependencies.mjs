// The locked npm packages.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, lastLines, locked, root, run, say } from './base.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** npm installs an optional package only where it can run; which of two libcs that is, only npm knows. */
const neededHere = ({ optional, os, cpu, libc }) =>
  !optional || (!libc && os?.includes(process.platform) && (!cpu || cpu.includes(process.arch)));

/** Holds the lock file against npm's own record of what it installed, which npm writes last. */
export function areInstalled() {
  let installed;
  try {
    installed = packagesOf('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' ||
      !neededHere(wanted) ||
      (installed[path]?.version === wanted.version && installed[path].integrity === wanted.integrity),
  );
}

/** @returns {[string, string[], object]} how to start npm: the very one that started us, if one did */
export function npm(...args) {
  const self = process.env.npm_execpath;
  if (self && basename(self) === 'npm-cli.js') return [process.execPath, [self, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

export async function installDependencies() {
  if (areInstalled()) return;
  await locked('set-up', async () => {
    if (areInstalled()) return;
    const started = performance.now();
    say('installing the locked npm packages …');
    // Asked for by name, because NODE_ENV=production or a user's npm settings would leave them out.
    const include = ['--include=dev', '--include=optional', '--include=peer'];
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const [command, args, options] = npm('ci', ...include, ...quiet);
    const { code, output } = await run(command, args, options);
    if (code !== 0)
      throw new Failure(
        `The npm packages could not be installed. Check the network and run it again. npm said:\n${lastLines(output)}`,
      );
    say(`installed in ${Math.round((performance.now() - started) / 1000)} s`);
  });
}
