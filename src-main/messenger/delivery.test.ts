import { describe, expect, it } from 'vitest';
import type { MessageId } from '../../src-shared/ids';
import type { Message } from '../../src-shared/model';
import { must, World, type Person } from './world';

const said = (person: Person, other: Person): Message[] =>
  must(person.messenger.history(other.key, 500, null));
const states = (person: Person, other: Person): string[] => said(person, other).map(({ state }) => state);

async function friends(): Promise<{ world: World; alice: Person; bob: Person }> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  await world.befriend(alice, bob);
  return { world, alice, bob };
}

/** What `work` writes is written while the two cannot reach each other. */
async function apart<T>(world: World, work: () => Promise<T>): Promise<T> {
  world.network.unplug('bob');
  await world.settle();
  const value = await work();
  await world.settle();
  return value;
}

async function together(world: World, ...people: Person[]): Promise<void> {
  world.network.plug('bob');
  for (const person of people) person.messenger.wake();
  await world.settle();
}

describe('a message', () => {
  it('goes from waiting to sent to stored to seen, each with its time', async () => {
    const { world, alice, bob } = await friends();
    const { id } = await apart(world, async () => must(await alice.messenger.send(bob.key, 'hello')));
    expect(states(alice, bob)).toEqual(['waiting']);
    expect(must(alice.messenger.details(bob.key, id))).toMatchObject({
      sentAt: null,
      storedAt: null,
      waiting: { why: 'unreached' },
    });
    await world.pass(5_000);
    await together(world, alice);
    expect(states(alice, bob)).toEqual(['stored']);
    const stored = must(alice.messenger.details(bob.key, id));
    expect(stored.waiting).toBeNull();
    expect(stored.storedAt).toBeGreaterThan(stored.message.sentAt);
    await world.pass(1_000);
    must(bob.messenger.markRead(alice.key));
    await world.settle();
    expect(states(alice, bob)).toEqual(['seen']);
    expect(must(alice.messenger.details(bob.key, id)).seenAt).toBe(world.clock.now());
    expect(alice.seen('delivery').map(({ state }) => state)).toEqual(['sent', 'stored', 'seen']);
  });

  it('is acknowledged only when it is on the other disk, and sent again until then', async () => {
    const { world, alice, bob } = await friends();
    bob.database.transaction(() => bob.database.run('PRAGMA query_only = ON'));
    must(await alice.messenger.send(bob.key, 'not yet'));
    await world.settle();
    expect(states(alice, bob)).toEqual(['sent']);
    expect(bob.seen('message')).toEqual([]);
    bob.database.run('PRAGMA query_only = OFF');
    await world.pass(60_000);
    expect(states(alice, bob)).toEqual(['stored']);
    expect(bob.texts(alice)).toEqual(['not yet']);
  });

  it('whose acknowledgement is lost is sent again, and shown once', async () => {
    const { world, alice, bob } = await friends();
    const stored: string[] = [];
    // The moment it is on Bob's disk the connection breaks, before his acknowledgement can go out.
    bob.messenger.on((event) => {
      if (event.type !== 'message' || stored.length > 0) return;
      stored.push(event.message.text);
      world.network.unplug('bob');
    });
    must(await alice.messenger.send(bob.key, 'once'));
    await world.settle();
    expect([stored, states(alice, bob)]).toEqual([['once'], ['sent']]);
    await together(world, alice, bob);
    await world.pass(10_000);
    expect(states(alice, bob)).toEqual(['stored']);
    expect(bob.texts(alice)).toEqual(['once']);
    expect(bob.seen('message')).toHaveLength(1);
  });

  it('that was sent before a crash of its writer is sent again, in its old place', async () => {
    const { world, alice, bob } = await friends();
    bob.database.run('PRAGMA query_only = ON');
    for (const text of ['one', 'two']) must(await alice.messenger.send(bob.key, text));
    await world.settle();
    world.network.unplug('alice');
    const again = await world.reborn(alice);
    must(await again.messenger.send(bob.key, 'three'));
    bob.database.run('PRAGMA query_only = OFF');
    world.network.plug('alice');
    again.messenger.wake();
    await world.pass(60_000);
    expect(bob.texts(alice)).toEqual(['one', 'two', 'three']);
    expect(said(bob, alice).map(({ missing }) => missing)).toEqual([0, 0, 0]);
    expect(states(again, bob)).toEqual(['stored', 'stored', 'stored']);
  });

  it('waits for those before it when the disk was full at the moment of meeting', async () => {
    const { world, alice, bob } = await friends();
    await apart(world, async () => {
      for (const text of ['one', 'two']) must(await alice.messenger.send(bob.key, text));
    });
    alice.database.run('PRAGMA query_only = ON');
    await together(world, alice);
    alice.database.run('PRAGMA query_only = OFF');
    expect(alice.isOnline(bob)).toBe(true);
    must(await alice.messenger.send(bob.key, 'three'));
    await world.pass(60_000);
    expect(bob.texts(alice)).toEqual(['one', 'two', 'three']);
    expect(states(alice, bob)).toEqual(['stored', 'stored', 'stored']);
  });

  it('whose acknowledgement met a full disk is known to be stored when there is room again', async () => {
    const { world, alice, bob } = await friends();
    must(await alice.messenger.send(bob.key, 'hello'));
    bob.messenger.on(({ type }) => {
      if (type === 'message') alice.database.run('PRAGMA query_only = ON');
    });
    await world.settle();
    expect(states(alice, bob)).toEqual(['waiting']);
    alice.database.run('PRAGMA query_only = OFF');
    await world.pass(5_000);
    expect(states(alice, bob)).toEqual(['stored']);
  });

  it('that never came is shown as a gap', async () => {
    const { world, alice, bob } = await friends();
    must(await alice.messenger.send(bob.key, 'one'));
    await world.settle();
    await apart(world, async () => {
      for (const text of ['two', 'three', 'four']) must(await alice.messenger.send(bob.key, text));
    });
    // Alice's computer numbers them, and then loses two of them.
    alice.database.run('UPDATE outbox SET seq = number');
    alice.database.run('UPDATE friends SET out_seq = 4');
    alice.database.run('DELETE FROM outbox WHERE number < (SELECT max(number) FROM outbox)');
    await together(world, alice);
    expect(said(bob, alice).map(({ text, missing }) => [text, missing])).toEqual([
      ['one', 0],
      ['four', 2],
    ]);
  });

  it('that never came before a change is shown as a gap with the next text', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'one'));
    await world.settle();
    await apart(world, async () => {
      must(await alice.messenger.send(bob.key, 'two'));
      must(await alice.messenger.edit(bob.key, id, 'uno'));
    });
    alice.database.run('UPDATE outbox SET seq = number');
    alice.database.run('UPDATE friends SET out_seq = 3');
    alice.database.run('DELETE FROM outbox WHERE kind = 0');
    await together(world, alice);
    must(await alice.messenger.send(bob.key, 'three'));
    must(await alice.messenger.send(bob.key, 'four'));
    await world.settle();
    expect(said(bob, alice).map(({ text, missing }) => [text, missing])).toEqual([
      ['uno', 0],
      ['three', 1],
      ['four', 0],
    ]);
  });

  it('that waited for a link that carries it goes behind what went before it, and leaves no gap', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'one'));
    await world.settle();
    await apart(world, async () => {
      must(await alice.messenger.edit(bob.key, id, 'uno'));
      must(await alice.messenger.send(bob.key, 'two'));
    });
    // As if the last link had taken texts only, and had broken before the acknowledgement.
    alice.database.run('UPDATE outbox SET seq = 2 WHERE kind = 0');
    alice.database.run('UPDATE friends SET out_seq = 2');
    await together(world, alice);
    must(await alice.messenger.send(bob.key, 'three'));
    await world.settle();
    expect(said(bob, alice).map(({ text, missing }) => [text, missing])).toEqual([
      ['uno', 0],
      ['two', 0],
      ['three', 0],
    ]);
    expect(alice.database.all('SELECT * FROM outbox')).toEqual([]);
  });

  it('with an id that is known from somebody else arrives all the same', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    await world.befriend(alice, bob);
    await world.befriend(carol, bob);
    const { id } = must(await alice.messenger.send(bob.key, 'from alice'));
    const own = must(await carol.messenger.send(bob.key, 'will be renamed'));
    await world.settle();
    expect(bob.texts(carol)).toEqual(['will be renamed']);
    expect(own.id).not.toBe(id);
    // Carol has seen the id of Alice's message, and uses it for one of hers.
    await apart(world, async () => must(await carol.messenger.send(bob.key, 'from carol')));
    for (const table of ['messages', 'outbox'])
      carol.database.run(`UPDATE ${table} SET id = ? WHERE number = (SELECT max(number) FROM ${table})`, [
        Buffer.from(id, 'hex'),
      ]);
    await carol.restart();
    await together(world, carol);
    expect(bob.texts(carol)).toEqual(['will be renamed', 'from carol']);
    expect(bob.texts(alice)).toEqual(['from alice']);
  });

  it('can be taken back while it was never sent, and not after', async () => {
    const { world, alice, bob } = await friends();
    const [one, two] = await apart(world, async () => [
      must(await alice.messenger.send(bob.key, 'one')).id,
      must(await alice.messenger.send(bob.key, 'two')).id,
    ]);
    must(await alice.messenger.cancel(bob.key, one));
    expect(alice.seen('messageRemoved')).toEqual([{ type: 'messageRemoved', key: bob.key, id: one }]);
    await together(world, alice);
    expect(bob.texts(alice)).toEqual(['two']);
    expect(said(bob, alice)[0]?.missing).toBe(0);
    expect(await alice.messenger.cancel(bob.key, two)).toMatchObject({
      error: { code: 'message-sent' },
    });
    expect(alice.messenger.friend(bob.key)?.last?.text).toBe('two');
  });

  it('to a base peer is sent and no more, and cannot be changed', async () => {
    const { world, alice, bob } = await friends();
    await bob.restart({ base: true });
    must(alice.messenger.allowBase(bob.key));
    await world.pass(60_000);
    expect(alice.messenger.friend(bob.key)?.online?.security).toBe('base');
    const { id } = must(await alice.messenger.send(bob.key, 'plain'));
    await world.settle();
    expect(states(alice, bob)).toEqual(['sent']);
    expect(must(alice.messenger.details(bob.key, id)).waiting).toBeNull();
    for (const refused of [
      alice.messenger.edit(bob.key, id, 'other'),
      alice.messenger.deleteMessage(bob.key, id),
      alice.messenger.react(bob.key, id, '👍'),
    ])
      expect(await refused).toMatchObject({ error: { code: 'message-base' } });
    await world.pass(120_000);
    expect(bob.texts(alice)).toEqual(['plain']);
  });
});

