import Conf from 'conf';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ManualClock, systemClock } from '../base/clock';
import { silentLog } from '../base/log';
import { systemRandom } from '../base/random';
import { systemDisk } from '../identity/disk';
import { Identity } from '../identity/identity';
import type { Keyring } from '../identity/keyring';
import { storedVault, vaultStoreOptions } from '../identity/vault-store';
import { Database } from '../storage/database';
import { FriendsTable } from '../storage/friends';
import { MessagesTable } from '../storage/messages';
import { MemoryNetwork } from '../transport/memory';
import { fail, SaltboxError } from '../../src-shared/errors';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { Messenger } from './messenger';
import { ProfileFolder, type OpenProfile } from './profile';
import { must } from './world';

const dirs: string[] = [];
const folders: ProfileFolder[] = [];
const opened: OpenProfile[] = [];
afterEach(() => {
  for (const profile of opened.splice(0)) profile.close();
  for (const folder of folders.splice(0)) folder.release();
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'saltbox-test-'));
  dirs.push(dir);
  return join(dir, 'profile');
}

function take(dir: string, keyring: Keyring | null = null): ProfileFolder {
  const folder = new ProfileFolder({
    dir,
    vaultFileIn: (cwd) =>
      storedVault(() => new Conf({ ...vaultStoreOptions, cwd, configName: 'vault' }), systemDisk),
    disk: systemDisk,
    keyring,
    random: systemRandom,
    now: () => Date.now(),
    cost: { passes: 1, memory: 64 },
  });
  folders.push(folder);
  return folder;
}

function entered(profile: OpenProfile | null): OpenProfile {
  if (!profile) throw new Error('it asks');
  opened.push(profile);
  return profile;
}

function open(dir: string, keyring: Keyring | null = null): OpenProfile {
  const folder = take(dir, keyring);
  try {
    return entered(folder.openQuietly());
  } catch (error) {
    release(folder);
    throw error;
  }
}

function lock(profile: OpenProfile): void {
  opened.splice(opened.indexOf(profile), 1);
  profile.close();
}

function release(folder: ProfileFolder): void {
  folders.splice(folders.indexOf(folder), 1);
  folder.release();
}

/** Ends the one profile that is open. */
function close(profile: OpenProfile): void {
  lock(profile);
  for (const folder of [...folders]) release(folder);
}

/** The failure of opening, as code and reason. */
function refusal(dir: string, keyring: Keyring | null = null): string {
  try {
    open(dir, keyring);
  } catch (error) {
    if (error instanceof SaltboxError)
      return `${error.failure.code} ${String(error.failure.params?.['reason'] ?? '')}`;
    throw error;
  }
  return 'opened';
}

const xor = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);
const fakeKeyring: Keyring = {
  seal: (text) => xor(Buffer.from(text)),
  open: (sealed) => Buffer.from(xor(sealed)).toString(),
};

describe('a profile', () => {
  it('is made once, and is the same person ever after', () => {
    const dir = newDir();
    const first = open(dir);
    expect(first.vault.sealing.by).toBe('keyfile');
    const { id } = first.identity;
    close(first);
    expect(open(dir).identity.id).toBe(id);
  });

  it('keeps its files from other users of the computer', () => {
    const dir = newDir();
    open(dir);
    expect(statSync(dir).mode & 0o077).toBe(0);
    for (const file of ['vault.json', 'vault.key']) expect(statSync(join(dir, file)).mode & 0o077).toBe(0);
  });

  it('uses the keyring where there is one, and writes no key file then', () => {
    const dir = newDir();
    const first = open(dir, fakeKeyring);
    expect(first.vault.sealing.by).toBe('keyring');
    close(first);
    expect(readdirSync(dir)).not.toContain('vault.key');
    expect(refusal(dir)).toContain('profile-foreign keyring-away');
    const again = open(dir, fakeKeyring);
    expect(again.identity.id).toBe(first.identity.id);
  });

  it('belongs to one process at a time', () => {
    const dir = newDir();
    const first = open(dir);
    expect(refusal(dir)).toContain('profile-in-use');
    close(first);
    expect(refusal(dir)).toBe('opened');
  });

  it('is let go of by a process that dies', () => {
    const dir = newDir();
    close(open(dir));
    const script = `
      const { default: Sqlite } = require(${JSON.stringify(require.resolve('@signalapp/sqlcipher'))});
      const lock = new Sqlite(${JSON.stringify(join(dir, 'profile.lock'))});
      lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
      process.kill(process.pid, 'SIGKILL');
    `;
    expect(() => execFileSync(process.execPath, ['-e', script])).toThrow();
    expect(refusal(dir)).toBe('opened');
  });

  it('stays this process’s while it is locked', async () => {
    const dir = newDir();
    const first = open(dir);
    must(await first.vault.setPassphrase('correct horse', { current: null, keyringToo: false }));
    lock(first);
    expect(refusal(dir)).toContain('profile-in-use');
    const [folder] = folders;
    entered(must((await folder?.open({ passphrase: 'correct horse' })) ?? fail('internal')));
    expect(refusal(dir)).toContain('profile-in-use');
  });

  it('forgets its keys when it is locked', () => {
    const profile = open(newDir());
    const { publicKey } = new Identity(systemRandom(32));
    expect(profile.identity.boxWith(publicKey)).not.toBeNull();
    lock(profile);
    expect(() => profile.identity.boxWith(publicKey)).toThrow(/wiped/);
    expect(() => profile.identity.agreeWith(publicKey)).toThrow(/wiped/);
    expect(() => profile.vault.secrets()).toThrow(/locked/);
    expect(() => profile.database.all('SELECT 1')).toThrow();
  });
});

