import { describe, expect, it } from 'vitest';
import { must, World } from './world';

const ask = { words: 'It is me', nickname: null };

describe('adding a friend', () => {
  it('asks, is accepted, and both are online and friends', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    expect(alice.messenger.friend(bob.key)).toMatchObject({ state: 'awaiting', reach: { state: 'calling' } });
    expect(bob.messenger.requests()).toMatchObject([{ key: alice.key, words: 'It is me', state: 'pending' }]);
    expect(alice.seen('online')).toEqual([]);
    must(bob.messenger.accept(alice.key));
    await world.settle();
    for (const [one, other] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      expect(one.messenger.friend(other.key)).toMatchObject({
        state: 'friend',
        online: { security: 'session' },
      });
      expect(one.seen('friendAdded')).toEqual([{ type: 'friendAdded', key: other.key }]);
      expect(one.seen('online')).toHaveLength(1);
      expect(one.messenger.requests()).toEqual([]);
    }
  });

  it('by both at the same moment makes them friends with no prompt', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    must(bob.messenger.addFriend({ ...ask, text: alice.key, address: alice.address }));
    await world.settle();
    for (const person of [alice, bob]) {
      expect(person.seen('request')).toEqual([]);
      expect(person.seen('friendAdded')).toHaveLength(1);
      expect(person.seen('online')).toHaveLength(1);
      expect(person.seen('offline')).toEqual([]);
    }
    must(await alice.messenger.send(bob.key, 'one'));
    must(await bob.messenger.send(alice.key, 'two'));
    await world.pass(20_000);
    expect(alice.texts(bob)).toEqual(['> one', 'two']);
    expect(bob.isOnline(alice)).toBe(true);
    // Of the two connections one is left.
    expect(world.network.streams.size).toBe(2);
  });

  it('who asked already, and waits, makes friends at once', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    expect(must(bob.messenger.checkKey(alice.key)).asked).toBe(true);
    must(bob.messenger.addFriend({ ...ask, text: alice.key, address: null }));
    await world.settle();
    expect(alice.isOnline(bob) && bob.isOnline(alice)).toBe(true);
    expect(bob.messenger.requests()).toEqual([]);
  });

  it('asks again on every connect, with one prompt and the newest words', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    must(alice.messenger.removeFriend(bob.key));
    must(
      alice.messenger.addFriend({
        text: bob.key,
        words: 'Newer words',
        nickname: null,
        address: bob.address,
      }),
    );
    await world.settle();
    await alice.restart();
    await world.pass(30_000);
    expect(bob.seen('request').filter(({ again }) => !again)).toHaveLength(1);
    expect(bob.messenger.requests()).toMatchObject([{ words: 'Newer words' }]);
  });

  it('is answered even when the one who asked had gone, as soon as they call again', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    world.network.unplug('alice');
    await world.settle();
    must(bob.messenger.accept(alice.key));
    await world.pass(60_000);
    expect(bob.isOnline(alice)).toBe(false);
    world.network.plug('alice');
    await world.pass(6 * 60_000);
    expect(bob.isOnline(alice) && alice.isOnline(bob)).toBe(true);
  });
});

describe('declining and blocking', () => {
  it('a decline is silent, lasts, and can be taken back', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    must(bob.messenger.decline(alice.key));
    await world.pass(15 * 60_000);
    await bob.restart();
    await world.pass(15 * 60_000);
    expect(bob.messenger.requests()).toMatchObject([{ state: 'declined' }]);
    expect(bob.seen('request').filter(({ request }) => request.state === 'pending')).toHaveLength(1);
    expect(alice.isOnline(bob)).toBe(false);
    must(bob.messenger.accept(alice.key));
    await world.pass(6 * 60_000);
    expect(alice.isOnline(bob)).toBe(true);
  });

  it('a declined connection ends no sooner than one that nobody answers', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    for (const person of [alice, carol])
      must(person.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    must(bob.messenger.decline(alice.key));
    await world.pass(10 * 60_000 - 1_000);
    expect(alice.messenger.friend(bob.key)?.reach.state).toBe('calling');
    expect(carol.messenger.friend(bob.key)?.reach.state).toBe('calling');
  });

  it('a block cuts the session and keeps them out until it is undone', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    must(bob.messenger.block(alice.key));
    await world.settle();
    expect(alice.isOnline(bob) || bob.isOnline(alice)).toBe(false);
    must(await alice.messenger.send(bob.key, 'are you there?'));
    await world.pass(20 * 60_000);
    expect(alice.isOnline(bob)).toBe(false);
    expect(bob.texts(alice)).toEqual([]);
    expect(await bob.messenger.send(alice.key, 'x')).toMatchObject({ error: { code: 'friend-blocked' } });
    must(bob.messenger.unblock(alice.key));
    await world.pass(6 * 60_000);
    expect(bob.texts(alice)).toEqual(['are you there?']);
  });

  it('a blocked stranger is not heard again', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    must(bob.messenger.block(alice.key));
    await world.pass(30 * 60_000);
    expect(bob.messenger.requests()).toMatchObject([{ state: 'blocked' }]);
    expect(bob.messenger.accept(alice.key)).toMatchObject({ error: { code: 'request-unknown' } });
    must(bob.messenger.unblock(alice.key));
    await world.pass(16 * 60_000);
    expect(bob.messenger.requests()).toMatchObject([{ state: 'pending' }]);
  });
});

