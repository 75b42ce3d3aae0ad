import Conf from 'conf';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../base/clock';
import { systemRandom } from '../base/random';
import { makeBackup } from '../backup/make';
import { systemDisk } from '../identity/disk';
import { storedVault, vaultStoreOptions } from '../identity/vault-store';
import { examine } from '../storage/examine';
import { openOrRepair } from '../storage/repair';
import { SettingsTable } from '../storage/settings';
import { wipe } from '../crypto/wipe';
import type { Result } from '../../src-shared/errors';
import type { BackupContents } from '../../src-shared/model';
import { ProfileFolder, type OpenProfile } from './profile';
import { restoreInto } from './restoring';
import { must } from './world';

const cost = { passes: 1, memory: 64 };
let dir: string;
let path: string;
let id: string;

const take = (name: string): ProfileFolder =>
  new ProfileFolder({
    dir: join(dir, name),
    vaultFileIn: (cwd) =>
      storedVault(() => new Conf({ ...vaultStoreOptions, cwd, configName: 'vault' }), systemDisk),
    disk: systemDisk,
    keyring: null,
    random: systemRandom,
    now: () => systemClock.now(),
    cost,
  });

function entered(profile: OpenProfile | null): OpenProfile {
  if (!profile) throw new Error('it asks');
  return profile;
}

/** Opens a profile, lets it be used, and closes it. */
async function using<T>(name: string, use: (profile: OpenProfile) => T | Promise<T>): Promise<T> {
  const folder = take(name);
  const profile = entered(folder.openQuietly());
  try {
    return await use(profile);
  } finally {
    profile.close();
    folder.release();
  }
}

const restore = (name: string, passphrase = 'kite'): Promise<Result<BackupContents>> =>
  restoreInto(take(name), {
    path,
    passphrase,
    random: systemRandom,
    clock: systemClock,
    examine: (copy) => Promise.resolve().then(() => examine(copy)),
    tell: () => undefined,
  });

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-restoring-'));
  path = join(dir, 'mia.saltbox');
  id = await using('old', async ({ database, place, identity }) => {
    new SettingsTable(database).set('name', 'Mia');
    const options = { path, passphrase: 'kite', cost, database, random: systemRandom };
    const steps = { step: () => Promise.resolve() };
    await makeBackup({ ...options, secrets: place.secrets, now: () => 1 }, steps);
    return identity.saltboxId;
  });
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

it('a restored profile opens like any other, under keys of its own, and can be given a passphrase', async () => {
  expect(must(await restore('new'))).toMatchObject({ id, name: 'Mia', madeAt: 1 });
  const [old, made] = ['old', 'new'].map((name) => readFileSync(join(dir, name, 'vault.key')));
  expect(made).not.toEqual(old);
  await using('new', async (profile) => {
    expect(profile.identity.saltboxId).toBe(id);
    expect(new SettingsTable(profile.database).get('name')).toBe('Mia');
    expect(profile.vault.sealing).toMatchObject({ by: 'keyfile', recovery: false });
    // So the window offers both.
    expect(new SettingsTable(profile.database).get('restored')).toBe('yes');
    must(await profile.vault.setPassphrase('lighthouse', { current: null, keyringToo: false }));
  });
  expect(existsSync(join(dir, 'new', 'restore'))).toBe(false);
  const folder = take('new');
  expect(folder.openQuietly()).toBeNull();
  const profile = must(await folder.open({ passphrase: 'lighthouse' }));
  expect(profile.identity.saltboxId).toBe(id);
  profile.close();
  folder.release();
});

it('a restored database can be repaired: the copy of its first page is its own', async () => {
  must(await restore('new'));
  take('new').release();
  const file = join(dir, 'new', 'saltbox.db');
  const page = readFileSync(`${file}.first-page`);
  expect(readFileSync(file).subarray(0, page.length)).toEqual(page);
  const folder = take('new');
  const key = folder.vault.openQuietly(false)?.secrets().database ?? new Uint8Array(0);
  const { database, unclean, repaired } = openOrRepair(file, key, 1);
  expect({ unclean, repaired }).toEqual({ unclean: false, repaired: null });
  database.close();
  wipe(key);
  folder.release();
});

it('a profile that has a name, or a passphrase, is not replaced', async () => {
  await using('named', ({ database }) => {
    new SettingsTable(database).set('name', 'Bob');
  });
  await using('locked', async ({ vault }) => {
    must(await vault.setPassphrase('lighthouse', { current: null, keyringToo: false }));
  });
  for (const name of ['named', 'locked']) {
    const before = readdirSync(join(dir, name));
    expect(await restore(name)).toMatchObject({ ok: false, error: { code: 'profile-not-fresh' } });
    expect(readdirSync(join(dir, name))).toEqual(before);
  }
});

it('after a wrong passphrase it is as fresh as before, and can be tried again', async () => {
  expect(await restore('new', 'boat')).toMatchObject({ ok: false, error: { code: 'backup-passphrase' } });
  expect(must(await restore('new')).id).toBe(id);
});