describe('the files of a profile', () => {
  const friend = '7c1854b49e401275092a17faaab8368b0b360bd0ffea22a39a1d750c3e100445';
  const passphrase = 'Correct-Horse-Battery-9';

  /** Lets somebody talk, and answers what must not be found. */
  async function talk(profile: OpenProfile): Promise<(string | Uint8Array)[]> {
    const messenger = new Messenger({
      ...profile,
      transport: new MemoryNetwork().host('a'),
      clock: systemClock,
      random: systemRandom,
      log: silentLog,
      listenAt: null,
    });
    must(messenger.setName('Mia Marigold'));
    const { key } = must(
      messenger.addFriend({
        text: friend,
        words: 'Wordswords',
        nickname: 'Nickynick',
        address: 'host.example:1',
      }),
    );
    must(await messenger.send(key, 'Secretsecret'));
    await messenger.stop();
    const { identity, database } = profile.vault.secrets();
    return [
      ...['Mia Marigold', 'Wordswords', 'Nickynick', 'Secretsecret', 'host.example', passphrase],
      ...[friend, profile.identity.id, profile.identity.publicKey, identity, database],
    ];
  }

  /** A needle as it could stand in a file: as it is, in 16 bits, in hex, in base64. */
  const forms = (needle: string | Uint8Array): Buffer[] =>
    typeof needle === 'string'
      ? [Buffer.from(needle), Buffer.from(needle.toLowerCase()), Buffer.from(needle, 'utf16le')]
      : [
          Buffer.from(needle),
          Buffer.from(Buffer.from(needle).toString('hex')),
          Buffer.from(Buffer.from(needle).toString('hex').toUpperCase()),
          Buffer.from(Buffer.from(needle).toString('base64').replace(/=+$/, '')),
        ];

  function search(dir: string, needles: readonly (string | Uint8Array)[]): string[] {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    expect(names).toContain('vault.json');
    return names
      .filter((name) => statSync(join(dir, name)).isFile())
      .filter((name) => {
        const bytes = readFileSync(join(dir, name));
        return needles.flatMap(forms).some((form) => bytes.includes(form));
      });
  }

  it.each([
    { mode: 'a key file', keyring: null, locked: false, keyringToo: false },
    { mode: 'the keyring', keyring: fakeKeyring, locked: false, keyringToo: false },
    { mode: 'a passphrase', keyring: null, locked: true, keyringToo: false },
    { mode: 'a passphrase in place of the keyring', keyring: fakeKeyring, locked: true, keyringToo: false },
    { mode: 'a passphrase beside the keyring', keyring: fakeKeyring, locked: true, keyringToo: true },
  ])('sealed by $mode hold nothing readable', async ({ keyring, locked, keyringToo }) => {
    const dir = newDir();
    const profile = open(dir, keyring);
    const code = profile.vault.makeRecoveryCode();
    const needles = [...(await talk(profile)), code, code.replaceAll('-', '')];
    // That something can be found at all.
    writeFileSync(join(dir, 'planted'), 'Xx Secretsecret xX');
    expect(search(dir, needles)).toEqual(['planted']);
    rmSync(join(dir, 'planted'));

    if (locked) must(await profile.vault.setPassphrase(passphrase, { current: null, keyringToo }));
    expect(readdirSync(dir)).toContain('saltbox.db-wal');
    expect(search(dir, needles)).toEqual([]);
    expect(readdirSync(dir).includes('vault.key')).toBe(!locked && !keyring);
    lock(profile);
    const [folder] = folders;
    // A wrong passphrase leaves its count, and neither itself nor a trace of the right one.
    if (locked)
      expect(await folder?.open({ passphrase: 'Wrong-Donkey-Charger-1' })).toMatchObject({ ok: false });
    expect(search(dir, [...needles, 'Wrong-Donkey-Charger-1'])).toEqual([]);
    const again = entered(
      locked
        ? must((await folder?.open({ passphrase })) ?? fail('internal'))
        : (folder?.openQuietly() ?? null),
    );
    if (locked) must(await again.vault.removePassphrase(passphrase));
    expect(search(dir, needles)).toEqual([]);
    close(again);
    expect(search(dir, needles)).toEqual([]);
  });
});

