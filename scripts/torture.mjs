// `npm run torture -- [--rounds N] [--messages N] [--minutes N] [--seed S] [--archives N] [--disk-full] [--clock]`: two
// messengers that are killed and cut off while they write to each other, and N backups and restores that are killed.
// Counts on stdout, everything else on stderr.
import { mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache, lastLines, root, run, runAsScript, say } from './base.mjs';
import { buildHeadless, buildTorture } from './build.mjs';
import { ensure } from './setup.mjs';

/** Room for some ten thousand messages with everything that SQLite puts beside them. */
const mount = 'mount -t tmpfs -o size=48m saltbox-torture "$0" && exec "$@"';
/** Mounts are seen by this command alone, and gone with it. As an ordinary user in a user namespace, else as root. */
const namespaces = [
  ['unshare', '--user', '--map-root-user', '--mount'],
  ['unshare', '--mount'],
];

/** What to put before a command so that a small disk is mounted at `folder` for it; null where no mount is allowed. */
async function smallDisk(folder) {
  const reasons = [];
  for (const namespace of namespaces) {
    const [command, ...args] = [...namespace, 'sh', '-c', mount, folder];
    const { code, output } = await run(command, [...args, 'true']);
    if (code === 0) return [command, ...args];
    reasons.push(lastLines(output, 1));
  }
  say(`skipped: the full disk, as no small disk can be mounted here (${reasons.join('; ')})`);
  return null;
}

async function torture(args) {
  await ensure();
  await buildHeadless();
  await buildTorture();
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-small-disk-'));
  try {
    const prefix = args.includes('--disk-full') ? await smallDisk(folder) : null;
    const others = args.filter((arg) => arg !== '--disk-full');
    const [command, ...rest] = [
      ...(prefix ?? []),
      process.execPath,
      join(cache, 'torture.cjs'),
      ...others,
      ...(prefix ? ['--small-disk', folder] : []),
    ];
    const storm = spawn(command, rest, { cwd: root, stdio: 'inherit' });
    return await new Promise((done) => storm.once('exit', (status) => void done(status ?? 1)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runAsScript(import.meta.url, torture);
