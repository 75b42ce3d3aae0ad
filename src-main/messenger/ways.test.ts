import { describe, expect, it } from 'vitest';
import { friendIdBytes } from '../../src-shared/ids';
import { publicTopic } from '../transport/rendezvous';
import type { MessengerOptions } from './messenger';
import { must, World, type Person } from './world';

const ask = { words: 'Alice from the choir', nickname: null, address: null };
const RELAY = new Uint8Array(32).fill(5);

/** Somebody in the surroundings of the world; what is left out of the services is not there. */
const placed = (
  world: World,
  name: string,
  which: readonly ('dht' | 'lan' | 'mapper' | 'proxied')[] = ['dht'],
  more: Partial<MessengerOptions> = {},
): Promise<Person> => {
  const all = world.around.host(name);
  const services = Object.fromEntries(which.map((one) => [one, all[one]]));
  return world.person(name, { services, ...more });
};

const way = (one: Person, other: Person): string | undefined => one.messenger.friend(other.key)?.online?.way;

/** They become friends by key alone. */
async function meet(world: World, one: Person, other: Person): Promise<void> {
  must(one.messenger.addFriend({ ...ask, text: other.key }));
  await world.pass(5_000);
  must(other.messenger.accept(one.key));
  await world.pass(5_000);
  expect(one.isOnline(other)).toBe(true);
}

describe('by key alone', () => {
  it('a request arrives through the DHT, is accepted, and they talk through their routers', async () => {
    const world = new World();
    const alice = await placed(world, 'alice');
    const bob = await placed(world, 'bob');
    await meet(world, alice, bob);
    expect([way(alice, bob), way(bob, alice)]).toEqual(['punched', 'punched']);
    must(await alice.messenger.send(bob.key, 'hello'));
    await world.settle();
    expect(bob.texts(alice)).toEqual(['hello']);
  });

  it('a request reaches somebody who was away when it was made', async () => {
    const world = new World();
    const alice = await placed(world, 'alice');
    const bob = await placed(world, 'bob');
    await bob.stop();
    must(alice.messenger.addFriend({ ...ask, text: bob.key }));
    await world.pass(60_000);
    expect(alice.messenger.friend(bob.key)?.reach).toMatchObject({ state: 'waiting', lastError: 'absent' });
    const later = await world.reborn(bob);
    await world.pass(6 * 60_000);
    expect(later.messenger.requests()).toHaveLength(1);
    const { reach } = alice.messenger.friend(bob.key) ?? {};
    expect(reach?.state).toBe('calling');
    expect(world.clock.now() - (reach?.handedAt ?? 0)).toBeLessThan(6 * 60_000);
  });

  it('a friend in the same network is found there', async () => {
    const world = new World();
    const alice = await placed(world, 'alice', ['lan']);
    const bob = await placed(world, 'bob', ['lan']);
    must(alice.messenger.addFriend({ ...ask, text: bob.key }));
    await world.pass(1_000);
    expect(bob.messenger.requests()).toHaveLength(1);
  });

  it('a friend who comes into the same network is called at once', async () => {
    const world = new World();
    const alice = await placed(world, 'alice', ['lan']);
    const bob = await placed(world, 'bob', ['lan']);
    await bob.stop();
    must(alice.messenger.addFriend({ ...ask, text: bob.key }));
    await world.pass(30 * 60_000);
    const later = await world.reborn(bob);
    await world.pass(1_000);
    expect(later.messenger.requests()).toHaveLength(1);
  });
});