describe('a profile that cannot be opened is left as it is', () => {
  const spoil = (file: string, contents: string | Buffer | null): string => {
    const dir = newDir();
    close(open(dir));
    if (contents === null) rmSync(join(dir, file));
    else writeFileSync(join(dir, file), contents);
    const before = readdirSync(dir).map((name) => [name, readFileSync(join(dir, name)).toString('hex')]);
    const code = refusal(dir);
    const after = readdirSync(dir).map((name) => [name, readFileSync(join(dir, name)).toString('hex')]);
    expect(after).toEqual(before);
    return code;
  };

  it.each([
    ['vault.json', '{"vault":', 'profile-unreadable vault-damaged'],
    ['vault.json', '{"vault":{"version":1}}', 'profile-unreadable vault-damaged'],
    ['vault.json', '{"vault":{"version":2}}', 'profile-unreadable vault-damaged'],
    ['vault.json', '{"vault":{"version":3}}', 'profile-newer '],
    ['vault.json', null, 'profile-unreadable vault-missing'],
    ['vault.key', null, 'profile-foreign key-file-missing'],
    ['vault.key', Buffer.alloc(32), 'profile-foreign key-other'],
    ['vault.key', 'short', 'profile-foreign key-other'],
  ])('%s as %j: %s', (file, contents, code) => {
    expect(spoil(file, contents)).toBe(code);
  });

  it('a database of other keys is no damaged one, and is not set aside', () => {
    const [dir, other] = [newDir(), newDir()];
    close(open(dir));
    close(open(other));
    const names = ['saltbox.db', 'saltbox.db.first-page'];
    for (const name of names) cpSync(join(other, name), join(dir, name));
    const before = readdirSync(dir);
    expect(refusal(dir)).toBe('profile-unreadable database-unopened');
    expect(readdirSync(dir)).toEqual(before);
    for (const name of names)
      expect(readFileSync(join(dir, name)).equals(readFileSync(join(other, name)))).toBe(true);
  });

  it('a file in the place of the folder is said to be so', () => {
    const dir = newDir();
    writeFileSync(dir, 'not a folder');
    expect(refusal(dir)).toContain('profile-unreadable folder-unmade');
  });

  it.runIf(process.platform === 'linux')(
    'a folder that cannot be made is said to be so, without end of trying',
    () => {
      expect(refusal('/proc/nope/profile')).toContain('profile-unreadable folder-unmade');
    },
  );

  it('an empty key file without a vault is no vault: a new one is begun', () => {
    const dir = newDir();
    mkdirSync(dir);
    writeFileSync(join(dir, 'vault.key'), '');
    const first = open(dir);
    const { id } = first.identity;
    close(first);
    expect(open(dir).identity.id).toBe(id);
  });

  it('a database of a newer Saltbox is refused', () => {
    const dir = newDir();
    close(open(dir));
    const other = newDir();
    cpSync(dir, other, { recursive: true });
    const key = new Uint8Array(32).fill(3);
    const path = join(newDir(), '..', 'newer.db');
    const database = Database.open(path, key);
    database.run('PRAGMA user_version = 999');
    database.close();
    expect(() => Database.open(path, key)).toThrow(/newer Saltbox/);
  });
});

