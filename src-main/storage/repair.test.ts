import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SaltboxError } from '../../src-shared/errors';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { ChangesTable } from './changes';
import { Database } from './database';
import { DraftsTable } from './drafts';
import { FriendsTable } from './friends';
import { Indexer } from './indexer';
import { InstancesTable } from './instances';
import { IntegrityCheck } from './integrity';
import { MessagesTable } from './messages';
import { migrations } from './migrations/list';
import { OutboxTable } from './outbox';
import { openOrRepair, type Opened } from './repair';
import { key, scratchDatabase } from './scratch';
import { Search } from './search';
import { SettingsTable } from './settings';
import { WhereaboutsTable } from './whereabouts';

const PAGE = 4096;
/** The instance of the own identity. */
const COPY = '5a'.repeat(16);
const INSTANCE = new Uint8Array(16).fill(3);
const RENDEZVOUS = new Uint8Array(32).fill(4);
const MESSAGES = 2000;
const NOW = Date.UTC(2030, 1, 2, 3, 4, 5);
const scratch = scratchDatabase(NOW);

const idOf = (n: number): MessageId =>
  toHex(Uint8Array.from({ length: 16 }, (_, i) => (n >> (8 * (i % 2))) & 0xff)) as MessageId;

/** Two friends, messages with all that belongs to them, and a clean end. */
function fill(): void {
  const database = Database.open(scratch.path, key);
  new SettingsTable(database).set('instance', COPY);
  for (const digit of ['a', 'b'])
    new FriendsTable(database).insert(
      {
        key: digit.repeat(64) as FriendId,
        nickname: `Nick ${digit}`,
        state: 'friend',
        words: null,
        addedAt: 1,
      },
      [{ host: `${digit}.example`, port: 1 }],
      'given',
    );
  new SettingsTable(database).set('name', 'Mia');
  new InstancesTable(database).set(2, { theirs: INSTANCE, mine: null });
  new WhereaboutsTable(database).setRendezvous(1, { key: RENDEZVOUS, relays: [] });
  new DraftsTable(database).set(2, { text: 'half a thought', replyTo: null });
  const messages = new MessagesTable(database);
  database.transaction(() => {
    for (let n = 1; n <= MESSAGES; n++)
      messages.insert(
        1 + (n % 2),
        {
          id: idOf(n),
          from: n % 4 === 0 ? 'me' : 'friend',
          text: `message number${n} with some words around it, so that there are many pages of them`,
          sentAt: n,
          state: n % 4 === 0 ? 'waiting' : 'received',
          replyTo: null,
          missing: 0,
          ...UNTOUCHED,
        },
        n % 4 === 0 ? null : n,
      );
    const changes = new ChangesTable(database);
    changes.edit(10, 'edited', 5);
    changes.react(11, true, '🙂', 5);
    new OutboxTable(database).insert(1, {
      number: 1,
      id: idOf(MESSAGES),
      seq: 1,
      kind: 'text',
      message: MESSAGES,
      about: idOf(MESSAGES),
      replyTo: null,
      at: 1,
      body: '',
      sent: false,
    });
  });
  new Indexer(database).step(MESSAGES / 2);
  database.close();
}

/** Writes, and leaves the files as they are in the middle of work. */
function endAfter(write: (database: Database) => void): void {
  const database = Database.open(scratch.path, key);
  write(database);
  const copy = join(scratch.dir, 'copy.db');
  for (const end of ['', '-wal']) copyFileSync(scratch.path + end, copy + end);
  database.close();
  scratch.path = copy;
}

const spoil = (change: (bytes: Buffer) => Buffer): Buffer => {
  const bytes = change(readFileSync(scratch.path));
  writeFileSync(scratch.path, bytes);
  return bytes;
};
const flip =
  (...pages: number[]) =>
  (bytes: Buffer): Buffer => {
    for (const page of pages) bytes[page * PAGE + 1000] = (bytes[page * PAGE + 1000] ?? 0) ^ 1;
    return bytes;
  };
/** Reads everything, as the app does in time. */
function readAll(database: Database): void {
  const check = new IntegrityCheck(database);
  while (check.step());
}

/** Opens until it is repaired: damage that a start does not meet is met by the check, and repaired by the next start. */
function openTwice(): Opened {
  const first = scratch.open();
  if (first.repaired) return first;
  expect(() => {
    readAll(first.database);
  }).toThrow('cannot be read');
  scratch.close();
  return scratch.open();
}

