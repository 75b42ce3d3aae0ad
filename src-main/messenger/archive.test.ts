import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../base/random';
import { readBackup } from '../backup/read';
import { DATABASE } from '../backup/restore';
import { Database } from '../storage/database';
import { SettingsTable } from '../storage/settings';
import type { Result } from '../../src-shared/errors';
import type { Running } from './archive';
import { must, World, type Person } from './world';

const NASTY = `<script>alert(1)</script> "quoted" & 'single' </p><img src=x onerror=y>`;
let dir: string;
let world: World;
let alice: Person;
let bob: Person;
let database: Database;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-archive-'));
  const profile = join(dir, 'profile');
  mkdirSync(profile);
  const key = systemRandom(32);
  database = Database.open(join(profile, DATABASE), key);
  world = new World();
  const secrets = () => ({ identity: systemRandom(32), database: key.slice() });
  const place = { dir: profile, secrets, makeVault: () => undefined };
  alice = await world.person('alice', { database, place });
  bob = await world.person('bob');
  must(alice.messenger.setName('Alice <b>'));
  must(bob.messenger.setName(`Bob's & "co"`));
  await world.befriend(alice, bob);
});
afterEach(async () => {
  await alice.stop();
  database.close();
  rmSync(dir, { recursive: true, force: true });
});

const outcome = async <T>(running: Result<Running<T>>): Promise<Result<T>> => must(running).done;
const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);
const textsIn = (one: Database): string[] =>
  one.all<{ text: string }>('SELECT text FROM messages ORDER BY number').map(({ text }) => text);
const received = (): string[] => textsIn(database);
const files = (): string[] => readdirSync(dir).sort();

describe('a conversation that is exported', () => {
  async function talk(): Promise<void> {
    const first = must(await alice.messenger.send(bob.key, NASTY));
    await world.settle();
    must(await bob.messenger.send(alice.key, 'to that', first.id));
    const second = must(await bob.messenger.send(alice.key, 'before'));
    must(
      await bob.messenger.send(alice.key, 'gone for good').then(async (sent) => {
        await world.settle();
        return bob.messenger.deleteMessage(alice.key, must(sent).id);
      }),
    );
    must(await bob.messenger.edit(alice.key, second.id, 'after'));
    must(await bob.messenger.react(alice.key, first.id, '👍'));
    await world.settle();
  }

  it('as a page speaks the language that is chosen, in its direction', async () => {
    await talk();
    const path = join(dir, 'talk.html');
    must(await outcome(alice.messenger.archive.export(bob.key, path, 'html', 'ar')));
    const page = readFileSync(path, 'utf8');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('حُذفت هذه الرسالة.');
    expect(page).not.toMatch(/deleted\.|edited|Saved by|Until/);
  });

  it('as a page shows everything as text, and can load and run nothing', async () => {
    await talk();
    const path = join(dir, 'talk.html');
    expect(await outcome(alice.messenger.archive.export(bob.key, path, 'html'))).toEqual({
      ok: true,
      value: { messages: 4 },
    });
    const page = readFileSync(path, 'utf8');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'`);
    expect(page).not.toMatch(/<script|<img|<b>|onerror=y>|javascript:|https?:/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; &#39;single&#39;');
    expect(page).toContain('Alice &lt;b&gt;');
    expect(page).toContain('Bob&#39;s &amp; &quot;co&quot;');
    for (const words of ['after', 'before', 'to that', '👍', 'This message was deleted.', ' edited '])
      expect(page).toContain(words);
    expect(page).not.toContain('gone for good');
    // The tags are in balance, and the answer leads to what it answers.
    const id = /href="#(m[0-9a-f]{32})"/.exec(page)?.[1] ?? '';
    expect(page).toContain(`<article class="me" id="${id}">`);
    for (const tag of ['article', 'header', 'p', 'details', 'blockquote', 'footer', 'h2', 'time', 'bdi'])
      expect(page.split(`<${tag}`).length, tag).toBe(page.split(`</${tag}>`).length);
    expect(files()).toEqual(['profile', 'talk.html']);
  });

  it('for programs has the shape that is documented', async () => {
    await talk();
    const path = join(dir, 'talk.json');
    must(await outcome(alice.messenger.archive.export(bob.key, path, 'json')));
    const whole = JSON.parse(readFileSync(path, 'utf8')) as { messages: Record<string, unknown>[] };
    expect(whole).toMatchObject({
      format: 'saltbox-conversation',
      version: 1,
      exportedAt: new Date(world.clock.now()).toISOString(),
      me: { name: 'Alice <b>', id: alice.messenger.profile.id },
      friend: { name: `Bob's & "co"`, id: bob.messenger.profile.id },
    });
    const [first, reply, edited, deleted] = whole.messages;
    const writtenAt = new Date(world.clock.now()).toISOString();
    expect(first).toMatchObject({
      from: 'me',
      text: NASTY,
      reactions: { mine: null, theirs: '👍' },
      writtenAt,
    });
    expect(reply).toMatchObject({ from: 'friend', text: 'to that', replyTo: first?.['id'], missing: 0 });
    expect(edited).toMatchObject({ text: 'after', earlier: [{ text: 'before' }], deleted: false });
    expect(deleted).toMatchObject({ text: '', deleted: true, earlier: [] });
  });

  it('of nobody, and with nothing in it, is an answer and a whole file', async () => {
    const archive = alice.messenger.archive;
    const path = join(dir, 'talk.json');
    expect(codeOf(archive.export(alice.key, path, 'json'))).toBe('friend-unknown');
    alice.database.run('DELETE FROM messages');
    must(await outcome(archive.export(bob.key, path, 'json')));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ messages: [] });
  });

  it('tells how far it is, page by page, and leaves nothing when it is stopped', async () => {
    for (let n = 0; n < 1000; n++) void alice.messenger.send(bob.key, `number ${String(n)}`);
    await world.settle();
    const archive = alice.messenger.archive;
    const path = join(dir, 'talk.html');
    const stop = alice.messenger.on((event) => {
      if (event.type === 'progress') must(archive.stop(event.task));
    });
    expect(codeOf(await outcome(archive.export(bob.key, path, 'html')))).toBe('task-stopped');
    stop();
    expect(files()).toEqual(['profile']);
    const running = must(archive.export(bob.key, path, 'html'));
    expect(codeOf(archive.export(bob.key, path, 'html'))).toBe('task-running');
    expect(await running.done).toEqual({ ok: true, value: { messages: 1000 } });
    expect(alice.seen('progress').at(-1)).toMatchObject({ work: 'export', done: 999, total: 999 });
    expect(alice.seen('finished').at(-1)).toMatchObject({ task: running.task, result: { ok: true } });
    expect(codeOf(archive.stop(running.task))).toBe('task-unknown');
  });
});