describe('a profile after a bad end', () => {
  const MESSAGES = 3000;

  /** A profile with a conversation, closed. */
  function talkedIn(): string {
    const dir = newDir();
    const profile = open(dir);
    const friend = { nickname: null, state: 'friend', words: null, addedAt: 1 } as const;
    new FriendsTable(profile.database).insert({ key: 'a'.repeat(64) as FriendId, ...friend }, [], 'given');
    const messages = new MessagesTable(profile.database);
    profile.database.transaction(() => {
      for (let n = 1; n <= MESSAGES; n++)
        messages.insert(
          1,
          {
            id: toHex(systemRandom(16)) as MessageId,
            from: 'friend',
            text: `message number ${n} with some words around it, so that there are many pages of them`,
            sentAt: n,
            state: 'received',
            replyTo: null,
            missing: 0,
            ...UNTOUCHED,
          },
          n,
        );
    });
    close(profile);
    return dir;
  }

  /** The folder as a process leaves it that ends in the middle of work. */
  async function cutOff(dir: string): Promise<string> {
    const profile = open(dir);
    const messenger = new Messenger({ ...profile, ...around(new ManualClock()) });
    must(await messenger.send('a'.repeat(64) as FriendId, 'the last words'));
    const left = newDir();
    cpSync(dir, left, { recursive: true });
    await messenger.stop();
    close(profile);
    return left;
  }

  const around = (clock: ManualClock) => ({
    clock,
    transport: new MemoryNetwork().host('a'),
    random: systemRandom,
    log: silentLog,
    listenAt: null,
  });

  const flip = (path: string, at: (size: number) => number): void => {
    const bytes = readFileSync(path);
    const place = at(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  /** Opens it, lets a minute pass, and closes it. Answers what the user was told. */
  async function sitting(
    dir: string,
  ): Promise<{ unclean: boolean; told: (string | undefined)[]; messages: number }> {
    const profile = open(dir);
    const clock = new ManualClock();
    const messenger = new Messenger({ ...profile, ...around(clock) });
    await messenger.start();
    clock.advance(60_000);
    const told = messenger.profile.notices.map(({ code }) => code);
    await messenger.stop();
    let messages = 0;
    if (!told.includes('profile-damaged'))
      messages = Number(profile.database.get('SELECT count(*) AS n FROM messages')?.['n']);
    close(profile);
    return { unclean: profile.unclean, told, messages };
  }

  it('is read through once, with nothing to say where it is whole', async () => {
    const left = await cutOff(talkedIn());
    expect(await sitting(left)).toEqual({ unclean: true, told: [], messages: MESSAGES + 1 });
    expect(await sitting(left)).toEqual({ unclean: false, told: [], messages: MESSAGES + 1 });
  });

  it('tells of damage when it is met, and the next start repairs it and sets the damaged file aside', async () => {
    const left = await cutOff(talkedIn());
    flip(join(left, 'saltbox.db'), (size) => Math.floor(size / 2));
    expect(await sitting(left)).toMatchObject({ unclean: true, told: ['profile-damaged'] });
    const damaged = readFileSync(join(left, 'saltbox.db'));
    const { told, messages } = await sitting(left);
    expect(told).toEqual(['profile-repaired']);
    expect(messages).toBeGreaterThan(MESSAGES * 0.9);
    expect(messages).toBeLessThan(MESSAGES + 1);
    const aside = readdirSync(left).filter((name) => /^saltbox\.db\.damaged-[^.]*$/.test(name));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(left, aside[0] ?? '')).equals(damaged)).toBe(true);
    expect((await sitting(left)).told).toEqual([]);
  });

  it('begins anew where nothing can be read, and keeps what was there', async () => {
    const dir = talkedIn();
    const junk = Buffer.alloc(8192, 7);
    writeFileSync(join(dir, 'saltbox.db'), junk);
    expect(await sitting(dir)).toEqual({ unclean: false, told: ['profile-repaired'], messages: 0 });
    const aside = readdirSync(dir).filter((name) => /^saltbox\.db\.damaged-[^.]*$/.test(name));
    expect(readFileSync(join(dir, aside[0] ?? '')).equals(junk)).toBe(true);
  });
});
