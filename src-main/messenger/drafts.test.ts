import { describe, expect, it } from 'vitest';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Draft } from '../../src-shared/talk';
import { must, World, type Person } from './world';

const draft = (text: string, replyTo: MessageId | null = null): Draft => ({ text, replyTo });
const drafts = (person: Person): unknown[] =>
  person.messenger.drafts.all().map(({ key: _key, ...rest }) => rest);

async function friends(): Promise<{ world: World; alice: Person; bob: Person }> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  return { world, alice, bob };
}

describe('a draft', () => {
  it('is there after a restart, with the message it answers', async () => {
    const { alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'question'));
    must(await alice.messenger.drafts.set(bob.key, draft('half a thought \ud800', id)));
    await alice.restart();
    expect(alice.messenger.drafts.all()).toEqual([
      { key: bob.key, text: 'half a thought \ufffd', replyTo: id },
    ]);
    must(await alice.messenger.drafts.set(bob.key, draft('')));
    expect(drafts(alice)).toEqual([]);
    await alice.restart();
    expect(drafts(alice)).toEqual([]);
  });

  it('goes in the same write as its message comes, or stays', async () => {
    const { alice, bob } = await friends();
    must(await alice.messenger.drafts.set(bob.key, draft('hello')));
    alice.database.run('PRAGMA query_only = ON');
    await expect(alice.messenger.send(bob.key, 'hello')).rejects.toThrow();
    alice.database.run('PRAGMA query_only = OFF');
    expect(drafts(alice)).toEqual([draft('hello')]);
    must(await alice.messenger.send(bob.key, 'hello'));
    expect(drafts(alice)).toEqual([]);
    await alice.restart();
    expect([alice.texts(bob), drafts(alice)]).toEqual([['> hello'], []]);
  });

  it('that was written before or after a message of the same turn has its place in that order', async () => {
    const { alice, bob } = await friends();
    const before = [
      alice.messenger.drafts.set(bob.key, draft('hel')),
      alice.messenger.send(bob.key, 'hello'),
    ];
    await Promise.all(before);
    expect(drafts(alice)).toEqual([]);
    await alice.restart();
    expect(drafts(alice)).toEqual([]);
    await Promise.all([
      alice.messenger.send(bob.key, 'again'),
      alice.messenger.drafts.set(bob.key, draft('more')),
    ]);
    expect(drafts(alice)).toEqual([draft('more')]);
    await alice.restart();
    expect(drafts(alice)).toEqual([draft('more')]);
  });

  it('is not taken away by a message to somebody else, and goes with its friend', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    await world.befriend(alice, bob);
    await world.befriend(alice, carol);
    must(await alice.messenger.drafts.set(bob.key, draft('for Bob')));
    must(await alice.messenger.send(carol.key, 'hi'));
    expect(drafts(alice)).toEqual([draft('for Bob')]);
    must(alice.messenger.removeFriend(bob.key));
    expect(drafts(alice)).toEqual([]);
    expect(alice.database.all('SELECT * FROM drafts')).toEqual([]);
  });

  it('is refused where it is too long, answers nothing that is there, or is to nobody', async () => {
    const { alice, bob } = await friends();
    const set = (key: FriendId, wanted: Draft): Promise<unknown> => alice.messenger.drafts.set(key, wanted);
    expect(await set(bob.key, draft('x'.repeat(65_001)))).toMatchObject({ error: { code: 'text-long' } });
    expect(await set(bob.key, draft('x'.repeat(65_000)))).toMatchObject({ ok: true });
    expect(await set(bob.key, draft('x', 'f'.repeat(32) as MessageId))).toMatchObject({
      error: { code: 'message-unknown' },
    });
    expect(await set('9'.padEnd(64, '0') as FriendId, draft('x'))).toMatchObject({
      error: { code: 'friend-unknown' },
    });
    expect(drafts(alice)).toHaveLength(1);
  });
});
