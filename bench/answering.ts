import { connect } from 'node:net';
import { systemClock } from '../src-main/base/clock';
import { silentLog } from '../src-main/base/log';
import { systemRandom } from '../src-main/base/random';
import { keyPairFrom, sharedBox, type KeyPair } from '../src-main/crypto/box';
import { Identity } from '../src-main/identity/identity';
import { Messenger } from '../src-main/messenger/messenger';
import { encodeFrame } from '../src-main/protocol/frame';
import { sealHello, sealRequest } from '../src-main/protocol/packet';
import { Database } from '../src-main/storage/database';
import { tcp } from '../src-main/transport/tcp';
import { friendIdOf } from '../src-shared/ids';
import { median, nowMs, type Row } from './row';

const CALLERS = 400;
const AT_ONCE = 32;
const ROUNDS = 3;
const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };

/** Calls, says the frames, and waits for the first byte of the answer. */
function call(port: number, frames: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(frames));
    socket.once('data', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}

async function perSecond(port: number, calls: readonly Uint8Array[]): Promise<number> {
  const queue = [...calls];
  const start = nowMs();
  const lane = async (): Promise<void> => {
    for (let frames = queue.shift(); frames; frames = queue.shift()) await call(port, frames);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return (calls.length * 1000) / (nowMs() - start);
}

/** Hellos, and requests with hellos, that one process answers in a second over loopback, limits lifted. */
export async function answering(): Promise<Row[]> {
  const identity = new Identity(systemRandom(32));
  const messenger = new Messenger({
    identity,
    database: Database.open(':memory:', systemRandom(32)),
    transport: tcp,
    clock: systemClock,
    random: systemRandom,
    log: silentLog,
    listenAt: { host: '127.0.0.1', port: 0 },
    limits: {
      unproven: 1e6,
      unprovenPerAddress: 1e6,
      requests: NO_LIMIT,
      requestsPerAddress: NO_LIMIT,
      hellosPerAddress: NO_LIMIT,
      trialsPerAddress: NO_LIMIT,
      trials: NO_LIMIT,
      answers: NO_LIMIT,
      answersPerAddress: NO_LIMIT,
      addresses: 4096,
    },
  });
  await messenger.start();
  const port = Number(messenger.profile.addresses[0]?.split(':').at(-1));
  const callers = Array.from({ length: CALLERS }, () => keyPairFrom(systemRandom(32)));
  const request = (caller: KeyPair): Uint8Array => {
    const box = sharedBox(identity.publicKey, caller.secretKey);
    return box ? encodeFrame(sealRequest(caller.publicKey, 'hi', systemRandom(24), box)) : new Uint8Array();
  };
  const hello = (caller: KeyPair): Uint8Array => {
    const box = sharedBox(identity.publicKey, caller.secretKey);
    return box ? encodeFrame(sealHello(systemRandom(24), systemRandom(24), box)) : new Uint8Array();
  };
  for (const { publicKey } of callers)
    messenger.addFriend({ text: friendIdOf(publicKey), words: 'hi', nickname: null, address: null });
  const hellos: number[] = [];
  const requests: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    hellos.push(await perSecond(port, callers.map(hello)));
    requests.push(
      await perSecond(
        port,
        callers.map((one) => Buffer.concat([request(one), hello(one)])),
      ),
    );
  }
  await messenger.stop();
  return [
    { case: `hellos answered, ${CALLERS} friends`, value: median(hellos), unit: '1/s' },
    { case: 'requests with hellos answered', value: median(requests), unit: '1/s' },
  ];
}
