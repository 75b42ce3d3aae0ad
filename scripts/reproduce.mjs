// `npm run reproduce`: packs the last commit twice, in two folders that have nothing in common but that, and compares.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { must, root, run, runAsScript, say, skip } from './base.mjs';
import { ensure } from './setup.mjs';

/** The hash of each file below a folder, by path. */
function hashesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const contents = entry.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
      return [relative(folder, path), createHash('sha256').update(contents).digest('hex')];
    }),
  );
}

/** Packs the last commit in a new folder of this name, as if in another place and by somebody else. */
async function packed(work, name, env) {
  const copy = join(work, name);
  await must('git', ['clone', '--quiet', root, copy]);
  await must('cp', ['-a', join(root, 'node_modules'), copy]);
  const options = { cwd: copy, env: { ...process.env, ...env } };
  await must(process.execPath, [join(copy, 'scripts/package.mjs'), '--dir'], options);
  const [folder] = readdirSync(join(copy, 'release')).filter((entry) => entry.endsWith('-unpacked'));
  return hashesOf(join(copy, 'release', folder));
}

await runAsScript(import.meta.url, async () => {
  if (process.platform !== 'linux' || (await run('git', ['rev-parse', 'HEAD'])).code !== 0) {
    return skip('there is no commit to be packed, or this is not Linux');
  }
  const { electronPath } = await ensure({ electron: true });
  const work = mkdtempSync(join(tmpdir(), 'saltbox-reproduce-'));
  const place = { SALTBOX_ELECTRON: electronPath };
  try {
    const [one, other] = await Promise.all([
      packed(work, 'one', { ...place, TZ: 'Asia/Tokyo', LANG: 'C' }),
      packed(work, 'another-with-a-longer-name', { ...place, TZ: 'America/New_York', LANG: 'de_DE.UTF-8' }),
    ]);
    const paths = [...new Set([...one.keys(), ...other.keys()])];
    const different = paths.filter((path) => one.get(path) !== other.get(path));
    for (const path of different) say(`differs: ${path}`);
    const [archive] = paths.filter((path) => path.endsWith('app.asar'));
    say(`${paths.length} files, ${different.length} of them different`);
    process.stdout.write(`${one.get(archive)}  app.asar\n`);
    return different.length === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
