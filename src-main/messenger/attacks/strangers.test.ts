import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { concat } from '../../base/bytes';
import { seededRandom } from '../../base/random';
import { keyPairFrom, sharedBox } from '../../crypto/box';
import type * as Kem from '../../crypto/kem';
import { Identity } from '../../identity/identity';
import { strangerLimits } from '../../peers/limits';
import { FRAME_HEADER, MAX_PACKET, MAX_STRANGER_PACKET, MAX_WORDS } from '../../protocol/constants';
import { encodeFrame, FrameReader } from '../../protocol/frame';
import { sealHello, sealRequest } from '../../protocol/packet';
import { must, World, type Person } from '../world';
import { Caller } from './rogue';
import { dialled, friends, gone, memoryScene, recovers, tcpScene, type Scene } from './scene';

/** What was asked of ML-KEM, by name. */
const kemWork = vi.hoisted((): string[] => []);
vi.mock('../../crypto/kem', async (load) => {
  const kem = await load<typeof Kem>();
  const counted = <A extends readonly unknown[], R>(work: (...args: A) => R) => {
    return (...args: A): R => {
      kemWork.push(work.name);
      return work(...args);
    };
  };
  const { kemKeyPair, encapsulate, decapsulate } = kem;
  return {
    ...kem,
    ...{
      kemKeyPair: counted(kemKeyPair),
      encapsulate: counted(encapsulate),
      decapsulate: counted(decapsulate),
    },
  };
});

