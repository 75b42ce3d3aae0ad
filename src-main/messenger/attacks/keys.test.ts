import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../base/random';
import { NonceCounter } from '../../crypto/nonce';
import { Identity } from '../../identity/identity';
import { encodeFrame } from '../../protocol/frame';
import { encodeMessage } from '../../protocol/message';
import { openHello, parsePacket, sealHello } from '../../protocol/packet';
import type { ByteStream } from '../../transport/transport';
import { must, World, type Person } from '../world';
import { Caller, keysOf, Rogue, type RogueKeys } from './rogue';
import { bothNetworks, dialled, friends, gone, memoryScene, networks, online, recovers } from './scene';
import { honest, otherSide, Wire, type Side, type Tamper } from './wire';

describe('stolen keys and recordings', () => {
  it.each(bothNetworks)(
    'whoever steals Bob’s secret cannot pose as Alice to Bob, though the long-term box is theirs (%s)',
    async (network) => {
      const scene = await friends(networks[network]);
      const { alice, bob, until } = scene;
      await alice.stop();
      await until(() => gone(bob) === 1);
      const to = bob.identity.publicKey;
      const stolen = keysOf(bob.identity, alice.identity.publicKey);
      const keys: RogueKeys = {
        ...stolen,
        as: alice.identity.publicKey,
        to,
        // What both long-term keys give, Bob's secret gives too; what only Alice's secret gives is a guess.
        agree: (key) =>
          Buffer.compare(key, to) === 0
            ? bob.identity.agreeWith(alice.identity.publicKey)
            : new Uint8Array(32).fill(7),
      };
      const mallory = await dialled(scene, new Rogue(keys, seededRandom(5)));
      mallory.hello();
      await until(() => mallory.ready);
      mallory.say(encodeMessage({ kind: 'profile', name: 'Alice', status: '', features: [] }));
      await until(() => mallory.closed);
      expect([online(bob), bob.isOnline(alice), bob.texts(alice)]).toEqual([1, false, ['before']]);
    },
  );

  it.each(bothNetworks)(
    'the same call with Alice’s own secret does get through: the test above fails for the right reason (%s)',
    async (network) => {
      const scene = await friends(networks[network]);
      const { alice, bob, until } = scene;
      await alice.stop();
      await until(() => gone(bob) === 1);
      const keys = keysOf(alice.identity, bob.identity.publicKey);
      const thief = await dialled(scene, new Rogue(keys, seededRandom(5)));
      thief.hello();
      await until(() => thief.ready);
      thief.say(encodeMessage({ kind: 'profile', name: 'Alice', status: '', features: [] }));
      await until(() => bob.isOnline(alice));
      expect(online(bob)).toBe(2);
    },
  );

  it.each(bothNetworks)(
    'recorded traffic and both long-term secrets afterwards open the HELLOs and no text (%s)',
    async (network) => {
      const { alice, bob, middle, until } = await friends(networks[network]);
      must(await alice.messenger.send(bob.key, 'the secret'));
      must(await bob.messenger.send(alice.key, 'the answer'));
      await until(() => bob.texts(alice).length === 3 && alice.texts(bob).length === 3);
      const { box } = keysOf(alice.identity, bob.identity.publicKey);
      for (const side of ['dialler', 'answerer'] as const) {
        const packets = (from: Side): ReturnType<typeof parsePacket>[] =>
          middle.wire.sentBy(from).map(({ packet }) => parsePacket(packet));
        // The base nonce that this side seals under is in the hello of the other.
        const base = packets(otherSide(side)).flatMap((one) => (one.type === 2 ? [openHello(one, box)] : []));
        const counter = new NonceCounter(base[0] ?? new Uint8Array());
        const opened = packets(side).flatMap((one) => {
          if (one.type !== 3) return [];
          const nonce = counter.next();
          return [box.open(one.boxed, nonce) !== null];
        });
        expect(opened.length).toBeGreaterThanOrEqual(3);
        expect(opened).toEqual([true, ...opened.slice(1).map(() => false)]);
      }
    },
  );

  it.each(bothNetworks)(
    'a whole recorded connection, played again to Bob, is answered with hellos and proves nothing (%s)',
    async (network) => {
      const scene = await friends(networks[network]);
      const { alice, bob, middle, until } = scene;
      await alice.stop();
      await until(() => gone(bob) === 1);
      const echo = await dialled(scene, new Caller());
      echo.write(...middle.wire.sentBy('dialler').map(({ packet }) => encodeFrame(packet)));
      await until(() => echo.closed);
      expect([online(bob), bob.texts(alice)]).toEqual([1, ['before']]);
      expect(bob.messenger.requests()).toEqual([]);
    },
  );

  it.each(bothNetworks)(
    'unknown key share: a friend who puts their own hello in front of Alice’s packets is not taken for her, nor she for them (%s)',
    async (network) => {
      const scene = await friends(networks[network]);
      const { alice, bob, middle, until } = scene;
      const carol = new Identity(seededRandom(77)(32));
      must(bob.messenger.addFriend({ text: carol.id, words: 'hi', nickname: null, address: null }));
      const { box } = keysOf(carol, bob.identity.publicKey);
      const from = middle.wires.length;
      middle.tamper = (frame) =>
        frame.from === 'dialler' && frame.index === 0
          ? [encodeFrame(sealHello(new Uint8Array(24).fill(1), new Uint8Array(24).fill(2), box))]
          : honest(frame);
      middle.wire.cut();
      await until(() => gone(alice) === 1 && gone(bob) === 1);
      alice.messenger.retry(bob.key);
      await until(() => middle.wires.slice(from).some((wire) => !wire.open));
      expect([online(alice), online(bob)]).toEqual([1, 1]);
      expect(bob.messenger.friend(carol.id)?.online).toBeNull();
      await recovers(scene);
    },
  );
});

