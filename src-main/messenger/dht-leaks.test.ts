import HyperDHT from 'hyperdht';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import UDX from 'udx-native';
import { systemClock } from '../base/clock';
import { silentLog } from '../base/log';
import { systemRandom } from '../base/random';
import { Identity } from '../identity/identity';
import { Database } from '../storage/database';
import { Dht } from '../transport/dht';
import { startPrivateNet, type PrivateNet } from '../transport/private-net';
import { publicTopic } from '../transport/rendezvous';
import type { Transport } from '../transport/transport';
import type { FriendId } from '../../src-shared/ids';
import type { NetworkChoices } from '../../src-shared/model';
import { Messenger } from './messenger';
import { must } from './world';

/** Messengers that have nothing but a real DHT, of nodes in this process, on real sockets. */

const tools = { clock: systemClock, random: systemRandom, log: silentLog };
const here = { host: '127.0.0.1' };
const never = (): AbortSignal => new AbortController().signal;

/** All that one of the nodes heard. */
const heard: Buffer[] = [];
class OverheardUdx extends UDX {
  override createSocket(options?: object): UDX.Socket {
    const socket = super.createSocket(options);
    socket.on('message', (bytes: Uint8Array) => heard.push(Buffer.from(bytes)));
    return socket;
  }
}

let net: PrivateNet;
let spy: HyperDHT;
const people: Person[] = [];
beforeAll(async () => {
  net = await startPrivateNet({ ...here, port: 0 });
  const listed = { ephemeral: false, firewalled: false };
  spy = new HyperDHT({
    ...{ ...here, ...listed, port: [0, 0], bootstrap: [net.address] },
    udx: new OverheardUdx(),
  });
  await spy.fullyBootstrapped();
});
afterEach(() => Promise.all(people.splice(0).map((person) => person.messenger.stop())));
afterAll(async () => {
  await spy.destroy({ force: true });
  await net.close();
});

/** Nobody can be called by address, and nobody is there. */
const nowhere: Transport = {
  listen: () => Promise.resolve({ addresses: [], close: () => Promise.resolve() }),
  dial: () => Promise.resolve({ ok: false, error: 'unreachable' }),
};

const join = (passFor: (relay: Uint8Array) => Uint8Array | null = () => null): Promise<Dht> =>
  Dht.start({ ...tools, ...here, passFor, bootstrap: [net.address] });

class Person {
  readonly identity = new Identity(systemRandom(32));
  readonly database = Database.open(':memory:', systemRandom(32));
  messenger = this.#make({});

  get key(): FriendId {
    return this.identity.id;
  }

  static async start(name: string): Promise<Person> {
    const person = new Person();
    people.push(person);
    await person.messenger.start();
    must(person.messenger.setName(name));
    return person;
  }

  async restart(choices: Partial<NetworkChoices> = {}): Promise<void> {
    await this.messenger.stop();
    this.messenger = this.#make(choices);
    await this.messenger.start();
  }

  /** Fulfilled when something happens after which it holds, or when it holds already. */
  async until(holds: (messenger: Messenger) => boolean): Promise<void> {
    const { messenger } = this;
    if (holds(messenger)) return;
    await new Promise<void>((resolve) => {
      const stop = messenger.on(() => {
        if (!holds(messenger)) return;
        stop();
        resolve();
      });
    });
  }

  meets(other: Person): Promise<void> {
    return this.until((messenger) => Boolean(messenger.friend(other.key)?.online));
  }

  /** The rendezvous that a friend has told of. */
  rendezvousOf(other: Person): Uint8Array | null {
    const row = this.database.get<{ key: Uint8Array }>(
      'SELECT rendezvous.key FROM rendezvous JOIN friends ON friends.number = friend WHERE friends.key = ?',
      [other.key],
    );
    return row?.key ?? null;
  }

  #make(choices: Partial<NetworkChoices>): Messenger {
    return new Messenger({
      ...{ ...tools, identity: this.identity, database: this.database, transport: nowhere, listenAt: null },
      services: {
        dht: {
          start: (_bootstrap, passFor) => join(passFor),
          publicKeyOf: (seed) => Dht.friendsKey(seed),
        },
      },
      choices,
    });
  }
}

const request = { words: 'hello', nickname: null, address: null };

