import { describe, expect, it } from 'vitest';
import type { Friend } from '../../src-shared/model';
import type { FriendId } from '../../src-shared/ids';
import { must, World, type Person } from './world';

const HOUR = 3_600_000;
const nobody = '9'.padEnd(64, '0') as FriendId;

async function friends(): Promise<{ world: World; alice: Person; bob: Person }> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  return { world, alice, bob };
}

function seen(person: Person, other: Person): Friend {
  const friend = person.messenger.friend(other.key);
  if (!friend) throw new Error('no friend');
  return friend;
}

async function say(world: World, from: Person, to: Person): Promise<void> {
  must(await from.messenger.send(to.key, 'hello'));
  await world.settle();
}

describe('conversations', () => {
  it('stand in the order in which they were pinned, whatever the clock says, also after a restart', async () => {
    const world = new World();
    const { alice, bob, carol, dora } = await world.people('alice', 'bob', 'carol', 'dora');
    for (const other of [bob, carol, dora]) await world.befriend(alice, other);
    const { talks } = alice.messenger;
    for (const other of [carol, dora, bob]) must(talks.setPinned(other.key, true));
    must(talks.setPinned(carol.key, true));
    must(talks.setPinned(dora.key, false));
    const pins = (): string[] =>
      [bob, carol, dora]
        .filter((other) => seen(alice, other).pinnedAt !== null)
        .sort((a, b) => Number(seen(alice, a).pinnedAt) - Number(seen(alice, b).pinnedAt))
        .map(({ name }) => name);
    expect(pins()).toEqual(['carol', 'bob']);
    await alice.restart();
    expect(pins()).toEqual(['carol', 'bob']);
    must(alice.messenger.talks.setPinned(dora.key, true));
    expect(pins()).toEqual(['carol', 'bob', 'dora']);
  });

  it.each([
    ['an hour', 1],
    ['a day', 24],
    ['a week', 168],
  ] as const)('are muted for %s, also over a restart, and no longer', async (_words, hours) => {
    const { world, alice, bob } = await friends();
    must(alice.messenger.talks.setMuted(bob.key, hours));
    const until = world.clock.now() + hours * HOUR;
    await alice.restart();
    expect(seen(alice, bob).mutedUntil).toBe(until);
    await world.pass(until - world.clock.now() - 1);
    expect(seen(alice, bob).mutedUntil).toBe(until);
    await world.pass(1);
    expect(seen(alice, bob).mutedUntil).toBeNull();
  });

  it('are counted together, and the longest of them named', async () => {
    const world = new World();
    const { alice, bob, carol, dora, erin } = await world.people('alice', 'bob', 'carol', 'dora', 'erin');
    const others = [bob, carol, dora, erin];
    for (const other of others) await world.befriend(alice, other);
    expect(alice.messenger.tally()).toEqual({ messages: 0, most: [] });
    for (const other of [carol, dora, dora, erin, erin, erin]) await say(world, alice, other);
    const { messages, most } = alice.messenger.tally();
    expect(messages).toBe(6);
    expect(most.map(({ key }) => key)).toEqual([erin.key, dora.key, carol.key]);
    must(await alice.messenger.clearHistory(erin.key));
    await world.settle();
    expect(alice.messenger.tally().most.map(({ key }) => key)).not.toContain(erin.key);
  });

  it('are muted until their time is over, and told then, or until that is undone', async () => {
    const { world, alice, bob } = await friends();
    must(alice.messenger.talks.setMuted(bob.key, 8));
    expect(seen(alice, bob).mutedUntil).toBe(world.clock.now() + 8 * HOUR);
    await world.pass(8 * HOUR - 1);
    expect(seen(alice, bob).mutedUntil).not.toBeNull();
    const told = alice.seen('friendChanged').length;
    await world.pass(1);
    expect(seen(alice, bob).mutedUntil).toBeNull();
    expect(alice.seen('friendChanged').length).toBeGreaterThan(told);

    must(alice.messenger.talks.setMuted(bob.key, 'ever'));
    await alice.restart();
    await world.pass(24 * 7 * HOUR);
    expect(seen(alice, bob).mutedUntil).toBe('ever');
    must(alice.messenger.talks.setMuted(bob.key, null));
    expect(seen(alice, bob).mutedUntil).toBeNull();
  });

  it('are not muted any more at a start after their time was over', async () => {
    const { world, alice, bob } = await friends();
    must(alice.messenger.talks.setMuted(bob.key, 1));
    await alice.stop();
    await world.pass(2 * HOUR);
    const again = await world.reborn(alice);
    expect(seen(again, bob).mutedUntil).toBeNull();
  });

  it('that are put away are pinned no more, and one that is pinned is not put away', async () => {
    const { alice, bob } = await friends();
    const { talks } = alice.messenger;
    must(talks.setPinned(bob.key, true));
    must(talks.setArchived(bob.key, true));
    expect(seen(alice, bob)).toMatchObject({ archived: true, pinnedAt: null });
    must(talks.setPinned(bob.key, true));
    expect(seen(alice, bob)).toMatchObject({ archived: false });
  });

  it('that are put away come back with a new message, on the disk as well', async () => {
    const { world, alice, bob } = await friends();
    must(alice.messenger.talks.setArchived(bob.key, true));
    await say(world, bob, alice);
    expect(seen(alice, bob).archived).toBe(false);
    must(alice.messenger.talks.setArchived(bob.key, true));
    await say(world, alice, bob);
    await alice.restart();
    expect(seen(alice, bob).archived).toBe(false);
  });

  it('that are put away and muted come back with an own message alone', async () => {
    const { world, alice, bob } = await friends();
    must(alice.messenger.talks.setMuted(bob.key, 'ever'));
    must(alice.messenger.talks.setArchived(bob.key, true));
    await say(world, bob, alice);
    expect(seen(alice, bob)).toMatchObject({ archived: true, unread: 1 });
    await say(world, alice, bob);
    expect(seen(alice, bob)).toMatchObject({ archived: false, mutedUntil: 'ever' });
  });

  it('stay put away where the message that would bring them back could not be stored', async () => {
    const { world, alice, bob } = await friends();
    must(alice.messenger.talks.setArchived(bob.key, true));
    alice.database.run('PRAGMA query_only = ON');
    await say(world, bob, alice);
    expect(seen(alice, bob)).toMatchObject({ archived: true, unread: 0 });
    alice.database.run('PRAGMA query_only = OFF');
  });

  it('are marked as unread until they are read, and the friend hears nothing of it', async () => {
    const { world, alice, bob } = await friends();
    await say(world, alice, bob);
    must(bob.messenger.markRead(alice.key));
    must(bob.messenger.talks.markUnread(alice.key));
    expect(seen(bob, alice)).toMatchObject({ markedUnread: true, unread: 0 });
    await bob.restart();
    expect(seen(bob, alice).markedUnread).toBe(true);
    must(bob.messenger.markRead(alice.key));
    expect(seen(bob, alice).markedUnread).toBe(false);
  });

  it('with nobody are refused', async () => {
    const { alice } = await friends();
    const { talks } = alice.messenger;
    for (const result of [
      talks.setPinned(nobody, true),
      talks.setMuted(nobody, 1),
      talks.setArchived(nobody, true),
      talks.markUnread(nobody),
    ])
      expect(result).toMatchObject({ ok: false, error: { code: 'friend-unknown' } });
  });
});
