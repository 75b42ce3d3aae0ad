import { listPackage, extractFile, statFile } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const folder = process.env['SALTBOX_PACKAGED'] ?? '';
const resources = join(folder, 'resources');
const archive = join(resources, 'app.asar');

/** All files below a folder, with their sizes in bytes. */
function filesOf(below: string): Map<string, number> {
  const found = readdirSync(below, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(below, path), statSync(path).size];
    }),
  );
}

/** Files in the archive, as paths without a first slash. */
const packed = listPackage(archive, { isPack: false })
  .map((path) => path.slice(1))
  .filter((path) => !('files' in statFile(archive, path)));
const below = (start: string): string[] =>
  packed.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0);

test('the archive holds the bundles and what they need, and nothing else', () => {
  expect([...new Set(packed.map((path) => path.split('/')[0]))].sort()).toEqual([
    'dist',
    'node_modules',
    'package.json',
  ]);
  expect([...new Set(below('dist/').map((path) => path.split('/')[0]))].sort()).toEqual([
    'build.json',
    'dictionaries',
    'icon.png',
    'main',
    'renderer',
    'tray',
  ]);
  expect(below('dist/main/').sort()).toEqual([
    'examiner.cjs',
    'hunspell.wasm',
    'main.cjs',
    'preload.cjs',
    'speller.cjs',
  ]);
  expect(below('dist/dictionaries/').filter((path) => path.endsWith('.dic'))).toHaveLength(6);
  expect(below('dist/renderer/')).toContain('index.html');
  expect(below('dist/tray/16/')).toContain('dark-unread@2x.png');
  const needless = /(^|\/)(tests?|example|headless|dht-node)\b/;
  expect(packed.filter((path) => needless.test(path))).toEqual([]);
});

test('all in the archive is of a kind that runs, is shown, is read, or is a licence', () => {
  const runs = ['cjs', 'js', 'json', 'mjs', 'node', 'wasm'];
  const shown = ['css', 'html', 'png', 'woff2'];
  const read = ['aff', 'dic', 'licence'];
  const kinds = new Set([...runs, ...shown, ...read]);
  const kindOf = (path: string): string => basename(path).split('.').at(-1) ?? '';
  expect(packed.filter((path) => !kinds.has(kindOf(path)) && basename(path) !== 'LICENSE')).toEqual([]);
});

test('Chromium speaks the languages of the window, and no others', () => {
  const languages = [...filesOf(join(folder, 'locales')).keys()].map((path) => path.split(/[-._]/)[0]);
  expect([...new Set(languages)].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ru', 'zh']);
});

test('beside the archive lie the addons of this system and processor alone', () => {
  const target = `${process.platform}-${process.arch}`;
  const addons = [...filesOf(`${archive}.unpacked`).keys()].sort();
  expect(addons).toEqual([
    `node_modules/@signalapp/sqlcipher/prebuilds/${target}/@signalapp+sqlcipher.node`,
    `node_modules/sodium-native/prebuilds/${target}/sodium-native.node`,
    `node_modules/udx-native/prebuilds/${target}/udx-native.node`,
  ]);
  // The archive says the same: nothing but these is looked for outside of it.
  const outside = packed.filter((path) => {
    const stat = statFile(archive, path);
    return 'unpacked' in stat && stat.unpacked;
  });
  expect(outside.sort()).toEqual(addons);
});

test('what starts the program lies beside it, for everybody', () => {
  expect(statSync(join(folder, 'saltbox.sh')).mode & 0o777).toBe(0o755);
});

const files = filesOf(folder);
const addon = (name: string): number =>
  sum([...files].map(([path, size]) => (basename(path) === `${name}.node` ? size : 0)));
/** What is packed below this path, without what the archive only names. */
const inside = (start: string): number =>
  sum(
    below(start).map((path) => {
      const stat = statFile(archive, start + path);
      return 'size' in stat && !stat.unpacked ? stat.size : 0;
    }),
  );
/** In megabytes what each part has at most; beside it what it had when this was written. */
const bounds: readonly (readonly [part: string, bytes: number, most: number])[] = [
  // Electron takes 210 to 290.
  ['the whole package', sum(files.values()), 330],
  ['all that is not Electron’s', sum(filesOf(resources).values()), 22], // 18.8
  ['the archive', statSync(archive).size, 17], // 14.8
  ['dictionaries', inside('dist/dictionaries/'), 9], // 8.2
  ['the page', inside('dist/renderer/'), 4.4], // 3.6
  ['main', inside('dist/main/'), 2.7], // 2.2
  ['icons of the tray', inside('dist/tray/'), 0.2], // 0.1
  ['packages without their addons', inside('node_modules/'), 0.8], // 0.6
  ['the addon for the database', addon('@signalapp+sqlcipher'), 2.6], // 2.2
  ['the addon for cryptography', addon('sodium-native'), 1.1], // 0.9
  ['the addon for streams', addon('udx-native'), 0.3], // 0.2
];
for (const [part, bytes, most] of bounds)
  test(`no larger than it was, give or take: ${part}`, () => {
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(most * 1e6);
  });

test('the list of its contents names every part with the size that it has', () => {
  const list = readFileSync(process.env['SALTBOX_CONTENTS'] ?? '', 'utf8');
  const said = new Map(
    [...list.matchAll(/^ *(\d+) {2,4}(\S.*)$/gm)].map(([, size, name = '']) => [name, Number(size)]),
  );
  expect(said.get('all')).toBe(sum(files.values()));
  for (const name of readdirSync(folder))
    expect(said.has(name) || said.has(`${name}/`), `${name} is listed`).toBe(true);
  expect(said.get('app.asar')).toBe(statSync(archive).size);
  const addons = [...filesOf(`${archive}.unpacked`)];
  for (const [path, size] of addons) expect(said.get(basename(path)), path).toBe(size);
  expect(said.get('native addons')).toBe(sum(addons.map(([, size]) => size)));
});

test('all licences come along, and a bill of all materials', () => {
  const licences = readFileSync(join(resources, 'licences.txt'), 'utf8');
  const bill = JSON.parse(readFileSync(join(resources, 'sbom.cdx.json'), 'utf8')) as {
    bomFormat: string;
    components: { name: string; version?: string; licenses?: { expression: string }[] }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const listed = new Map(bill.components.map((component) => [component.name, component]));
  for (const name of ['electron', 'chromium', 'node'])
    expect(listed.get(name)?.version, name).toMatch(/^\d+\.\d+/);
  // From every corner: bundled into main and window, unbundled, copied, compiled in, around all.
  for (const name of [
    'valibot',
    'react',
    'udx-native',
    'dictionary-ru',
    '@fontsource-variable/inter',
    'SQLCipher',
    'electron',
  ])
    expect(licences, name).toContain(
      `${name}${listed.get(name)?.version ? ` ${listed.get(name)?.version}` : ','}`,
    );
  const packages = packed.filter((path) => /^node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path));
  expect(packages.length).toBeGreaterThan(10);
  for (const path of packages) {
    const { name, version } = JSON.parse(extractFile(archive, path).toString()) as {
      name: string;
      version: string;
    };
    expect(listed.get(name)?.version, name).toBe(version);
  }
  expect(readFileSync(join(resources, 'LICENSE'), 'utf8')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(statSync(join(folder, file)).size).toBeGreaterThan(1_000);
});
