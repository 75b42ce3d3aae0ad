import { fork, type ChildProcess } from 'node:child_process';
import { systemClock } from '../src-main/base/clock';
import { silentLog } from '../src-main/base/log';
import { seededRandom, systemRandom } from '../src-main/base/random';
import { Identity } from '../src-main/identity/identity';
import { Messenger } from '../src-main/messenger/messenger';
import { MAX_PACKET } from '../src-main/protocol/constants';
import { FrameReader } from '../src-main/protocol/frame';
import { Database } from '../src-main/storage/database';
import { FriendsTable } from '../src-main/storage/friends';
import { tcp } from '../src-main/transport/tcp';
import type { ByteStream, Transport } from '../src-main/transport/transport';
import { parseAddress, type Address } from '../src-shared/address';
import type { FriendId } from '../src-shared/ids';

/** The first argument that makes this bundle the process that plays many friends of one person. */
export const FRIENDS = '--friends';

const SEED = 5;
type Told = { readonly at: readonly string[] } | { readonly packets: number };

/** The same in both processes. */
export function identities(count: number): Identity[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, () => new Identity(random(32)));
}

/** Packets of the protocol that went over all connections, in both directions. */
let packets = 0;

function counter(): (bytes: Uint8Array) => void {
  const frames = new FrameReader();
  return (bytes) => {
    frames.push(bytes.slice());
    while (frames.next(MAX_PACKET)) packets += 1;
  };
}

/** The same stream, of which every packet is counted. */
function counted(stream: ByteStream): ByteStream {
  const [sent, received] = [counter(), counter()];
  return {
    remote: stream.remote,
    way: stream.way,
    open: (events) => {
      stream.open({
        ...events,
        data: (bytes) => {
          received(bytes);
          events.data(bytes);
        },
      });
    },
    write: (bytes, flushed) => {
      sent(bytes);
      return stream.write(bytes, flushed);
    },
    pause: () => {
      stream.pause();
    },
    resume: () => {
      stream.resume();
    },
    end: () => {
      stream.end();
    },
    destroy: () => {
      stream.destroy();
    },
  };
}

/** They know nobody's address, so they are called; how often they call does not count here. */
const transport: Transport = {
  listen: (at, onStream) =>
    tcp.listen(at, (stream) => {
      onStream(counted(stream));
    }),
  dial: (to, signal) => tcp.dial(to, signal),
};

/** The other process: so many friends of `key`, who listen and wait. */
export async function playFriends(key: FriendId, count: number): Promise<void> {
  const tell = (told: Told): void => void process.send?.(told);
  process.on('disconnect', () => process.exit());
  process.on('message', () => {
    tell({ packets });
  });
  const at: string[] = [];
  for (const identity of identities(count)) {
    const database = Database.open(':memory:', systemRandom(32));
    const known = { nickname: null, state: 'friend', words: null, addedAt: 1 } as const;
    new FriendsTable(database).insert({ ...known, key }, [], 'given');
    const messenger = new Messenger({
      ...{ identity, database, transport, clock: systemClock, random: systemRandom, log: silentLog },
      listenAt: { host: '127.0.0.1', port: 0 },
    });
    await messenger.start();
    at.push(messenger.profile.addresses[0] ?? '');
  }
  tell({ at });
}

/** The process that plays friends, seen from the one that measures. */
export class FriendsProcess {
  readonly #child: ChildProcess;
  readonly #first: Promise<Told>;

  constructor(key: FriendId, count: number) {
    this.#child = fork(__filename, [FRIENDS, key, String(count)]);
    this.#first = this.#told();
  }

  /** Where each of them listens, when all do. */
  async addresses(): Promise<Address[]> {
    const told = await this.#first;
    const at = 'at' in told ? told.at : [];
    return at.flatMap((text) => parseAddress(text) ?? []);
  }

  /** Packets until now. */
  async packets(): Promise<number> {
    const answer = this.#told();
    this.#child.send('count');
    const told = await answer;
    return 'packets' in told ? told.packets : NaN;
  }

  stop(): void {
    this.#child.disconnect();
  }

  #told(): Promise<Told> {
    return new Promise((resolve) =>
      this.#child.once('message', (told) => {
        resolve(told as Told);
      }),
    );
  }
}