describe('a rendezvous', () => {
  it('for friends is told in the session, and serves them when that for strangers is off', async () => {
    const world = new World();
    const alice = await placed(world, 'alice');
    const bob = await placed(world, 'bob');
    await meet(world, alice, bob);
    must(await bob.messenger.setNetwork({ findable: false }));
    expect(world.around.announced(publicTopic(friendIdBytes(bob.key)))).toEqual([]);
    const mallory = await placed(world, 'mallory');
    must(mallory.messenger.addFriend({ ...ask, text: bob.key }));
    await bob.restart();
    await world.pass(10 * 60_000);
    expect(alice.isOnline(bob)).toBe(true);
    expect(bob.messenger.requests()).toEqual([]);
    expect(mallory.messenger.friend(bob.key)?.reach.lastError).toBe('absent');
  });

  it('is another one when a friend is removed, and the others are told', async () => {
    const world = new World();
    const bob = await placed(world, 'bob');
    const alice = await placed(world, 'alice');
    const carol = await placed(world, 'carol');
    for (const friend of [alice, carol]) await meet(world, friend, bob);
    const told = (): Uint8Array[] =>
      alice.database.all('SELECT key FROM rendezvous').map(({ key }) => key as Uint8Array);
    const [before] = told();
    must(bob.messenger.removeFriend(carol.key));
    await world.pass(20_000);
    const [after] = told();
    expect(before && world.around.answers(before)).toBe(false);
    expect(after && world.around.answers(after)).toBe(true);
  });

  it('is not that for strangers: who has the key cannot tell that it is the same computer', async () => {
    const world = new World();
    const bob = await placed(world, 'bob');
    const alice = await placed(world, 'alice');
    await meet(world, alice, bob);
    const [row] = alice.database.all('SELECT hex(key) AS key FROM rendezvous');
    const announced = world.around.announced(publicTopic(friendIdBytes(bob.key)));
    expect(announced).toHaveLength(1);
    expect(announced).not.toContain(String(row?.['key']).toLowerCase());
  });
});

describe('a relay', () => {
  const walled = async (): Promise<{ world: World; alice: Person; bob: Person }> => {
    const world = new World();
    world.around.relays.add(Buffer.from(RELAY).toString('hex'));
    const alice = await placed(world, 'alice', ['dht', 'mapper'], { relays: [RELAY] });
    const bob = await placed(world, 'bob', ['dht', 'mapper'], { relays: [RELAY] });
    await meet(world, alice, bob);
    world.around.walls.add('alice bob');
    return { world, alice, bob };
  };

  it('carries what routers do not let through, and the way is shown', async () => {
    const { world, alice, bob } = await walled();
    await Promise.all([alice.restart(), bob.restart()]);
    await world.pass(30_000);
    expect([way(alice, bob), way(bob, alice)]).toEqual(['relayed', 'relayed']);
  });

  /** Alice and Bob, whose routers let nothing through between them, and Carol, who carries her friends. */
  const helped = async (...friendsOfCarol: readonly ('alice' | 'bob')[]) => {
    const world = new World();
    const alice = await placed(world, 'alice');
    const bob = await placed(world, 'bob');
    const carol = await placed(world, 'carol');
    must(await carol.messenger.setNetwork({ relaying: true }));
    await meet(world, alice, bob);
    for (const friend of friendsOfCarol) await meet(world, { alice, bob }[friend], carol);
    await world.pass(5_000);
    world.around.walls.add('alice bob');
    const again = async (): Promise<void> => {
      await Promise.all([alice.restart(), bob.restart()]);
      await world.pass(60_000);
    };
    await again();
    return { world, alice, bob, carol, again };
  };

  it('may be a common friend who is there and allows it, and needs no relay of one’s own', async () => {
    const { alice, bob, carol, again } = await helped('alice', 'bob');
    expect([way(alice, carol), way(alice, bob)]).toEqual(['punched', 'relayed']);
    must(await carol.messenger.setNetwork({ relaying: false }));
    await again();
    expect(alice.isOnline(bob)).toBe(false);
  });

  it('may be a common friend for a first request too', async () => {
    const world = new World();
    const alice = await placed(world, 'alice');
    const bob = await placed(world, 'bob');
    const carol = await placed(world, 'carol');
    must(await carol.messenger.setNetwork({ relaying: true }));
    for (const friend of [alice, bob]) await meet(world, friend, carol);
    world.around.walls.add('alice bob');
    await meet(world, alice, bob);
    expect(way(alice, bob)).toBe('relayed');
  });

  it.each([
    ['the one who is called', ['bob']],
    ['the one who calls', ['alice']],
  ] as const)('that is a friend of %s alone carries nobody', async (_whose, friends) => {
    const { alice, bob, carol } = await helped(...friends);
    expect([alice, bob].map((one) => one.isOnline(carol))).toEqual(
      ['alice', 'bob'].map((name) => (friends as readonly string[]).includes(name)),
    );
    expect(alice.isOnline(bob)).toBe(false);
  });

  it('that is a friend no more carries neither them nor with what they know, and carries the others anew', async () => {
    const { world, alice, bob, carol, again } = await helped('alice', 'bob');
    const dave = await placed(world, 'dave');
    for (const friend of [bob, carol]) await meet(world, dave, friend);
    world.around.walls.add('dave bob');
    must(carol.messenger.removeFriend(alice.key));
    await world.pass(20_000);
    await again();
    expect([alice.isOnline(bob), way(bob, dave)]).toEqual([false, 'relayed']);
  });

  it('gives way to a better way, and no message is lost or doubled meanwhile', async () => {
    const { world, alice, bob } = await walled();
    await Promise.all([alice.restart(), bob.restart()]);
    await world.pass(30_000);
    expect(way(alice, bob)).toBe('relayed');
    alice.events.length = 0;
    let [fromAlice, fromBob] = [0, 0];
    const talk = async (seconds: number): Promise<void> => {
      for (let second = 0; second < seconds; second++) {
        must(await alice.messenger.send(bob.key, `a${(fromAlice += 1)}`));
        must(await bob.messenger.send(alice.key, `b${(fromBob += 1)}`));
        await world.pass(1_000);
      }
    };
    await talk(20);
    world.around.walls.clear();
    await talk(100);
    expect([way(alice, bob), way(bob, alice)]).toEqual(['punched', 'punched']);
    expect(alice.seen('offline')).toEqual([]);
    expect(alice.seen('online').map((event) => event.way)).toEqual(['punched']);
    expect(bob.texts(alice).filter((text) => text.startsWith('a'))).toEqual(
      Array.from({ length: fromAlice }, (_, i) => `a${i + 1}`),
    );
    expect(alice.texts(bob).filter((text) => text.startsWith('b'))).toEqual(
      Array.from({ length: fromBob }, (_, i) => `b${i + 1}`),
    );
  });
});

