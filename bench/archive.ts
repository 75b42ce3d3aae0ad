import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src-main/base/clock';
import { silentLog } from '../src-main/base/log';
import { systemRandom } from '../src-main/base/random';
import { DATABASE } from '../src-main/backup/restore';
import { Identity } from '../src-main/identity/identity';
import type { Running } from '../src-main/messenger/archive';
import { Messenger } from '../src-main/messenger/messenger';
import { must } from '../src-main/messenger/world';
import { ChangesTable } from '../src-main/storage/changes';
import { Database } from '../src-main/storage/database';
import { FriendsTable } from '../src-main/storage/friends';
import { Indexer } from '../src-main/storage/indexer';
import { MessagesTable } from '../src-main/storage/messages';
import { MemoryNetwork } from '../src-main/transport/memory';
import type { Result } from '../src-shared/errors';
import { toHex, type MessageId } from '../src-shared/ids';
import { MAX_TEXT_BYTES } from '../src-shared/limits';
import { UNTOUCHED } from '../src-shared/model';
import { fractions, talk } from './corpus';
import { median, nowMs, type Row } from './row';

const MESSAGES = 100_000;
const RUNS = 5;
/** The longest that a peer can send, of characters that a page must escape; now and then some come together. */
const LONG = '<'.repeat(MAX_TEXT_BYTES);
const isLong = (n: number): boolean => n % 20_000 < 40;
const START = 1_600_000_000_000;
const PACE = 30_000;

/** One conversation, with answers, edits and reactions in it. */
function fill(database: Database, friend: Identity): void {
  new FriendsTable(database).insert(
    { key: friend.id, nickname: 'Bob', state: 'friend', words: null, addedAt: START },
    [],
    'given',
  );
  const messages = new MessagesTable(database);
  const changes = new ChangesTable(database);
  const say = talk(1);
  const next = fractions(2);
  const ids: MessageId[] = [];
  for (let at = 0; at < MESSAGES; at += 1000)
    database.transaction(() => {
      for (let n = at; n < at + 1000; n++) {
        const id = toHex(systemRandom(16)) as MessageId;
        const text = isLong(n) ? LONG : say();
        const replyTo = next() < 0.2 ? (ids[Math.floor(next() * n)] ?? null) : null;
        const sentAt = START + n * PACE;
        const message = { id, from: 'me', text, sentAt, state: 'waiting', replyTo, missing: 0 } as const;
        const number = messages.insert(1, { ...message, ...UNTOUCHED }, null);
        if (next() < 0.1) changes.edit(number, say(), START);
        if (next() < 0.1) changes.react(number, false, '👍', START);
        ids.push(id);
      }
    });
  const indexer = new Indexer(database);
  while (indexer.step(5000));
}

/** How long some work takes, and how long it keeps everything else waiting at most; ms. */
async function timed<T>(begun: Result<Running<T>>): Promise<{ took: number; held: number }> {
  const start = nowMs();
  let last = start;
  let held = 0;
  let on = true;
  const turn = (): void => {
    const now = nowMs();
    held = Math.max(held, now - last);
    last = now;
    if (on) setImmediate(turn);
  };
  setImmediate(turn);
  must(await must(begun).done);
  on = false;
  return { took: nowMs() - start, held };
}

async function measure(dir: string): Promise<Row[]> {
  mkdirSync(join(dir, 'profile'));
  const key = systemRandom(32);
  const database = Database.open(join(dir, 'profile', DATABASE), key);
  const friend = new Identity(systemRandom(32));
  fill(database, friend);
  const messenger = new Messenger({
    identity: new Identity(systemRandom(32)),
    database,
    transport: new MemoryNetwork().host('bench'),
    clock: systemClock,
    random: systemRandom,
    log: silentLog,
    listenAt: null,
    place: {
      dir: join(dir, 'profile'),
      secrets: () => ({ identity: systemRandom(32), database: key.slice() }),
      makeVault: () => undefined,
    },
  });
  await messenger.start();
  const { archive } = messenger;
  const works = {
    'exported as a page': () => archive.export(friend.id, join(dir, 'talk.html'), 'html'),
    'exported as data': () => archive.export(friend.id, join(dir, 'talk.json'), 'json'),
    'backed up': () => archive.backup({ path: join(dir, 'backup'), passphrase: 'kite' }),
  } as const;
  const rows: Row[] = [];
  for (const [name, begin] of Object.entries(works)) {
    const times: { took: number; held: number }[] = [];
    // The types of what they answer differ; how long they take is all that counts.
    for (let run = 0; run < RUNS; run++) times.push(await timed<unknown>(begin()));
    const took = median(times.map((time) => time.took));
    const held = median(times.map((time) => time.held));
    rows.push({ case: `${MESSAGES} messages ${name}`, value: took, unit: 'ms' });
    rows.push({ case: `${MESSAGES} messages ${name}, longest wait of others`, value: held, unit: 'ms' });
  }
  await messenger.stop();
  database.close();
  return rows;
}

/** Long work with one long conversation, and what it does to everything beside it. */
export async function archive(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'saltbox-bench-'));
  try {
    return await measure(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
