import { afterEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../base/random';
import { concat, utf8 } from '../base/bytes';
import { keyPairFrom, sharedBox } from '../crypto/box';
import type * as Kem from '../crypto/kem';
import { NonceCounter } from '../crypto/nonce';
import { Identity } from '../identity/identity';
import { strangerLimits } from '../peers/limits';
import { FRAME_HEADER, MAX_PACKET, MAX_STRANGER_PACKET, MAX_WORDS } from '../protocol/constants';
import { encodeFrame, FrameReader } from '../protocol/frame';
import { encodeMessage } from '../protocol/message';
import { openHello, parsePacket, sealHello, sealRequest } from '../protocol/packet';
import { End } from '../protocol/pair';
import { Session } from '../protocol/session';
import {
  Caller,
  honest,
  introduce,
  keysOf,
  memoryScene,
  otherSide,
  Rogue,
  tcpScene,
  Wire,
  type Frame,
  type MemoryScene,
  type RogueKeys,
  type Scene,
  type Side,
  type Tamper,
} from './man-in-the-middle';
import type { ByteStream } from '../transport/transport';
import { must, World, type Person } from './world';

/** The core is made again from one seed for every byte that is changed: the same keys need not be computed anew. */
vi.mock('../crypto/kem', async (load) => {
  const kem = await load<typeof Kem>();
  const known = new Map<string, Uint8Array[]>();
  const remembered = (name: string, args: Uint8Array[], make: () => Uint8Array[]): Uint8Array[] => {
    const key = [name, ...args.map((arg) => Buffer.from(arg).toString('base64'))].join();
    const made = known.get(key) ?? make();
    known.set(
      key,
      made.map((bytes) => bytes.slice()),
    );
    return made.map((bytes) => bytes.slice());
  };
  const kemKeyPair: typeof kem.kemKeyPair = (seed) => {
    const make = (): Uint8Array[] => {
      const pair = kem.kemKeyPair(seed);
      return [pair.publicKey, pair.secretKey];
    };
    const [publicKey = EMPTY, secretKey = EMPTY] = remembered('pair', [seed], make);
    return { publicKey, secretKey };
  };
  const decapsulate: typeof kem.decapsulate = (ciphertext, secretKey) =>
    remembered('open', [ciphertext, secretKey], () => {
      const shared = kem.decapsulate(ciphertext, secretKey);
      return shared ? [shared] : [];
    })[0] ?? null;
  return { ...kem, kemKeyPair, decapsulate };
});
const EMPTY = new Uint8Array(0);

const networks = { memory: memoryScene, TCP: tcpScene } as const;
type Network = keyof typeof networks;
const bothNetworks: Network[] = ['memory', 'TCP'];

const open: Scene[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const scene of open.splice(0)) await scene.close();
});

async function friends<S extends Scene = Scene>(make: () => Promise<S>): Promise<S> {
  const scene = await make();
  open.push(scene);
  await introduce(scene);
  return scene;
}

/** The man in the middle lets everything through, and the two find each other again with their history. */
async function recovers({ alice, bob, middle, until }: Scene, text = 'after'): Promise<void> {
  middle.tamper = honest;
  alice.messenger.retry(bob.key);
  await until(() => alice.isOnline(bob) && bob.isOnline(alice));
  must(await alice.messenger.send(bob.key, text));
  await until(() => bob.texts(alice).at(-1) === text);
  must(await bob.messenger.send(alice.key, `${text}, back`));
  await until(() => alice.texts(bob).at(-1) === `${text}, back`);
}

const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ (1 << (at % 8)) : byte));
const flippedFrame = ({ packet }: Frame, at: number): Uint8Array => flipped(encodeFrame(packet), at);
const shorter = ({ packet }: Frame): Uint8Array => encodeFrame(packet.subarray(0, -1));
const online = (one: Person): number => one.seen('online').length;
const gone = (one: Person): number => one.seen('offline').length;

