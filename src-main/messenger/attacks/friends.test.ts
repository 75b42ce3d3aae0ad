import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../base/bytes';
import { seededRandom } from '../../base/random';
import { encodeFrame } from '../../protocol/frame';
import { encodeMessage } from '../../protocol/message';
import { must } from '../world';
import { keysOf, Rogue } from './rogue';
import { linkLimits } from '../../peers/limits';
import { bothNetworks, dialled, friends, gone, memoryScene, networks, recovers, type Scene } from './scene';

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

/** Alice goes, and somebody with her keys is in her place, proven. */
async function turned(scene: Scene): Promise<Rogue> {
  const { alice, bob, until } = scene;
  await alice.stop();
  await until(() => gone(bob) === 1);
  const keys = keysOf(alice.identity, bob.identity.publicKey);
  const rogue = await dialled(scene, new Rogue(keys, seededRandom(5)));
  rogue.hello();
  await until(() => rogue.ready);
  rogue.say(profile);
  await until(() => bob.isOnline(alice));
  return rogue;
}

describe.each(bothNetworks)('a friend who turns on Bob after they are proven, %s', (network) => {
  it.each(Object.entries(misbehaviour))(
    'and says %s harms nothing',
    async (_what, { says, ends, leaves = [] }) => {
      const scene = await friends(networks[network]);
      const { alice, bob, until } = scene;
      const rogue = await turned(scene);
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

describe('a friend who asks and does not read', () => {
  it('is not read any more when 64 KiB of answers wait, and gets every answer once they read', async () => {
    const scene = await friends(memoryScene);
    const { world } = scene;
    const rogue = await turned(scene);
    let answered = 0;
    world.network.carried = (bytes, from) => {
      if (from.other === rogue.stream) answered += bytes.length;
    };
    rogue.stream?.pause();
    for (let n = 0; n < 10_000; n++) rogue.say(encodeMessage({ kind: 'ping', n }));
    await world.settle();
    expect(answered).toBeGreaterThan(linkLimits.unreadAnswers);
    expect(answered).toBeLessThan(2 * linkLimits.unreadAnswers);
    const before = rogue.received.length;
    rogue.stream?.resume();
    await world.settle();
    expect(rogue.received.length - before).toBe(10_000);
  });

  it('and never reads again is closed after a minute', async () => {
    const scene = await friends(memoryScene);
    const { world, bob } = scene;
    const rogue = await turned(scene);
    rogue.stream?.pause();
    for (let n = 0; n < 10_000; n++) rogue.say(encodeMessage({ kind: 'ping', n }));
    await world.pass(60_000);
    expect(gone(bob)).toBe(2);
  });
});
