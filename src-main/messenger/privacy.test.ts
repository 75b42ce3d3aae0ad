import { describe, expect, it } from 'vitest';
import { showsPresence } from '../../src-shared/talk';
import type { FriendId } from '../../src-shared/ids';
import { must, World, type Person } from './world';

async function friends(): Promise<{ world: World; alice: Person; bob: Person }> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  return { world, alice, bob };
}

/** Whether one shows whether the other is online. */
function shows(person: Person, other: Person): boolean {
  const friend = person.messenger.friend(other.key);
  if (!friend) throw new Error('no friend');
  return showsPresence(friend, person.messenger.profile);
}

describe('presence', () => {
  it('is shown by both, until one of them does not want that: then by none', async () => {
    const { world, alice, bob } = await friends();
    expect([shows(alice, bob), shows(bob, alice)]).toEqual([true, true]);
    must(alice.messenger.privacy.set('presence', false));
    await world.settle();
    expect([shows(alice, bob), shows(bob, alice)]).toEqual([false, false]);
    // They talk all the same.
    must(await bob.messenger.send(alice.key, 'hello'));
    await world.settle();
    expect(alice.texts(bob)).toEqual(['hello']);
    must(alice.messenger.privacy.set('presence', true));
    await world.settle();
    expect([shows(alice, bob), shows(bob, alice)]).toEqual([true, true]);
  });

  it('is kept from one friend alone, and the wish outlives the session', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    await world.befriend(alice, bob);
    await world.befriend(alice, carol);
    must(alice.messenger.privacy.setFor(bob.key, 'presence', false));
    await world.settle();
    expect([shows(bob, alice), shows(carol, alice)]).toEqual([false, true]);
    await alice.stop();
    await bob.restart();
    expect(shows(bob, alice)).toBe(false);
  });

  it('that was wished back while they were apart is shown from the next session on', async () => {
    const { world, alice, bob } = await friends();
    must(alice.messenger.privacy.set('presence', false));
    await world.settle();
    await bob.stop();
    await world.pass(5_000);
    must(alice.messenger.privacy.set('presence', true));
    const again = await world.reborn(bob);
    expect(shows(again, alice)).toBe(false);
    await world.pass(60_000);
    expect(again.isOnline(alice)).toBe(true);
    expect(shows(again, alice)).toBe(true);
  });
});

it('a dial for nobody is refused', async () => {
  const { alice } = await friends();
  expect(alice.messenger.privacy.setFor('9'.padEnd(64, '0') as FriendId, 'typing', true)).toMatchObject({
    error: { code: 'friend-unknown' },
  });
});
