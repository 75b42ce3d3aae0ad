import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../base/random';
import { makeBackup } from '../backup/make';
import { DATABASE, finishRestore, stageRestore } from '../backup/restore';
import type { Steps } from '../backup/task';
import { Identity } from '../identity/identity';
import type { Secrets } from '../identity/vault-record';
import { Database } from '../storage/database';
import { askForRepair } from '../storage/beside';
import { examine } from '../storage/examine';
import { openOrRepair } from '../storage/repair';
import { must, World, type Person } from './world';

const steps: Steps = { step: () => Promise.resolve() };
const passphrase = 'x';
let dir: string;
let world: World;
let count = 0;
const databases: Database[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-copies-'));
  world = new World();
});
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Keeping {
  readonly person: Person;
  readonly secrets: Secrets;
  readonly folder: string;
}
const newFolder = (): string => {
  const folder = join(dir, String((count += 1)));
  mkdirSync(folder);
  return folder;
};
function opened(folder: string, key: Uint8Array): Database {
  const database = Database.open(join(folder, DATABASE), key);
  databases.push(database);
  return database;
}

/** Somebody whose profile lies on the disk. */
async function keeping(name: string): Promise<Keeping> {
  const secrets = { identity: systemRandom(32), database: systemRandom(32) };
  const folder = newFolder();
  const database = opened(folder, secrets.database);
  const person = await world.person(name, { identity: new Identity(secrets.identity), database });
  return { person, secrets, folder };
}

async function backup({ person, secrets }: Keeping): Promise<string> {
  const path = join(newFolder(), 'backup');
  const lend = { identity: secrets.identity.slice(), database: secrets.database.slice() };
  const cost = { passes: 1, memory: 8 };
  const given = { path, passphrase, cost, random: systemRandom, now: () => world.clock.now() };
  await makeBackup({ ...given, database: person.database, secrets: () => lend }, steps);
  return path;
}

/** The same identity on another computer of the name `name`. */
async function restored(path: string, name: string): Promise<Keeping> {
  const folder = newFolder();
  const secrets: Secrets = { identity: new Uint8Array(32), database: new Uint8Array(32) };
  const options = {
    dir: folder,
    path,
    passphrase,
    random: systemRandom,
    examine: (copy: Parameters<typeof examine>[0]) => Promise.resolve(examine(copy)),
    makeVault: (_folder: string, made: Secrets) => {
      secrets.identity.set(made.identity);
      secrets.database.set(made.database);
    },
  };
  await stageRestore(options, steps);
  finishRestore(folder);
  const identity = new Identity(secrets.identity);
  const person = await world.person(name, { identity, database: opened(folder, secrets.database) });
  await world.settle();
  return { person, secrets, folder };
}

/** The same copy after its database was damaged, and repaired at the next start. */
async function repaired({ person, secrets, folder }: Keeping): Promise<Keeping> {
  await person.stop();
  databases.splice(databases.indexOf(person.database), 1);
  person.database.close();
  const path = join(folder, DATABASE);
  askForRepair(path);
  const repair = openOrRepair(path, secrets.database, world.clock.now());
  expect(repair.repaired).not.toBeNull();
  databases.push(repair.database);
  const { identity, name } = person;
  const again = await world.person(name, { identity, database: repair.database });
  await world.settle();
  return { person: again, secrets, folder };
}

const notices = (person: Person): string[] => person.seen('notice').map(({ notice }) => notice.code);
const meet = async (person: Person): Promise<void> => {
  await person.restart();
  await world.settle();
};

describe('two copies of one identity', () => {
  it('are both told when both are used in turn, and the friend is not', async () => {
    const alice = await keeping('alice');
    const bob = await world.person('bob');
    await world.befriend(alice.person, bob);
    const path = await backup(alice);
    await alice.person.stop();
    const copy = await restored(path, 'copy');
    expect(copy.person.isOnline(bob)).toBe(true);
    await copy.person.stop();
    expect(notices(copy.person)).toEqual([]);

    await meet(alice.person);
    expect(notices(alice.person)).toEqual(['identity-twice']);
    await alice.person.stop();
    await meet(copy.person);
    expect(notices(copy.person)).toEqual(['identity-twice']);
    expect(notices(bob)).toEqual([]);
  });

  it('are both told when both are online at once', async () => {
    const alice = await keeping('alice');
    const bob = await world.person('bob');
    await world.befriend(alice.person, bob);
    const copy = await restored(await backup(alice), 'copy');
    await world.pass(10 * 60_000);
    expect(notices(alice.person)).toEqual(['identity-twice']);
    expect(notices(copy.person)).toEqual(['identity-twice']);
    expect(notices(bob)).toEqual([]);
  });

  it('are both told where the database of one was repaired in between', async () => {
    const first = await keeping('alice');
    const bob = await world.person('bob');
    await world.befriend(first.person, bob);
    const copy = await restored(await backup(first), 'copy');
    await copy.person.stop();
    const alice = await repaired(first);
    expect(notices(alice.person)).toEqual(['identity-twice']);
    await alice.person.stop();
    await meet(copy.person);
    expect(notices(copy.person)).toEqual(['identity-twice']);
    expect(notices(bob)).toEqual([]);
  });

  it('name the friend who met both', async () => {
    const alice = await keeping('alice');
    const bob = await world.person('bob');
    must(bob.messenger.setName('Bob'));
    await world.befriend(alice.person, bob);
    const path = await backup(alice);
    await alice.person.stop();
    await (await restored(path, 'copy')).person.stop();
    await meet(alice.person);
    expect(alice.person.messenger.profile.notices).toEqual([
      { code: 'identity-twice', params: { name: 'Bob' } },
    ]);
  });
});

