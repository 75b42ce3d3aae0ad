import { listPackage, extractFile, statFile } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

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
  const needless = /\.(map|ts|tsx|c|cc|h|bare|gyp|md)$|(^|\/)(tests?|example|headless|dht-node|CMakeLists)\b/;
  expect(packed.filter((path) => needless.test(path))).toEqual([]);
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

test('it is no larger than it was, give or take', () => {
  const all = sum(filesOf(folder).values());
  const own = sum(filesOf(resources).values());
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`package: ${megabytes(all)}, of which ${megabytes(own)} are not Electron's`);
  // 19.7 MB when this was written, half of it dictionaries; Electron itself takes 210 to 290.
  expect(own).toBeLessThan(24e6);
  expect(all).toBeLessThan(330e6);
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
