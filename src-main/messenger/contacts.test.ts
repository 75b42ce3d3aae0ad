import { describe, expect, it } from 'vitest';
import type { FriendId } from '../../src-shared/ids';
import type { Friend } from '../../src-shared/model';
import { must, World, type Person } from './world';

const nobody = '9'.padEnd(64, '0') as FriendId;
const seen = (person: Person, other: Person): Friend | null => person.messenger.friend(other.key);

describe('a nickname', () => {
  it('is set, cleaned like any name, kept, and taken away again', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    must(alice.messenger.setNickname(bob.key, ' Bobby\n\u202ethe  great '));
    expect(seen(alice, bob)?.nickname).toBe('Bobby the great');
    await alice.restart();
    expect(seen(alice, bob)?.nickname).toBe('Bobby the great');
    must(alice.messenger.setNickname(bob.key, '  '));
    expect(seen(alice, bob)?.nickname).toBeNull();
    must(alice.messenger.setNickname(bob.key, 'Bob'));
    must(alice.messenger.setNickname(bob.key, null));
    await alice.restart();
    expect(seen(alice, bob)?.nickname).toBeNull();
  });

  it('that is too long, or nobody’s, is refused, and the one before stays', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    must(alice.messenger.setNickname(bob.key, 'Bob'));
    expect(alice.messenger.setNickname(bob.key, 'x'.repeat(65))).toMatchObject({
      error: { code: 'name-long', params: { max: 64 } },
    });
    expect(alice.messenger.setNickname(nobody, 'x')).toMatchObject({ error: { code: 'friend-unknown' } });
    expect(seen(alice, bob)?.nickname).toBe('Bob');
  });
});

describe('an address', () => {
  it('that is given later is called at once', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    const ask = { text: bob.key, words: 'hi', nickname: null, address: 'nowhere.example:1' };
    must(alice.messenger.addFriend(ask));
    await world.settle();
    expect(bob.messenger.requests()).toEqual([]);
    must(alice.messenger.setAddress(bob.key, ` ${bob.address} `));
    await world.settle();
    expect(bob.messenger.requests()).toHaveLength(1);
    expect(seen(alice, bob)).toMatchObject({ given: [bob.address], addresses: [bob.address] });
  });

  it('stands in the place of all that were given, and leaves what was seen and told', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await alice.stop();
    const again = await world.reborn(alice);
    must(again.messenger.setAddress(bob.key, 'bob.example:5'));
    // Where Bob was reached stays known.
    expect(seen(again, bob)).toMatchObject({ given: ['bob.example:5'] });
    expect(seen(again, bob)?.addresses).toContain(bob.address);
    must(again.messenger.setAddress(bob.key, bob.address));
    expect(seen(again, bob)).toMatchObject({ given: [bob.address], addresses: [bob.address] });
    must(again.messenger.setAddress(bob.key, null));
    expect(seen(again, bob)?.given).toEqual([]);
  });

  it('that is none, or nobody’s, is refused, and the one before stays', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    for (const text of ['nowhere', '1.2.3.4:99999', 'x'.repeat(4000)])
      expect(alice.messenger.setAddress(bob.key, text), text).toMatchObject({
        error: { code: 'address-bad' },
      });
    expect(alice.messenger.setAddress(nobody, '1.2.3.4:5')).toMatchObject({
      error: { code: 'friend-unknown' },
    });
    expect(seen(alice, bob)?.given).toEqual([bob.address]);
  });

  it('of somebody who is blocked is kept, and not called', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    must(alice.messenger.block(bob.key));
    await world.settle();
    must(alice.messenger.setAddress(bob.key, bob.address));
    await world.pass(60_000);
    expect(alice.isOnline(bob)).toBe(false);
    expect(seen(alice, bob)?.given).toEqual([bob.address]);
  });
});