describe('nobody is warned', () => {
  it('where a restored backup takes the place of a lost profile, however often they meet', async () => {
    const alice = await keeping('alice');
    const bob = await world.person('bob');
    await world.befriend(alice.person, bob);
    const first = await backup(alice);
    await meet(alice.person);
    await meet(bob);
    await alice.person.stop();
    const again = await restored(first, 'again');
    for (const person of [again.person, bob, again.person, again.person, bob]) await meet(person);
    // And once more, from a backup of the restored one.
    const second = await backup(again);
    await again.person.stop();
    const third = await restored(second, 'third');
    for (const person of [bob, third.person, bob]) await meet(person);
    for (const person of [alice.person, bob, again.person, third.person]) expect(notices(person)).toEqual([]);
  });

  it('where damaged databases are repaired, on either side, and again', async () => {
    let alice = await keeping('alice');
    let bob = await keeping('bob');
    await world.befriend(alice.person, bob.person);
    const before = [alice, bob];
    for (let round = 0; round < 2; round++) {
      alice = await repaired(alice);
      await meet(bob.person);
      bob = await repaired(bob);
      await meet(alice.person);
      before.push(alice, bob);
    }
    expect(alice.person.isOnline(bob.person)).toBe(true);
    for (const { person } of before) expect(notices(person)).toEqual([]);
  });

  it('where the friend goes back to an older backup, from before this copy was met', async () => {
    const bob = await keeping('bob');
    const alice = await keeping('alice');
    await world.befriend(alice.person, bob.person);
    const ofBob = await backup(bob);
    const ofAlice = await backup(alice);
    await alice.person.stop();
    const again = await restored(ofAlice, 'again');
    await meet(again.person);
    await bob.person.stop();
    const bobAgain = await restored(ofBob, 'bob');
    for (const person of [again.person, bobAgain.person, again.person]) await meet(person);
    expect(again.person.isOnline(bobAgain.person)).toBe(true);
    for (const { person } of [alice, bob, again, bobAgain]) expect(notices(person)).toEqual([]);
  });

  it('where somebody begins anew with another identity', async () => {
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await alice.stop();
    const anew = await world.person('anew');
    await world.befriend(anew, bob);
    for (const person of [anew, bob, anew]) await meet(person);
    for (const person of [alice, bob, anew]) expect(notices(person)).toEqual([]);
  });
});

describe('messages after an old backup was restored', () => {
  it('are neither lost nor doubled nor misplaced, and what is missing is shown', async () => {
    const alice = await keeping('alice');
    const bob = await world.person('bob');
    await world.befriend(alice.person, bob);
    must(await alice.person.messenger.send(bob.key, 'a1'));
    must(await bob.messenger.send(alice.person.key, 'b1'));
    await world.settle();
    // These two wait when the backup is made, and are delivered afterwards.
    await bob.stop();
    await world.settle();
    must(await alice.person.messenger.send(bob.key, 'a2'));
    must(await alice.person.messenger.send(bob.key, 'a3'));
    const path = await backup(alice);
    await meet(bob);
    await world.pass(60_000);
    must(await alice.person.messenger.send(bob.key, 'a4'));
    must(await bob.messenger.send(alice.person.key, 'b2'));
    must(await bob.messenger.send(alice.person.key, 'b3'));
    await world.settle();
    const before = bob.texts(alice.person);
    expect(before.filter((text) => text.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4']);

    await alice.person.stop();
    const again = await restored(path, 'again');
    await world.pass(60_000);
    // What was delivered since then goes out again and is known there.
    expect(bob.texts(alice.person)).toEqual(before);
    const states = must(again.person.messenger.history(bob.key, 10, null)).map(({ text, state }) => [
      text,
      state,
    ]);
    expect(states).toEqual(
      expect.arrayContaining([
        ['a2', 'stored'],
        ['a3', 'stored'],
      ]),
    );
    must(await again.person.messenger.send(bob.key, 'a5'));
    await world.settle();
    must(await bob.messenger.send(alice.person.key, 'b4'));
    await world.settle();
    must(await again.person.messenger.send(bob.key, 'a6'));
    await world.settle();
    expect(bob.texts(alice.person).slice(before.length)).toEqual(['a5', '> b4', 'a6']);
    const theirs = must(again.person.messenger.history(bob.key, 10, null)).filter(
      ({ from }) => from === 'friend',
    );
    expect(theirs.slice(-2).map(({ text, missing }) => [text, missing])).toEqual([
      ['b1', 0],
      ['b4', 2],
    ]);
    expect(
      must(bob.messenger.history(alice.person.key, 50, null)).every(({ missing }) => missing === 0),
    ).toBe(true);
  });
});