const group = <N extends string[]>(...names: N): Promise<{ [K in keyof N]: Person }> =>
  Promise.all(names.map((name) => Person.start(name))) as Promise<{ [K in keyof N]: Person }>;

async function befriend(one: Person, other: Person): Promise<void> {
  must(one.messenger.addFriend({ ...request, text: other.key }));
  await other.until((messenger) => messenger.requests().some(({ key }) => key === one.key));
  must(other.messenger.accept(one.key));
  await Promise.all([one.meets(other), other.meets(one)]);
  await one.until(() => one.rendezvousOf(other) !== null);
}

/** What a stranger does with a key and a DHT. */
async function strangely<T>(work: (dht: Dht) => Promise<T>): Promise<T> {
  const dht = await join();
  const result = await work(dht);
  await dht.close();
  return result;
}

/** How many servers whoever has the key alone finds. */
const foundBy = (key: Uint8Array): Promise<number> =>
  strangely(async (dht) => {
    let count = 0;
    for await (const _server of dht.lookup(publicTopic(key), never())) count += 1;
    return count;
  });

const called = (rendezvous: Uint8Array): Promise<string> =>
  strangely(async (dht) => {
    const result = await dht.dial(rendezvous, {}, never());
    return result.ok ? 'answered' : result.error;
  });

/** They call and call again, and nobody is there. */
const inVain = (one: Person, other: Person): Promise<void> =>
  one.until((messenger) => messenger.friend(other.key)?.reach.lastError === 'absent');

const hidden = async (person: Person): Promise<void> => {
  expect(await foundBy(person.identity.publicKey)).toBe(1);
  must(await person.messenger.setNetwork({ findable: false }));
  await expect.poll(() => foundBy(person.identity.publicKey), { timeout: 10_000 }).toBe(0);
};

describe('in a real DHT', () => {
  it('whoever has the key of somebody hidden finds nothing, and a friend still connects', async () => {
    const [alice, bob, mallory] = await group('Alice', 'Bob', 'Mallory');
    await befriend(alice, bob);
    await hidden(bob);
    must(mallory.messenger.addFriend({ ...request, text: bob.key }));
    await inVain(mallory, bob);
    expect(bob.messenger.requests()).toEqual([]);
    expect(await called(alice.rendezvousOf(bob)!)).toBe('answered');
    await alice.restart();
    await Promise.all([alice.meets(bob), bob.meets(alice)]);
  });

  it('who is a friend no more finds nothing by what they were told, and the others are told anew', async () => {
    const [alice, bob, carol] = await group('Alice', 'Bob', 'Carol');
    await befriend(alice, bob);
    await befriend(carol, bob);
    await hidden(bob);
    const known = carol.rendezvousOf(bob)!;
    expect(await called(known)).toBe('answered');
    must(bob.messenger.removeFriend(carol.key));
    await alice.until(() => Buffer.compare(alice.rendezvousOf(bob)!, known) !== 0);
    await expect.poll(() => called(known), { timeout: 10_000 }).toBe('absent');
    await carol.restart();
    await inVain(carol, bob);
    expect(bob.messenger.requests()).toEqual([]);
    expect(await called(alice.rendezvousOf(bob)!)).toBe('answered');
    await alice.restart();
    await alice.meets(bob);
  });

  it('no node that holds what somebody announces hears their key or name', async () => {
    const [bob] = await group('Bob of the choir');
    must(await bob.messenger.setNetwork({ relaying: true }));
    const { publicKey, id, saltboxId } = bob.identity;
    await expect.poll(() => foundBy(publicKey), { timeout: 10_000 }).toBe(1);
    const seed = bob.database.get<{ value: string }>("SELECT value FROM settings WHERE name = 'rendezvous'");
    const target = HyperDHT.hash(Dht.friendsKey(Buffer.from(seed!.value, 'hex')));
    // Both rendezvous are announced to the node that listens, so it has heard what there is to hear.
    for (const told of [publicTopic(publicKey), target])
      await expect
        .poll(() => heard.some((bytes) => bytes.includes(Buffer.from(told))), { timeout: 10_000 })
        .toBe(true);
    const all = Buffer.concat(heard).toString('latin1');
    const secrets = [Buffer.from(publicKey).toString('latin1'), id, saltboxId, 'choir'];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });
});
