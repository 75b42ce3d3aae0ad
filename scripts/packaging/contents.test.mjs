import { createPackageWithOptions } from '@electron/asar';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsInShort, contentsOf, contentsText } from './contents.mjs';

/** Writes files of these sizes in bytes, by path. */
function fill(folder, sizes) {
  for (const [path, bytes] of Object.entries(sizes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.alloc(bytes));
  }
}

test('a package is listed by its parts, each file once, the largest first', async () => {
  const work = mkdtempSync(join(tmpdir(), 'saltbox-contents-'));
  const [source, folder] = [join(work, 'source'), join(work, 'packed')];
  fill(source, {
    'package.json': 10,
    'dist/main/main.cjs': 300,
    'dist/main/preload.cjs': 50,
    'dist/renderer/index.html': 400,
    'dist/build.json': 5,
    'node_modules/@of/one/index.js': 70,
    'node_modules/@of/one/prebuilds/linux-x64/one.node': 900,
    'node_modules/two/index.js': 80,
  });
  fill(folder, { program: 5_000_000, 'locales/de.pak': 20, 'locales/fr.pak': 30, 'resources/LICENSE': 7 });
  await createPackageWithOptions(source, join(folder, 'resources/app.asar'), { unpack: '**/*.node' });

  const [all, resources, inside, addons] = contentsOf(folder);
  const archive = Object.fromEntries(resources.parts)['app.asar'];
  // Its own table of contents comes along with the files.
  expect(archive).toBeGreaterThan(inside.bytes);
  expect(all.parts).toEqual([
    ['program', 5_000_000],
    ['resources/', archive + 907],
    ['locales/', 50],
  ]);
  expect(all.bytes).toBe(5_000_957 + archive);
  expect(Object.fromEntries(resources.parts)).toEqual({
    'app.asar': archive,
    'app.asar.unpacked/': 900,
    LICENSE: 7,
  });
  expect(inside).toEqual({
    title: 'inside app.asar',
    bytes: 915,
    parts: [
      ['dist/renderer/', 400],
      ['dist/main/', 350],
      ['node_modules/two/', 80],
      ['node_modules/@of/one/', 70],
      ['package.json', 10],
      ['dist/build.json', 5],
    ],
  });
  expect(addons.parts).toEqual([['one.node', 900]]);

  expect(contentsText([inside, addons])).toBe(`        915  inside app.asar
        400    dist/renderer/
        350    dist/main/
         80    node_modules/two/
         70    node_modules/@of/one/
         10    package.json
          5    dist/build.json

        900  native addons
        900    one.node
`);
  expect(contentsInShort([all, addons])).toBe('all 5.0 MB, native addons 0.0 MB');
});
