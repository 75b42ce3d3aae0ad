import { expect, it } from 'vitest';
import type { FriendId } from '../../src-shared/ids';
import { must, World } from './world';

it('two friends see the same digits, and each takes the code on the screen of the other', async () => {
  const world = new World();
  const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
  await world.befriend(alice, bob);
  await world.befriend(alice, carol);
  const [ofAlice, ofBob] = [alice.messenger.safety, bob.messenger.safety];
  const [a, b] = [must(ofAlice.number(bob.key)), must(ofBob.number(alice.key))];
  expect(a.digits).toBe(b.digits);
  expect(must(ofAlice.compare(bob.key, b.qr))).toEqual({ match: true });
  expect(must(ofBob.compare(alice.key, a.qr))).toEqual({ match: true });
  expect(must(ofBob.compare(alice.key, must(ofAlice.number(carol.key)).digits))).toEqual({ match: false });
  expect(ofAlice.compare(bob.key, a.qr)).toMatchObject({ error: { code: 'safety-own' } });
});

it('that a friend was compared with is kept until it is taken back, or they are removed', async () => {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  const verified = (): boolean | undefined => alice.messenger.friend(bob.key)?.verified;
  expect(verified()).toBe(false);
  must(alice.messenger.safety.setVerified(bob.key, true));
  await alice.restart();
  expect(verified()).toBe(true);
  must(alice.messenger.safety.setVerified(bob.key, false));
  expect(verified()).toBe(false);
  must(alice.messenger.safety.setVerified(bob.key, true));
  must(alice.messenger.removeFriend(bob.key));
  const ask = { text: bob.key, words: 'hi', nickname: null, address: bob.address };
  must(alice.messenger.addFriend(ask));
  expect(verified()).toBe(false);
});

it('nobody has no safety number', async () => {
  const { alice } = await new World().people('alice');
  const { safety } = alice.messenger;
  const nobody = '9'.padEnd(64, '0') as FriendId;
  for (const result of [safety.number(nobody), safety.compare(nobody, ''), safety.setVerified(nobody, true)])
    expect(result).toMatchObject({ error: { code: 'friend-unknown' } });
});