/** The tampering, on the first frame that it meets; the rest goes through. */
function once(tamper: Tamper): Tamper {
  let done = false;
  return (frame) => {
    if (done) return honest(frame);
    done = true;
    return tamper(frame);
  };
}

/** Two frames of which the second comes first. */
function swapped(): Tamper {
  let held: Frame | null = null;
  return (frame) => {
    if (held) return [...honest(frame), ...honest(held)];
    held = frame;
    return [];
  };
}

const replayOf = (from: Side, index: number): Tamper =>
  once((frame) => {
    const old = frame.wire.sentBy(from)[index];
    if (!old) throw new Error('that was not recorded');
    return [...honest(old), ...honest(frame)];
  });

/** What is done to three texts on their way to Bob, and what he may still get of them. */
const onTheWay: Readonly<Record<string, { tamper: () => Tamper; arrives: readonly string[] }>> = {
  'are sent back to their writer': {
    tamper: () => (frame) => {
      frame.wire.write(frame.from, encodeFrame(frame.packet));
      return [];
    },
    arrives: [],
  },
  'come after the request, replayed': { tamper: () => replayOf('dialler', 0), arrives: [] },
  'come after the hello, replayed': { tamper: () => replayOf('dialler', 1), arrives: [] },
  'come after the HELLO, replayed': { tamper: () => replayOf('dialler', 2), arrives: [] },
  'come after the first sealed packet, replayed': { tamper: () => replayOf('dialler', 3), arrives: [] },
  'come after Bob’s own hello': { tamper: () => replayOf('answerer', 0), arrives: [] },
  'come after Bob’s own HELLO': { tamper: () => replayOf('answerer', 1), arrives: [] },
  'come after Bob’s own sealed packet': { tamper: () => replayOf('answerer', 2), arrives: [] },
  'come doubled': { tamper: () => once((f) => [...honest(f), ...honest(f)]), arrives: ['one'] },
  'come in another order': { tamper: swapped, arrives: [] },
  'come with one left out': { tamper: () => once(() => []), arrives: [] },
  'come one byte short': { tamper: () => once((f) => [shorter(f)]), arrives: [] },
  'end within a packet': {
    tamper: () => (frame) => {
      frame.wire.cut();
      return [encodeFrame(frame.packet).subarray(0, 40)];
    },
    arrives: [],
  },
  'come with the length changed': { tamper: () => once((f) => [flippedFrame(f, 1)]), arrives: [] },
  'come with the type changed': { tamper: () => once((f) => [flippedFrame(f, 2)]), arrives: [] },
  'come with the tag changed': { tamper: () => once((f) => [flippedFrame(f, 9)]), arrives: [] },
  'come with the last byte changed': {
    tamper: () => once((f) => [flippedFrame(f, f.packet.length + 1)]),
    arrives: [],
  },
  'come after an empty frame': {
    tamper: () => once((f) => [new Uint8Array(2), ...honest(f)]),
    arrives: [],
  },
  'come after a packet of the largest size that nobody sealed': {
    tamper: () => once((f) => [encodeFrame(new Uint8Array(MAX_PACKET).fill(3)), ...honest(f)]),
    arrives: [],
  },
};

describe.each(bothNetworks)('a man in the middle of a conversation, %s', (network) => {
  it.each(Object.entries(onTheWay))(
    'ends the connection and changes nothing when texts %s',
    async (_what, { tamper, arrives }) => {
      const scene = await friends(networks[network]);
      const { alice, bob, middle, until } = scene;
      const attack = tamper();
      middle.tamper = (frame) => (frame.from === 'dialler' ? attack(frame) : honest(frame));
      for (const text of ['one', 'two', 'three']) must(await alice.messenger.send(bob.key, text));
      await until(() => gone(alice) === 1 && gone(bob) === 1);
      expect(bob.texts(alice)).toEqual(['before', ...arrives]);
      await recovers(scene);
      const known = ['before', 'one', 'two', 'three', 'after', '> after, back'];
      const got = bob.texts(alice);
      expect(got).toEqual(known.filter((text) => got.includes(text)));
    },
  );

  it('carries texts unharmed when it cuts the stream into single bytes', async () => {
    const scene = await friends(networks[network]);
    const { alice, bob, middle, until } = scene;
    middle.tamper = ({ packet }) => [...encodeFrame(packet)].map((byte) => Uint8Array.of(byte));
    for (const text of ['one', 'two']) must(await alice.messenger.send(bob.key, text));
    await until(() => bob.texts(alice).length === 3);
    expect([bob.texts(alice), gone(bob)]).toEqual([['before', 'one', 'two'], 0]);
  });
});

