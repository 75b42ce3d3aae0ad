import { onTestFinished } from 'vitest';
import { systemClock } from '../../base/clock';
import { silentLog } from '../../base/log';
import { systemRandom } from '../../base/random';
import { Identity } from '../../identity/identity';
import { Database } from '../../storage/database';
import { tcp } from '../../transport/tcp';
import type { Transport } from '../../transport/transport';
import { formatAddress, type Address } from '../../../src-shared/address';
import { Messenger } from '../messenger';
import { must, Person, World } from '../world';
import type { Caller } from './rogue';
import { honest, ManInTheMiddle } from './wire';

/** Alice, Bob, and the man in the middle whom Alice takes for Bob. */
export interface Scene {
  readonly alice: Person;
  readonly bob: Person;
  readonly middle: ManInTheMiddle;
  /** How an attacker reaches the network, and Bob. */
  readonly transport: Transport;
  readonly bobAt: Address;
  /** Waits for this to be so: on a network in memory for all that needs no time, over TCP for an event. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}
export type MemoryScene = Scene & { readonly world: World };

/** The scene on a network in memory, with a clock that moves when told. */
export async function memoryScene(): Promise<MemoryScene> {
  const world = new World();
  const { alice, bob } = await world.people('alice', 'bob');
  const middle = new ManInTheMiddle();
  const transport = world.network.host('mallory');
  const bobAt = { host: 'bob', port: 33_733 };
  // Not the default port: Bob does not find the man in the middle in turn.
  await middle.listen(transport, { host: 'mallory', port: 4_444 }, bobAt);
  return {
    ...{ world, alice, bob, middle, transport, bobAt },
    until: async (condition) => {
      await world.settle();
      if (!condition()) throw new Error(`this did not come about: ${condition.toString()}`);
    },
    close: () => Promise.resolve(),
  };
}

const LOCAL: Address = { host: '127.0.0.1', port: 0 };
const deaf: Transport = { ...tcp, dial: () => Promise.resolve({ ok: false, error: 'refused' }) };

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The scene over TCP, with the clock of the system. Bob calls nobody; Alice reaches nobody but the man in the middle. */
export async function tcpScene(): Promise<Scene> {
  let waiting: (() => void)[] = [];
  const ring = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  const person = async (name: string, transport: Transport): Promise<Person> => {
    const database = Database.open(':memory:', systemRandom(32));
    const made = new Person(name, new Identity(systemRandom(32)), database, nextTurn, ({ identity }) => {
      const messenger = new Messenger({
        ...{ identity, database, transport },
        ...{ random: systemRandom, clock: systemClock, log: silentLog, listenAt: LOCAL },
      });
      messenger.on(ring);
      return messenger;
    });
    await made.start();
    return made;
  };
  const middle = new ManInTheMiddle();
  // Bob tells where else he is, and there nobody would be in the middle.
  const led: Transport = {
    ...tcp,
    dial: (to, signal) => (formatAddress(to) === middle.address ? tcp : deaf).dial(to, signal),
  };
  const [alice, bob] = [await person('alice', led), await person('bob', deaf)];
  const port = Number(bob.messenger.profile.addresses[0]?.split(':').at(-1));
  const bobAt = { host: '127.0.0.1', port };
  await middle.listen(tcp, LOCAL, bobAt);
  middle.changed = ring;
  return {
    ...{ alice, bob, middle, bobAt, transport: tcp },
    until: async (condition) => {
      while (!condition()) await new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
    },
    close: async () => {
      await Promise.all([alice.stop(), bob.stop(), middle.close()]);
    },
  };
}

/** Makes Alice and Bob friends through the man in the middle, who does nothing yet. */
async function introduce({ alice, bob, middle, until }: Scene): Promise<void> {
  const request = { text: bob.key, words: 'It is me', nickname: null, address: middle.address };
  must(alice.messenger.addFriend(request));
  await until(() => bob.messenger.requests().length === 1);
  must(bob.messenger.accept(alice.key));
  await until(() => alice.isOnline(bob) && bob.isOnline(alice));
  must(await alice.messenger.send(bob.key, 'before'));
  await until(() => bob.texts(alice).length === 1);
}

export const networks = { memory: memoryScene, TCP: tcpScene } as const;
export type Network = keyof typeof networks;
export const bothNetworks: Network[] = ['memory', 'TCP'];

/** The scene on this network, with Alice and Bob made friends; it is closed after the test. */
export async function friends<S extends Scene = Scene>(make: () => Promise<S>): Promise<S> {
  const scene = await make();
  onTestFinished(() => scene.close());
  await introduce(scene);
  return scene;
}

/** The man in the middle lets everything through, and the two find each other again with their history. */
export async function recovers({ alice, bob, middle, until }: Scene, text = 'after'): Promise<void> {
  middle.tamper = honest;
  alice.messenger.retry(bob.key);
  await until(() => alice.isOnline(bob) && bob.isOnline(alice));
  must(await alice.messenger.send(bob.key, text));
  await until(() => bob.texts(alice).at(-1) === text);
  must(await bob.messenger.send(alice.key, `${text}, back`));
  await until(() => alice.texts(bob).at(-1) === `${text}, back`);
}

export const online = (one: Person): number => one.seen('online').length;
export const gone = (one: Person): number => one.seen('offline').length;

/** Dials on the network of the scene, which in memory must be moved for it. */
export async function dialled<C extends Caller>(
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
