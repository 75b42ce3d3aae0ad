import { systemClock } from '../base/clock';
import { concat } from '../base/bytes';
import { silentLog } from '../base/log';
import { systemRandom, type Random } from '../base/random';
import type { SharedBox } from '../crypto/box';
import { NONCE_LENGTH } from '../crypto/nonce';
import { Identity } from '../identity/identity';
import { Channel } from '../protocol/channel';
import { DATA, HELLO, MAX_PACKET } from '../protocol/constants';
import { encodeFrame, FrameReader } from '../protocol/frame';
import { answerOffer } from '../protocol/handshake';
import { openHello, parsePacket, sealHello } from '../protocol/packet';
import { Database } from '../storage/database';
import { tcp } from '../transport/tcp';
import type { ByteStream, Transport } from '../transport/transport';
import { formatAddress, type Address } from '../../src-shared/address';
import { Messenger } from './messenger';
import { must, Person, World } from './world';

export type Side = 'dialler' | 'answerer';
export const otherSide = (side: Side): Side => (side === 'dialler' ? 'answerer' : 'dialler');

/** One packet on its way: who sent it, and the how many-th of theirs on this wire it is. */
export interface Frame {
  readonly wire: Wire;
  readonly from: Side;
  readonly index: number;
  readonly packet: Uint8Array;
}

/** What goes on in place of a frame: pieces of the byte stream, in this order. */
export type Tamper = (frame: Frame) => readonly Uint8Array[];
export const honest: Tamper = ({ packet }) => [encodeFrame(packet)];

/** One connection through the man in the middle, with all that was sent on it. */
export class Wire {
  readonly frames: Frame[] = [];
  open = true;
  readonly #ends: Readonly<Record<Side, ByteStream>>;

  constructor(ends: Readonly<Record<Side, ByteStream>>, tamper: () => Tamper, changed: () => void) {
    this.#ends = ends;
    for (const from of ['dialler', 'answerer'] as const) {
      const reader = new FrameReader();
      ends[from].open({
        data: (bytes) => {
          reader.push(bytes);
          for (let packet = reader.next(MAX_PACKET); packet; packet = reader.next(MAX_PACKET)) {
            const frame = { wire: this, from, index: this.sentBy(from).length, packet: packet.slice() };
            this.frames.push(frame);
            for (const piece of tamper()(frame)) this.write(otherSide(from), piece);
          }
          changed();
        },
        drain: () => undefined,
        closed: () => {
          this.open = false;
          ends[otherSide(from)].end();
          changed();
        },
      });
    }
  }

  sentBy(from: Side): Frame[] {
    return this.frames.filter((frame) => frame.from === from);
  }

  write(to: Side, bytes: Uint8Array): void {
    this.#ends[to].write(bytes);
  }

  /** Breaks the connection, after what was written. */
  cut(): void {
    this.#ends.dialler.end();
    this.#ends.answerer.end();
  }
}

/** Listens where somebody believes their friend to be, and calls that friend in their name. */
export class ManInTheMiddle {
  tamper: Tamper = honest;
  readonly wires: Wire[] = [];
  address = '';
  changed: () => void = () => undefined;
  #close: () => Promise<void> = () => Promise.resolve();

  async listen(transport: Transport, at: Address, target: Address): Promise<void> {
    const listener = await transport.listen(at, (dialler) => {
      void transport.dial(target, new AbortController().signal).then((result) => {
        if (!result.ok) {
          dialler.destroy();
          return;
        }
        const ends = { dialler, answerer: result.stream };
        this.wires.push(
          new Wire(
            ends,
            () => this.tamper,
            () => {
              this.changed();
            },
          ),
        );
      });
    });
    this.address = listener.addresses.map(formatAddress)[0] ?? '';
    this.#close = () => listener.close();
  }

  /** The connection made last. */
  get wire(): Wire {
    const wire = this.wires.at(-1);
    if (!wire) throw new Error('nobody has called yet');
    return wire;
  }

  close(): Promise<void> {
    return this.#close();
  }
}

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