describe('what a friend tells of where they are', () => {
  const told = (person: Person): string[] =>
    person.database
      .all("SELECT host || ':' || port AS at FROM addresses WHERE source = 'told' ORDER BY host, port")
      .map(({ at }) => String(at));

  it('leads to a mapped port, which takes the place of a relay', async () => {
    const world = new World();
    world.around.mappings.set('bob', {
      state: 'open',
      address: { host: '203.0.113.9', port: 4_000 },
      by: 'pcp',
    });
    const alice = await placed(world, 'alice', ['dht']);
    const bob = await placed(world, 'bob', ['dht', 'mapper']);
    await meet(world, alice, bob);
    expect(told(alice)).toEqual(['203.0.113.9:4000']);
    expect(bob.messenger.network).toMatchObject({
      mapped: { state: 'open', address: '203.0.113.9:4000', by: 'pcp' },
      cgnat: false,
    });
    expect(bob.messenger.profile.link).toContain('addr=203.0.113.9%3A4000');
  });
});

describe('what is said of the ways to a friend', () => {
  it('begins anew when they have been here: what failed before says nothing about now', async () => {
    const world = new World();
    const alice = await placed(world, 'alice', []);
    const bob = await placed(world, 'bob', []);
    world.network.unplug('bob');
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.pass(10_000);
    const reach = () => alice.messenger.friend(bob.key)?.reach;
    expect(reach()).toMatchObject({ lastError: 'unreachable', tried: [{ at: bob.address }] });
    world.network.plug('bob');
    alice.messenger.retry(bob.key);
    await world.settle();
    must(bob.messenger.accept(alice.key));
    await world.pass(90_000);
    expect(alice.isOnline(bob)).toBe(true);
    await bob.stop();
    await world.settle();
    expect(reach()).toMatchObject({ state: 'waiting', attempts: 1, lastError: null, tried: [] });
  });
});

