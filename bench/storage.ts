import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../src-main/base/random';
import { Database } from '../src-main/storage/database';
import { FriendsTable } from '../src-main/storage/friends';
import { WhereaboutsTable } from '../src-main/storage/whereabouts';
import { Indexer } from '../src-main/storage/indexer';
import { MessagesTable } from '../src-main/storage/messages';
import { OutboxTable, type OutboxItem } from '../src-main/storage/outbox';
import { Search } from '../src-main/storage/search';
import { wordsOf } from '../src-main/storage/words';
import { toHex, type FriendId, type MessageId } from '../src-shared/ids';
import { UNTOUCHED, type Message } from '../src-shared/model';
import { fractions, talk, zipf } from './corpus';
import { median, nowMs, quantile, type Row } from './row';

const MANY = Number(process.env['SALTBOX_BENCH_MESSAGES'] ?? 1_000_000);
const FEW = 1000;
const FRIENDS = 200;
const OPENS = 21;
const SEARCHES = 400;
const PAGE = 50;
/** Messages of one commit where durable delivery is measured, and how many in all. */
const GROUP = 400;
const DURABLE = 20_000;
/** The day the first message was written, ms since 1970, and the time between two. */
const START = 1_600_000_000_000;
const PACE = 30_000;

const key = systemRandom(32);
const newId = (): MessageId => toHex(systemRandom(16)) as MessageId;

const said = (from: Message['from'], id: MessageId, text: string, sentAt: number): Message => ({
  id,
  from,
  text,
  sentAt,
  state: from === 'me' ? 'waiting' : 'received',
  replyTo: null,
  missing: 0,
  ...UNTOUCHED,
});

/** Inserts friends and `count` messages among them, uneven; answers the bytes of the texts. */
function fill(database: Database, count: number): number {
  const friends = new FriendsTable(database);
  database.transaction(() => {
    for (let n = 0; n < FRIENDS; n++)
      friends.insert(
        {
          key: toHex(systemRandom(32)) as FriendId,
          nickname: `Friend ${n}`,
          state: 'friend',
          words: null,
          addedAt: START,
        },
        [{ host: `192.0.2.${n}`, port: 33733 }],
        'seen',
      );
  });
  const messages = new MessagesTable(database);
  const indexer = new Indexer(database);
  const say = talk(1);
  const next = fractions(2);
  const outbox = new OutboxTable(database);
  const friendOf = zipf(FRIENDS, next);
  let bytes = 0;
  for (let at = 0; at < count; at += 1000)
    database.transaction(() => {
      for (let n = at; n < Math.min(at + 1000, count); n++) {
        const text = say();
        const mine = next() < 0.5;
        const friend = 1 + friendOf();
        const writtenAt = START + n * PACE;
        const number = messages.insert(
          friend,
          said(mine ? 'me' : 'friend', newId(), text, writtenAt),
          mine ? null : writtenAt + 40 + Math.floor(next() * 200),
        );
        if (mine) {
          const way = { number, id: newId(), seq: number, message: number, about: newId(), replyTo: null };
          outbox.insert(friend, { ...way, kind: 'text', at: writtenAt, body: '', sent: false });
          const took = 60 + Math.floor(next() * 300);
          outbox.acknowledged(friend, number, number, writtenAt + 5, writtenAt + took);
        }
        if (mine && next() < 0.2) messages.markSeen(friend, number, writtenAt + 60_000);
        bytes += Buffer.byteLength(text);
      }
      for (let friend = 2; friend <= FRIENDS; friend++) messages.markRead(friend);
    });
  while (indexer.step(5000));
  return bytes;
}

/** Opens a database, and reads what a start reads and the newest of the busiest conversation; ms. */
function openAndRead(path: string): number {
  const start = nowMs();
  const database = Database.open(path, key);
  const friends = new FriendsTable(database);
  const whereabouts = new WhereaboutsTable(database);
  const messages = new MessagesTable(database);
  friends.all().forEach((friend, index) => {
    whereabouts.addresses(friend.number);
    messages.newest(index + 1);
    messages.unread(index + 1);
  });
  if (messages.page(1, PAGE, null).length !== PAGE) throw new Error('there are too few messages');
  const time = nowMs() - start;
  database.close();
  return time;
}

/** Words, beginnings, pairs and phrases as they occur in the talk, in all conversations and in one. */
function questions(): { query: string; friend: number | null }[] {
  const say = talk(3);
  const next = fractions(4);
  const friendOf = zipf(FRIENDS, next);
  return Array.from({ length: SEARCHES }, (_, n) => {
    const text = say();
    const words = wordsOf(text);
    const pick = Math.floor(next() * words.length);
    const at = (index: number): string => text.slice(words[index]?.start, words[index]?.end);
    const [one, two] = [at(pick), at(Math.min(pick + 1, words.length - 1))];
    const between = words[pick]?.sign ? '' : ' ';
    const kinds = [
      one,
      Array.from(one)
        .slice(0, 1 + Math.floor(next() * 4))
        .join(''),
      `${one}${between}${two}`,
      `"${one}${between}${two}"`,
    ];
    return { query: kinds[n % kinds.length] ?? one, friend: n % 3 === 0 ? 1 + friendOf() : null };
  });
}

