// The app as a folder that runs where it lies, made by electron-builder from electron-builder.yml.
import { load } from 'js-yaml';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, cache, must, root, run } from '../base.mjs';
import { drawAppIcons } from '../app-icons.mjs';
import { buildApp } from '../build.mjs';
import { billOfMaterials, licencesText } from './licences.mjs';
import { shippedPackages } from './shipped.mjs';

/** What electron-builder is told. */
export const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
export const metadata = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What is made for the package alone, and taken from here by electron-builder.yml. */
export const made = join(cache, 'package');

/** The commit that is being packaged; undefined where files differ from it, or nobody knows. */
async function commit() {
  const changes = await run('git', ['status', '--porcelain', '--untracked-files=normal']);
  if (changes.code !== 0 || changes.output !== '') return undefined;
  return (await run('git', ['rev-parse', 'HEAD'])).output.trim();
}

/** The versions of what an Electron is made of: of Node as it says, of Chromium as is written in it for other computers. */
async function within(electronPath) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const node = await must(electronPath, ['-p', 'process.versions.node'], { env });
  const framework = join(
    dirname(electronPath),
    '../Frameworks/Electron Framework.framework/Electron Framework',
  );
  const program = readFileSync(process.platform === 'darwin' ? framework : electronPath);
  for (let at = program.indexOf('Chrome/'); at >= 0; at = program.indexOf('Chrome/', at + 1)) {
    const [, chromium] = /^Chrome\/(\d+(?:\.\d+){3})/.exec(program.toString('latin1', at, at + 40)) ?? [];
    if (chromium) return { chromium, node: node.trim() };
  }
  throw new Failure(`${electronPath} does not say which Chromium it is`);
}

/** Builds what electron-builder is going to gather. Fails where a licence forbids to pass something on. */
export async function prepare({ electronPath, version }) {
  await buildApp();
  await drawAppIcons(join(cache, 'icons'));
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const put = (name, text) => writeFileSync(join(made, name), text);
  const packages = shippedPackages(version);
  const bill = billOfMaterials(metadata, packages, await within(electronPath));
  put('build.json', `${JSON.stringify({ commit: await commit() })}\n`);
  put('licences.txt', licencesText(packages));
  put('sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`);
}

/** What is another where an Electron of this computer takes the place of the official download. */
const aroundElectron = ({ electronPath, version }) => ({
  electronDist: dirname(electronPath),
  electronVersion: version,
  afterPack: ({ appOutDir, packager }) => {
    // electron-builder takes these out of what it downloads itself only.
    for (const file of ['resources/default_app.asar', 'version'])
      rmSync(join(appOutDir, file), { force: true });
    // An older Electron has no such fuse.
    if (Number.parseInt(version, 10) < 29)
      delete packager.config.electronFuses.grantFileProtocolExtraPrivileges;
  },
});

/** Runs electron-builder, and answers the folder that it makes for this computer's system and processor. */
async function buildWith(electron, output, { projectDir = root, targets, config = {} }) {
  const { build, Platform } = await import('electron-builder');
  const platform = Platform.current();
  rmSync(output, { recursive: true, force: true });
  await build({
    projectDir,
    targets: platform.createTarget(targets),
    publish: 'never',
    config: { ...config, directories: { output }, ...(electron.official ? {} : aroundElectron(electron)) },
  });
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  return join(output, `${platform.buildConfigurationKey}${arch}-unpacked`);
}

/**
 * Packs what `prepare` made, by electron-builder.yml.
 * @param {string[]} targets as in electron-builder.yml, or `['dir']` for the folder alone; none for all of them
 * @returns {Promise<string>} the folder of this computer's system and processor
 */
export async function pack(electron, { output = join(root, 'release'), targets = [] } = {}) {
  if (process.platform === 'linux' && !electron.official && targets[0] !== 'dir')
    throw new Failure('Only the folder can be made with an Electron that is not the official one.');
  return buildWith(electron, output, { targets });
}

/** The least app there is, packed the same: what the start of Saltbox is measured against. Its program is `bare`. */
export const packBare = (electron, output) =>
  buildWith(electron, output, {
    projectDir: join(cache, 'bare'),
    targets: ['dir'],
    config: {
      electronFuses: { ...config.electronFuses },
      electronLanguages: config.electronLanguages,
      npmRebuild: false,
    },
  });