/** The packets that two friends begin with: who sends each, and the how many-th of theirs it is. */
const steps: readonly { what: string; from: Side; index: number }[] = [
  { what: 'the caller’s hello', from: 'dialler', index: 0 },
  { what: 'the answering hello', from: 'answerer', index: 0 },
  { what: 'the answering HELLO', from: 'answerer', index: 1 },
  { what: 'the caller’s HELLO', from: 'dialler', index: 1 },
  { what: 'the first sealed packet of the answering side', from: 'answerer', index: 2 },
  { what: 'the first sealed packet of the caller', from: 'dialler', index: 2 },
];
const replacements: Readonly<Record<string, (frame: Frame, old: Uint8Array) => Uint8Array[]>> = {
  changed: (frame) => [flippedFrame(frame, frame.packet.length - 7)],
  'cut short': (frame) => [shorter(frame)],
  'the one of an earlier connection': (_frame, old) => [encodeFrame(old)],
  'sent back to its sender': (frame) => {
    frame.wire.write(frame.from, encodeFrame(frame.packet));
    return [];
  },
  dropped: () => [],
};
const attempts = steps.flatMap((step) =>
  Object.entries(replacements).map(([how, replace]) => ({ ...step, how, replace })),
);
/** Where Bob, or his caller, waits for what does not come, only a deadline ends it: that is for the manual clock. */
const waits = ({ from, index, how }: (typeof attempts)[number]): boolean =>
  how === 'dropped' || (from === 'dialler' && index === 0);

async function attackBeginning(scene: Scene, attempt: (typeof attempts)[number]): Promise<void> {
  const { alice, bob, middle, until } = scene;
  // A connection without a request, to take recordings from; then the attack on the next.
  middle.wire.cut();
  await until(() => gone(alice) === 1 && gone(bob) === 1);
  await recovers(scene, 'again');
  const recorded = middle.wire.sentBy(attempt.from)[attempt.index]?.packet ?? new Uint8Array();
  const from = middle.wires.length;
  middle.tamper = (frame) =>
    frame.from === attempt.from && frame.index === attempt.index
      ? attempt.replace(frame, recorded)
      : honest(frame);
  middle.wire.cut();
  await until(() => gone(alice) === 2 && gone(bob) === 2);
  const victim = attempt.from === 'dialler' ? bob : alice;
  const before = online(victim);
  alice.messenger.retry(bob.key);
  if ('world' in scene) await (scene as MemoryScene).world.pass(70_000);
  else {
    const atRest = (): boolean => alice.messenger.friend(bob.key)?.reach.state === 'waiting';
    await until(
      () => middle.wires.slice(from).some((wire) => !wire.open) && !alice.isOnline(bob) && atRest(),
    );
  }
  expect(middle.wires.length).toBeGreaterThan(from);
  expect(online(victim)).toBe(before);
  // What is half made and still waits would end at its deadline; the middle lets go of it now.
  for (const wire of middle.wires) wire.cut();
  await until(() => !alice.isOnline(bob) && !bob.isOnline(alice));
  await recovers(scene);
  const texts = ['before', 'again', '> again, back', 'after', '> after, back'];
  expect(bob.texts(alice)).toEqual(texts);
}