describe('messages', () => {
  it('wait until the friend accepts, go out in order, and say so', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    for (let i = 0; i < 200; i++) must(await alice.messenger.send(bob.key, `message ${i}`));
    await world.settle();
    expect(must(alice.messenger.history(bob.key, 1, null))[0]?.state).toBe('waiting');
    must(bob.messenger.accept(alice.key));
    await world.settle();
    expect(bob.texts(alice)).toEqual(Array.from({ length: 200 }, (_, i) => `message ${i}`));
    for (const state of ['sent', 'stored'])
      expect(alice.seen('delivery').filter((event) => event.state === state)).toHaveLength(200);
    expect(must(alice.messenger.history(bob.key, 500, null)).every(({ state }) => state === 'stored')).toBe(
      true,
    );
  });

  it('written while the network is away arrive when it is back', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    world.network.unplug('bob');
    await world.settle();
    expect(alice.isOnline(bob)).toBe(false);
    must(await alice.messenger.send(bob.key, 'while you were away'));
    await world.pass(60_000);
    world.network.plug('bob');
    alice.messenger.wake();
    await world.settle();
    expect(bob.texts(alice)).toEqual(['while you were away']);
  });

  it('survive a restart of both, with the conversation', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    must(await alice.messenger.send(bob.key, 'before'));
    await world.settle();
    await bob.restart();
    must(await alice.messenger.send(bob.key, 'between'));
    await alice.restart();
    await world.pass(60_000);
    must(await bob.messenger.send(alice.key, 'after'));
    await world.settle();
    expect(bob.texts(alice)).toEqual(['before', 'between', '> after']);
    expect(alice.texts(bob)).toEqual(['> before', '> between', 'after']);
  });

  it('come in pages, oldest first, before a given one', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    for (let i = 0; i < 10; i++) must(await alice.messenger.send(bob.key, String(i)));
    const newest = must(alice.messenger.history(bob.key, 4, null));
    expect(newest.map(({ text }) => text)).toEqual(['6', '7', '8', '9']);
    const older = must(alice.messenger.history(bob.key, 4, newest[0]?.id ?? null));
    expect(older.map(({ text }) => text)).toEqual(['2', '3', '4', '5']);
    expect(bob.messenger.history(alice.key, 4, newest[0]?.id ?? null)).toMatchObject({
      error: { code: 'message-unknown' },
    });
  });

  it('come in pages after and around a given one', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    for (let i = 0; i < 10; i++) must(await alice.messenger.send(bob.key, String(i)));
    const all = must(alice.messenger.history(bob.key, 10, null));
    const page = (side: 'after' | 'around', at: number, limit: number): string[] =>
      must(alice.messenger.history(bob.key, limit, null, { [side]: all[at]?.id })).map(({ text }) => text);
    expect(page('after', 2, 3)).toEqual(['3', '4', '5']);
    expect(page('after', 8, 3)).toEqual(['9']);
    expect(page('after', 9, 3)).toEqual([]);
    expect(page('around', 5, 4)).toEqual(['4', '5', '6', '7']);
    expect(page('around', 0, 4)).toEqual(['0', '1', '2']);
    expect(page('around', 9, 5)).toEqual(['7', '8', '9']);
    const first = (limit: number): string[] =>
      must(alice.messenger.history(bob.key, limit, null, { after: 'start' })).map(({ text }) => text);
    expect(first(3)).toEqual(['0', '1', '2']);
    expect(first(40)).toHaveLength(10);
  });

  it('are counted as unread until they are read', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    for (const text of ['a', 'b', 'c']) must(await alice.messenger.send(bob.key, text));
    await world.settle();
    expect(bob.messenger.friend(alice.key)).toMatchObject({ unread: 3, last: { text: 'c' } });
    await bob.restart();
    expect(bob.messenger.friend(alice.key)?.unread).toBe(3);
    must(bob.messenger.markRead(alice.key));
    await bob.restart();
    expect(bob.messenger.friend(alice.key)?.unread).toBe(0);
  });

  it.each(['  ', '', '\n'])('of nothing (%j) are refused', async (text) => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    expect(await alice.messenger.send(bob.key, text)).toMatchObject({ error: { code: 'text-empty' } });
  });

  it('of the largest size arrive whole, and one byte more is refused', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    const largest = '😀'.repeat(16_250);
    must(await alice.messenger.send(bob.key, largest));
    await world.settle();
    expect(bob.texts(alice)).toEqual([largest]);
    expect(await alice.messenger.send(bob.key, `${largest}!`)).toMatchObject({
      error: { code: 'text-long' },
    });
  });
});

