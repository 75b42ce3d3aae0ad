import Conf from 'conf';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../base/clock';
import { silentLog } from '../base/log';
import { systemRandom } from '../base/random';
import type { Keyring } from '../identity/vault';
import { storedVault, vaultStoreOptions } from '../identity/vault-store';
import { Database } from '../storage/database';
import { MemoryNetwork } from '../transport/memory';
import { SaltboxError } from '../../src-shared/errors';
import { Messenger } from './messenger';
import { openProfile, type OpenProfile } from './profile';
import { must } from './world';

const dirs: string[] = [];
const opened: OpenProfile[] = [];
afterEach(() => {
  for (const profile of opened.splice(0)) profile.close();
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'saltbox-test-'));
  dirs.push(dir);
  return join(dir, 'profile');
}

function open(dir: string, keyring: Keyring | null = null): OpenProfile {
  const vaultFile = storedVault(() => new Conf({ ...vaultStoreOptions, cwd: dir, configName: 'vault' }));
  const profile = openProfile({ dir, vaultFile, keyring, random: systemRandom });
  opened.push(profile);
  return profile;
}

function close(profile: OpenProfile): void {
  opened.splice(opened.indexOf(profile), 1);
  profile.close();
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
    expect(first.sealedBy).toBe('keyfile');
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
    expect(first.sealedBy).toBe('keyring');
    close(first);
    expect(readdirSync(dir)).not.toContain('vault.key');
    expect(refusal(dir)).toContain('profile-foreign they are sealed by the keyring');
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

  it('holds nothing readable: no text, name, words or key in any file', async () => {
    const dir = newDir();
    const profile = open(dir);
    const messenger = new Messenger({
      ...profile,
      transport: new MemoryNetwork().host('a'),
      clock: systemClock,
      random: systemRandom,
      log: silentLog,
      listenAt: null,
    });
    const friend = '7c1854b49e401275092a17faaab8368b0b360bd0ffea22a39a1d750c3e100445';
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
    const secrets = ['Mia Marigold', 'Wordswords', 'Nickynick', 'Secretsecret', 'host.example', friend];
    const search = (): void => {
      for (const name of readdirSync(dir)) {
        const bytes = readFileSync(join(dir, name));
        for (const secret of [...secrets, profile.identity.id]) expect(bytes.includes(secret)).toBe(false);
        expect(bytes.includes(Buffer.from(profile.identity.publicKey))).toBe(false);
      }
    };
    search();
    close(profile);
    search();
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
    ['vault.json', '{"vault":', 'profile-unreadable the vault file is damaged'],
    ['vault.json', '{"vault":{"version":1}}', 'profile-unreadable the vault file is damaged'],
    ['vault.json', '{"vault":{"version":2}}', 'profile-newer '],
    ['vault.json', null, 'profile-unreadable the vault with its keys is missing beside the messages'],
    ['vault.key', null, 'profile-foreign its key file is missing.'],
    ['vault.key', Buffer.alloc(32), 'profile-foreign the key beside them is not theirs.'],
    ['vault.key', 'short', 'profile-foreign the key beside them is not theirs.'],
    [
      'saltbox.db',
      Buffer.alloc(8192, 7),
      'profile-unreadable its database is damaged, or was written under other keys',
    ],
  ])('%s as %j: %s', (file, contents, code) => {
    expect(spoil(file, contents)).toBe(code);
  });

  it('a file in the place of the folder is said to be so', () => {
    const dir = newDir();
    writeFileSync(dir, 'not a folder');
    expect(refusal(dir)).toContain('profile-unreadable its folder cannot be made or entered');
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
