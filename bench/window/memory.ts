import { join } from 'node:path';
import { beside, median, type Row } from '../row';
import { openConversation } from './page';
import { fillProfile, FRIENDS, inScratch, MANY } from './profiles';
import { Program, sleep } from './program';

const RUNS = 3;
/** Milliseconds until what a start needs for a moment is given back. */
const SETTLE = 12_000;
const MB = 1024 * 1024;

/** Bytes some time after the start, and with the long conversation open. */
async function memoryOf(profile: string | null): Promise<{ started: number; open: number }> {
  const program = await Program.start(profile);
  await sleep(SETTLE);
  const started = program.memory();
  const tools = await program.attach();
  if (profile !== null) await openConversation(tools, 1);
  await sleep(SETTLE);
  const open = program.memory();
  await program.end();
  return { started, open };
}

/** Memory of all processes, that which they share divided among them. */
export function windowMemory(): Promise<Row[]> {
  return inScratch(async (dir) => {
    const full = join(dir, 'full');
    fillProfile(full);
    const bare: { started: number; open: number }[] = [];
    const ours: { started: number; open: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      bare.push(await memoryOf(null));
      ours.push(await memoryOf(full));
    }
    const row = (name: string, of: 'started' | 'open'): Row[] => {
      const [least, most] = [median(bare.map((one) => one[of])), median(ours.map((one) => one[of]))];
      return [
        { case: `memory of the bare app, ${name}`, value: least / MB, unit: 'MB' },
        beside(
          {
            case: `memory, ${MANY} messages, ${FRIENDS} friends, ${name}`,
            value: most / MB,
            unit: 'MB',
            goal: 'at most 1.35',
          },
          'the bare app',
          least / MB,
        ),
      ];
    };
    return [...row('started', 'started'), ...row('conversation open, attached', 'open')];
  });
}