describe('presence', () => {
  it('goes when the friend goes, and comes back by itself', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await bob.stop();
    await world.settle();
    expect(alice.seen('offline')).toHaveLength(1);
    expect(alice.messenger.friend(bob.key)).toMatchObject({ online: null, reach: { state: 'waiting' } });
    expect(alice.messenger.friend(bob.key)?.lastSeenAt).not.toBeNull();
    await bob.restart();
    await world.pass(10_000);
    expect(alice.isOnline(bob)).toBe(true);
  });

  it('redials with growing pauses, and at once after a wake', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    world.network.unplug('bob');
    await world.pass(30 * 60_000);
    const { reach } = alice.messenger.friend(bob.key) ?? {};
    expect(reach).toMatchObject({ state: 'waiting', lastError: 'unreachable' });
    const wait = (reach?.nextAt ?? 0) - world.clock.now();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(5 * 60_000);
    expect(reach?.attempts).toBeLessThan(25);
    world.network.plug('bob');
    alice.messenger.wake();
    await world.settle();
    expect(alice.isOnline(bob)).toBe(true);
  });
});

describe('waking', () => {
  it('again and again, as a network that flaps makes it, calls at once, then only once in 30 s', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    world.network.unplug('bob');
    // The pauses between rounds are at their longest then.
    await world.pass(60 * 60_000);
    let dialled = 0;
    alice.messenger.on((event) => {
      if (event.type === 'friendChanged' && alice.messenger.friend(bob.key)?.reach.state === 'dialling')
        dialled += 1;
    });
    for (let second = 0; second < 120; second += 2) {
      alice.messenger.wake();
      await world.pass(2_000);
    }
    // Sixty wakes are four; each begins the pauses anew, at 1, 2, 4, 8 and 16 s.
    expect(dialled).toBeGreaterThanOrEqual(4);
    expect(dialled).toBeLessThanOrEqual(4 * 6);
  });
});

describe('strangers', () => {
  it('fill at most 100 places in the list of requests', async () => {
    const world = new World();
    const bob = await world.person('bob');
    for (let i = 0; i < 120; i++) {
      const stranger = await world.person(`stranger${i}`);
      must(stranger.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    }
    await world.settle();
    expect(bob.messenger.requests()).toHaveLength(100);
  });

  it('from one address cannot hold more than their share of connections', async () => {
    const world = new World({ unprovenPerAddress: 5 });
    const bob = await world.person('bob');
    const transport = world.network.host('flood');
    let closed = 0;
    for (let i = 0; i < 50; i++) {
      void transport.dial({ host: 'bob', port: 33_733 }, new AbortController().signal).then((result) => {
        if (result.ok)
          result.stream.open({ data: () => undefined, drain: () => undefined, closed: () => (closed += 1) });
      });
    }
    await world.settle();
    expect(closed).toBe(45);
    await world.pass(10_000);
    expect(closed).toBe(50);
    const alice = await world.person('alice');
    await world.befriend(alice, bob);
    expect(alice.isOnline(bob)).toBe(true);
  });

  it('who send garbage are closed, and the messenger lives on', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    const transport = world.network.host('mallory');
    let closed = 0;
    for (const byte of [0, 1, 2, 3, 0xff]) {
      void transport.dial({ host: 'bob', port: 33_733 }, new AbortController().signal).then((result) => {
        if (!result.ok) return;
        result.stream.open({ data: () => undefined, drain: () => undefined, closed: () => (closed += 1) });
        result.stream.write(new Uint8Array(3000).fill(byte));
      });
    }
    await world.settle();
    await world.pass(10_000);
    expect(closed).toBe(5);
    await world.befriend(alice, bob);
    expect(alice.isOnline(bob)).toBe(true);
  });
});

