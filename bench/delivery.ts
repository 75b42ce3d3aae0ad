import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src-main/base/clock';
import { silentLog } from '../src-main/base/log';
import { systemRandom } from '../src-main/base/random';
import { Identity } from '../src-main/identity/identity';
import { Messenger } from '../src-main/messenger/messenger';
import { Database } from '../src-main/storage/database';
import { tcp } from '../src-main/transport/tcp';
import type { ByteStream, Transport } from '../src-main/transport/transport';
import type { Result } from '../src-shared/errors';
import type { FriendId } from '../src-shared/ids';
import { beside, median, nowMs, type Row } from './row';

/** The first argument that makes this bundle the friend who receives. */
export const FRIEND = '--friend';

const ROUNDS = 5;
const MESSAGES = 20_000;
/** Written in one turn. */
const BURST = 500;
const ALONE = 200;
const QUEUED = 100_000;
const TEXT = 'x'.repeat(100);
const PAGE = 4096;

type Told = { readonly key: FriendId; readonly address: string } | { readonly got: number };
type Order = { readonly accept: FriendId } | 'count';

interface Home {
  readonly dir: string;
  readonly messenger: Messenger;
  /** Breaks the connections that this one dialled, without a word. */
  readonly cut: () => void;
}

function home(name: string): Home {
  const dialled = new Set<ByteStream>();
  const transport: Transport = {
    ...tcp,
    async dial(address, signal) {
      const result = await tcp.dial(address, signal);
      if (result.ok) dialled.add(result.stream);
      return result;
    },
  };
  const dir = mkdtempSync(join(tmpdir(), `saltbox-bench-${name}-`));
  const messenger = new Messenger({
    identity: new Identity(systemRandom(32)),
    database: Database.open(join(dir, 'saltbox.db'), systemRandom(32)),
    transport,
    clock: systemClock,
    random: systemRandom,
    log: silentLog,
    listenAt: { host: '127.0.0.1', port: 0 },
  });
  return {
    dir,
    messenger,
    cut() {
      for (const stream of dialled) stream.destroy();
      dialled.clear();
    },
  };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The friend: accepts whom they are told to, stores what comes, and says how much that is. */
export async function befriended(): Promise<void> {
  const { dir, messenger } = home('friend');
  const tell = (told: Told): void => void process.send?.(told);
  process.on('exit', () => {
    rmSync(dir, { recursive: true, force: true });
  });
  process.on('disconnect', () => process.exit());
  const texts = new Set<string>();
  let wanted: FriendId | null = null;
  messenger.on((event) => {
    if (event.type === 'request' && event.request.key === wanted) messenger.accept(wanted);
    if (event.type === 'message') texts.add(event.message.text);
  });
  process.on('message', (order: Order) => {
    if (order === 'count') tell({ got: texts.size });
    else wanted = order.accept;
  });
  await messenger.start();
  tell({ key: messenger.profile.clientId, address: messenger.profile.addresses[0] ?? '' });
}

const answer = <T extends Told>(child: ChildProcess): Promise<T> =>
  new Promise((resolve) => child.once('message', (told) => resolve(told as T)));

/** Median milliseconds of one page written and forced to the disk, where the databases are. */
function fsync(dir: string): number {
  const file = openSync(join(dir, 'fsync'), 'w');
  const page = new Uint8Array(PAGE).fill(1);
  const times: number[] = [];
  for (let i = 0; i < ALONE; i++) {
    const start = nowMs();
    writeSync(file, page);
    fsyncSync(file);
    times.push(nowMs() - start);
  }
  closeSync(file);
  return median(times);
}

/** Calls back when so many messages are acknowledged. */
function acknowledged(messenger: Messenger, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const off = messenger.on((event) => {
      if (event.type !== 'delivery' || event.state !== 'stored' || --left > 0) return;
      off();
      resolve();
    });
  });
}

/** Two messengers in two processes, both with their databases on the disk, over loopback TCP. */
export async function delivery(): Promise<Row[]> {
  const child = fork(__filename, [FRIEND]);
  const { dir, messenger, cut } = home('self');
  try {
    const { key, address } = await answer<Extract<Told, { key: FriendId }>>(child);
    await messenger.start();
    child.send({ accept: messenger.profile.clientId } satisfies Order);
    const online = new Promise<void>((resolve) => {
      messenger.on((event) => {
        if (event.type === 'online') resolve();
      });
    });
    must(messenger.addFriend({ text: key, words: 'bench', nickname: null, address }));
    await online;
    const burst = await bursts(messenger, key);
    const { alone, disk } = await oneByOne(messenger, key, dir);
    const lost = await dropped(messenger, key, child, cut);
    return [
      { case: 'durable delivery, 100 bytes', value: burst, unit: '1/s' },
      beside({ case: 'one message, written to acknowledged', value: alone, unit: 'ms' }, 'fsync', disk),
      { case: 'fsync of a page', value: disk, unit: 'ms' },
      { case: `lost of ${QUEUED} queued, the connection dropped twice`, value: lost, unit: 'messages' },
    ];
  } finally {
    child.kill();
    await messenger.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function bursts(messenger: Messenger, key: FriendId): Promise<number> {
  const figures: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const done = acknowledged(messenger, MESSAGES);
    const start = nowMs();
    for (let i = 0; i < MESSAGES; i += BURST) {
      const sends = Array.from({ length: BURST }, () => messenger.send(key, TEXT));
      for (const sent of await Promise.all(sends)) must(sent);
    }
    await done;
    // The first round warms up, and is not counted.
    if (round > 0) figures.push((MESSAGES * 1000) / (nowMs() - start));
  }
  return median(figures);
}

/** One message after the other, each with a write to the disk beside it that is measured as well. */
async function oneByOne(
  messenger: Messenger,
  key: FriendId,
  dir: string,
): Promise<{ alone: number; disk: number }> {
  const before = fsync(dir);
  const times: number[] = [];
  for (let i = 0; i < ALONE; i++) {
    const done = acknowledged(messenger, 1);
    const start = nowMs();
    must(await messenger.send(key, TEXT));
    await done;
    times.push(nowMs() - start);
  }
  return { alone: median(times), disk: median([before, fsync(dir)]) };
}

/** Everything is queued, and the connection breaks while it goes out; how many never arrive. */
async function dropped(
  messenger: Messenger,
  key: FriendId,
  child: ChildProcess,
  cut: () => void,
): Promise<number> {
  let seen = 0;
  const off = messenger.on((event) => {
    if (event.type !== 'delivery' || event.state !== 'stored') return;
    seen += 1;
    if (seen === QUEUED / 4 || seen === QUEUED / 2) cut();
  });
  child.send('count' satisfies Order);
  const before = await answer<Extract<Told, { got: number }>>(child);
  const done = acknowledged(messenger, QUEUED);
  for (let i = 0; i < QUEUED; i += BURST)
    await Promise.all(Array.from({ length: BURST }, (_, j) => messenger.send(key, `${i + j} ${TEXT}`)));
  await done;
  off();
  child.send('count' satisfies Order);
  const after = await answer<Extract<Told, { got: number }>>(child);
  return QUEUED - (after.got - before.got);
}