describe('what a stranger costs', () => {
  const seed = seededRandom(31);
  const request = (to: Person, words = 'hi', keys = keyPairFrom(seed(32))): Uint8Array => {
    const box = sharedBox(to.identity.publicKey, keys.secretKey);
    if (!box) throw new Error('a key of low order');
    return encodeFrame(sealRequest(keys.publicKey, words, seed(24), box));
  };
  const hello = (to: Person): Uint8Array => {
    const box = sharedBox(to.identity.publicKey, seed(32));
    if (!box) throw new Error('a key of low order');
    return encodeFrame(sealHello(seed(24), seed(24), box));
  };

  /** Bob, and so many connections to him from one address, all made. */
  async function callers(count: number): Promise<{ world: World; bob: Person; all: Caller[] }> {
    const world = new World();
    const bob = await world.person('bob');
    return { world, bob, all: await called(world, count) };
  }
  async function called(world: World, count: number, from = 'flood'): Promise<Caller[]> {
    const transport = world.network.host(from);
    const all = Array.from({ length: count }, () => new Caller());
    const made = all.map((caller) => caller.dial(transport, { host: 'bob', port: 33_733 }));
    await world.settle();
    return Promise.all(made);
  }
  const alive = (all: readonly Caller[]): number => all.filter(({ closed }) => !closed).length;

  it('of 10,000 connections from one address 64 get in, a friend from elsewhere is served, and all is given back after 10 s', async () => {
    const { world, bob, all } = await callers(10_000);
    expect(alive(all)).toBe(strangerLimits.unprovenPerAddress);
    const alice = await world.person('alice');
    await world.befriend(alice, bob);
    expect(alice.isOnline(bob)).toBe(true);
    await world.pass(10_000);
    expect(alive(all)).toBe(0);
    // The place is free again, all of it.
    const again = await called(world, 100);
    expect(alive(again)).toBe(64);
    await world.pass(10_000);
    expect([alive(again), world.network.streams.size]).toEqual([0, 2]);
    must(await alice.messenger.send(bob.key, 'still here'));
    await world.settle();
    expect(bob.texts(alice)).toEqual(['still here']);
  });

  it('of 200 connections from one address 64 get in over TCP, and once they go a friend does', async () => {
    const scene = await tcpScene();
    onTestFinished(() => scene.close());
    const all: Caller[] = [];
    for (let i = 0; i < 200; i++) all.push(await dialled(scene, new Caller()));
    await scene.until(() => alive(all) === 64);
    for (const caller of all) caller.stream?.destroy();
    const refused = vi.fn();
    for (let tries = 0; tries < 100 && scene.bob.messenger.requests().length === 0; tries++) {
      const asking = await dialled(scene, new Caller());
      asking.write(request(scene.bob));
      await scene.until(() => asking.closed || scene.bob.messenger.requests().length === 1);
      if (asking.closed) refused();
    }
    await introduceAnew(scene);
    expect(scene.alice.isOnline(scene.bob)).toBe(true);
  });

  it('from many addresses no more than 512 connections get in together', async () => {
    const { world, all } = await callers(0);
    for (let from = 0; from < 12; from++) all.push(...(await called(world, 64, `flood${from}`)));
    expect(alive(all)).toBe(strangerLimits.unproven);
    await world.pass(10_000);
    expect([alive(all), world.network.streams.size]).toEqual([0, 0]);
  });

  it('eight addresses that hold all 512 places make room for a friend, who gets in at once', async () => {
    const { world, bob, all } = await callers(0);
    const alice = await world.person('alice');
    for (let from = 0; from < 8; from++) all.push(...(await called(world, 64, `flood${from}`)));
    expect(alive(all)).toBe(strangerLimits.unproven);
    await world.befriend(alice, bob);
    expect(alice.isOnline(bob)).toBe(true);
    expect(alive(all)).toBe(strangerLimits.unproven - 1);
    // Also while they go on, faster than anybody could prove anything on a line of theirs.
    world.network.unplug('alice');
    world.network.plug('alice');
    for (let from = 0; from < 8; from++) all.push(...(await called(world, 640, `flood${from}`)));
    alice.messenger.retry(bob.key);
    await world.settle();
    expect(alice.isOnline(bob)).toBe(true);
    expect(alive(all)).toBeLessThanOrEqual(strangerLimits.unproven);
  });

  it('a flood of requests from one address costs Bob at most one scalar multiplication each, twenty at all, and shows him twenty', async () => {
    const { world, bob } = await callers(0);
    const boxes = vi.spyOn(bob.identity, 'boxWith');
    const agreed = vi.spyOn(bob.identity, 'agreeWith');
    const all: Caller[] = [];
    for (let round = 1; round <= 300; round++) {
      const [caller] = await called(world, 1);
      caller?.write(request(bob));
      await world.settle();
      expect(boxes.mock.calls.length).toBe(Math.min(round, 20));
      if (caller) all.push(caller);
    }
    expect(agreed).not.toHaveBeenCalled();
    expect(bob.messenger.requests()).toHaveLength(20);
    expect(alive(all)).toBe(20);
    expect(all.flatMap(({ received }) => received)).toEqual([]);
    await world.pass(10 * 60_000);
    expect(alive(all)).toBe(0);
  });

  it('a flood of requests from everywhere costs Bob at most 200 scalar multiplications at once', async () => {
    const { world, bob } = await callers(0);
    const boxes = vi.spyOn(bob.identity, 'boxWith');
    for (let from = 0; from < 30; from++)
      for (const caller of await called(world, 20, `flood${from}`)) caller.write(request(bob));
    await world.settle();
    expect(boxes.mock.calls.length).toBe(strangerLimits.requests.burst);
    expect(bob.messenger.requests()).toHaveLength(100);
  });

  it('a flood of hellos from one address is tried a hundred times, once for each friend, with no scalar multiplication', async () => {
    const { world, bob } = await callers(0);
    let opened = 0;
    const { identity } = bob;
    const boxWith = identity.boxWith.bind(identity);
    const boxes = vi.spyOn(identity, 'boxWith').mockImplementation((key) => {
      const box = boxWith(key);
      if (box) {
        const unboxed = box.open.bind(box);
        box.open = (boxed, nonce) => {
          opened += 1;
          return unboxed(boxed, nonce);
        };
      }
      return box;
    });
    const friendsOfBob = 7;
    for (let i = 0; i < friendsOfBob; i++)
      must(
        bob.messenger.addFriend({
          text: new Identity(seed(32)).id,
          words: 'hi',
          nickname: null,
          address: null,
        }),
      );
    const [first] = await called(world, 1);
    first?.write(hello(bob));
    await world.settle();
    expect(opened).toBe(friendsOfBob);
    const warm = boxes.mock.calls.length;
    for (let round = 1; round < 300; round++) {
      const [caller] = await called(world, 1);
      caller?.write(hello(bob));
      await world.settle();
      caller?.stream?.destroy();
      await world.settle();
    }
    expect(opened).toBe(strangerLimits.hellosPerAddress.burst * friendsOfBob);
    expect(boxes.mock.calls.length).toBe(warm);
    expect(first?.received).toEqual([]);
  });

  it('a flood of a friend’s recorded hello costs Bob one ML-KEM key pair each, and 100 at once for an address', async () => {
    const scene = await friends(memoryScene);
    const { world, bob, middle } = scene;
    middle.wire.cut();
    await world.settle();
    await recovers(scene);
    const old = encodeFrame(middle.wire.sentBy('dialler')[0]?.packet ?? new Uint8Array());
    await world.pass(10_000);
    const agreed = vi.spyOn(bob.identity, 'agreeWith');
    kemWork.length = 0;
    for (let from = 1; from <= 2; from++) {
      // Ten at a time, so that no place is missing; a hello too many is not even tried.
      for (let round = 0; round < 11; round++) {
        const all = await called(world, 10, `flood${from}`);
        for (const caller of all) caller.write(old);
        await world.settle();
        for (const caller of all) caller.stream?.destroy();
      }
      expect(kemWork.length).toBe(from * strangerLimits.answersPerAddress.burst);
    }
    expect(new Set(kemWork)).toEqual(new Set(['kemKeyPair']));
    expect(agreed).not.toHaveBeenCalled();
    // The rate lets people in again at once.
    await world.pass(1_000);
    await recovers(scene, 'again');
  });

  it('a recorded hello opens the way to one packet of the largest size, 65,535 bytes, and to no second one', async () => {
    const scene = await friends(memoryScene);
    const { world, middle } = scene;
    middle.wire.cut();
    await world.settle();
    await recovers(scene);
    const caller = await dialled(scene, new Caller());
    caller.write(encodeFrame(middle.wire.sentBy('dialler')[0]?.packet ?? new Uint8Array()));
    await world.settle();
    const allocated: number[] = [];
    const make = Buffer.allocUnsafe.bind(Buffer);
    onTestFinished(() => void vi.restoreAllMocks());
    vi.spyOn(Buffer, 'allocUnsafe').mockImplementation((size) => {
      // This process talks to that of the tests meanwhile, which takes it four bytes.
      if (size > 4) allocated.push(size);
      return make(size);
    });
    const [header, rest] = [
      Uint8Array.of(MAX_PACKET >> 8, MAX_PACKET & 0xff),
      new Uint8Array(MAX_PACKET).fill(3),
    ];
    for (const piece of [header, rest.subarray(0, 1), rest.subarray(1, -1)]) {
      caller.write(piece);
      await world.settle();
    }
    expect([allocated.reduce((a, b) => a + b, 0), caller.closed]).toEqual([MAX_PACKET, false]);
    caller.write(rest.subarray(-1));
    await world.settle();
    expect([allocated.reduce((a, b) => a + b, 0), caller.closed]).toEqual([MAX_PACKET, true]);
  });

  it('one unfinished packet takes no more memory than the longest request, 1,097 bytes, whatever is promised', () => {
    let allocated = 0;
    const make = Buffer.allocUnsafe.bind(Buffer);
    onTestFinished(() => void vi.restoreAllMocks());
    vi.spyOn(Buffer, 'allocUnsafe').mockImplementation((size) => {
      allocated += size;
      return make(size);
    });
    const reader = new FrameReader();
    const frame = Uint8Array.from([MAX_STRANGER_PACKET >> 8, MAX_STRANGER_PACKET & 0xff]);
    reader.push(frame);
    expect(reader.next(MAX_STRANGER_PACKET)).toBeNull();
    for (let i = 1; i < MAX_STRANGER_PACKET; i++) {
      reader.push(Uint8Array.of(7));
      expect(reader.next(MAX_STRANGER_PACKET)).toBeNull();
    }
    expect(allocated).toBe(MAX_STRANGER_PACKET);
    for (let length = MAX_STRANGER_PACKET + 1; length <= MAX_PACKET; length += 64) {
      const other = new FrameReader();
      other.push(Uint8Array.from([length >> 8, length & 0xff]));
      expect(() => other.next(MAX_STRANGER_PACKET)).toThrow('frame-length');
    }
    expect(allocated).toBe(MAX_STRANGER_PACKET);
  });

  it('an unproven connection takes at most a request, a hello and one unfinished packet, 2,264 bytes, and ends with the next', async () => {
    const { world, bob, all } = await callers(1);
    const [caller] = all;
    const keys = keyPairFrom(seed(32));
    const box = sharedBox(bob.identity.publicKey, keys.secretKey);
    if (!box || !caller) throw new Error();
    const long = encodeFrame(concat([1], new Uint8Array(MAX_STRANGER_PACKET - 1)));
    const said = concat(
      request(bob, 'x'.repeat(MAX_WORDS), keys),
      encodeFrame(sealHello(seed(24), seed(24), box)),
      long.subarray(0, -1),
    );
    caller.write(said);
    await world.settle();
    expect([said.length, caller.closed]).toEqual([
      2 * MAX_STRANGER_PACKET + 65 + 3 * FRAME_HEADER - 1,
      false,
    ]);
    caller.write(Uint8Array.of(0));
    await world.settle();
    expect([caller.closed, caller.received]).toEqual([true, []]);
  });

  /** How long what a stranger leaves half done is kept. */
  const halfOpen: Readonly<Record<string, { says: (bob: Person) => Uint8Array; lives: number }>> = {
    nothing: { says: () => new Uint8Array(0), lives: 10_000 },
    'a length and no packet': { says: () => Uint8Array.of(0, 65), lives: 10_000 },
    'half a hello': { says: (bob) => hello(bob).subarray(0, 30), lives: 10_000 },
    'a hello that is nobody’s': { says: hello, lives: 10_000 },
    'a request that nobody answers': { says: (bob) => request(bob), lives: 10 * 60_000 },
  };
  it.each(Object.entries(halfOpen))(
    'a half-open connection that says %s is closed at its deadline, and is answered nothing',
    async (_what, { says, lives }) => {
      const { world, bob, all } = await callers(1);
      const [caller] = all;
      caller?.write(says(bob));
      await world.pass(lives - 1);
      expect(caller?.closed).toBe(false);
      await world.pass(1);
      expect([caller?.closed, caller?.received]).toEqual([true, []]);
    },
  );

  it('a half-open connection that plays a friend’s hello again is answered once and closed after 60 s', async () => {
    const scene = await friends(memoryScene);
    const { world, alice, bob, middle } = scene;
    middle.wire.cut();
    await world.settle();
    await recovers(scene);
    const old = middle.wire.sentBy('dialler')[0]?.packet ?? new Uint8Array();
    const caller = await dialled(scene, new Caller());
    caller.write(encodeFrame(old));
    await world.pass(60_000 - 1);
    expect([caller.closed, caller.received.length]).toEqual([false, 2]);
    await world.pass(1);
    expect([caller.closed, caller.received.length]).toEqual([true, 2]);
    expect([bob.isOnline(alice), gone(bob)]).toEqual([true, 1]);
  });

  it('a slow-loris that drips one byte a second is closed after 10 s, with ten bytes said', async () => {
    const { world, bob, all } = await callers(1);
    const [caller] = all;
    let said = 0;
    for (const byte of hello(bob)) {
      if (caller?.closed) break;
      caller?.write(Uint8Array.of(byte));
      said += 1;
      await world.pass(1_000);
    }
    expect([said, caller?.closed, caller?.received]).toEqual([10, true, []]);
  });
});

async function introduceAnew(scene: Scene): Promise<void> {
  for (const { key } of scene.bob.messenger.requests()) must(scene.bob.messenger.decline(key));
  const { alice, bob, middle, until } = scene;
  must(alice.messenger.addFriend({ text: bob.key, words: 'me', nickname: null, address: middle.address }));
  await until(() => bob.messenger.requests().some(({ key }) => key === alice.key));
  must(bob.messenger.accept(alice.key));
  await until(() => alice.isOnline(bob));
}
