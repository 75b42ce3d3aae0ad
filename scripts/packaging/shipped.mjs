// What of others is in the package: whatever a bundle was made of, the packages that stay packages, dictionaries, Electron.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root } from '../base.mjs';
import { dictionaries, inputsOf } from '../build.mjs';

const BUNDLES = [
  'dist/main/main.cjs',
  'dist/main/preload.cjs',
  'dist/main/examiner.cjs',
  'dist/main/speller.cjs',
  'dist/renderer',
];
/** Bundlers leave some functions of their own in what they make. */
const BUNDLERS = ['esbuild', 'vite', 'rolldown'];
const MODULES = 'node_modules/';

/** The folder of the package that a file belongs to, from the root of the project; undefined for our own. */
function folderOf(file) {
  const start = file.lastIndexOf(MODULES);
  if (start < 0) return undefined;
  const [first, second] = file.slice(start + MODULES.length).split('/');
  return file.slice(0, start + MODULES.length) + (first.startsWith('@') ? `${first}/${second}` : first);
}

const packageIn = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

/** Where Node finds `name` for a package in `folder`; undefined for an optional one that is not there. */
function resolve(name, folder) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf(MODULES) - 1))) {
    const candidate = `${at === '' ? '' : `${at}/`}${MODULES}${name}`;
    if (existsSync(join(root, candidate, 'package.json'))) return candidate;
    if (at === '') return undefined;
  }
}

/** The packages that stay packages, with all that they ask for. */
function unbundled(folder = '', found = new Set()) {
  for (const name of Object.keys(packageIn(folder).dependencies ?? {})) {
    const at = resolve(name, folder);
    if (at === undefined) throw new Failure(`${name} is not installed`);
    if (found.has(at)) continue;
    found.add(at);
    unbundled(at, found);
  }
  return found;
}

function bundled() {
  const files = BUNDLES.flatMap((output) => JSON.parse(readFileSync(inputsOf(output), 'utf8')));
  return files.map(folderOf).filter((folder) => folder !== undefined);
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** What its authors want told, word for word. */
function noticesIn(folder) {
  const names = readdirSync(join(root, folder)).filter((name) => LICENCE_FILE.test(name));
  return names.sort().map((name) => readFileSync(join(root, folder, name), 'utf8').trim());
}

/**
 * @typedef {{ name: string, version: string, licence: string | undefined, author?: string, notices: string[] }} Shipped
 * @param {string} electron the version that is packed, which need not be the one of the package `electron`
 * @returns {Shipped[]} by name
 */
export function shippedPackages(electron) {
  const copied = Object.values(dictionaries).map((name) => `dictionary-${name}`);
  const named = ['electron', ...BUNDLERS, ...copied].map((name) => MODULES + name);
  const folders = new Set([...bundled(), ...unbundled(), ...named]);
  const packages = [...folders].map((folder) => {
    const { name, version, license, author } = packageIn(folder);
    const by = typeof author === 'object' ? author.name : author;
    const packed = name === 'electron' ? electron : version;
    return { name, version: packed, licence: license, author: by, notices: noticesIn(folder) };
  });
  const key = ({ name, version }) => `${name}@${version}`;
  return [...new Map(packages.map((one) => [key(one), one])).values()].sort((a, b) =>
    key(a) < key(b) ? -1 : 1,
  );
}
