import { describe, expect, it } from 'vitest';
import { MessagesTable } from '../storage/messages';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED } from '../../src-shared/model';
import { must, World, type Person } from './world';

const nobody = '9'.padEnd(64, '0') as FriendId;

async function friends(): Promise<{ world: World; alice: Person; bob: Person }> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  return { world, alice, bob };
}

/** Puts many messages of the one friend that there is on the disk. */
function fill({ database }: Person, count: number): void {
  const messages = new MessagesTable(database);
  database.transaction(() => {
    for (let n = 1; n <= count; n++)
      messages.insert(
        1,
        {
          id: toHex(Uint8Array.from({ length: 16 }, (_, at) => (n >> (8 * (at % 4))) & 0xff)) as MessageId,
          from: n % 2 === 0 ? 'me' : 'friend',
          text: `many ${String(n)}`,
          sentAt: n,
          state: n % 2 === 0 ? 'waiting' : 'received',
          replyTo: null,
          missing: 0,
          ...UNTOUCHED,
        },
        n % 2 === 0 ? null : n,
      );
  });
}

const hits = async (person: Person, query: string): Promise<number> =>
  must(await person.messenger.search({ query, key: null, before: null, limit: 50 })).hits.length;

describe('a cleared history', () => {
  it('is gone from the conversation, the search and its index, here alone', async () => {
    const { world, alice, bob } = await friends();
    for (const text of ['lighthouse one', 'lighthouse two']) must(await bob.messenger.send(alice.key, text));
    const { id } = must(await alice.messenger.send(bob.key, 'lighthouse three'));
    must(await alice.messenger.edit(bob.key, id, 'lighthouse four'));
    must(await alice.messenger.drafts.set(bob.key, { text: 'unsaid', replyTo: null }));
    await world.settle();
    await world.pass(5_000);
    expect(await hits(alice, 'lighthouse')).toBe(3);
    must(await alice.messenger.clearHistory(bob.key));
    expect(alice.seen('cleared')).toEqual([{ type: 'cleared', key: bob.key }]);
    expect([alice.texts(bob), await hits(alice, 'lighthouse')]).toEqual([[], 0]);
    expect(alice.messenger.friend(bob.key)).toMatchObject({ last: null, unread: 0 });
    await world.pass(5_000);
    for (const table of ['messages', 'edits', 'reactions', 'seen', 'outbox', 'search_stale'])
      expect(alice.database.all(`SELECT * FROM ${table}`), table).toEqual([]);
    expect(alice.database.all('SELECT rowid FROM search WHERE search MATCH ?', ['lighthouse'])).toEqual([]);
    expect(bob.texts(alice)).toHaveLength(3);
    expect(alice.messenger.drafts.all()).toHaveLength(1);
    must(await bob.messenger.send(alice.key, 'a new one'));
    await world.settle();
    expect(alice.texts(bob)).toEqual(['a new one']);
    expect(alice.messenger.friend(bob.key)?.unread).toBe(1);
  });

  it('keeps what is still to be sent, which arrives', async () => {
    const { world, alice, bob } = await friends();
    must(await alice.messenger.send(bob.key, 'old'));
    await world.settle();
    world.network.unplug('bob');
    await world.settle();
    must(await alice.messenger.send(bob.key, 'on its way'));
    must(await alice.messenger.clearHistory(bob.key));
    expect(alice.texts(bob)).toEqual(['> on its way']);
    expect(alice.messenger.friend(bob.key)?.last?.text).toBe('on its way');
    world.network.plug('bob');
    alice.messenger.wake();
    await world.settle();
    expect(bob.texts(alice)).toEqual(['old', 'on its way']);
    await world.pass(2 * 3_600_000);
    expect(alice.texts(bob)).toEqual(['> on its way']);
  });

  it('does not come back with what was not acknowledged before the connection broke', async () => {
    const { world, alice, bob } = await friends();
    bob.messenger.on(({ type }) => {
      if (type === 'message') world.network.unplug('bob');
    });
    must(await alice.messenger.send(bob.key, 'once'));
    await world.settle();
    expect(bob.texts(alice)).toEqual(['once']);
    must(await bob.messenger.clearHistory(alice.key));
    world.network.plug('bob');
    for (const person of [alice, bob]) person.messenger.wake();
    await world.pass(10_000);
    expect(must(alice.messenger.history(bob.key, 9, null)).map(({ state }) => state)).toEqual(['stored']);
    expect(bob.texts(alice)).toEqual([]);
    expect(bob.seen('message')).toHaveLength(1);
  });

  it('goes in steps, and leaves what comes meanwhile', async () => {
    const { world, alice, bob } = await friends();
    fill(alice, 900);
    const clearing = alice.messenger.clearHistory(bob.key);
    const sending = alice.messenger.send(bob.key, 'meanwhile');
    must(await clearing);
    must(await sending);
    await world.settle();
    expect(alice.texts(bob)).toEqual(['> meanwhile']);
  });

  it('that the end of the program cut short is gone after the next start', async () => {
    const world = new World();
    const bob = await world.person('bob');
    const alice = await world.person('alice', { yieldTurn: () => new Promise(() => undefined) });
    await world.befriend(alice, bob);
    fill(alice, 900);
    void alice.messenger.clearHistory(bob.key);
    await world.settle();
    expect(alice.texts(bob)).toHaveLength(500);
    const again = await world.reborn(alice);
    await world.pass(1_000);
    expect(again.texts(bob)).toEqual([]);
    expect(again.messenger.friend(bob.key)).toMatchObject({ last: null, unread: 0 });
  });

  it('of nobody is refused', async () => {
    const { alice } = await friends();
    expect(await alice.messenger.clearHistory(nobody)).toMatchObject({ error: { code: 'friend-unknown' } });
  });
});

describe('a message that is sent on', () => {
  it('goes to each friend as a text of its own, and leaves drafts alone', async () => {
    const world = new World();
    const { alice, bob, carol, dora } = await world.people('alice', 'bob', 'carol', 'dora');
    for (const other of [bob, carol, dora]) await world.befriend(alice, other);
    const { id } = must(await bob.messenger.send(alice.key, 'news'));
    await world.settle();
    must(await alice.messenger.drafts.set(carol.key, { text: 'unsaid', replyTo: null }));
    const { ids } = must(await alice.messenger.forward(bob.key, id, [carol.key, dora.key, carol.key]));
    expect(ids).toHaveLength(2);
    await world.settle();
    expect([carol.texts(alice), dora.texts(alice), bob.texts(alice)]).toEqual([
      ['news'],
      ['news'],
      ['> news'],
    ]);
    expect(alice.messenger.drafts.all()).toHaveLength(1);
  });

  it('goes to none where it cannot go to one', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    await world.befriend(alice, bob);
    await world.befriend(alice, carol);
    const { id } = must(await alice.messenger.send(bob.key, 'news'));
    must(alice.messenger.block(carol.key));
    const refused = async (to: FriendId[], which = id): Promise<unknown> => {
      const result = await alice.messenger.forward(bob.key, which, to);
      return result.ok || result.error.code;
    };
    expect(await refused([bob.key, carol.key])).toBe('friend-blocked');
    expect(await refused([bob.key, nobody])).toBe('friend-unknown');
    expect(await refused([bob.key], 'f'.repeat(32) as MessageId)).toBe('message-unknown');
    must(await alice.messenger.deleteMessage(bob.key, id));
    expect(await refused([bob.key])).toBe('message-unknown');
    await world.settle();
    expect(alice.texts(bob)).not.toContain('> news');
  });
});
