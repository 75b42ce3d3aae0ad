import { Lab } from './lab';
import { meet, startMeeting, type Meeting, type Tour } from './through-routers';

/** Started by `scripts/nets.mjs`, in a mount namespace of its own. */

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A scenario: what it proves, and the work, which answers what to print. */
interface Scenario {
  readonly title: string;
  run(lab: Lab, meeting: Meeting): Promise<string>;
}

const restricted = { nat: 'restricted' } as const;
const symmetric = { nat: 'symmetric' } as const;

const through = (title: string, way: string, tour: Tour): Scenario => ({
  title,
  async run(lab, meeting) {
    const met = await meet(lab, meeting, tour);
    if (met.way !== way) throw new Error(`went ${met.way}, not ${way}`);
    const rate = met.rate.toFixed(1);
    return `joined ${met.joined} ms, dialled ${met.dialled} ms, ${met.way}, ${rate} MiB/s`;
  },
});

const scenarios: readonly Scenario[] = [
  through('cone to cone', 'punched', { caller: restricted, called: restricted }),
  through('full cone to cone', 'punched', { caller: { nat: 'full-cone' }, called: restricted }),
  through('cone to the internet', 'direct', { caller: restricted, called: 'public' }),
  through('symmetric to cone', 'punched', { caller: symmetric, called: restricted }),
  through('cone to symmetric', 'punched', { caller: restricted, called: symmetric }),
  through('symmetric to symmetric, by a relay', 'relayed', {
    caller: symmetric,
    called: symmetric,
    relayed: true,
  }),
  {
    title: 'symmetric to symmetric, without one',
    async run(lab, meeting) {
      const failed = await meet(lab, meeting, { caller: symmetric, called: symmetric }).then(
        () => null,
        (error: unknown) => error,
      );
      if (!(failed instanceof Error) || !failed.message.startsWith('not dialled: routers'))
        throw new Error(`should have been told of the routers: ${String(failed)}`);
      return failed.message;
    },
  },
  through('cone to cone, 25 ms and 2 % lost', 'punched', {
    caller: { ...restricted, link: { delay: 25, loss: 2 } },
    called: restricted,
  }),
];

async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const chosen = scenarios.filter(
    ({ title }) => wanted.length === 0 || wanted.some((part) => title.includes(part)),
  );
  const lab = await Lab.open();
  let failed = 0;
  try {
    const meeting = await startMeeting(lab);
    for (const { title, run } of chosen) {
      try {
        say(`ok     ${title}: ${await run(lab, meeting)}`);
      } catch (error) {
        failed += 1;
        say(`FAILED ${title}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await lab.close();
  }
  say(`${chosen.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
