import { expect, it } from 'vitest';
import type { MessageId } from '../../src-shared/ids';
import { must, World, type Person } from './world';

const DAY = 86_400_000;

async function friends(): Promise<{ world: World; alice: Person; bob: Person }> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  return { world, alice, bob };
}

/** Messages that the indexes do not hold yet. */
const behind = ({ database }: Person): number =>
  Number(
    database.get('SELECT count(*) AS n FROM messages WHERE number > (SELECT up_to FROM indexed)')?.['n'],
  );
const find = async ({ messenger }: Person, query: string): Promise<string[]> =>
  must(await messenger.search({ query, key: null, before: null, limit: 50 })).hits.map(({ snippet }) =>
    snippet.map(({ text }) => text).join(''),
  );

it('the indexes follow when it is quiet, and a little while it is not', async () => {
  const { world, alice, bob } = await friends();
  for (let n = 0; n < 2000; n++) void alice.messenger.send(bob.key, `number ${n}`);
  await world.pass(2000);
  expect([behind(alice), behind(bob)]).toEqual([0, 0]);

  for (let turn = 0; turn < 60; turn++) {
    for (let n = 0; n < 20; n++) void alice.messenger.send(bob.key, `turn ${turn}, ${n}`);
    await world.pass(100);
  }
  // Six seconds without a rest of one: a batch each five seconds.
  expect(behind(bob)).toBeGreaterThan(600);
  expect(behind(bob)).toBeLessThan(1200);
  await world.pass(2000);
  expect(behind(bob)).toBe(0);
});

it('what was edited or deleted is found as it is now, on both computers, indexed or not', async () => {
  const { world, alice, bob } = await friends();
  const say = async (text: string): Promise<MessageId> => must(await alice.messenger.send(bob.key, text)).id;
  const [edited, deleted] = [await say('an olive tree'), await say('an olive branch')];
  await say('an olive');
  await world.pass(2000);
  must(await alice.messenger.edit(bob.key, edited, 'a fig tree'));
  must(await alice.messenger.deleteMessage(bob.key, deleted));
  for (const ms of [0, 2000]) {
    await world.pass(ms);
    for (const person of [alice, bob]) {
      expect(await find(person, 'oliv')).toEqual(['an olive']);
      expect(await find(person, 'fig')).toEqual(['a fig tree']);
    }
  }
  const stale = (person: Person): unknown[] => person.database.all('SELECT * FROM search_stale');
  expect([stale(alice), stale(bob)]).toEqual([[], []]);
});

it('words of a friend who was removed are taken out of the index', async () => {
  const { world, alice, bob } = await friends();
  must(await alice.messenger.send(bob.key, 'unforgettable'));
  await world.pass(2000);
  const indexed = (): unknown[] =>
    alice.database.all('SELECT rowid FROM search WHERE search MATCH ?', ['unforgettable']);
  expect(indexed()).toHaveLength(1);
  must(alice.messenger.removeFriend(bob.key));
  await world.pass(2000);
  expect(indexed()).toEqual([]);
  expect(await find(alice, 'unforgettable')).toEqual([]);
});

it('a search that finds little goes on until it has, or says where to go on', async () => {
  const { world, alice, bob } = await friends();
  must(await alice.messenger.send(bob.key, 'the end'));
  for (let n = 0; n < 1500; n++) void alice.messenger.send(bob.key, 'end of the');
  await world.pass(2000);
  // One look at the disk reads less than all of them (search.ts).
  expect(await find(alice, '"the end"')).toEqual(['the end']);
});

it('messages over their time go, the window is told which, and the friend keeps theirs', async () => {
  const { world, alice, bob } = await friends();
  const one = must(await alice.messenger.send(bob.key, 'one'));
  await world.settle();
  const two = must(await bob.messenger.send(alice.key, 'two'));
  await bob.stop();
  await world.pass(10 * DAY);
  const again = await world.reborn(bob);
  must(alice.messenger.retry(bob.key));
  await world.settle();
  must(await again.messenger.send(alice.key, 'three'));
  await world.settle();
  expect(alice.messenger.friend(bob.key)?.unread).toBe(2);
  must(alice.messenger.setKeepDays(7));
  await world.pass(1000);
  expect(alice.texts(bob)).toEqual(['three']);
  expect(alice.seen('expired').flatMap(({ ids }) => ids)).toEqual([one.id, two.id]);
  expect(alice.messenger.friend(bob.key)).toMatchObject({
    unread: 1,
    last: { text: 'three' },
    keepDays: null,
  });
  expect(again.texts(alice)).toEqual(['one', '> two', '> three']);

  // It holds on, hour by hour and through a restart, until something else is said.
  await again.stop();
  await alice.restart();
  expect(alice.messenger.profile.keepDays).toBe(7);
  must(alice.messenger.setKeepDays('ever', bob.key));
  await world.pass(8 * DAY);
  expect(alice.texts(bob)).toEqual(['three']);
  expect(alice.messenger.friend(bob.key)?.keepDays).toBe('ever');
  must(alice.messenger.setKeepDays(null, bob.key));
  await world.pass(1000);
  expect(alice.texts(bob)).toEqual([]);
  expect(alice.messenger.friend(bob.key)).toMatchObject({ unread: 0, last: null });
  expect(alice.messenger.setKeepDays(7, alice.key)).toMatchObject({ ok: false });
});

it('a message that waits is kept beyond its time, and arrives', async () => {
  const { world, alice, bob } = await friends();
  await bob.stop();
  must(alice.messenger.setKeepDays(1));
  must(await alice.messenger.send(bob.key, 'patience'));
  await world.pass(3 * DAY);
  expect(alice.texts(bob)).toEqual(['> patience']);
  const again = await world.reborn(bob);
  must(alice.messenger.retry(bob.key));
  await world.settle();
  expect(again.texts(alice)).toEqual(['patience']);
  await world.pass(DAY / 12);
  expect(alice.texts(bob)).toEqual([]);
});

it('nothing is done any more once it has stopped', async () => {
  const { world, alice, bob } = await friends();
  must(await alice.messenger.send(bob.key, 'one'));
  await alice.stop();
  alice.database.close();
  await world.pass(DAY / 6);
  expect(alice.seen('notice')).toEqual([]);
});