/** The scene over TCP, with the clock of the system. Bob calls nobody. */
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
        ...{ random: systemRandom, clock: systemClock, log: silentLog, sealedBy: 'keyfile', listenAt: LOCAL },
      });
      messenger.on(ring);
      return messenger;
    });
    await made.start();
    return made;
  };
  const [alice, bob] = [await person('alice', tcp), await person('bob', deaf)];
  const port = Number(bob.messenger.profile.addresses[0]?.split(':').at(-1));
  const bobAt = { host: '127.0.0.1', port };
  const middle = new ManInTheMiddle();
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
export async function introduce({ alice, bob, middle, until }: Scene): Promise<void> {
  const request = { text: bob.key, words: 'It is me', nickname: null, address: middle.address };
  must(alice.messenger.addFriend(request));
  await until(() => bob.messenger.requests().length === 1);
  must(bob.messenger.accept(alice.key));
  await until(() => alice.isOnline(bob) && bob.isOnline(alice));
  must(await alice.messenger.send(bob.key, 'before'));
  await until(() => bob.texts(alice).length === 1);
}

/** Someone who dials, writes any bytes, and counts what comes back. */
export class Caller {
  readonly received: Uint8Array[] = [];
  closed = false;
  stream: ByteStream | null = null;
  changed: () => void = () => undefined;

  async dial(transport: Transport, to: Address): Promise<this> {
    const result = await transport.dial(to, new AbortController().signal);
    if (!result.ok) throw new Error(result.error);
    this.stream = result.stream;
    result.stream.open({
      data: (bytes) => {
        this.received.push(bytes.slice());
        this.take(bytes);
        this.changed();
      },
      drain: () => undefined,
      closed: () => {
        this.closed = true;
        this.changed();
      },
    });
    return this;
  }

  write(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) this.stream?.write(piece);
  }

  protected take(_bytes: Uint8Array): void {
    // A plain caller only counts.
  }
}

/** What a rogue has of two people: the box between them, and whatever X25519 results it can make. */
export interface RogueKeys {
  /** Whom it claims to be, and whom it calls. */
  readonly as: Uint8Array;
  readonly to: Uint8Array;
  readonly box: SharedBox;
  readonly agree: (publicKey: Uint8Array) => Uint8Array | null;
}

/** All that a friend has: a friend who turns on the other. */
export function keysOf(me: Identity, to: Uint8Array): RogueKeys {
  const box = me.boxWith(to);
  if (!box) throw new Error('a key of low order');
  return { as: me.publicKey, to, box, agree: (key) => me.agreeWith(key) };
}

/** Goes through the handshake as the dialler, and then says under the session keys whatever it likes. */
export class Rogue extends Caller {
  ready = false;
  readonly #keys: RogueKeys;
  readonly #random: Random;
  readonly #base: Uint8Array;
  readonly #reader = new FrameReader();
  #theirBase: Uint8Array | null = null;
  #channel: Channel | null = null;

  constructor(keys: RogueKeys, random: Random) {
    super();
    this.#keys = keys;
    this.#random = random;
    this.#base = random(NONCE_LENGTH);
  }

  hello(): void {
    this.write(encodeFrame(sealHello(this.#base, this.#random(NONCE_LENGTH), this.#keys.box)));
  }

  say(...payloads: readonly ArrayLike<number>[]): void {
    const channel = this.#channel;
    if (!channel) throw new Error('there is no session yet');
    for (const payload of payloads) this.write(channel.seal(concat(payload)));
  }

  protected override take(bytes: Uint8Array): void {
    this.#reader.push(bytes);
    for (let next = this.#reader.next(MAX_PACKET); next; next = this.#reader.next(MAX_PACKET)) {
      const packet = parsePacket(next);
      if (packet.type === HELLO) {
        this.#theirBase = openHello(packet, this.#keys.box);
        if (this.#theirBase) this.#channel = new Channel(this.#theirBase, this.#base, this.#keys.box);
      } else if (packet.type === DATA && this.#channel && !this.ready) {
        this.#agree(this.#channel, this.#channel.open(packet));
      }
    }
  }

  #agree(channel: Channel, offer: Uint8Array): void {
    const { as, to, agree } = this.#keys;
    const context = {
      ...{ random: this.#random, features: [], agree, theirId: to, diallerId: as, answererId: to },
      ...{ diallerBase: this.#base, answererBase: this.#theirBase ?? new Uint8Array() },
    };
    const { hello, keys } = answerOffer(context, offer, null);
    this.write(channel.seal(hello));
    channel.sealWith(keys.diallerToAnswerer);
    channel.openWith(keys.answererToDialler);
    this.ready = true;
  }
}
