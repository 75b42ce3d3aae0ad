import fc from 'fast-check';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemRandom } from '../base/random';
import { Identity } from '../identity/identity';
import { Database } from '../storage/database';
import { examine } from '../storage/examine';
import { FriendsTable } from '../storage/friends';
import { MessagesTable } from '../storage/messages';
import { SettingsTable } from '../storage/settings';
import { SaltboxError } from '../../src-shared/errors';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { CHUNK, HEADER_LENGTH, SEALED_CHUNK } from './format';
import { makeBackup } from './make';
import { testBackup } from './inspect';
import { finishRestore, stageRestore, TESTING } from './restore';
import type { Steps } from './task';

const PASSPHRASE = 'a lighthouse and a kite';
/** Messages, which make some slices. */
const COUNT = 2500;
/** Of a restored profile. */
const FILES = ['saltbox.db', 'saltbox.db.first-page', 'vault.json'];
const cost = { passes: 1, memory: 8 };
const key: FriendId = 'ab'.repeat(32) as FriendId;
const silent: Steps = { step: () => Promise.resolve() };
const secrets = { identity: systemRandom(32), database: systemRandom(32) };
const lend = (): typeof secrets => ({
  identity: secrets.identity.slice(),
  database: secrets.database.slice(),
});

let dir: string;
let database: Database;
let path: string;

const say = (text: string): void => {
  const id = toHex(systemRandom(16)) as MessageId;
  new MessagesTable(database).insert(
    1,
    { id, from: 'me', text, sentAt: 1, state: 'waiting', replyTo: null, missing: 0, ...UNTOUCHED },
    null,
  );
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-backup-'));
  mkdirSync(join(dir, 'profile'));
  path = join(dir, 'mia.saltbox');
  database = Database.open(join(dir, 'profile', 'saltbox.db'), secrets.database);
  new SettingsTable(database).set('name', 'Mia Plainname');
  new FriendsTable(database).insert(
    { key, nickname: 'Nickname', state: 'friend', words: null, addedAt: 1 },
    [],
    'given',
  );
  database.transaction(() => {
    for (let n = 0; n < COUNT; n++) say(`readable ${String(n)} ${'filling '.repeat(60)}`);
  });
});
afterEach(() => {
  database.close();
  rmSync(dir, { recursive: true, force: true });
});

const options = () => ({
  path,
  passphrase: PASSPHRASE,
  cost,
  database,
  secrets: lend,
  random: systemRandom,
  now: () => 1_700_000_000_000,
});
const make = (steps = silent) => makeBackup(options(), steps);
const inspect = (file = path, passphrase = PASSPHRASE, steps = silent) =>
  testBackup(
    {
      path: file,
      passphrase,
      scratch: join(dir, 'profile', TESTING),
      examine: (copy) => Promise.resolve().then(() => examine(copy)),
    },
    steps,
  );
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof SaltboxError ? error.failure.code : String(error)),
  );
/** Lets so many slices pass and stops before the next. */
const stoppingAfter = (slices: number): Steps & { seen: number } => ({
  seen: 0,
  step() {
    this.seen += 1;
    if (this.seen > slices) throw new SaltboxError({ code: 'task-stopped' });
    return Promise.resolve();
  },
});
const restore = (into: string, { steps = silent, passphrase = PASSPHRASE, file = path } = {}) =>
  stageRestore(
    {
      dir: into,
      path: file,
      passphrase,
      random: systemRandom,
      examine: (copy) => Promise.resolve().then(() => examine(copy)),
      makeVault: (folder, made) => {
        writeFileSync(join(folder, 'vault.json'), toHex(made.identity) + toHex(made.database));
      },
    },
    steps,
  );
const newFolder = (name: string): string => {
  mkdirSync(join(dir, name));
  return join(dir, name);
};
const bytesBelow = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