describe('downgrade', () => {
  it('friends who have spoken the session are not brought to the base protocol by leaving out the HELLO', async () => {
    const scene = await friends(memoryScene);
    const { world, alice, bob, middle, until } = scene;
    // Bob's HELLO never comes, and Alice's keep-alive is the first that Bob reads.
    middle.tamper = (frame) => (frame.from === 'answerer' && frame.index > 0 ? [] : honest(frame));
    middle.wire.cut();
    await until(() => gone(alice) === 1 && gone(bob) === 1);
    must(await alice.messenger.send(bob.key, 'only if it is safe'));
    await world.pass(3 * 60_000);
    expect([online(alice), online(bob)]).toEqual([1, 1]);
    expect(bob.texts(alice)).toEqual(['before']);
    await recovers(scene);
    expect(alice.messenger.friend(bob.key)?.online?.security).toBe('session');
  });

  it('friends who have spoken the session are not brought to the base protocol by crossing their calls', async () => {
    const crossing = await crossedCalls();
    const { world, alice, bob } = crossing;
    crossing.crosses = false;
    await world.pass(60_000);
    expect(alice.messenger.friend(bob.key)?.online?.security).toBe('session');
    crossing.crosses = true;
    const before = [online(alice), online(bob)];
    crossing.cut();
    await world.pass(3 * 60_000);
    expect(crossing.crossed).toBeGreaterThan(0);
    expect([online(alice), online(bob)]).toEqual(before);
    expect([alice.isOnline(bob), bob.isOnline(alice)]).toEqual([false, false]);
  });

  it('two who never spoke the session are not brought to the base protocol by crossing their first calls', async () => {
    const { world, alice, bob } = await crossedCalls();
    await world.pass(60_000);
    must(await alice.messenger.send(bob.key, 'plain'));
    await world.settle();
    expect(bob.texts(alice)).toEqual([]);
    for (const online of [alice.messenger.friend(bob.key)?.online, bob.messenger.friend(alice.key)?.online])
      expect(online?.security).not.toBe('base');
  });
});

interface Crossing {
  readonly world: World;
  readonly alice: Person;
  readonly bob: Person;
  /** Whether two calls are joined to one; else Alice's call is led to Bob, and Bob's is not answered. */
  crosses: boolean;
  crossed: number;
  cut(): void;
}

/** Alice and Bob add each other, and both reach the man in the middle, who may make one connection of two calls. */
async function crossedCalls(): Promise<Crossing> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  const mallory = world.network.host('mallory');
  const waiting: Record<'alice' | 'bob', ByteStream[]> = { alice: [], bob: [] };
  let wires: Wire[] = [];
  // The requests are left out: what remains is a hello from each, as if the other had answered it.
  const join = (dialler: ByteStream, answerer: ByteStream, tamper: Tamper): void => {
    const wire = new Wire(
      { dialler, answerer },
      () => tamper,
      () => undefined,
    );
    wires.push(wire);
  };
  const crossing: Crossing = {
    ...{ world, alice, bob, crosses: true, crossed: 0 },
    cut: () => {
      for (const wire of wires) wire.cut();
      wires = [];
    },
  };
  const called = (who: 'alice' | 'bob', stream: ByteStream): void => {
    if (crossing.crosses) {
      waiting[who].push(stream);
      if (waiting.alice.length === 0 || waiting.bob.length === 0) return;
      const [one, other] = [waiting.alice.pop(), waiting.bob.pop()];
      crossing.crossed += 1;
      if (one && other) join(one, other, (frame) => (frame.packet[0] === 1 ? [] : honest(frame)));
    } else if (who === 'alice') {
      void mallory.dial({ host: 'bob', port: 33_733 }, new AbortController().signal).then((result) => {
        if (result.ok) join(stream, result.stream, honest);
      });
    } else stream.destroy();
  };
  for (const [who, port] of [
    ['alice', 1],
    ['bob', 2],
  ] as const)
    await mallory.listen({ host: 'mallory', port }, (stream) => {
      called(who, stream);
    });
  const asks = { words: 'hi', nickname: null };
  crossing.crosses = false;
  must(alice.messenger.addFriend({ ...asks, text: bob.key, address: 'mallory:1' }));
  must(bob.messenger.addFriend({ ...asks, text: alice.key, address: 'mallory:2' }));
  crossing.crosses = true;
  return crossing;
}