describe('many messages', () => {
  it('of one turn are one transaction at either end', async () => {
    const { world, alice, bob } = await friends();
    const transactions = { alice: 0, bob: 0 };
    for (const [name, person] of Object.entries({ alice, bob }) as ['alice' | 'bob', Person][]) {
      const through = person.database.transaction.bind(person.database);
      person.database.transaction = (work) => {
        transactions[name] += 1;
        return through(work);
      };
    }
    await Promise.all(Array.from({ length: 300 }, (_, i) => alice.messenger.send(bob.key, String(i))));
    await world.settle();
    expect(bob.texts(alice)).toEqual(Array.from({ length: 300 }, (_, i) => String(i)));
    expect(new Set(states(alice, bob))).toEqual(new Set(['stored']));
    expect(transactions.alice).toBeLessThan(20);
    expect(transactions.bob).toBeLessThan(20);
  });

  it('both ways, with the connection cut again and again, arrive once and in order', async () => {
    const { world, alice, bob } = await friends();
    const sent = { alice: [] as string[], bob: [] as string[] };
    for (let round = 0; round < 40; round++) {
      for (let i = 0; i < 5; i++) {
        sent.alice.push(`a${round}.${i}`);
        sent.bob.push(`b${round}.${i}`);
        void alice.messenger.send(bob.key, `a${round}.${i}`);
        void bob.messenger.send(alice.key, `b${round}.${i}`);
      }
      // Somewhere in the middle of what this sets off.
      for (let step = 0; step < round % 7; step++) {
        await new Promise((resolve) => setImmediate(resolve));
        world.network.step();
      }
      world.network.unplug('bob');
      await world.settle();
      await together(world, alice, bob);
      await world.pass(2_000);
    }
    await world.pass(60_000);
    const theirs = (texts: string[]): string[] => texts.filter((text) => !text.startsWith('> '));
    expect(theirs(bob.texts(alice))).toEqual(sent.alice);
    expect(theirs(alice.texts(bob))).toEqual(sent.bob);
    expect(said(bob, alice).every(({ missing }) => missing === 0)).toBe(true);
  });
});

