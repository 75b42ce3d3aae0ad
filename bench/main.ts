import { answering } from './answering';
import { archive } from './archive';
import { dhtCost } from './dht-cost';
import { befriended, delivery, FRIEND } from './delivery';
import { FRIENDS, playFriends } from './friends-process';
import { idle } from './idle';
import { OTHER, programs, serve, type ProgramName } from './other-process';
import { connect, file, messages, pingpong } from './side-by-side';
import { storage } from './storage';
import { trial } from './trial';
import type { FriendId } from '../src-shared/ids';
import { windowMemory } from './window/memory';
import { windowScroll } from './window/scroll';
import { startPackaged } from './window/start-packaged';
import { windowStart } from './window/start';
import { windowSwitch } from './window/switch';
import { windowTyping } from './window/typing';
import type { Row } from './row';

/** Benchmarks by name. */
const cases: Readonly<Record<string, () => Promise<Row[]>>> = {
  file,
  messages,
  pingpong,
  connect,
  trial,
  answering,
  delivery,
  storage,
  archive,
  'dht-cost': dhtCost,
  idle,
  'start-packaged': startPackaged,
  'window-start': windowStart,
  'window-typing': windowTyping,
  'window-scroll': windowScroll,
  'window-switch': windowSwitch,
  'window-memory': windowMemory,
};

const isProgram = (name: string | undefined): name is ProgramName => name !== undefined && name in programs;

async function main(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const wanted = args.filter((arg) => !arg.startsWith('-'));
  const unknown = wanted.filter((name) => !(name in cases));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(cases).join(', ')}\n`,
    );
    process.exitCode = 1;
    return;
  }
  for (const name of wanted.length > 0 ? wanted : Object.keys(cases)) {
    for (const row of (await cases[name]?.()) ?? [])
      process.stdout.write(`${json ? JSON.stringify(row) : line(row)}\n`);
  }
}

function line({ case: name, value, unit, ratio, against, goal }: Row): string {
  const figure = value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
  const compared = ratio === undefined ? '' : `   ${ratio.toFixed(2)} of ${against ?? ''}`;
  const wanted = goal === undefined ? '' : `   (goal: ${goal})`;
  return `${name.padEnd(56)} ${figure.padStart(10)} ${unit}${compared}${wanted}`;
}

const [first, second, third] = process.argv.slice(2);
if (first === OTHER && isProgram(second)) void serve(second);
else if (first === FRIEND) void befriended();
else if (first === FRIENDS && second !== undefined) void playFriends(second as FriendId, Number(third));
else void main(process.argv.slice(2)).then(() => process.exit());
