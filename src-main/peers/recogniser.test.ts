import { expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import { keyPairFrom, sharedBox, type KeyPair, type SharedBox } from '../crypto/box';
import { HELLO } from '../protocol/constants';
import { parsePacket, sealHello, type HelloPacket } from '../protocol/packet';
import { friendIdOf } from '../../src-shared/ids';
import { Recogniser } from './recogniser';

const random = seededRandom(3);
const me = keyPairFrom(random(32));
const friends = Array.from({ length: 30 }, () => keyPairFrom(random(32)));
const [first, last, stranger] = [friends[0]!, friends.at(-1)!, keyPairFrom(random(32))];

function helloOf(caller: KeyPair): HelloPacket {
  const packet = parsePacket(sealHello(random(24), random(24), sharedBox(me.publicKey, caller.secretKey)!));
  if (packet.type !== HELLO) throw new Error('no hello');
  return packet;
}

/** Knows all friends, the last as the newest. Every look at the clock takes 1 ms; `rounds` counts those of the loop. */
function rig() {
  let time = 0;
  const seen = { rounds: 0, boxes: 0 };
  const recogniser = new Recogniser({
    makeBox: (key) => {
      seen.boxes += 1;
      return sharedBox(key, me.secretKey);
    },
    now: () => time++,
    yieldTurn: () => {
      seen.rounds += 1;
      return Promise.resolve();
    },
  });
  for (const { publicKey } of friends) recogniser.add(friendIdOf(publicKey));
  return { recogniser, seen };
}
const keyOf = async (recogniser: Recogniser, caller: KeyPair): Promise<Uint8Array | null> =>
  (await recogniser.recognise(helloOf(caller)))?.peer.key ?? null;

it('knows a friend by their hello, and nobody else', async () => {
  const { recogniser } = rig();
  expect(await keyOf(recogniser, first)).toEqual(first.publicKey);
  expect(await keyOf(recogniser, stranger)).toBeNull();
  recogniser.remove(friendIdOf(first.publicKey));
  expect(await keyOf(recogniser, first)).toBeNull();
});

it('tries the friend first who called last', async () => {
  const { recogniser, seen } = rig();
  await keyOf(recogniser, first);
  await keyOf(recogniser, last);
  const before = seen.rounds;
  await keyOf(recogniser, last);
  await keyOf(recogniser, first);
  expect(seen.rounds - before).toBeLessThanOrEqual(3);
});

it('shares its time among hellos and the boxes made ahead', async () => {
  const { recogniser, seen } = rig();
  const strangers = Array.from({ length: 10 }, () => recogniser.recognise(helloOf(stranger)));
  const warm = recogniser.warm();
  // Tried among the first though asked last: the newest friend is each job's first key.
  expect((await recogniser.recognise(helloOf(last)))?.peer.key).toEqual(last.publicKey);
  expect(seen.rounds).toBeLessThan(20);
  expect(await Promise.all(strangers)).toEqual(Array(10).fill(null));
  await warm;
  expect(seen.boxes).toBe(friends.length);
});

it('leaves out a friend who was removed during the trial', async () => {
  const { recogniser } = rig();
  const trial = recogniser.recognise(helloOf(first));
  recogniser.remove(friendIdOf(first.publicKey));
  expect(await trial).toBeNull();
  expect(recogniser.size).toBe(friends.length - 1);
});

it('forgets all friends and the keys shared with them at the end, also while it tries them', async () => {
  const made: SharedBox[] = [];
  const secret = random(32);
  const turns: (() => void)[] = [];
  let now = 0;
  const recogniser = new Recogniser({
    makeBox: (key) => {
      const box = sharedBox(key, secret);
      if (box) made.push(box);
      return box;
    },
    // Each look at the clock takes the whole turn.
    now: () => (now += 10),
    yieldTurn: () => new Promise((resolve) => turns.push(resolve)),
  });
  for (let n = 0; n < 3; n++) recogniser.add(friendIdOf(keyPairFrom(random(32)).publicKey));
  const warmed = recogniser.warm();
  expect(made).toHaveLength(1);
  recogniser.wipe();
  while (turns.length > 0) {
    turns.shift()?.();
    await Promise.resolve();
  }
  await warmed;
  expect(made).toHaveLength(1);
  expect(recogniser.size).toBe(0);
  for (const box of made) expect(() => box.seal(new Uint8Array(1), new Uint8Array(24))).toThrow(/wiped/);
});