describe('a change', () => {
  it('of the text reaches both, with its history', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'helo'));
    await world.settle();
    await world.pass(1_000);
    must(await alice.messenger.edit(bob.key, id, 'hello'));
    await world.settle();
    for (const [one, other] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      expect(said(one, other)).toMatchObject([{ id, text: 'hello', editedAt: world.clock.now() }]);
      expect(must(one.messenger.details(other.key, id)).earlier).toEqual([
        { text: 'helo', until: world.clock.now() },
      ]);
      expect(one.seen('messageChanged')).toHaveLength(1);
    }
  });

  it('of a text that nobody has yet leaves no trace', async () => {
    const { world, alice, bob } = await friends();
    await apart(world, async () => {
      const { id } = must(await alice.messenger.send(bob.key, 'helo'));
      must(await alice.messenger.edit(bob.key, id, 'hello'));
    });
    await together(world, alice);
    expect(said(bob, alice)).toMatchObject([{ text: 'hello', editedAt: null }]);
    expect(said(alice, bob)).toMatchObject([{ text: 'hello', editedAt: null }]);
  });

  it('that deletes leaves the place and nothing else, on both computers', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'regretted'));
    await world.settle();
    must(await alice.messenger.edit(bob.key, id, 'regretted, too'));
    must(await bob.messenger.react(alice.key, id, '😮'));
    await world.settle();
    must(await alice.messenger.deleteMessage(bob.key, id));
    await world.settle();
    for (const [one, other] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      expect(said(one, other)).toMatchObject([
        { id, text: '', deleted: true, reactions: { mine: null, theirs: null } },
      ]);
      expect(one.database.all("SELECT * FROM edits WHERE text LIKE '%regretted%'")).toEqual([]);
      expect(one.database.all('SELECT * FROM outbox')).toEqual([]);
    }
  });

  it('that deletes what may be on its way is told in its place, without the text', async () => {
    const { world, alice, bob } = await friends();
    bob.database.run('PRAGMA query_only = ON');
    const { id } = must(await alice.messenger.send(bob.key, 'regretted'));
    await world.settle();
    must(await alice.messenger.deleteMessage(bob.key, id));
    must(await alice.messenger.send(bob.key, 'next'));
    expect(alice.database.all("SELECT * FROM messages WHERE text = 'regretted'")).toEqual([]);
    bob.database.run('PRAGMA query_only = OFF');
    await world.pass(60_000);
    expect(said(bob, alice)).toMatchObject([{ text: 'next', missing: 0 }]);
    expect(alice.database.all('SELECT * FROM outbox')).toEqual([]);
  });

  it('waits like a message, and comes in its order', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'one'));
    await world.settle();
    await apart(world, async () => {
      must(await alice.messenger.edit(bob.key, id, 'two'));
      must(await alice.messenger.edit(bob.key, id, 'three'));
      must(await alice.messenger.react(bob.key, id, '👍'));
      must(await alice.messenger.react(bob.key, id, ''));
      must(await alice.messenger.send(bob.key, 'four'));
    });
    await together(world, alice);
    expect(said(bob, alice)).toMatchObject([
      { text: 'three', reactions: { theirs: null }, missing: 0 },
      { text: 'four', missing: 0 },
    ]);
    expect(must(bob.messenger.details(alice.key, id)).earlier.map(({ text }) => text)).toEqual([
      'one',
      'two',
    ]);
  });

  it('by a reaction is one emoji of each side', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'look'));
    await world.settle();
    must(await bob.messenger.react(alice.key, id, '👍'));
    must(await bob.messenger.react(alice.key, id, '👨‍👩‍👧‍👦'));
    must(await alice.messenger.react(bob.key, id, '🇩🇪'));
    await world.settle();
    expect(said(alice, bob)[0]?.reactions).toEqual({ mine: '🇩🇪', theirs: '👨‍👩‍👧‍👦' });
    expect(said(bob, alice)[0]?.reactions).toEqual({ mine: '👨‍👩‍👧‍👦', theirs: '🇩🇪' });
    for (const bad of ['ok', '👍👍', 'a', ' ', '👍'.repeat(20)])
      expect(await bob.messenger.react(alice.key, id, bad)).toMatchObject({
        error: { code: 'reaction-bad' },
      });
  });

  it('of what is not one’s own, or not there, is refused here', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'mine'));
    await world.settle();
    const none = '0'.repeat(32) as MessageId;
    expect(await bob.messenger.edit(alice.key, id, 'x')).toMatchObject({ error: { code: 'message-theirs' } });
    expect(await bob.messenger.deleteMessage(alice.key, id)).toMatchObject({
      error: { code: 'message-theirs' },
    });
    expect(await bob.messenger.edit(alice.key, none, 'x')).toMatchObject({
      error: { code: 'message-unknown' },
    });
    expect(await bob.messenger.send(alice.key, 'x', none)).toMatchObject({
      error: { code: 'message-unknown' },
    });
  });

  it('of what is not the friend’s own has no effect at the other end', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'mine'));
    await world.settle();
    // A program that does not keep to the rules: Bob's takes Alice's message for his own.
    bob.database.run('UPDATE messages SET mine = 1');
    must(await bob.messenger.edit(alice.key, id, 'theirs'));
    must(await bob.messenger.deleteMessage(alice.key, id));
    await world.settle();
    expect(said(alice, bob)).toMatchObject([{ text: 'mine', deleted: false, editedAt: null }]);
    expect(bob.database.all('SELECT * FROM outbox')).toEqual([]);
  });

  it('is a reply that names the message it answers', async () => {
    const { world, alice, bob } = await friends();
    const { id } = must(await alice.messenger.send(bob.key, 'question'));
    await world.settle();
    must(await bob.messenger.send(alice.key, 'answer', id));
    await world.settle();
    for (const [one, other] of [
      [alice, bob],
      [bob, alice],
    ] as const)
      expect(said(one, other).map(({ replyTo }) => replyTo)).toEqual([null, id]);
  });
});

