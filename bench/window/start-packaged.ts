import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beside, median, nowMs, type Row } from '../row';
import { inScratch, makeProfile } from './profiles';

const RUNS = 9;

/** Set by `scripts/bench.mjs`: commands that start the two packages, wrapped so that their sandbox works. */
const saltbox = process.env['SALTBOX_PACKAGED_BIN'] ?? '';
const bare = process.env['SALTBOX_BARE_BIN'] ?? '';

/** Milliseconds from the start of a program to the line by which it says that its window was painted. */
async function painted(program: string, args: readonly string[]): Promise<number> {
  const start = nowMs();
  const app = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(app, 'exit');
  let shown: number | null = null;
  for await (const line of createInterface({ input: app.stderr })) {
    if (!line.includes('window-shown')) continue;
    shown = nowMs() - start;
    break;
  }
  // What it still has to say would otherwise keep it from ending.
  app.stderr.resume();
  app.kill();
  await ended;
  if (shown === null) throw new Error(`${program} ended before its window was there`);
  return shown;
}

/** How long the packaged app takes to its painted window, as its users start it, beside the least app packed the same. */
export function startPackaged(): Promise<Row[]> {
  return inScratch(async (dir) => {
    const profile = join(dir, 'profile');
    makeProfile(profile, 'Sam');
    const own = ['--profile', profile, '--listen', '127.0.0.1:0', '--no-discovery'];
    const times = { bare: [] as number[], saltbox: [] as number[] };
    // By turns, and the first of each warms the disk.
    for (let run = 0; run <= RUNS; run++) {
      const folder = mkdtempSync(join(tmpdir(), 'saltbox-bare-'));
      const figures = {
        bare: await painted(bare, [`--user-data-dir=${folder}`]),
        saltbox: await painted(saltbox, own),
      };
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      if (run === 0) continue;
      times.bare.push(figures.bare);
      times.saltbox.push(figures.saltbox);
    }
    const [theirs, ours] = [median(times.bare), median(times.saltbox)];
    return [
      { case: 'packaged bare app, start to painted window', value: theirs, unit: 'ms' },
      beside(
        { case: 'packaged Saltbox, empty profile', value: ours, unit: 'ms', goal: 'at most 2' },
        'the bare app',
        theirs,
      ),
    ];
  });
}
