import { expect, it } from 'vitest';
import { must, World } from './world';

it('takes messages from this computer alone, mine and theirs, also where the friend is blocked', async () => {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  const mine = must(await alice.messenger.send(bob.key, 'mine'));
  await world.settle();
  const theirs = must(await bob.messenger.send(alice.key, 'theirs'));
  const last = must(await bob.messenger.send(alice.key, 'last'));
  await world.settle();
  expect(must(await alice.messenger.deleteHere(bob.key, [mine.id, last.id]))).toEqual({ left: 0 });
  expect(alice.texts(bob)).not.toContain('> mine');
  expect(alice.texts(bob)).toContain('theirs');
  expect(alice.messenger.friend(bob.key)?.last?.text).toBe('theirs');
  expect(alice.messenger.friend(bob.key)?.unread).toBe(1);
  expect(alice.seen('expired').at(-1)).toMatchObject({ key: bob.key, ids: [mine.id, last.id] });
  await world.settle();
  expect(bob.texts(alice)).toEqual(expect.arrayContaining(['mine', '> theirs', '> last']));
  must(alice.messenger.block(bob.key));
  expect(must(await alice.messenger.deleteHere(bob.key, [theirs.id]))).toEqual({ left: 0 });
  expect(alice.texts(bob)).not.toContain('theirs');
});

it('leaves what is still to be sent, and what is not there', async () => {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  const sent = must(await alice.messenger.send(bob.key, 'sent'));
  await world.settle();
  await bob.stop();
  const waiting = must(await alice.messenger.send(bob.key, 'waiting'));
  must(await alice.messenger.edit(bob.key, sent.id, 'changed'));
  expect(must(await alice.messenger.deleteHere(bob.key, [sent.id, waiting.id]))).toEqual({ left: 2 });
  expect(alice.texts(bob)).toEqual(expect.arrayContaining(['> changed', '> waiting']));
  const unknown = sent.id.replaceAll(/./g, '0') as typeof sent.id;
  expect(must(await alice.messenger.deleteHere(bob.key, [unknown]))).toEqual({ left: 0 });
  expect(alice.seen('expired')).toEqual([]);
});
