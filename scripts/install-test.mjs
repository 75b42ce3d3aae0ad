// `npm run install-test`: packs the app, looks into the package and tries to break into it, runs flows of the window in it,
// and, as root on Debian and its kin, installs, upgrades and removes its .deb. Part of `npm test`.
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, isRootUser, must, run, runAsScript, say, skip } from './base.mjs';
import { buildHeadless } from './build.mjs';
import { drive, wanted } from './e2e.mjs';
import { contentsInShort, contentsOf, contentsText } from './packaging/contents.mjs';
import { makeDeb, makeTarball } from './packaging/linux.mjs';
import { config, pack, prepare } from './packaging/unpacked.mjs';
import { ensure } from './setup.mjs';
import { ensureCommands } from './system.mjs';
import { as, sandboxPrefix } from './unprivileged.mjs';

const work = join(cache, 'packaged');
/** Somebody whom no system knows. */
const ORDINARY = 12_345;
/** The flows of the window that are also tried in the package: what it reads from its archive, and whom it talks to. */
const FLOWS = ['backup', 'chat', 'isolation', 'spelling'];

/** A copy that can be driven: Playwright comes in by Node's inspector, which a fuse forbids, and nothing else differs. */
async function driven(real) {
  const folder = join(work, 'driven');
  await must('cp', ['-al', real, folder]);
  const program = join(folder, config.linux.executableName);
  rmSync(program);
  copyFileSync(join(real, config.linux.executableName), program);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return folder;
}

/** Why nothing can be installed here; null if it can. */
async function whyNot() {
  if (!isRootUser) return 'only root may install packages';
  const missing = await ensureCommands('install');
  if (missing.length > 0) return `it needs ${missing.join(', ')}`;
  const { output } = await run('dpkg-query', ['-W', '-f=${db:Status-Status}', 'saltbox']);
  return output.startsWith('installed') ? 'Saltbox is installed already' : null;
}

/** The package that people get, and two that can be driven: an older one, with a file that is gone from the newer. */
async function makeDebs(real, copy) {
  const older = join(work, 'older');
  await must('cp', ['-al', copy, older]);
  writeFileSync(join(older, 'resources/of-old.txt'), 'left by an older version\n');
  const deb = (name, folder, version) => {
    const output = join(work, `debs/${name}`);
    mkdirSync(output, { recursive: true });
    return makeDeb(folder, output, { version, fast: true });
  };
  return {
    older: await deb('older', older, '0.0.1'),
    newer: await deb('newer', copy),
    real: await deb('real', real),
  };
}

/** One file that starts the installed app as an ordinary user. */
function starter() {
  const path = join(work, 'installed.sh');
  writeFileSync(
    path,
    `#!/bin/sh\nexec ${as(ORDINARY).join(' ')} /usr/bin/${config.linux.executableName} "$@"\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

async function installTest() {
  if (process.platform !== 'linux') {
    return skip('packages are tried out on Linux alone');
  }
  process.umask(0o022);
  const electron = await ensure(wanted);
  await prepare(electron);
  await buildHeadless();
  rmSync(work, { recursive: true, force: true });
  const made = await pack(electron, { output: join(work, 'made'), targets: ['dir'] });
  const tarball = await makeTarball(made, work, { fast: true });
  // People unpack it, so that is what is looked at.
  const real = join(work, 'real');
  mkdirSync(real);
  await must('tar', ['-xzf', tarball, '--strip-components=1', '-C', real]);
  const contents = contentsOf(real);
  writeFileSync(join(work, 'contents.txt'), contentsText(contents));
  say(`the package: ${contentsInShort(contents)}`);
  const copy = await driven(real);
  const program = join(copy, config.linux.executableName);
  const inFolder = await drive({
    args: ['packaged/', ...FLOWS.map((name) => `/${name}.spec`)],
    prefix: await sandboxPrefix(program),
    env: { ELECTRON_BIN: program, SALTBOX_PACKAGED: real, SALTBOX_CONTENTS: join(work, 'contents.txt') },
  });
  const reason = await whyNot();
  if (reason !== null) {
    return skip(`the installation, as ${reason}`) || inFolder;
  }
  const installed = await drive({
    args: ['installed/'],
    user: ORDINARY,
    env: {
      ELECTRON_BIN: starter(),
      SALTBOX_DEBS: JSON.stringify(await makeDebs(real, copy)),
      SALTBOX_AS: JSON.stringify(as(ORDINARY)),
    },
  });
  return inFolder || installed;
}

await runAsScript(import.meta.url, installTest);
