import { systemRandom } from '../src-main/base/random';
import { keyPairFrom, sharedBox } from '../src-main/crypto/box';
import { Recogniser } from '../src-main/peers/recogniser';
import { HELLO } from '../src-main/protocol/constants';
import { parsePacket, sealHello } from '../src-main/protocol/packet';
import { friendIdOf } from '../src-shared/ids';
import { median, nowMs, type Row } from './row';

const FRIENDS = 10_000;
const ROUNDS = 15;
const AT_ONCE = 32;

/** The longest time that others wait for their turn while `work` goes on, milliseconds. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = nowMs();
  let over = false;
  const tick = (): void => {
    const now = nowMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  over = true;
  return Math.max(longest, nowMs() - last);
}

/** How long it takes to try a hello against all friends in vain, and how long that keeps everything else waiting. */
export async function trial(): Promise<Row[]> {
  const me = keyPairFrom(systemRandom(32));
  const recogniser = new Recogniser({
    makeBox: (key) => sharedBox(key, me.secretKey),
    now: nowMs,
    yieldTurn: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const stranger = keyPairFrom(systemRandom(32));
  for (let i = 0; i < FRIENDS; i++) recogniser.add(friendIdOf(keyPairFrom(systemRandom(32)).publicKey));
  const cold = nowMs();
  await recogniser.warm();
  const warmed = nowMs() - cold;
  const box = sharedBox(me.publicKey, stranger.secretKey);
  const times: number[] = [];
  const turns: number[] = [];
  const crowded: number[] = [];
  for (let round = 0; round < ROUNDS && box; round++) {
    const hello = parsePacket(sealHello(systemRandom(24), systemRandom(24), box));
    if (hello.type !== HELLO) break;
    const start = nowMs();
    const turn = await longestTurn(() => recogniser.recognise(hello));
    times.push(nowMs() - start);
    turns.push(turn);
    const many = Array.from({ length: AT_ONCE }, () => hello);
    crowded.push(await longestTurn(() => Promise.all(many.map((one) => recogniser.recognise(one)))));
  }
  return [
    { case: 'trial', value: median(times), unit: 'ms' },
    { case: 'trial, longest turn', value: median(turns), unit: 'ms' },
    { case: 'trial, longest turn of all rounds', value: Math.max(...turns), unit: 'ms' },
    { case: `trial of ${AT_ONCE} at once, longest turn`, value: median(crowded), unit: 'ms' },
    { case: `boxes of ${FRIENDS} friends made ready, once a start`, value: warmed, unit: 'ms' },
  ];
}
