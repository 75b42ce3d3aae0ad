import { concat } from '../../base/bytes';
import type { Random } from '../../base/random';
import type { SharedBox } from '../../crypto/box';
import { NONCE_LENGTH } from '../../crypto/nonce';
import type { Identity } from '../../identity/identity';
import { Channel } from '../../protocol/channel';
import { DATA, HELLO, MAX_PACKET } from '../../protocol/constants';
import { encodeFrame, FrameReader } from '../../protocol/frame';
import { answerOffer } from '../../protocol/handshake';
import { openHello, parsePacket, sealHello } from '../../protocol/packet';
import type { ByteStream, Transport } from '../../transport/transport';
import type { Address } from '../../../src-shared/address';

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