describe('bad input', () => {
  it.each([
    ['', 'key-missing'],
    ['ab12', 'key-short'],
    ['0'.repeat(64), 'key-unusable'],
    [`${'00'.repeat(31)}80`, 'key-unusable'],
    [`${'f'.repeat(63)}g`, 'key-character'],
  ])('the key %j is refused: %s', async (text, code) => {
    const alice = await new World().person('alice');
    expect(alice.messenger.checkKey(text)).toMatchObject({ error: { code } });
    expect(alice.messenger.addFriend({ ...ask, text, address: null })).toMatchObject({ error: { code } });
    expect(alice.messenger.friends()).toEqual([]);
  });

  it('one’s own key, a friend and a request that stands are said to be so', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    await world.befriend(alice, bob);
    must(alice.messenger.addFriend({ ...ask, text: carol.key, address: null }));
    const code = (text: string) => alice.messenger.checkKey(text);
    expect(code(alice.key)).toMatchObject({ error: { code: 'key-own' } });
    expect(code(bob.key)).toMatchObject({ error: { code: 'friend-exists' } });
    expect(code(carol.key)).toMatchObject({ error: { code: 'friend-requested' } });
  });

  it('words, nickname and address are checked, and nothing is kept of a bad one', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    const base = { text: bob.key, words: 'hi', nickname: null, address: null };
    for (const [change, code] of [
      [{ words: ' ' }, 'words-empty'],
      [{ words: 'é'.repeat(513) }, 'words-long'],
      [{ nickname: 'x'.repeat(65) }, 'name-long'],
      [{ address: 'nowhere' }, 'address-bad'],
      [{ address: '1.2.3.4:99999' }, 'address-bad'],
    ] as const)
      expect(alice.messenger.addFriend({ ...base, ...change })).toMatchObject({ error: { code } });
    expect(alice.messenger.friends()).toEqual([]);
  });
});

describe('what is over stays over', () => {
  it('a removed friend is not recognised or called any more, even with a connection half made', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await bob.restart();
    world.clock.advance(0);
    must(bob.messenger.removeFriend(alice.key));
    await world.pass(10 * 60_000);
    expect(alice.isOnline(bob)).toBe(false);
    expect(bob.messenger.friends()).toEqual([]);
    expect(bob.seen('online').filter((_, at) => at > 0)).toEqual([]);
  });

  it('a removed friend whose half-made connection ends is still a stranger', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await alice.stop();
    await world.settle();
    // Alice's hello is answered, and she says no more: greeted, and not proven.
    const recorded: Uint8Array[] = [];
    world.network.carried = (bytes) => recorded.push(bytes);
    await alice.restart();
    await world.settle();
    const hello = recorded.find((bytes) => bytes.length === 67) ?? new Uint8Array();
    await alice.stop();
    await world.settle();
    let answered = 0;
    const replay = async (): Promise<void> => {
      void world.network
        .host('mallory')
        .dial({ host: 'bob', port: 33_733 }, new AbortController().signal)
        .then((result) => {
          if (!result.ok) return;
          result.stream.open({
            data: (bytes) => (answered += bytes.length),
            drain: () => undefined,
            closed: () => undefined,
          });
          result.stream.write(hello);
        });
      await world.settle();
    };
    await replay();
    expect(answered).toBeGreaterThan(0);
    must(bob.messenger.removeFriend(alice.key));
    await world.settle();
    answered = 0;
    await replay();
    expect(answered).toBe(0);
  });

  it('a stopped messenger calls nobody', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await alice.stop();
    await world.pass(10 * 60_000);
    expect(world.network.streams.size).toBe(0);
  });

  it('a friend who is unblocked while they wait on the line is answered there', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    must(alice.messenger.removeFriend(bob.key));
    must(bob.messenger.block(alice.key));
    await world.settle();
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    expect(alice.isOnline(bob)).toBe(false);
    must(bob.messenger.unblock(alice.key));
    await world.settle();
    expect(alice.isOnline(bob)).toBe(true);
  });

  it('somebody accepted after they hung up is called where they called from', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.settle();
    await alice.stop();
    await world.settle();
    await bob.restart();
    must(bob.messenger.accept(alice.key));
    expect(bob.messenger.friend(alice.key)?.addresses).toEqual(['alice:33733']);
  });
});

