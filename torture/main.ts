import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Archives } from './archives';
import { report } from './report';
import { Storm } from './storm';

/** Started by `scripts/torture.mjs`, which mounts the small disk. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    messages: { type: 'string', default: '10000' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    clock: { type: 'boolean', default: false },
    archives: { type: 'string', default: '40' },
    'small-disk': { type: 'string' },
  },
});

function whole(name: 'rounds' | 'messages' | 'minutes' | 'seed' | 'archives'): number | null {
  const value = values[name];
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,9}$/.test(value)) throw new Error(`--${name} wants a whole number above 0`);
  return Number(value);
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** One storm on fresh profiles; true when nothing was wrong. */
async function storm(seed: number, until: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-torture-'));
  const smallDisk = values['small-disk'] ?? null;
  const storming = await Storm.open({
    seed,
    until,
    folder,
    smallDisk: smallDisk && mkdtempSync(join(smallDisk, 'storm-')),
    rounds: whole('rounds') ?? 1,
    messages: whole('messages') ?? 1,
    clock: values.clock,
    progress: say,
  });
  let right = false;
  try {
    const verdict = await storming.run();
    const { lines, wrong } = report(storming, verdict);
    for (const line of [`seed ${seed}`, ...lines, ...wrong.map((what) => `WRONG: ${what}`)])
      process.stdout.write(`${line}\n`);
    for (const line of verdict.examples) say(line);
    right = wrong.length === 0;
    return right;
  } finally {
    await storming.close();
    if (right) rmSync(folder, { recursive: true, force: true });
    else say(`seed ${seed}; profiles and logs are kept in ${folder}`);
  }
}

/** Backups and restores that are killed; true when nothing was wrong. */
async function archives(seed: number, until: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-archives-'));
  const smallDisk = values['small-disk'] ?? null;
  const rounds = whole('archives') ?? 1;
  const archiving = new Archives({ seed, until, rounds, folder, smallDisk });
  await archiving.run();
  const { lines, wrong } = archiving;
  for (const line of [...lines, ...wrong.map((what) => `WRONG: ${what}`)]) process.stdout.write(`${line}\n`);
  if (wrong.length === 0) rmSync(folder, { recursive: true, force: true });
  else say(`seed ${seed}; profiles and logs are kept in ${folder}`);
  return wrong.length === 0;
}

async function main(): Promise<number> {
  const minutes = whole('minutes');
  const seed = whole('seed');
  const until = minutes === null ? Infinity : Date.now() + minutes * 60_000;
  do {
    const drawn = seed ?? randomInt(1, 2 ** 31);
    if (!(await storm(drawn, until)) || !(await archives(drawn, until))) {
      say(`the same chances again: --seed ${drawn}, with the same other arguments`);
      return 1;
    }
  } while (minutes !== null && Date.now() < until);
  return 0;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
