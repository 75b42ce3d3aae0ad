// What a package holds, and how large each part of it is: what grows is seen.
import { listPackage, statFile } from '@electron/asar';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const sum = (entries) => entries.reduce((total, [, bytes]) => total + bytes, 0);
const largestFirst = (entries) => entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

/** The files below a folder, as pairs of a path from there, with slashes, and a size in bytes. */
function filesBelow(folder, start = '') {
  return readdirSync(join(folder, start), { withFileTypes: true }).flatMap((entry) => {
    const path = `${start}${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, `${path}/`);
    return [[path, lstatSync(join(folder, path)).size]];
  });
}

/** Files as the parts that `partOf` sees in their paths. */
function grouped(files, partOf) {
  const parts = new Map();
  for (const [path, bytes] of files) parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + bytes);
  return largestFirst([...parts]);
}

const topOf = (path) => path.replace(/\/.*/s, '/');
/** In the archive: a folder of what is built, or a package. */
const partOfArchive = (path) => /^node_modules\/(?:@[^/]+\/)?[^/]+\/|^dist\/[^/]+\//.exec(path)?.[0] ?? path;

/** The files inside of an archive; those that it only names lie beside it. */
const filesInside = (archive) =>
  listPackage(archive, { isPack: false })
    .map((path) => path.slice(1).replaceAll('\\', '/'))
    .map((path) => [path, statFile(archive, path)])
    .filter(([, stat]) => 'size' in stat && !stat.unpacked)
    .map(([path, stat]) => [path, stat.size]);

/**
 * @param {string} folder the app as it lies unpacked on Linux or Windows
 * @returns {{ title: string, bytes: number, parts: [string, number][] }[]} sizes in bytes, the largest first: of all, of
 *   what is inside `app.asar`, and of the native addons beside it
 */
export function contentsOf(folder) {
  const files = filesBelow(folder);
  const archive = join(folder, 'resources/app.asar');
  const addons = files.filter(([path]) => path.endsWith('.node'));
  const section = (title, parts) => ({ title, bytes: sum(parts), parts });
  return [
    section('all', grouped(files, topOf)),
    section(
      'resources/',
      grouped(
        files
          .filter(([path]) => path.startsWith('resources/'))
          .map(([path, bytes]) => [path.slice('resources/'.length), bytes]),
        topOf,
      ),
    ),
    section('inside app.asar', grouped(filesInside(archive), partOfArchive)),
    section('native addons', largestFirst(addons.map(([path, bytes]) => [path.replace(/.*\//, ''), bytes]))),
  ];
}

/** The same to read, a line a part. */
export const contentsText = (contents) =>
  contents
    .map(({ title, bytes, parts }) =>
      [[title, bytes], ...parts.map(([name, size]) => [`  ${name}`, size])]
        .map(([name, size]) => `${String(size).padStart(11)}  ${name}\n`)
        .join(''),
    )
    .join('\n');

/** The same in one line. */
export const contentsInShort = (contents) =>
  contents.map(({ title, bytes }) => `${title} ${(bytes / 1e6).toFixed(1)} MB`).join(', ');