function expectSound(database: Database): void {
  expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
  const messages = new MessagesTable(database);
  for (const friend of [1, 2]) {
    const theirs = database.get<{ n: number }>(
      'SELECT count(*) AS n FROM messages WHERE friend = ? AND mine = 0',
      [friend],
    );
    expect(messages.unread(friend)).toBe(theirs?.n);
  }
  readAll(database);
}

describe('a sound database', () => {
  it('is opened and left as it is', () => {
    fill();
    const { database, ...found } = scratch.open();
    expect(found).toEqual({ unclean: false, repaired: null });
    expectSound(database);
    expect(readdirSync(scratch.dir).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('is known to have ended in the middle of work by its log', () => {
    fill();
    endAfter((database) => database.run("UPDATE friends SET name = 'Log'"));
    const { database, ...found } = scratch.open();
    expect(found).toEqual({ unclean: true, repaired: null });
    expect(new FriendsTable(database).all()[0]?.name).toBe('Log');
    expectSound(database);
  });
});

describe('a damaged database is set aside, and what can be read is saved:', () => {
  const pagesOf = (): number => readFileSync(scratch.path).length / PAGE;

  it.each([
    ['a byte flipped in a page in the middle', (n: number) => flip(Math.floor(n / 2))],
    [
      'bytes flipped in several pages',
      (n: number) => flip(...[0.3, 0.5, 0.6, 0.9].map((at) => Math.floor(n * at))),
    ],
    [
      'a page of zeros',
      (n: number) => (bytes: Buffer) =>
        bytes.fill(0, Math.floor(n / 2) * PAGE, (Math.floor(n / 2) + 1) * PAGE),
    ],
    ['a tenth cut off', (n: number) => (bytes: Buffer) => bytes.subarray(0, Math.floor(n * 0.9) * PAGE)],
    ['cut in the middle of a page', () => (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['a damaged salt', () => (bytes: Buffer) => bytes.fill(1, 0, 16)],
    ['a damaged first page', () => flip(0)],
  ])('%s', (_, damage) => {
    fill();
    const before = spoil(damage(pagesOf()));
    const { database, repaired } = openTwice();
    expect(readFileSync(join(scratch.dir, repaired?.file ?? '')).equals(before)).toBe(true);
    expect(repaired?.file).toBe('saltbox.db.damaged-2030-02-02T03-04-05-000Z');
    expect(repaired?.messages).toBeGreaterThan(MESSAGES / 2);
    expect((repaired?.messages ?? 0) + (repaired?.lost ?? 0)).toBeLessThanOrEqual(MESSAGES);
    expectSound(database);
    expect(new FriendsTable(database).all().map(({ nickname }) => nickname)).toEqual(['Nick a', 'Nick b']);
    expect(new SettingsTable(database).get('name')).toBe('Mia');
    expect(new SettingsTable(database).get('instance')).toBe(COPY);
    expect(new InstancesTable(database).get(2)).toEqual({ theirs: Buffer.from(INSTANCE), mine: null });
    expect(new WhereaboutsTable(database).rendezvous(1)?.key).toEqual(Buffer.from(RENDEZVOUS));
    expect(new DraftsTable(database).all()).toMatchObject([{ draft: { text: 'half a thought' } }]);
    expect(readdirSync(scratch.dir).sort()).toEqual(
      ['saltbox.db', 'saltbox.db-shm', 'saltbox.db-wal', repaired?.file, 'saltbox.db.first-page'].sort(),
    );
    while (new Indexer(database).step());
    const { hits } = new Search(database).search({ query: 'number1', friend: null, before: null, limit: 1 });
    expect(hits).toHaveLength(1);
  });

  it('wherever the damage is, most is saved', { timeout: 60_000 }, () => {
    fill();
    const good = readFileSync(scratch.path);
    let unmet = 0;
    for (let page = 1; page < good.length / PAGE; page += 13) {
      rmSync(scratch.dir, { recursive: true });
      mkdirSync(scratch.dir);
      writeFileSync(scratch.path, flip(page)(Buffer.from(good)));
      writeFileSync(`${scratch.path}.first-page`, good.subarray(0, PAGE));
      const first = scratch.open();
      let met = first.repaired !== null;
      try {
        readAll(first.database);
      } catch {
        met = true;
      }
      scratch.close();
      const { database, repaired } = scratch.open();
      // A page without content, free or for SQLite's own book-keeping, is not met by reading.
      if (met) expectSound(database);
      else readAll(database);
      if (repaired) expect(repaired.messages, `page ${page}`).toBeGreaterThan(MESSAGES / 2);
      unmet += met ? 0 : 1;
      scratch.close();
    }
    expect(unmet).toBeLessThan(3);
  });

  it('nothing but the first page is left', () => {
    fill();
    spoil((bytes) => bytes.subarray(0, PAGE));
    const { database, repaired } = openTwice();
    expect(repaired?.messages).toBe(0);
    // Nobody knows which copy it was, so it is another one.
    expect(new SettingsTable(database).get('instance')).toMatch(/^(?!5a5a)[0-9a-f]{32}$/);
    expectSound(database);
  });

  it('nothing at all is left of the file, and the key is known by the copy of the first page', () => {
    fill();
    for (const contents of [Buffer.alloc(0), Buffer.alloc(3 * PAGE, 7)]) {
      writeFileSync(scratch.path, contents);
      const { repaired } = scratch.open();
      expect(repaired?.messages).toBe(0);
      expect(readFileSync(join(scratch.dir, repaired?.file ?? '')).equals(contents)).toBe(true);
      scratch.close();
    }
  });

  it('a damaged log costs what was in it and no more', () => {
    fill();
    endAfter((database) => {
      for (let n = 0; n < 50; n++) database.run('UPDATE friends SET last_seen_at = ?', [n]);
    });
    const log = readFileSync(`${scratch.path}-wal`);
    const middle = Math.floor(log.length / 2);
    log[middle] = (log[middle] ?? 0) ^ 1;
    writeFileSync(`${scratch.path}-wal`, log);
    const { database: found } = scratch.open();
    expectSound(found);
    expect(new FriendsTable(found).all()[0]?.lastSeenAt).toBeLessThan(49);
    expect(new FriendsTable(found).all()[0]?.lastSeenAt).toBeGreaterThan(10);
  });

  it('of an older version too', () => {
    const old = Database.open(scratch.path, key, migrations.slice(0, 1));
    old.run("INSERT INTO friends (key, state, added_at) VALUES (?, 'friend', 1)", ['a'.repeat(64)]);
    old.transaction(() => {
      for (let n = 1; n <= MESSAGES; n++)
        old.run(
          "INSERT INTO messages (id, friend, mine, text, sent_at, state) VALUES (?, 1, 0, 'some text of a message', 1, 'received')",
          [Uint8Array.from({ length: 16 }, (_, i) => (n >> (8 * (i % 2))) & 0xff)],
        );
    });
    old.close();
    spoil((bytes) => bytes.subarray(0, Math.floor(pagesOf() * 0.8) * PAGE));
    const { database, repaired } = openTwice();
    expect(repaired?.messages).toBeGreaterThan(MESSAGES / 2);
    expectSound(database);
  });

  it('also where a crash came before the last step', () => {
    fill();
    const clean = readFileSync(scratch.path);
    writeFileSync(`${scratch.path}.new`, clean);
    rmSync(scratch.path);
    writeFileSync(`${scratch.path}-wal`, 'the log of the damaged one');
    const { database } = scratch.open();
    expectSound(database);
    expect(existsSync(`${scratch.path}.new`)).toBe(false);
  });
});

describe('nothing is touched', () => {
  const contents = (): string[][] =>
    readdirSync(scratch.dir)
      .sort()
      .map((name) => [name, readFileSync(join(scratch.dir, name)).toString('base64')]);
  const codeOf = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof SaltboxError) return error.failure.code;
      throw error;
    }
    return 'opened';
  };

  it.each([
    ['sound', (bytes: Buffer) => bytes],
    ['damaged', flip(0)],
    ['asked to be repaired', (bytes: Buffer) => bytes],
  ])('under a wrong key, where the database is %s', (name, damage) => {
    fill();
    spoil(damage);
    if (name.startsWith('asked')) writeFileSync(`${scratch.path}.repair`, '');
    const before = contents();
    expect(codeOf(() => openOrRepair(scratch.path, new Uint8Array(32).fill(8), NOW))).toBe(
      'profile-unreadable',
    );
    expect(contents()).toEqual(before);
  });

  it('where the database is damaged from the start, and nothing tells whether the key is right', () => {
    writeFileSync(scratch.path, Buffer.alloc(2 * PAGE, 7));
    const before = contents();
    expect(codeOf(scratch.open)).toBe('profile-unreadable');
    expect(contents()).toEqual(before);
  });

  it('where a newer Saltbox wrote it', () => {
    fill();
    const database = Database.open(scratch.path, key);
    database.run('PRAGMA user_version = 999');
    database.close();
    const before = contents();
    expect(codeOf(scratch.open)).toBe('profile-newer');
    expect(contents()).toEqual(before);
  });
});