describe('a backup of a running messenger', () => {
  const given = (name: string) => ({ path: join(dir, name), passphrase: 'kite' });

  it('is made, and tested, with messages coming in', async () => {
    const archive = alice.messenger.archive;
    const running = must(archive.backup(given('b')));
    must(await bob.messenger.send(alice.key, 'while it is made'));
    await world.settle();
    must(await running.done);
    expect(must(await outcome(archive.test(given('b'))))).toMatchObject({ name: 'Alice <b>', friends: 1 });
    expect(alice.texts(bob).at(-1)).toBe('while it is made');
    expect(files()).toEqual(['b', 'profile']);
  });

  it('is sound and of one moment, and loses nothing, while 1,000 messages come in', async () => {
    const { archive } = alice.messenger;
    const sent: string[] = [];
    const send = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n++) {
        sent.push(`number ${String(sent.length)} ${'filling '.repeat(1000)}`);
        void bob.messenger.send(alice.key, sent.at(-1) ?? '');
      }
      await world.settle();
    };
    // So that copying takes some slices.
    await send(2000);
    const running = must(archive.backup(given('b')));
    let sentAtEnd = 0;
    void running.done.then(() => (sentAtEnd = sent.length));
    // Some come before it takes the database as it is, and the others while it is copied.
    await send(200);
    while (alice.seen('progress').length === 0) await world.settle();
    while (sent.length < 3000) await send(40);
    must(await running.done);
    expect(received()).toEqual(sent);

    const held = must(await outcome(archive.test(given('b')))).messages;
    expect(held).toBeGreaterThanOrEqual(2200);
    expect(sentAtEnd).toBeGreaterThan(held);
    const scratch = join(dir, 'scratch');
    const read = await readBackup(given('b').path, 'kite', scratch, { step: () => Promise.resolve() });
    const kept = Database.open(scratch, read.database);
    expect(textsIn(kept)).toEqual(received().slice(0, held));
    kept.close();
  });

  it('is never put into the profile itself', () => {
    for (const path of [
      join(dir, 'profile', DATABASE),
      join(dir, 'profile'),
      join(dir, 'profile', 'x', '..', 'b'),
    ])
      expect(codeOf(alice.messenger.archive.backup({ path, passphrase: 'kite' }))).toBe('file-inside');
  });

  it('is stopped when the messenger ends, and leaves nothing', async () => {
    const running = must(alice.messenger.archive.backup(given('b')));
    await alice.stop();
    expect(codeOf(await running.done)).toBe('task-stopped');
    expect(files()).toEqual(['profile']);
    await alice.restart();
  });

  it('that a crash cut off is cleaned up at the next start', async () => {
    writeFileSync(join(dir, 'b.part'), 'half of it');
    new SettingsTable(database).set('unfinished', join(dir, 'b'));
    await alice.restart();
    expect(existsSync(join(dir, 'b.part'))).toBe(false);
    expect(new SettingsTable(database).get('unfinished')).toBe('');
  });

  it('is not restored into a profile that is in use', () => {
    expect(codeOf(alice.messenger.archive.restore(given('b')))).toBe('profile-not-fresh');
  });
});
