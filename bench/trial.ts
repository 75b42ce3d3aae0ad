import { systemRandom } from '../src-main/base/random';
import { keyPairFrom, sharedBox } from '../src-main/crypto/box';
import { Recogniser } from '../src-main/peers/recogniser';
import { HELLO } from '../src-main/protocol/constants';
import { parsePacket, sealHello } from '../src-main/protocol/packet';
import { friendIdOf } from '../src-shared/ids';
import { median, nowMs, type Row } from './row';

const FRIENDS = 1_000;
const ROUNDS = 15;

/** How long it takes to know who called, when the one who did is tried last. */
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
  for (let round = 0; round < ROUNDS && box; round++) {
    const hello = parsePacket(sealHello(systemRandom(24), systemRandom(24), box));
    if (hello.type !== HELLO) break;
    const start = nowMs();
    await recogniser.recognise(hello);
    times.push(nowMs() - start);
  }
  return [
    { case: `trial of a stranger's hello, ${FRIENDS} friends`, value: median(times), unit: 'ms' },
    { case: `boxes of ${FRIENDS} friends made ready, once a start`, value: warmed, unit: 'ms' },
  ];
}