describe('read marks', () => {
  it.each(['alice', 'bob'] as const)('that %s has switched off go neither way', async (who) => {
    const { world, alice, bob } = await friends();
    const person = { alice, bob }[who];
    must(person.messenger.privacy.set('readMarks', false));
    must(await alice.messenger.send(bob.key, 'to bob'));
    must(await bob.messenger.send(alice.key, 'to alice'));
    await world.settle();
    must(alice.messenger.markRead(bob.key));
    must(bob.messenger.markRead(alice.key));
    await world.settle();
    const own = (one: Person, other: Person): string | undefined =>
      said(one, other).find(({ from }) => from === 'me')?.state;
    expect([own(alice, bob), own(bob, alice)]).toEqual(['stored', 'stored']);
  });

  it('can be settled for one friend, and are told with the next session', async () => {
    const { world, alice, bob } = await friends();
    must(bob.messenger.privacy.set('readMarks', false));
    must(bob.messenger.privacy.setFor(alice.key, 'readMarks', true));
    must(await alice.messenger.send(bob.key, 'hello'));
    await world.settle();
    world.network.unplug('bob');
    await world.settle();
    must(bob.messenger.markRead(alice.key));
    expect(states(alice, bob)).toEqual(['stored']);
    await together(world, alice);
    expect(states(alice, bob)).toEqual(['seen']);
    expect(bob.messenger.friend(alice.key)?.readMarks).toBe(true);
    expect(bob.messenger.profile.readMarks).toBe(false);
  });
});
