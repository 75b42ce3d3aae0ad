import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { systemClock } from '../src-main/base/clock';
import { hexOf } from '../src-main/base/bytes';
import { jsonLog } from '../src-main/base/log';
import { systemRandom } from '../src-main/base/random';
import { Dht } from '../src-main/transport/dht';
import type { ByteStream } from '../src-main/transport/transport';
import { parseAddress } from '../src-shared/address';

/**
 * One end of a stream through the DHT, without a messenger. With --seed it is announced and says back what it hears; with
 * --key it calls, and sends --bytes there and back.
 */
const { values } = parseArgs({
  options: {
    bootstrap: { type: 'string', default: '' },
    seed: { type: 'string' },
    key: { type: 'string' },
    relay: { type: 'string' },
    bytes: { type: 'string', default: '0' },
  },
});
const bytesOf = (hex: string | undefined): Uint8Array | null =>
  hex === undefined ? null : new Uint8Array(Buffer.from(hex, 'hex'));

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const log = jsonLog(
  (line) => process.stderr.write(`${line}\n`),
  () => systemClock.now(),
  { least: 'debug' },
);

function echo(stream: ByteStream): void {
  stream.open({
    data: (bytes) => void stream.write(bytes),
    drain: () => undefined,
    closed: () => undefined,
  });
  say({ event: 'stream', way: stream.way, remote: stream.remote });
}

/** Sends so many bytes, and waits until they are back. */
function thereAndBack(stream: ByteStream, bytes: number): Promise<void> {
  return new Promise((resolve) => {
    let [left, back] = [bytes, 0];
    const send = (): void => {
      while (left > 0) {
        const piece = Math.min(left, 64 * 1024);
        left -= piece;
        if (!stream.write(new Uint8Array(piece))) return;
      }
    };
    stream.open({
      data: (piece) => {
        back += piece.length;
        if (back >= bytes) resolve();
      },
      drain: send,
      closed: () => undefined,
    });
    send();
  });
}

async function main(): Promise<void> {
  const bootstrap = parseAddress(values.bootstrap);
  const [began, relay] = [performance.now(), bytesOf(values.relay)];
  const since = (moment: number): number => Math.round(performance.now() - moment);
  const dht = await Dht.start({
    bootstrap: bootstrap ? [bootstrap] : [],
    clock: systemClock,
    random: systemRandom,
    log,
  });
  await dht.joined();
  const [seed, key] = [bytesOf(values.seed), bytesOf(values.key)];
  if (seed) {
    await dht.announce({ public: null, friends: { seed }, relay }, echo);
    say({ event: 'ready', ms: since(began), key: hexOf(Dht.friendsKey(seed)), ...dht.status() });
  } else if (key) {
    say({ event: 'ready', ms: since(began), ...dht.status() });
    const dialled = performance.now();
    const result = await dht.dial(key, { relayThrough: relay }, new AbortController().signal);
    if (!result.ok) say({ event: 'failed', error: result.error, ms: since(dialled) });
    else {
      const { way, remote } = result.stream;
      say({ event: 'open', ms: since(dialled), way, remote });
      const sent = performance.now();
      await thereAndBack(result.stream, Number(values.bytes));
      say({ event: 'done', ms: since(sent), way: result.stream.way });
    }
  }
  createInterface({ input: process.stdin }).on('close', () => void dht.close().then(() => process.exit(0)));
}

void main();
