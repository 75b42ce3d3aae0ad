import { Lab } from './lab';
import { scenarios } from './scenarios';
import { startMeeting } from './through-routers';

/** Started by `scripts/nets.mjs`, in a mount namespace of its own. Arguments are parts of titles. */

/** Scenarios that run at the same time: most of them wait. */
const LANES = 3;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const chosen = scenarios.filter(
    ({ title }) => wanted.length === 0 || wanted.some((part) => title.includes(part)),
  );
  const lab = await Lab.open();
  let failed = 0;
  try {
    const meeting = await startMeeting(lab);
    const queue = [...chosen];
    const lane = async (): Promise<void> => {
      for (let scenario = queue.shift(); scenario; scenario = queue.shift()) {
        try {
          say(`ok     ${scenario.title}: ${await scenario.run(lab, meeting)}`);
        } catch (error) {
          failed += 1;
          say(`FAILED ${scenario.title}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
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
