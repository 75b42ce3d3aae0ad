import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { toHex, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { PLAIN } from '../../src-shared/talk';
import { Database } from './database';
import { FriendsTable } from './friends';
import { Indexer } from './indexer';
import { MessagesTable } from './messages';
import { migrations } from './migrations/list';
import { OutboxTable } from './outbox';
import { key, scratchDatabase } from './scratch';
import { Search } from './search';
import { SettingsTable } from './settings';
import { WhereaboutsTable } from './whereabouts';

const scratch = scratchDatabase(0);

describe('a database of an earlier version', () => {
  const rows = [
    [1, 1, 'one', 10, 'sent'],
    [2, 0, 'two', 20, 'received'],
    [3, 1, 'three', 30, 'waiting'],
    [4, 1, 'four', 40, 'waiting'],
    [5, 0, 'five', 50, 'received'],
  ] as const;

  function old(version: number): void {
    const database = Database.open(scratch.path, key, migrations.slice(0, version));
    for (const digit of ['a', 'b'])
      database.run(
        "INSERT INTO friends (key, nickname, name, state, words, added_at, last_seen_at, read_up_to) VALUES (?, 'Nick', 'Name', 'friend', 'words', 1, 2, 2)",
        [digit.repeat(64)],
      );
    if (version >= 2) database.run('UPDATE friends SET spoke_session = 1 WHERE number = 2');
    database.run("INSERT INTO addresses VALUES (1, 'host.example', 33733, 'given')");
    database.run("INSERT INTO settings VALUES ('name', 'Mia')");
    database.run("INSERT INTO strangers VALUES (?, 'Hi', 'host', 3, 'pending')", ['c'.repeat(64)]);
    for (const [number, mine, text, at, state] of rows)
      database.run(
        'INSERT INTO messages (number, id, friend, mine, text, sent_at, state) VALUES (?, ?, 1, ?, ?, ?, ?)',
        [number, new Uint8Array(16).fill(number), mine, text, at, state],
      );
    database.close();
  }

  it.each([1, 2])('%i comes over whole', (version) => {
    old(version);
    const { database } = scratch.open();
    expectUpgraded(database);
    expect(new FriendsTable(database).all().map(({ spokeSession }) => spokeSession)).toEqual([
      false,
      version === 2,
    ]);
  });

  function expectUpgraded(database: Database): void {
    expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
    const messages = new MessagesTable(database);
    const page = messages.page(1, 10, null);
    expect(page.map(({ text, from, sentAt, state }) => [text, from, sentAt, state])).toEqual([
      ['one', 'me', 10, 'sent'],
      ['two', 'friend', 20, 'received'],
      ['three', 'me', 30, 'waiting'],
      ['four', 'me', 40, 'waiting'],
      ['five', 'friend', 50, 'received'],
    ]);
    const waiting = new OutboxTable(database).next(1, 0, 10);
    expect(waiting.map(({ kind, body, at, seq, about }) => [kind, body, at, seq, about])).toEqual([
      ['text', 'three', 30, null, idOfFill(3)],
      ['text', 'four', 40, null, idOfFill(4)],
    ]);
    expect(messages.place(1, idOfFill(5))?.number).toBe(5);
    expect([messages.unread(1), messages.newest(1)?.text, messages.newest(2)]).toEqual([1, 'five', null]);
    expect(new FriendsTable(database).all()[0]).toMatchObject({
      nickname: 'Nick',
      name: 'Name',
      words: 'words',
    });
    expect(new WhereaboutsTable(database).addresses(1)).toEqual([
      { host: 'host.example', port: 33_733, source: 'given', good: false },
    ]);
    expect(new SettingsTable(database).get('name')).toBe('Mia');
    expect(database.all('SELECT words FROM strangers')).toEqual([{ words: 'Hi' }]);
    while (new Indexer(database).step());
    const { hits } = new Search(database).search({ query: 'thr', friend: 1, before: null, limit: 5 });
    expect(hits.map(({ number }) => number)).toEqual([3]);
    expect(messages.place(1, idOfFill(5))?.number).toBe(5);
  }

  it.each([3, 4, 5, 6, 7])('%i comes over whole, and is an instance', (version) => {
    const before = Database.open(scratch.path, key, migrations.slice(0, version));
    before.run("INSERT INTO settings VALUES ('name', 'Mia')");
    before.run(
      "INSERT INTO friends (key, nickname, state, added_at, read_up_to) VALUES (?, 'Nick', 'friend', 1, 0)",
      ['a'.repeat(64)],
    );
    const message = { id: idOfFill(1), from: 'me', text: 'one', sentAt: 1, state: 'waiting' } as const;
    before.run(
      "INSERT INTO addresses (friend, host, port, source) VALUES (1, 'host.example', 33733, 'seen')",
    );
    new MessagesTable(before).insert(1, { ...message, replyTo: null, missing: 0, ...UNTOUCHED }, null);
    before.close();
    const { database } = scratch.open();
    expect(new MessagesTable(database).page(1, 10, null).map(({ text }) => text)).toEqual(['one']);
    expect(new SettingsTable(database).get('instance')).toMatch(/^[0-9a-f]{32}$/);
    expect(new SettingsTable(database).get('name')).toBe('Mia');
    const whereabouts = new WhereaboutsTable(database);
    expect(whereabouts.addresses(1)).toEqual([
      { host: 'host.example', port: 33_733, source: 'seen', good: false },
    ]);
    expect(whereabouts.rendezvous(1)).toBeNull();
    expect(new FriendsTable(database).all()[0]).toMatchObject(PLAIN);
    expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('7 comes over with the days of what it has indexed', () => {
    const DAY = 86_400_000;
    const before = Database.open(scratch.path, key, migrations.slice(0, 7));
    before.run("INSERT INTO friends (key, state, added_at) VALUES (?, 'friend', 1)", ['a'.repeat(64)]);
    for (const [number, day] of [
      [1, 5],
      [2, 3],
      [3, 5],
      [4, 9],
    ] as const)
      before.run(
        'INSERT INTO messages (friend, id, mine, text, written_at, stored_after) VALUES (1, ?, 0, ?, ?, 1)',
        [new Uint8Array(16).fill(number), 'text', day * DAY + 7],
      );
    before.run('UPDATE indexed SET up_to = 3');
    before.close();
    const { database } = scratch.open();
    expect(database.all('SELECT day, first, last FROM days')).toEqual([
      { day: 3, first: 2, last: 2 },
      { day: 5, first: 1, last: 3 },
    ]);
    while (new Indexer(database).step());
    expect(database.all('SELECT day FROM days')).toHaveLength(3);
  });

  it('4 comes over whole, with all that is on its way', () => {
    const before = Database.open(scratch.path, key, migrations.slice(0, 4));
    before.run("INSERT INTO friends (key, state, added_at) VALUES (?, 'friend', 1)", ['a'.repeat(64)]);
    for (const [number, mine] of [
      [1, 1],
      [2, 0],
    ])
      before.run('INSERT INTO messages (friend, id, mine, text, written_at) VALUES (1, ?, ?, ?, ?)', [
        new Uint8Array(16).fill(number ?? 0),
        mine ?? 0,
        `text ${number}`,
        10,
      ]);
    for (const [number, kind, message, body] of [
      [1, 'text', 1, null],
      [2, 'edit', 1, 'new'],
      [3, 'delete', 1, null],
      [4, 'reaction', 2, '🙂'],
    ] as const)
      before.run(
        'INSERT INTO outbox (friend, number, id, seq, kind, message, at, body) VALUES (1, ?, ?, ?, ?, ?, ?, ?)',
        [
          number,
          new Uint8Array(16).fill(number === 1 ? 1 : 20 + number),
          number,
          kind,
          message,
          number === 1 ? 10 : 30,
          body,
        ],
      );
    before.close();
    const { database } = scratch.open();
    const items = new OutboxTable(database).next(1, 0, 10);
    expect(items.map(({ id, seq, kind, about, at, body }) => [id, seq, kind, about, at, body])).toEqual([
      [idOfFill(1), 1, 'text', idOfFill(1), 10, 'text 1'],
      [idOfFill(22), 2, 'edit', idOfFill(1), 30, 'new'],
      [idOfFill(23), 3, 'delete', idOfFill(1), 30, ''],
      [idOfFill(24), 4, 'reaction', idOfFill(2), 30, '🙂'],
    ]);
    const messages = new MessagesTable(database);
    expect([messages.unread(1), messages.newest(1)?.text]).toEqual([1, 'text 2']);
    messages.insert(
      1,
      {
        id: idOfFill(3),
        from: 'friend',
        text: 'three',
        sentAt: 40,
        state: 'received',
        replyTo: null,
        missing: 0,
        ...UNTOUCHED,
      },
      50,
    );
    expect([messages.unread(1), messages.newest(1)?.text]).toEqual([2, 'three']);
  });

  it.each([1, 2])('%i stays what it was where a migration fails in its middle', (version) => {
    old(version);
    const broken = [...migrations];
    broken[2] = `${broken[2] ?? ''}; INSERT INTO nowhere VALUES (1)`;
    expect(() => Database.open(scratch.path, key, broken)).toThrow('nowhere');
    const before = Database.open(scratch.path, key, migrations.slice(0, 2));
    expect(before.all('SELECT text, state FROM messages ORDER BY number')).toEqual(
      rows.map(([, , text, , state]) => ({ text, state })),
    );
    before.close();
    expectUpgraded(scratch.open().database);
  });

  it('stays what it was where the process is killed in the middle of a migration', () => {
    old(2);
    const script = `
      const { default: Sqlite } = require(${JSON.stringify(require.resolve('@signalapp/sqlcipher'))});
      const sqlite = new Sqlite(${JSON.stringify(scratch.path)});
      sqlite.exec("PRAGMA key = \\"x'${toHex(key)}'\\"; PRAGMA cache_size = 1; PRAGMA foreign_keys = ON; BEGIN");
      sqlite.exec(${JSON.stringify(migrations[2])});
      process.kill(process.pid, 'SIGKILL');
    `;
    expect(() => execFileSync(process.execPath, ['-e', script])).toThrow();
    const { database, unclean } = scratch.open();
    expect(unclean).toBe(true);
    expectUpgraded(database);
  });
});

const idOfFill = (n: number): MessageId => toHex(new Uint8Array(16).fill(n)) as MessageId;
