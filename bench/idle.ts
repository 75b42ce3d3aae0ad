import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pass } from 'node:timers/promises';
import Conf from 'conf';
import HyperDHT from 'hyperdht';
import UDX from 'udx-native';
import { systemRandom } from '../src-main/base/random';
import { systemDisk } from '../src-main/identity/disk';
import { PASSPHRASE_COST } from '../src-main/identity/passphrase';
import { storedVault, vaultStoreOptions } from '../src-main/identity/vault-store';
import { ProfileFolder } from '../src-main/messenger/profile';
import { FriendsTable } from '../src-main/storage/friends';
import { WhereaboutsTable } from '../src-main/storage/whereabouts';
import type { Address } from '../src-shared/address';
import type { FriendId } from '../src-shared/ids';
import { FriendsProcess, identities } from './friends-process';
import type { Row } from './row';

const HEADLESS = 'dist/main/headless.cjs';
const FRIENDS = 500;
const ONLINE = 100;
/** As many as three `dht-node`s are. */
const NODES = 18;
const MINUTE = 60_000;
/** Until those who are away have been searched for once, and the pauses between calls have grown. */
const SETTLING = 6 * MINUTE;
/** Long enough for one renewal of all that hyperdht renews every 5 minutes. */
const WATCHED = 6 * MINUTE;
/** Of /proc, on every Linux. */
const TICKS_A_SECOND = 100;

const here = { host: '127.0.0.1' };

/** Nodes of a DHT, and what they say to, and hear from, others than each other. */
class Net {
  readonly #nodes: HyperDHT[] = [];
  readonly #own = new Set<number>();
  sent = 0;
  received = 0;

  static async start(): Promise<Net> {
    const net = new Net();
    while (net.#nodes.length < NODES) {
      const node = new HyperDHT({
        ...{ ...here, port: [0, 0], ephemeral: false, firewalled: false },
        ...{ bootstrap: net.#nodes.length > 0 ? [net.bootstrap] : [], udx: net.#udx() },
      });
      await node.fullyBootstrapped();
      for (const socket of [node.io.serverSocket, node.io.clientSocket])
        if (socket) net.#own.add(socket.address().port);
      net.#nodes.push(node);
    }
    return net;
  }

  get bootstrap(): Address {
    return { ...here, port: this.#nodes[0]?.io.serverSocket?.address().port ?? 0 };
  }

  async close(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => node.destroy({ force: true })));
  }

  #udx(): UDX {
    const said = (port: unknown): void => {
      if (!this.#own.has(Number(port))) this.sent += 1;
    };
    const heard = (port: number): void => {
      if (!this.#own.has(port)) this.received += 1;
    };
    return new (class extends UDX {
      override createSocket(options?: object): UDX.Socket {
        const socket = super.createSocket(options);
        const [trySend, send] = [socket.trySend.bind(socket), socket.send.bind(socket)];
        socket.trySend = (bytes, port, ...more) => {
          said(port);
          trySend(bytes, port, ...more);
        };
        socket.send = (bytes, port, ...more) => {
          said(port);
          return send(bytes, port, ...more);
        };
        socket.on('message', (_bytes, { port }) => {
          heard(port);
        });
        return socket;
      }
    })();
  }
}

/** Works on a profile that nobody else has open. */
function withProfile<T>(
  dir: string,
  work: (profile: NonNullable<ReturnType<ProfileFolder['openQuietly']>>) => T,
): T {
  const folder = new ProfileFolder({
    ...{ dir, disk: systemDisk, keyring: null, random: systemRandom, cost: PASSPHRASE_COST },
    vaultFileIn: (cwd) =>
      storedVault(() => new Conf({ ...vaultStoreOptions, cwd, configName: 'vault' }), systemDisk),
    now: Date.now,
  });
  const profile = folder.openQuietly();
  if (!profile) throw new Error('a new profile is locked');
  const result = work(profile);
  profile.close();
  folder.release();
  return result;
}

/** Friends who are there at these addresses, and more who are away, and whose rendezvous is known. */
function befriend(dir: string, at: readonly Address[]): void {
  withProfile(dir, ({ database }) => {
    const friends = new FriendsTable(database);
    const whereabouts = new WhereaboutsTable(database);
    database.transaction(() => {
      for (const [index, { id: key }] of identities(FRIENDS).entries()) {
        const known = { key, nickname: null, state: 'friend', words: null, addedAt: 1 } as const;
        const address = at[index] ?? { ...here, port: 1 };
        const { number } = friends.insert(known, [address], 'given');
        if (index >= at.length)
          whereabouts.setRendezvous(number, { key: HyperDHT.keyPair().publicKey, relays: [] });
      }
    });
  });
}

/** Milliseconds of all processors that a process has used. */
function cpuOf(pid: number): number {
  // After the name, which may hold anything, in brackets: user time is the 12th field, system time the 13th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

/** Fulfilled when so many friends of the messenger have come online. */
function online(messenger: ChildProcess, count: number): Promise<void> {
  const keys = new Set<string>();
  return new Promise((resolve, reject) => {
    messenger.once('exit', () => {
      reject(new Error('the messenger has ended'));
    });
    if (!messenger.stdout) return;
    createInterface(messenger.stdout).on('line', (text) => {
      const line = JSON.parse(text) as { event: string; key?: string };
      if (line.event === 'online') keys.add(line.key ?? '');
      if (line.event === 'offline') keys.delete(line.key ?? '');
      if (keys.size === count) resolve();
    });
  });
}

/**
 * What a real headless messenger costs that does nothing: with 500 friends, of whom 100 are there over loopback TCP, and a
 * DHT of its own. Linux alone tells what a process has used.
 */
export async function idle(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'saltbox-bench-idle-'));
  const key: FriendId = withProfile(dir, ({ identity }) => identity.id);
  const friends = new FriendsProcess(key, ONLINE);
  const net = await Net.start();
  befriend(dir, await friends.addresses());
  const { host, port } = net.bootstrap;
  const messenger = spawn(
    process.execPath,
    [
      ...[HEADLESS, '--profile', dir, '--listen', '127.0.0.1:0', '--bootstrap', `${host}:${port}`],
      // Nothing of this is the business of the network that this computer is in.
      ...['--lan', 'off', '--mapping', 'off'],
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  try {
    const pid = messenger.pid ?? 0;
    await online(messenger, ONLINE);
    await pass(SETTLING);
    const now = async (): Promise<[cpu: number, packets: number, sent: number, received: number]> => [
      cpuOf(pid),
      await friends.packets(),
      net.received,
      net.sent,
    ];
    const before = await now();
    await pass(WATCHED);
    const after = await now();
    const [cpu = NaN, packets = NaN, sent = NaN, received = NaN] = after.map(
      (one, i) => one - (before[i] ?? NaN),
    );
    const minutes = WATCHED / MINUTE;
    const what = `idle, ${FRIENDS} friends, ${ONLINE} online`;
    return [
      { case: `${what}: processor`, value: (cpu / WATCHED) * 100, unit: '% of one core' },
      {
        case: `${what}: a friend online`,
        value: packets / ONLINE / minutes,
        unit: 'packets a minute, both ways',
      },
      { case: `${what}: DHT, sent`, value: sent / minutes, unit: 'packets a minute' },
      { case: `${what}: DHT, received`, value: received / minutes, unit: 'packets a minute' },
    ];
  } finally {
    const over = once(messenger, 'exit');
    messenger.kill();
    await over;
    friends.stop();
    await net.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