describe('a backup', () => {
  test('says when it was made, whose it is and how much it holds', async () => {
    const { bytes } = await make();
    expect(bytes).toBe(statSync(path).size);
    expect(await inspect()).toEqual({
      madeAt: 1_700_000_000_000,
      name: 'Mia Plainname',
      id: new Identity(secrets.identity).saltboxId,
      friends: 1,
      messages: COUNT,
    });
    expect(readdirSync(dir).sort()).toEqual(['mia.saltbox', 'profile']);
    expect(readdirSync(join(dir, 'profile'))).not.toContain(TESTING);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('is of one moment, though messages are written all the while', async () => {
    let written = 0;
    const writing: Steps = {
      step() {
        // Enough of it that SQLite would move it from the WAL into the file.
        for (let n = 0; n < 20; n++) say(`later ${'x'.repeat(60_000)}`);
        written += 20;
        return Promise.resolve();
      },
    };
    await makeBackup(options(), writing);
    expect(written).toBeGreaterThan(40);
    expect((await inspect()).messages).toBe(COUNT);
    // Nothing of what was written beside it is lost, and the WAL is let go of.
    expect(database.get('SELECT count(*) AS count FROM messages')).toEqual({ count: COUNT + written });
    await make();
    expect((await inspect()).messages).toBe(COUNT + written);
  });

  test('holds nothing readable, and neither does what is written on the way', async () => {
    const plain = ['readable 1', 'Mia Plainname', 'Nickname', key, 'filling', 'identity'];
    const raw = [secrets.identity, secrets.database].map((bytes) => Buffer.from(bytes));
    const check = (bytes: Buffer): void => {
      for (const text of plain) expect(bytes.includes(text), text).toBe(false);
      for (const one of raw) {
        expect(bytes.includes(one)).toBe(false);
        expect(bytes.includes(one.toString('base64'))).toBe(false);
        expect(bytes.includes(one.toString('hex'))).toBe(false);
      }
    };
    const looking: Steps = {
      step() {
        check(bytesBelow(dir));
        return Promise.resolve();
      },
    };
    await make(looking);
    await inspect(path, PASSPHRASE, looking);
    check(readFileSync(path));
  });

  test('does not open with another passphrase, and opens however a keyboard composes it', async () => {
    await makeBackup({ ...options(), passphrase: 'Z\u00fcrich' }, silent);
    expect(await codeOf(inspect(path, 'zurich'))).toBe('backup-passphrase');
    expect(await codeOf(inspect(path, ''))).toBe('passphrase-empty');
    expect((await inspect(path, 'Zu\u0308rich')).messages).toBe(COUNT);
  });

  test('that is damaged in any byte is refused', async () => {
    await make();
    const whole = readFileSync(path);
    const bad = join(dir, 'bad');
    const place = fc.oneof(
      fc.nat(HEADER_LENGTH - 1),
      fc.nat(whole.length - 1),
      // The edges of chunks.
      fc.nat(Math.floor(whole.length / SEALED_CHUNK)).chain((chunk) =>
        fc
          .integer({ min: -17, max: 17 })
          .map((by) => Math.min(whole.length - 1, HEADER_LENGTH + chunk * SEALED_CHUNK + by))
          .map((at) => Math.max(0, at)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        writeFileSync(bad, bytes);
        expect(await codeOf(inspect(bad))).toBe(at < 14 ? 'backup-foreign' : 'backup-damaged');
      }),
      { numRuns: 200 },
    );
    expect((await inspect()).messages).toBe(COUNT);
  });

  test('that was cut off anywhere, grew, or has chunks in another order is refused', async () => {
    await make();
    const whole = readFileSync(path);
    const bad = join(dir, 'bad');
    const chunks = Math.ceil((whole.length - HEADER_LENGTH) / SEALED_CHUNK);
    expect(chunks).toBeGreaterThan(3);
    const refuses = async (bytes: Uint8Array, code = 'backup-damaged'): Promise<void> => {
      writeFileSync(bad, bytes);
      expect(await codeOf(inspect(bad))).toBe(code);
    };
    for (let chunk = 0; chunk < chunks; chunk++)
      for (const by of [-1, 0, 1, 16, 17])
        await refuses(whole.subarray(0, HEADER_LENGTH + chunk * SEALED_CHUNK + by));
    await refuses(whole.subarray(0, 20));
    await refuses(whole.subarray(0, 5), 'backup-foreign');
    await refuses(Buffer.alloc(0), 'backup-foreign');
    await refuses(Buffer.concat([whole, Buffer.alloc(1)]));
    const chunk = (number: number): Buffer =>
      whole.subarray(HEADER_LENGTH + number * SEALED_CHUNK, HEADER_LENGTH + (number + 1) * SEALED_CHUNK);
    const head = whole.subarray(0, HEADER_LENGTH);
    const rest = whole.subarray(HEADER_LENGTH + 2 * SEALED_CHUNK);
    await refuses(Buffer.concat([head, chunk(1), chunk(0), rest]));
    await refuses(Buffer.concat([head, chunk(0), rest]));
    await refuses(Buffer.concat([head, chunk(0), chunk(0), chunk(1), rest]));
  });

  test('with chunks of another backup under the same passphrase is refused', async () => {
    await make();
    const first = readFileSync(path);
    await make();
    const second = readFileSync(path);
    const at = HEADER_LENGTH + SEALED_CHUNK;
    const bad = join(dir, 'bad');
    writeFileSync(
      bad,
      Buffer.concat([
        first.subarray(0, at),
        second.subarray(at, at + SEALED_CHUNK),
        first.subarray(at + SEALED_CHUNK),
      ]),
    );
    expect(await codeOf(inspect(bad))).toBe('backup-damaged');
  });

  test('of another size ends with a whole chunk as well', async () => {
    // Nothing but the length matters: files of n chunks to the byte, and one more or less.
    const { ChunkSealer, keysOf, nonceOf } = await import('./format');
    for (const length of [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK]) {
      const { box } = keysOf(systemRandom(32), systemRandom(16), cost);
      const sealer = new ChunkSealer(box);
      const plain = systemRandom(length);
      const sealed = [...sealer.push(plain.subarray(0, 5)), ...sealer.push(plain.subarray(5)), sealer.end()];
      expect(sealed.length).toBe(Math.ceil(length / CHUNK));
      const opened = sealed.map((bytes, number) =>
        box.open(bytes, nonceOf(number, number === sealed.length - 1)),
      );
      expect(Buffer.concat(opened.map((bytes) => bytes ?? new Uint8Array(0))).equals(plain)).toBe(true);
    }
  });

  test('that is stopped at any slice leaves nothing, and the one before as it was', async () => {
    await make();
    const before = readFileSync(path);
    const all = stoppingAfter(Infinity);
    await make(all);
    writeFileSync(path, before);
    for (let slices = 0; slices < all.seen; slices++) {
      expect(await codeOf(make(stoppingAfter(slices)))).toBe('task-stopped');
      expect(readdirSync(dir).sort()).toEqual(['mia.saltbox', 'profile']);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
    say('and the profile goes on');
    await make();
    expect((await inspect()).messages).toBe(COUNT + 1);
  });

  test('cannot be written or read where there is no place for it, which is said', async () => {
    const nowhere = { ...options(), path: join(dir, 'nowhere', 'mia.saltbox') };
    expect(await codeOf(makeBackup(nowhere, silent))).toBe('file-unwritable');
    expect(await codeOf(makeBackup({ ...options(), path: dir }, silent))).toBe('file-unwritable');
    expect(await codeOf(inspect(join(dir, 'none')))).toBe('file-unreadable');
    expect(await codeOf(inspect(dir))).toMatch(/file-unreadable|backup-foreign/);
    say('and the profile goes on');
  });

  test('is not made on a full disk, which is said', async () => {
    await make();
    const before = readFileSync(path);
    const filling = stoppingAfter(1);
    const full: Steps = {
      async step() {
        await codeOf(Promise.resolve().then(() => filling.step(0, 0)));
        if (filling.seen > 1) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      },
    };
    expect(await codeOf(make(full))).toBe('disk-full');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(['mia.saltbox', 'profile']);
    say('and the profile goes on');
  });

  test('never takes the place of something that is no file', async () => {
    const socket = join(dir, 'socket');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    expect(await codeOf(makeBackup({ ...options(), path: socket }, silent))).toBe('file-unwritable');
    expect(statSync(socket).isSocket()).toBe(true);
    server.close();
  });
});

describe('a restored profile', () => {
  test('has the identity and all messages, under a new key and as a new instance', async () => {
    new SettingsTable(database).set('instance', '00'.repeat(16));
    await make();
    const fresh = newFolder('fresh');
    writeFileSync(join(fresh, 'saltbox.db'), 'the fresh one');
    for (const end of ['-wal', '.first-page', '.repair', '.new'])
      writeFileSync(join(fresh, `saltbox.db${end}`), 'and what belongs to it');
    for (const name of ['vault.tries', 'vault.tries.new'])
      writeFileSync(join(fresh, name), 'wrong passphrases of the fresh one');
    expect((await restore(fresh)).messages).toBe(COUNT);
    finishRestore(fresh);
    expect(readdirSync(fresh).sort()).toEqual(FILES);
    const vault = readFileSync(join(fresh, 'vault.json'), 'utf8');
    expect(vault.slice(0, 64)).toBe(toHex(secrets.identity));
    const newKey = Buffer.from(vault.slice(64), 'hex');
    expect(newKey.equals(secrets.database)).toBe(false);
    expect(() => Database.open(join(fresh, 'saltbox.db'), secrets.database)).toThrow(SaltboxError);
    const page = readFileSync(join(fresh, 'saltbox.db.first-page'));
    expect(readFileSync(join(fresh, 'saltbox.db')).subarray(0, page.length).equals(page)).toBe(true);
    const restored = Database.open(join(fresh, 'saltbox.db'), newKey);
    expect(restored.get('SELECT count(*) AS count FROM messages')).toEqual({ count: COUNT });
    const instance = new SettingsTable(restored).get('instance');
    expect(instance).toMatch(/^[0-9a-f]{32}$/);
    expect(instance).not.toBe('00'.repeat(16));
    restored.close();
  });

  test('is whole, however often the end of the restore is cut off', async () => {
    await make();
    const fresh = newFolder('fresh');
    await restore(fresh);
    const made = readdirSync(join(fresh, 'restore'));
    expect(made.sort()).toEqual(FILES);
    for (const cut of [0, 1, 2, 3]) {
      const again = newFolder(`again-${String(cut)}`);
      cpSync(fresh, again, { recursive: true });
      writeFileSync(join(again, 'saltbox.db-wal'), 'of the fresh one');
      for (const name of made.slice(0, cut)) renameSync(join(again, 'restore', name), join(again, name));
      finishRestore(again);
      finishRestore(again);
      expect(readdirSync(again).sort()).toEqual(FILES);
    }
  });

  test('is rid of what work that was cut off has left, and nothing else', () => {
    const folder = newFolder('left');
    for (const name of ['vault.json', 'vault.key', 'vault.tries', 'saltbox.db', 'saltbox.db.new'])
      writeFileSync(join(folder, name), 'kept');
    for (const name of ['vault.json.new', 'vault.key.new', 'vault.tries.new'])
      writeFileSync(join(folder, name), 'half of it');
    for (const name of ['restore.part', TESTING])
      mkdirSync(join(folder, name, 'within'), { recursive: true });
    finishRestore(folder);
    expect(readdirSync(folder).sort()).toEqual([
      'saltbox.db',
      'saltbox.db.new',
      'vault.json',
      'vault.key',
      'vault.tries',
    ]);
  });

  test('is not begun by a wrong passphrase or a damaged file', async () => {
    await make();
    const fresh = newFolder('fresh');
    expect(await codeOf(restore(fresh, { passphrase: 'something else' }))).toBe('backup-passphrase');
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await codeOf(restore(fresh))).toBe('backup-damaged');
    expect(readdirSync(fresh)).toEqual([]);
  });

  test('is not there where its new key could not be written for want of room', async () => {
    await make();
    const fresh = newFolder('fresh');
    // As SQLCipher does it.
    const rekey = vi.spyOn(Database.prototype, 'rekey').mockReturnValue();
    expect(await codeOf(restore(fresh))).toBe('disk-full');
    rekey.mockRestore();
    expect(readdirSync(fresh)).toEqual([]);
  });

  test('is not begun where the restore is stopped at any slice', async () => {
    await make();
    const all = stoppingAfter(Infinity);
    await restore(newFolder('all'), { steps: all });
    for (let slices = 0; slices < all.seen; slices++) {
      const fresh = newFolder(`fresh-${String(slices)}`);
      expect(await codeOf(restore(fresh, { steps: stoppingAfter(slices) }))).toBe('task-stopped');
      expect(readdirSync(fresh)).toEqual([]);
    }
  });
});