describe('a man in the middle while two friends connect', () => {
  it.each(attempts)('proves nothing with $what $how (memory)', async (attempt) => {
    await attackBeginning(await friends(memoryScene), attempt);
  });

  it.each(attempts.filter((one) => !waits(one)))('proves nothing with $what $how (TCP)', async (attempt) => {
    await attackBeginning(await friends(tcpScene), attempt);
  });

  it.each(bothNetworks)(
    'cannot lead a call back to the one who makes it, on one connection or across two (%s)',
    async (network) => {
      const scene = await friends(networks[network]);
      const { alice, bob, middle, until, transport } = scene;
      const before = online(alice);
      // Alice's own packets come back to her on a connection that is made to her.
      const [host = '', port = ''] = (alice.messenger.profile.addresses[0] ?? '').split(/:(?=\d+$)/);
      const aliceAt = network === 'memory' ? { host: 'alice', port: 33_733 } : { host, port: Number(port) };
      const echo = new Caller();
      middle.tamper = (frame) => {
        if (frame.from === 'dialler') echo.write(...honest(frame));
        return [];
      };
      await dialled(scene, echo, aliceAt, transport);
      middle.wire.cut();
      await until(() => gone(alice) === 1);
      alice.messenger.retry(bob.key);
      await until(() => echo.closed);
      expect(echo.received).toEqual([]);
      expect(online(alice)).toBe(before);
      await recovers(scene);
    },
  );
});

/** Dials on the network of the scene, which in memory must be moved for it. */
async function dialled<C extends Caller>(
  scene: Scene,
  caller: C,
  to = scene.bobAt,
  transport = scene.transport,
): Promise<C> {
  caller.changed = () => {
    scene.middle.changed();
  };
  const done = caller.dial(transport, to);
  if ('world' in scene) await (scene as MemoryScene).world.settle();
  return done;
}

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

/** One end of a recorded connection, made again from the same seed as often as it takes. */
interface Recording {
  /** What each side wrote, in the order of the wire. */
  readonly frames: readonly { from: Side; bytes: Uint8Array }[];
  /** The same end again, having read and written all that came before frame `at`. */
  replayed(side: Side, at: number): End;
}
const NOW = 1_000_000;

function recorded(words: string | null): Recording {
  const keys = { dialler: keyPairFrom(seededRandom(1)(32)), answerer: keyPairFrom(seededRandom(2)(32)) };
  const seeds = { dialler: 3, answerer: 4 } as const;
  const make = (side: Side): End => {
    const end = new End(seededRandom(seeds[side]), keys[side], undefined, true);
    const other = keys[otherSide(side)].publicKey;
    end.friends.push(other);
    end.session =
      side === 'dialler'
        ? Session.dial(end.context, end.peer(other), words)
        : Session.answer(end.context, NOW);
    if (side === 'dialler') end.run(end.session.start(NOW), NOW);
    return end;
  };
  const ends = { dialler: make('dialler'), answerer: make('answerer') };
  const frames: { from: Side; bytes: Uint8Array }[] = [];
  const pump = (): void => {
    for (let moved = true; moved;) {
      moved = false;
      for (const from of ['dialler', 'answerer'] as const) {
        const to = ends[otherSide(from)];
        for (const bytes of ends[from].outbox.splice(0)) {
          moved = true;
          frames.push({ from, bytes: bytes.slice() });
          to.run(to.session.receive(bytes, NOW), NOW);
        }
      }
    }
  };
  pump();
  const text = { kind: 'text', id: new Uint8Array(16), at: NOW, text: 'a text' } as const;
  for (const end of [ends.dialler, ends.answerer]) end.run(end.session.sendMessage(text), NOW);
  pump();
  return {
    frames,
    replayed: (side, at) => {
      const end = make(side);
      for (const { from, bytes } of frames.slice(0, at))
        if (from !== side) end.run(end.session.receive(bytes.slice(), NOW), NOW);
      return end;
    },
  };
}

/** What an end believes and has been told. */
const state = (end: End): unknown => [end.established, end.texts, end.messages, end.requests, end.security];

