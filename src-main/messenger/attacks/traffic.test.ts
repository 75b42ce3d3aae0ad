import { describe, expect, it } from 'vitest';
import { MAX_PACKET } from '../../protocol/constants';
import { encodeFrame } from '../../protocol/frame';
import { must } from '../world';
import { Caller } from './rogue';
import {
  bothNetworks,
  dialled,
  friends,
  gone,
  memoryScene,
  networks,
  online,
  recovers,
  tcpScene,
  type MemoryScene,
  type Scene,
} from './scene';
import { honest, type Frame, type Side, type Tamper } from './wire';

const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ (1 << (at % 8)) : byte));
const flippedFrame = ({ packet }: Frame, at: number): Uint8Array => flipped(encodeFrame(packet), at);
const shorter = ({ packet }: Frame): Uint8Array => encodeFrame(packet.subarray(0, -1));

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

  it('cannot keep the next call waiting with one that it holds back after the hellos', async () => {
    const scene = await friends(memoryScene);
    const { world, alice, bob, middle, until } = scene;
    middle.tamper = (frame) => (frame.index > 0 ? [] : honest(frame));
    middle.wire.cut();
    await until(() => gone(alice) === 1 && gone(bob) === 1);
    alice.messenger.retry(bob.key);
    await world.pass(2_000);
    const held = middle.wires.length;
    // It may still be proven: a call that is young is left alone.
    alice.messenger.retry(bob.key);
    await world.settle();
    expect([middle.wire.open, middle.wires.length]).toEqual([true, held]);
    await world.pass(2_000);
    await recovers(scene);
    expect(middle.wires.length).toBe(held + 1);
  });
});