function searchTimes(database: Database): number[] {
  const search = new Search(database);
  return questions().map(({ query, friend }) => {
    const start = nowMs();
    search.search({ query, friend, before: null, limit: PAGE });
    return nowMs() - start;
  });
}

/** Messages a second through what the database does for one that is written, sent and acknowledged. */
function sending(database: Database): number {
  const messages = new MessagesTable(database);
  const outbox = new OutboxTable(database);
  const friends = new FriendsTable(database);
  const say = talk(5);
  const batches = Array.from({ length: DURABLE / GROUP }, () =>
    Array.from({ length: GROUP }, () => ({ id: newId(), text: say() })),
  );
  const start = nowMs();
  for (const batch of batches) {
    const items = database.transaction(() => {
      let { out } = friends.seqs(1);
      const stored = batch.map(({ id, text }): OutboxItem => {
        const message = messages.insert(1, said('me', id, text, START), null);
        const seq = (out += 1);
        const way = { number: seq, id, seq, message, about: id, replyTo: null, at: START, sent: false };
        const item: OutboxItem = { ...way, kind: 'text', body: text };
        outbox.insert(1, item);
        return item;
      });
      friends.setOutSeq(1, out);
      return stored;
    });
    database.transaction(() => {
      const [first, last] = [items[0]?.number ?? 0, items.at(-1)?.number ?? 0];
      outbox.acknowledged(1, first, last, START, START + 50);
    });
  }
  return (DURABLE / (nowMs() - start)) * 1000;
}

/** Messages a second through what it does for one that comes in. */
function receiving(database: Database): number {
  const messages = new MessagesTable(database);
  const say = talk(6);
  const batches = Array.from({ length: DURABLE / GROUP }, () =>
    Array.from({ length: GROUP }, () => ({ id: newId(), text: say() })),
  );
  const start = nowMs();
  for (const batch of batches)
    database.transaction(() => {
      for (const { id, text } of batch)
        if (!messages.place(1, id)) messages.insert(1, said('friend', id, text, START), START + 50);
    });
  return (DURABLE / (nowMs() - start)) * 1000;
}

/** Messages a second into both indexes, in the steps that the app makes. */
function indexing(database: Database): number {
  const indexer = new Indexer(database);
  const start = nowMs();
  while (indexer.step());
  return ((2 * DURABLE) / (nowMs() - start)) * 1000;
}

interface Profile {
  readonly path: string;
  readonly dir: string;
  readonly textBytes: number;
}

function build(parent: string, count: number): Profile {
  const dir = join(parent, String(count));
  mkdirSync(dir);
  const path = join(dir, 'saltbox.db');
  const database = Database.open(path, key);
  const start = nowMs();
  const textBytes = fill(database, count);
  database.close();
  process.stderr.write(`${count} messages in ${((nowMs() - start) / 1000).toFixed(0)} s\n`);
  return { path, dir, textBytes };
}

const sizeOf = (dir: string): number =>
  readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);

function rates(path: string, count: number): Row[] {
  const database = Database.open(path, key);
  const rows = [
    { case: `stored, and acknowledged later, beside ${count}`, value: sending(database), unit: '1/s' },
    { case: `taken in and compared, beside ${count}`, value: receiving(database), unit: '1/s' },
    { case: `indexed afterwards, beside ${count}`, value: indexing(database), unit: '1/s' },
  ];
  database.close();
  return rows;
}

function measure(parent: string): Row[] {
  const few = build(parent, FEW);
  const many = build(parent, MANY);
  // By turns, so that whatever else the computer does falls on both.
  const opens = Array.from({ length: OPENS }, () => [openAndRead(few.path), openAndRead(many.path)] as const);
  const [openFew, openMany] = [median(opens.map(([time]) => time)), median(opens.map(([, time]) => time))];
  const database = Database.open(many.path, key);
  const times = searchTimes(database).sort((a, b) => a - b);
  database.close();
  const against = `${FEW} messages`;
  return [
    { case: `opened, newest ${PAGE} read, ${FEW} messages`, value: openFew, unit: 'ms' },
    {
      case: `opened, newest ${PAGE} read, ${MANY} messages`,
      value: openMany,
      unit: 'ms',
      ratio: openMany / openFew,
      against,
    },
    { case: `search among ${MANY}, median`, value: median(times), unit: 'ms' },
    { case: `search among ${MANY}, p95`, value: quantile(times, 0.95), unit: 'ms' },
    { case: `search among ${MANY}, slowest of ${times.length}`, value: times.at(-1) ?? NaN, unit: 'ms' },
    {
      case: `disk a message, ${MANY} messages`,
      value: sizeOf(many.dir) / MANY,
      unit: 'bytes',
      ratio: sizeOf(many.dir) / many.textBytes,
      against: 'its text',
    },
    ...rates(few.path, FEW),
    ...rates(many.path, MANY),
  ];
}

/** A profile with a million messages against one with a thousand. */
export function storage(): Promise<Row[]> {
  const parent = mkdtempSync(join(tmpdir(), 'saltbox-bench-'));
  try {
    return Promise.resolve(measure(parent));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