describe('every byte', () => {
  const recording = recorded('hi');
  const names = ['request', 'hello', 'answering hello', 'answering HELLO', 'HELLO'];
  const rest = ['first sealed packet', 'answering first sealed packet', 'text', 'answering text'];
  const packets = recording.frames.map((frame, at) => ({
    ...frame,
    at,
    what: [...names, ...rest][at] ?? '',
  }));

  it.each(packets)(
    'a bit flipped in any byte of the $what, length and type included, proves and tells nothing (two cores)',
    ({ from, bytes, at }) => {
      for (let position = 0; position < bytes.length; position++) {
        const end = recording.replayed(otherSide(from), at);
        end.outbox.length = 0;
        const before = state(end);
        end.run(end.session.receive(flipped(bytes, position), NOW), NOW);
        // A longer length waits for more: it gets what was to come.
        for (const later of recording.frames.slice(at + 1))
          if (later.from === from) end.run(end.session.receive(later.bytes.slice(), NOW), NOW);
        expect(state(end)).toEqual(before);
        expect(end.outbox).toEqual([]);
      }
    },
  );

  it.each(packets)(
    'the $what cut off at any byte proves and tells nothing (two cores)',
    ({ from, bytes, at }) => {
      const end = recording.replayed(otherSide(from), at);
      const before = state(end);
      end.outbox.length = 0;
      for (const byte of bytes.subarray(0, -1)) end.run(end.session.receive(Uint8Array.of(byte), NOW), NOW);
      expect([state(end), end.outbox, end.closed]).toEqual([before, [], null]);
      end.run(end.session.close('ended'), NOW);
      expect(state(end)).toEqual(before);
    },
  );

  it('there are nine packets from the request to a text each way', () => {
    expect(packets).toHaveLength(9);
  });
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
    open.push(scene);
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

  it('one unfinished packet takes no more memory than the longest request, 1,097 bytes, whatever is promised', () => {
    let allocated = 0;
    const make = Buffer.allocUnsafe.bind(Buffer);
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

const profile = encodeMessage({ kind: 'profile', name: 'Alice', status: '', features: [] });
const text = (words: string, n: number): Uint8Array =>
  encodeMessage({ kind: 'text', id: new Uint8Array(16).fill(n), at: 1_700_000_000_000, text: words });
const largest = (n: number): string => String(n).repeat(64_900);
const noise = seededRandom(13);

/** What a friend may say under the session keys, and whether Bob listens on. */
const misbehaviour: Readonly<
  Record<string, { says: (rogue: Rogue) => void; ends: boolean; leaves?: readonly string[] }>
> = {
  'packets that are not sealed': {
    says: (rogue) => rogue.write(encodeFrame(concat([3], noise(400)))),
    ends: true,
  },
  'a hello in the middle': { says: (rogue) => rogue.hello(), ends: true },
  'a known kind with a body that is no map': { says: (rogue) => rogue.say([0x40, 0xc0]), ends: true },
  'a known kind with no body': { says: (rogue) => rogue.say([0x20]), ends: true },
  'a text cut in the middle': { says: (rogue) => rogue.say(text('x', 1).subarray(0, 30)), ends: true },
  'a map that promises four billion entries': {
    says: (rogue) => rogue.say([0x40, 0xdf, 0xff, 0xff, 0xff, 0xff]),
    ends: true,
  },
  'a body that nests ten thousand deep': {
    says: (rogue) => rogue.say(concat([0x40], new Uint8Array(10_000).fill(0x91))),
    ends: true,
  },
  'the renewal’s answer that nobody offered': {
    says: (rogue) => rogue.say(encodeMessage({ kind: 'renew-hello-dialler', hello: utf8('SBX1') })),
    ends: true,
  },
  'the renewal’s offer, as the wrong side': {
    says: (rogue) => rogue.say(encodeMessage({ kind: 'renew-hello-answerer', hello: utf8('SBX1') })),
    ends: true,
  },
  'that it switched keys': { says: (rogue) => rogue.say(encodeMessage({ kind: 'switched' })), ends: true },
  'two requests for renewal at once': {
    says: (rogue) => rogue.say(encodeMessage({ kind: 'renew-ask' }), encodeMessage({ kind: 'renew-ask' })),
    ends: true,
  },
  'a renewal with a HELLO of garbage': {
    says: (rogue) => {
      rogue.say(encodeMessage({ kind: 'renew-ask' }));
      rogue.say(encodeMessage({ kind: 'renew-hello-dialler', hello: noise(1_200) }));
    },
    ends: true,
  },
  'a session HELLO again': { says: (rogue) => rogue.say(concat(utf8('SBX1'), noise(1_000))), ends: false },
  'kinds that are not known': {
    says: (rogue) => {
      for (let kind = 0x80; kind <= 0xff; kind++) rogue.say(concat([kind], noise(60)));
    },
    ends: false,
  },
  'a hundred payloads of the largest size and no known kind': {
    says: (rogue) => {
      for (let i = 0; i < 100; i++) rogue.say(new Uint8Array(65_518).fill(0xee));
    },
    ends: false,
  },
  'a payload of the largest size that is no text': {
    says: (rogue) => rogue.say(concat([0x40], new Uint8Array(65_517).fill(0xc1))),
    ends: true,
  },
  'empty payloads and pings, a thousand each': {
    says: (rogue) => {
      for (let n = 0; n < 1_000; n++) rogue.say([], encodeMessage({ kind: 'ping', n }));
    },
    ends: false,
  },
  'acknowledgements of what was never sent': {
    says: (rogue) => rogue.say(encodeMessage({ kind: 'ack', ids: [new Uint8Array(16).fill(9)] })),
    ends: false,
  },
  'the same text a hundred times': {
    says: (rogue) => {
      for (let i = 0; i < 100; i++) rogue.say(text('again and again', 1));
    },
    ends: false,
    leaves: ['again and again'],
  },
  'texts of the largest size, twenty of them': {
    says: (rogue) => {
      for (let n = 0; n < 20; n++) rogue.say(text(largest(n % 10), n));
    },
    ends: false,
    leaves: Array.from({ length: 20 }, (_, n) => largest(n % 10)),
  },
  'a text from the year 200,000': {
    says: (rogue) =>
      rogue.say(encodeMessage({ kind: 'text', id: new Uint8Array(16), at: 6e15, text: 'from afar' })),
    ends: false,
    leaves: ['from afar'],
  },
};

describe.each(bothNetworks)('a friend who turns on Bob after they are proven, %s', (network) => {
  it.each(Object.entries(misbehaviour))(
    'and says %s harms nothing',
    async (_what, { says, ends, leaves = [] }) => {
      const scene = await friends(networks[network]);
      const { alice, bob, until } = scene;
      await alice.stop();
      await until(() => gone(bob) === 1);
      const rogue = await dialled(
        scene,
        new Rogue(keysOf(alice.identity, bob.identity.publicKey), seededRandom(5)),
      );
      rogue.hello();
      await until(() => rogue.ready);
      rogue.say(profile);
      await until(() => bob.isOnline(alice));
      says(rogue);
      if (ends) await until(() => rogue.closed && gone(bob) === 2);
      else {
        rogue.say(text('the last', 200));
        await until(() => bob.texts(alice).at(-1) === 'the last');
        expect(rogue.closed).toBe(false);
        rogue.stream?.destroy();
        await until(() => gone(bob) === 2);
      }
      const stored = ['before', ...leaves, ...(ends ? [] : ['the last'])];
      expect(bob.texts(alice)).toEqual(stored);
      // The real Alice comes back to the same Bob, and to the same history.
      await alice.restart();
      await recovers(scene);
      expect(bob.texts(alice)).toEqual([...stored, 'after', '> after, back']);
      expect(
        must(bob.messenger.history(alice.key, 500, null)).every(({ sentAt }) => sentAt <= Date.now()),
      ).toBe(true);
    },
  );
});