describe('the Saltbox session between two messengers', () => {
  it('tells names, and keeps what it is called by', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    must(alice.messenger.setName('Alice\u0000 \n of the choir'));
    await world.befriend(alice, bob);
    expect(bob.messenger.friend(alice.key)).toMatchObject({ name: 'Alice of the choir', nickname: null });
    await bob.restart();
    expect(bob.messenger.friend(alice.key)?.name).toBe('Alice of the choir');
  });

  it('is not left for the base protocol unless the user allows it', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await bob.restart({ base: true });
    await world.pass(60_000);
    expect(alice.isOnline(bob)).toBe(false);
    expect(alice.messenger.friend(bob.key)?.baseRefused).toBe(true);
    must(await alice.messenger.send(bob.key, 'only if it is safe'));
    await world.pass(5 * 60_000);
    expect(bob.texts(alice)).toEqual([]);
    must(alice.messenger.allowBase(bob.key));
    await world.pass(10_000);
    expect(alice.messenger.friend(bob.key)).toMatchObject({
      online: { security: 'base' },
      baseRefused: false,
    });
    expect(bob.texts(alice)).toEqual(['only if it is safe']);
    await bob.restart();
    await world.pass(60_000);
    expect(alice.messenger.friend(bob.key)?.online?.security).toBe('session');
    await bob.restart({ base: true });
    await world.pass(60_000);
    expect(alice.isOnline(bob)).toBe(false);
  });

  it('is renewed every hour without a pause', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    await world.pass(3 * 60 * 60_000);
    must(await alice.messenger.send(bob.key, 'still here'));
    must(await bob.messenger.send(alice.key, 'so am I'));
    await world.settle();
    expect(bob.texts(alice)).toContain('still here');
    expect(alice.texts(bob)).toContain('so am I');
    expect(alice.seen('offline')).toEqual([]);
  });
});

describe('links that die, and calls that come twice', () => {
  /** Everything that is carried to `to`, as it is written. */
  function record(world: World): Uint8Array[] {
    const pieces: Uint8Array[] = [];
    world.network.carried = (bytes) => pieces.push(bytes);
    return pieces;
  }

  it('a new call takes the place of a link that died unnoticed, whoever dialled it', async () => {
    for (const [first, second] of [
      ['alice', 'bob'],
      ['bob', 'alice'],
    ] as const) {
      const world = new World();
      const people = await world.people('alice', 'bob');
      const [one, other] = [people[first], people[second]];
      await world.befriend(one, other);
      must(other.messenger.removeFriend(one.key));
      must(other.messenger.addFriend({ ...ask, text: one.key, address: one.address }));
      await world.pass(20_000);
      // The power goes at one end: the other hears nothing of it.
      world.network.freeze(other.name);
      const again = await world.reborn(other);
      await world.pass(15_000);
      expect(again.isOnline(one)).toBe(true);
      must(await one.messenger.send(other.key, 'on the living link'));
      await world.settle();
      expect(again.texts(one)).toContain('on the living link');
    }
  });

  it('a recorded hello, played again and again, keeps nobody online who is gone', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    const pieces = record(world);
    await world.befriend(alice, bob);
    await alice.restart();
    await world.settle();
    const hello = pieces.filter((bytes) => bytes.length === 67).at(-1) ?? new Uint8Array();
    const replay = (): void => {
      const dial = world.network
        .host('mallory')
        .dial({ host: 'bob', port: 33_733 }, new AbortController().signal);
      void dial.then((result) => {
        if (!result.ok) return;
        result.stream.open({ data: () => undefined, drain: () => undefined, closed: () => undefined });
        result.stream.write(hello);
      });
    };
    replay();
    await world.settle();
    world.network.unplug('alice');
    for (let i = 0; i < 5; i++) {
      replay();
      await world.pass(1_000);
    }
    expect(bob.isOnline(alice)).toBe(false);
    expect(bob.seen('offline').length).toBeGreaterThan(0);
  });

  it('an address that takes the call and says nothing does not keep the next one waiting', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.network.host('aaa').listen({ host: 'aaa', port: 1 }, (stream) => {
      stream.open({ data: () => undefined, drain: () => undefined, closed: () => undefined });
    });
    const link = `saltbox:${bob.key}?addr=aaa:1&addr=${bob.address}`;
    must(alice.messenger.addFriend({ ...ask, text: link, address: null }));
    await world.pass(11_000);
    expect(bob.messenger.requests()).toHaveLength(1);
  });

  it('what was handed over before the end of the program arrives', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    for (let i = 0; i < 50; i++) {
      must(await alice.messenger.send(bob.key, `a${i}`));
      must(await bob.messenger.send(alice.key, `b${i}`));
    }
    await alice.stop();
    await world.settle();
    const sent = must(alice.messenger.history(bob.key, 500, null)).filter(({ state }) => state === 'sent');
    const there = bob.texts(alice);
    for (const { text } of sent) expect(there).toContain(text);
  });
});
