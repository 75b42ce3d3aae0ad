import Conf from 'conf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemRandom } from '../base/random';
import { systemDisk } from '../identity/disk';
import { storedVault, vaultStoreOptions } from '../identity/vault-store';
import { Keeper } from './keeper';
import { ProfileFolder, type OpenProfile } from './profile';
import { must } from './world';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of [...ends]) await end();
});

const opening = { current: null, keyringToo: false };

function keep() {
  const dir = mkdtempSync(join(tmpdir(), 'saltbox-test-'));
  const said: string[] = [];
  const profiles: OpenProfile[] = [];
  /** What starting and stopping wait for; tests hold them up. */
  const holds = { begin: Promise.resolve(), stop: Promise.resolve() };
  const keeper = new Keeper({
    folder: new ProfileFolder({
      dir,
      vaultFileIn: (cwd) =>
        storedVault(() => new Conf({ ...vaultStoreOptions, cwd, configName: 'vault' }), systemDisk),
      disk: systemDisk,
      keyring: null,
      random: systemRandom,
      now: () => Date.now(),
      cost: { passes: 1, memory: 64 },
    }),
    begin: async (profile) => {
      profiles.push(profile);
      said.push('begin');
      await holds.begin;
      return {
        async stop() {
          await holds.stop;
          // The profile is there until what runs on it has ended.
          profile.database.all('SELECT 1');
          said.push('stop');
        },
      };
    },
    onLocked: () => said.push('locked'),
  });
  const end = async (): Promise<void> => {
    ends.splice(ends.indexOf(end), 1);
    await keeper.close();
    rmSync(dir, { recursive: true, force: true });
  };
  ends.push(end);
  return { keeper, said, profiles, holds, end };
}

function gate(): { held: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const held = new Promise<void>((resolve) => (open = resolve));
  return { held, open };
}

it('locks and unlocks as often as wanted, and each time it is the same person', async () => {
  const { keeper, said, profiles } = keep();
  expect(await keeper.start()).toBe(true);
  must(await keeper.setPassphrase('one two', opening));
  for (let n = 0; n < 3; n++) {
    must(await keeper.lock());
    expect(keeper.lockState).toEqual({ locked: true, passphrase: true, recovery: false, wait: 0 });
    expect(keeper.sealing).toBeNull();
    expect(await keeper.unlock({ passphrase: 'one' })).toMatchObject({ error: { code: 'passphrase-wrong' } });
    must(await keeper.unlock({ passphrase: 'one two' }));
    expect(keeper.lockState.locked).toBe(false);
  }
  expect(new Set(profiles.map(({ identity }) => identity.id)).size).toBe(1);
  expect(said).toEqual(['begin', ...Array<string[]>(3).fill(['locked', 'stop', 'begin']).flat()]);
  expect(() => profiles[0]?.vault.secrets()).toThrow(/locked/);
});

it('does not lock what nothing could open, and changes nothing while it is locked', async () => {
  const { keeper } = keep();
  await keeper.start();
  expect(await keeper.lock()).toMatchObject({ error: { code: 'lock-open' } });
  must(await keeper.setPassphrase('one two', opening));
  must(await keeper.lock());
  for (const refused of [
    await keeper.lock(),
    await keeper.setPassphrase('x', opening),
    await keeper.removePassphrase('one two'),
    await keeper.makeRecoveryCode(null),
  ])
    expect(refused).toMatchObject({ error: { code: 'locked' } });
});

it('asks for the passphrase before it makes a recovery code, where that is wanted', async () => {
  const { keeper } = keep();
  await keeper.start();
  must(await keeper.makeRecoveryCode({ current: null }));
  must(await keeper.setPassphrase('one two', opening));
  expect(await keeper.makeRecoveryCode({ current: null })).toMatchObject({ ok: false });
  expect(await keeper.makeRecoveryCode({ current: 'wrong' })).toMatchObject({
    error: { code: 'passphrase-wrong' },
  });
  const recovery = must(await keeper.makeRecoveryCode({ current: 'one two' }));
  must(await keeper.lock());
  must(await keeper.unlock({ recovery }));
  expect(keeper.sealing).toMatchObject({ recovered: true });
});

it('counts as locked at once, and is unlocked again only when all has ended', async () => {
  const { keeper, said, holds } = keep();
  await keeper.start();
  must(await keeper.setPassphrase('one two', opening));
  const { held, open } = gate();
  holds.stop = held;
  const locking = keeper.lock();
  expect(keeper.lockState.locked).toBe(true);
  const unlocking = keeper.unlock({ passphrase: 'one two' });
  expect(said).toEqual(['begin', 'locked']);
  open();
  must(await locking);
  must(await unlocking);
  expect(said).toEqual(['begin', 'locked', 'stop', 'begin']);
});

it('can be locked while it is opening, and closed while it is being unlocked', async () => {
  const { keeper, said, profiles, holds, end } = keep();
  await keeper.start();
  must(await keeper.setPassphrase('one two', opening));
  must(await keeper.lock());
  const { held, open } = gate();
  holds.begin = held;
  const unlocking = keeper.unlock({ passphrase: 'one two' });
  while (profiles.length < 2) await new Promise((resolve) => setImmediate(resolve));
  const locking = keeper.lock();
  open();
  must(await unlocking);
  must(await locking);
  expect(said).toEqual(['begin', 'locked', 'stop', 'begin', 'locked', 'stop']);
  const again = keeper.unlock({ passphrase: 'one two' });
  await end();
  must(await again);
  for (const profile of profiles) expect(() => profile.vault.secrets()).toThrow(/locked/);
});

it('abandons a profile in the middle of its work: nothing is written or read of it any more', async () => {
  const { keeper, profiles, said } = keep();
  await keeper.start();
  keeper.abandon();
  expect(keeper.lockState.locked).toBe(true);
  expect(() => profiles[0]?.database.run('DELETE FROM settings')).toThrow(/not open|closed/i);
  expect(() => profiles[0]?.vault.secrets()).toThrow(/locked/);
  // For what ran there is no time.
  expect(said).toEqual(['begin']);
});

it('abandons a profile that is being unlocked: it is closed again before anything runs on it', async () => {
  const { keeper, said } = keep();
  await keeper.start();
  must(await keeper.setPassphrase('one two', opening));
  must(await keeper.lock());
  const unlocking = keeper.unlock({ passphrase: 'one two' });
  keeper.abandon();
  await expect(unlocking).rejects.toMatchObject({ code: 'locked' });
  expect(keeper.lockState.locked).toBe(true);
  expect(said).toEqual(['begin', 'locked', 'stop']);
});

it('ends though what runs on the profile is just failing to begin', async () => {
  const { keeper, profiles, holds, end } = keep();
  let failNow = (): void => undefined;
  holds.begin = new Promise((_resolve, reject) => {
    failNow = () => {
      reject(new Error('no begin'));
    };
  });
  const starting = keeper.start();
  while (profiles.length < 1) await new Promise((resolve) => setImmediate(resolve));
  const ending = end();
  failNow();
  await expect(starting).rejects.toThrow('no begin');
  await ending;
  expect(() => profiles[0]?.vault.secrets()).toThrow(/locked/);
});