describe('switches', () => {
  it('off means that nothing is announced or asked', async () => {
    const world = new World();
    const off = { dht: false, lan: false, mapping: false };
    const bob = await placed(world, 'bob', ['dht', 'lan', 'mapper'], { choices: off });
    const alice = await placed(world, 'alice', ['dht', 'lan', 'mapper'], { choices: off });
    must(alice.messenger.addFriend({ ...ask, text: bob.key }));
    await world.pass(60_000);
    expect(world.around.counts).toEqual({ announce: 0, lookup: 0, dial: 0, ask: 0 });
    expect(alice.messenger.friend(bob.key)?.reach.state).toBe('no-way');
    must(await bob.messenger.setNetwork({ dht: true }));
    must(await alice.messenger.setNetwork({ dht: true }));
    await world.pass(5_000);
    expect(bob.messenger.requests()).toHaveLength(1);
  });

  it('a proxy ends what goes round it, and tells nobody where one is', async () => {
    const world = new World();
    const alice = await placed(world, 'alice', ['dht', 'lan', 'mapper', 'proxied']);
    const bob = await placed(world, 'bob', []);
    await world.befriend(alice, bob);
    expect(must(await alice.messenger.setNetwork({ proxy: '127.0.0.1:9050' }))).toBeNull();
    await world.pass(5_000);
    const [connection] = bob.messenger.network.connections;
    expect(connection?.remote).toMatch(/^alice proxy:/);
    expect(alice.messenger.network.connections).toHaveLength(1);
    expect(alice.messenger.network).toMatchObject({ dht: null, lan: false, mapped: null });
    expect(alice.messenger.network.listening).toEqual(['alice proxy:33733']);
    expect(alice.messenger.profile.addresses).toEqual([]);
    expect(await alice.messenger.setNetwork({ proxy: 'nonsense' })).toMatchObject({
      error: { code: 'proxy-bad' },
    });
  });

  it('a proxy that cannot be used lets no call out', async () => {
    const world = new World();
    const alice = await placed(world, 'alice', [], { choices: { proxy: '127.0.0.1:9050' } });
    const bob = await placed(world, 'bob', []);
    must(alice.messenger.addFriend({ ...ask, text: bob.key, address: bob.address }));
    await world.pass(60_000);
    expect(bob.messenger.requests()).toEqual([]);
    expect(alice.messenger.friend(bob.key)?.reach.state).toBe('no-way');
  });
});

describe('a friend who is asked to call back', () => {
  const friends = async (): Promise<{ world: World; alice: Person; bob: Person }> => {
    const world = new World();
    const [alice, bob] = [await world.person('198.51.100.1'), await world.person('203.0.113.2')];
    await world.befriend(alice, bob);
    await world.pass(12_000);
    return { world, alice, bob };
  };
  const dialBack = async (world: World, one: Person, other: Person): Promise<unknown> => {
    const answer = one.messenger.dialBack(other.key);
    await world.pass(25_000);
    return answer;
  };

  it('says what they see, and reaches an open port; the session goes on', async () => {
    const { world, alice, bob } = await friends();
    expect(await dialBack(world, alice, bob)).toMatchObject({
      ok: true,
      value: { result: 'reached', seen: '198.51.100.1', port: 33_733 },
    });
    expect(alice.seen('dialBack')).toHaveLength(1);
    expect([alice.isOnline(bob), alice.seen('offline')]).toEqual([true, []]);
  });

  it('calls this computer itself where they are in one network, and not the port of the router', async () => {
    const world = new World();
    world.around.mappings.set('192.168.1.5', {
      ...{ state: 'open', address: { host: '203.0.113.9', port: 4_000 }, by: 'pcp' },
    });
    const near = (name: string): Partial<MessengerOptions> => ({
      transport: world.network.host(name, 'lan'),
    });
    const alice = await placed(world, '192.168.1.5', ['mapper'], near('192.168.1.5'));
    const bob = await placed(world, '192.168.1.6', [], near('192.168.1.6'));
    await world.befriend(alice, bob);
    await world.pass(12_000);
    expect(await dialBack(world, alice, bob)).toMatchObject({
      value: { result: 'reached', seen: '192.168.1.5', port: 33_733 },
    });
  });

  it('does so seldom, for whoever asks', async () => {
    const { world, alice, bob } = await friends();
    const results = [];
    for (let i = 0; i < 3; i++) {
      const answer = alice.messenger.dialBack(bob.key);
      await world.settle();
      results.push(must(await answer).result);
    }
    expect(results).toEqual(['reached', 'reached', 'refused']);
  });

  it('cannot be one who is away', async () => {
    const { world, alice, bob } = await friends();
    await bob.stop();
    await world.settle();
    expect(await alice.messenger.dialBack(bob.key)).toMatchObject({ error: { code: 'dial-back-offline' } });
  });
});
