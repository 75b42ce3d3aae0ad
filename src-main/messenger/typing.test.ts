import { beforeEach, describe, expect, it } from 'vitest';
import type { FriendId } from '../../src-shared/ids';
import { must, World, type Person } from './world';

let world: World;
let alice: Person;
let bob: Person;

beforeEach(async () => {
  world = new World();
  ({ alice, bob } = await world.people('alice', 'bob'));
  await world.befriend(alice, bob);
});

/** What Bob was shown of Alice: typing, or not any more. */
const shown = (): boolean[] => bob.seen('typing').map(({ on }) => on);

async function type(on = true): Promise<void> {
  must(alice.messenger.typing.tell(bob.key, on));
  await world.settle();
}

describe('typing', () => {
  it('is shown at once, and until it is taken back', async () => {
    await type();
    expect(bob.seen('typing')).toEqual([{ type: 'typing', key: alice.key, on: true }]);
    await type(false);
    expect(shown()).toEqual([true, false]);
    await type(false);
    expect(shown()).toEqual([true, false]);
  });

  it('is shown while it goes on, though a key is no word of its own', async () => {
    const bytes = (): number => alice.messenger.network.connections[0]?.bytesOut ?? NaN;
    const before = bytes();
    for (let second = 0; second < 24; second++) {
      await type();
      await world.pass(1_000);
    }
    expect(shown()).toEqual([true]);
    // Said at once and then every four seconds; a frame is as long as that of a short text.
    expect(bytes() - before).toBe(6 * (2 + 17 + 128));
    await world.pass(10_000);
    expect(shown()).toEqual([true, false]);
  });

  it('ends with the text, and begins anew with the next', async () => {
    await type();
    must(await alice.messenger.send(bob.key, 'hello'));
    await world.settle();
    expect(shown()).toEqual([true, false]);
    await type();
    expect(shown()).toEqual([true, false, true]);
  });

  it('ends when they are gone', async () => {
    await type();
    await alice.stop();
    await world.pass(5_000);
    expect(shown()).toEqual([true, false]);
  });

  it('is not told by who does not want it told', async () => {
    must(alice.messenger.privacy.set('typing', false));
    await type();
    expect(shown()).toEqual([]);
    must(alice.messenger.privacy.setFor(bob.key, 'typing', true));
    await type();
    expect(shown()).toEqual([true]);
  });

  it('is not shown to who does not tell, from that moment on', async () => {
    await type();
    must(bob.messenger.privacy.setFor(alice.key, 'typing', false));
    expect(shown()).toEqual([true, false]);
    await world.pass(5_000);
    await type();
    expect(shown()).toEqual([true, false]);
    must(bob.messenger.privacy.setFor(alice.key, 'typing', null));
    await world.pass(5_000);
    await type();
    expect(shown()).toEqual([true, false, true]);
  });

  it('is heard ten times at once, then once a second', async () => {
    for (let n = 0; n < 40; n++) bob.messenger.typing.heard(alice.key, n % 2 === 0);
    expect(shown()).toHaveLength(10);
    await world.pass(1_000);
    for (let n = 0; n < 40; n++) bob.messenger.typing.heard(alice.key, n % 2 === 0);
    expect(shown()).toHaveLength(11);
  });

  it('to a base peer, or to somebody who is away, is not said', async () => {
    await bob.restart({ base: true });
    must(alice.messenger.allowBase(bob.key));
    await world.pass(10_000);
    expect(alice.messenger.friend(bob.key)?.online?.security).toBe('base');
    await type();
    await bob.stop();
    await world.pass(5_000);
    await type();
    expect(shown()).toEqual([]);
    expect(alice.isOnline(bob)).toBe(false);
  });

  it('to nobody is refused', () => {
    expect(alice.messenger.typing.tell('9'.padEnd(64, '0') as FriendId, true)).toMatchObject({
      error: { code: 'friend-unknown' },
    });
  });
});
