import { join } from 'node:path';
import { beside, median, type Row } from '../row';
import { appears } from './page';
import { fillProfile, FRIENDS, inScratch, makeProfile, MANY } from './profiles';
import { Program, sleep } from './program';

const RUNS = 7;
/** Milliseconds from the window to the last of what paints itself later. */
const SETTLE = 2000;

/** Milliseconds from the start to the first painted page, and to the largest thing that was painted last. */
async function startTimes(profile: string | null): Promise<{ painted: number; usable: number }> {
  const program = await Program.start(profile);
  await sleep(SETTLE);
  const tools = await program.attach();
  const at = await tools.run(
    () =>
      new Promise<{ first: number; last: number }>((done) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1)?.startTime ?? NaN;
          done({ first: performance.timeOrigin + first, last: performance.timeOrigin + last });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
    null,
  );
  if (profile !== null) await appears(tools, '#search');
  await program.end();
  return { painted: at.first - program.startedAt, usable: Math.max(at.first, at.last) - program.startedAt };
}

/**
 * How long a start takes. The window draws its whole self at once, list and fields with their handlers, so it is usable
 * with the last thing that is painted.
 */
export function windowStart(): Promise<Row[]> {
  return inScratch(async (dir) => {
    const [empty, full] = [join(dir, 'empty'), join(dir, 'full')];
    makeProfile(empty, 'Sam');
    fillProfile(full);
    const programs = { bare: null, empty, full };
    const times = { bare: [] as number[], empty: [] as number[], full: [] as number[] };
    const painted: number[] = [];
    // By turns, so that whatever else the computer does falls on all; the first round warms the disk.
    for (let run = 0; run <= RUNS; run++)
      for (const name of ['bare', 'empty', 'full'] as const) {
        const time = await startTimes(programs[name]);
        if (run === 0) continue;
        times[name].push(time.usable);
        if (name === 'full') painted.push(time.painted);
      }
    const [bareMs, emptyMs, fullMs] = [median(times.bare), median(times.empty), median(times.full)];
    const what = `${MANY} messages, ${FRIENDS} friends`;
    const usable = { case: `window usable, ${what}`, value: fullMs, unit: 'ms' };
    return [
      { case: 'window usable, bare app', value: bareMs, unit: 'ms' },
      beside({ case: 'window usable, empty profile', value: emptyMs, unit: 'ms' }, 'the bare app', bareMs),
      { case: `window painted, ${what}`, value: median(painted), unit: 'ms' },
      beside({ ...usable, goal: 'at most 2.5' }, 'the bare app', bareMs),
      beside({ ...usable, goal: 'at most 1.2' }, 'an empty profile', emptyMs),
    ];
  });
}
