import { wipe } from '../crypto/wipe';
import type { Channel } from './channel';
import {
  ANSWERER_PING_AFTER,
  PING_AFTER,
  PROBE_DEADLINE,
  RENEW_AFTER,
  RENEW_BYTES,
  RENEW_PACKETS,
  SILENCE_DEADLINE,
} from './constants';
import { LocalError, RemoteError } from './errors';
import {
  answerOffer,
  makeOffer,
  takeAnswer,
  wipeOffer,
  type HandshakeContext,
  type Offer,
  type SessionKeys,
} from './handshake';
import { decodeMessage, encodeMessage, type Message } from './message';

/** The messages that are not the session's own. */
export type PeerMessage = Extract<
  Message,
  {
    kind:
      | 'profile'
      | 'ack'
      | 'read'
      | 'reach'
      | 'dial-back'
      | 'dialled-back'
      | 'typing'
      | 'text'
      | 'edit'
      | 'delete'
      | 'reaction';
  }
>;

/** What a payload of the session leads to. */
export interface Outcome {
  /** For those above; null where it was a control message, a keep-alive, or not known. */
  readonly message: PeerMessage | null;
  readonly unknownKind: number | null;
}

/**
 * The part of a connection that lies under session keys (PROTOCOL.md sections 5 and 6): renewal of the keys, and
 * whether the other side lives. `write` takes a sealed frame.
 */
export class Secured {
  readonly features: readonly string[];
  readonly #channel: Channel;
  readonly #context: HandshakeContext;
  readonly #dialled: boolean;
  readonly #write: (frame: Uint8Array) => void;
  #chain: Uint8Array;
  #renewedAt: number;
  #heardAt: number;
  #pinged = false;
  /** By when something has to come after a probe. */
  #answerBy = Infinity;
  #pings = 0;
  /** Dialler: a renewal was asked for. */
  #asked = false;
  /** Dialler: the key to open with, once the answerer has switched. */
  #next: SessionKeys | null = null;
  /** Answerer: what was offered, until the dialler answers. */
  #offer: Offer | null = null;

  constructor(options: {
    channel: Channel;
    context: HandshakeContext;
    dialled: boolean;
    keys: SessionKeys;
    write: (frame: Uint8Array) => void;
    now: number;
  }) {
    const { channel, keys, dialled } = options;
    this.#channel = channel;
    this.#context = options.context;
    this.#dialled = dialled;
    this.#write = options.write;
    this.#chain = keys.chain;
    this.#renewedAt = options.now;
    this.#heardAt = options.now;
    this.features = keys.features;
    channel.sealWith(dialled ? keys.diallerToAnswerer : keys.answererToDialler);
    channel.openWith(dialled ? keys.answererToDialler : keys.diallerToAnswerer);
  }

  send(payload: Uint8Array): void {
    this.#write(this.#channel.seal(payload));
  }

  /** Takes an opened payload. Control messages are dealt with here; the rest is told. */
  receive(payload: Uint8Array, now: number): Outcome {
    this.#heardAt = now;
    this.#pinged = false;
    this.#answerBy = Infinity;
    const nothing: Outcome = { message: null, unknownKind: null };
    if (payload.length === 0) return nothing;
    const decoded = decodeMessage(payload);
    if (!decoded.known) return { message: null, unknownKind: decoded.kind };
    const { message } = decoded;
    switch (message.kind) {
      case 'ping':
        this.#say({ kind: 'pong', n: message.n });
        return nothing;
      case 'pong':
        return nothing;
      case 'renew-ask':
        this.#offerRenewal();
        return nothing;
      case 'renew-hello-answerer':
        this.#answerRenewal(message.hello, now);
        return nothing;
      case 'renew-hello-dialler':
        this.#finishRenewal(message.hello, now);
        return nothing;
      case 'switched':
        this.#switched();
        return nothing;
      default:
        return { message, unknownKind: null };
    }
  }

  get #pingAfter(): number {
    return this.#dialled ? PING_AFTER : ANSWERER_PING_AFTER;
  }

  /** When `tick` wants to be called. */
  get deadline(): number {
    const silence = this.#heardAt + (this.#pinged ? SILENCE_DEADLINE : this.#pingAfter);
    return Math.min(silence, this.#answerBy, this.#mayAsk ? this.#renewedAt + RENEW_AFTER : Infinity);
  }

  /** Asks whether the other side lives, and takes it for dead where that is not answered soon. */
  probe(now: number): void {
    this.#answerBy = Math.min(this.#answerBy, now + PROBE_DEADLINE);
    this.#ping();
  }

  tick(now: number): void {
    if (now >= Math.min(this.#answerBy, this.#heardAt + SILENCE_DEADLINE)) throw new RemoteError('silent');
    if (!this.#pinged && now >= this.#heardAt + this.#pingAfter) this.#ping();
    this.renewIfDue(now);
  }

  #ping(): void {
    this.#pinged = true;
    this.#pings = (this.#pings + 1) >>> 0;
    this.#say({ kind: 'ping', n: this.#pings });
  }

  /** To be called now and then, for the renewal that traffic calls for. */
  renewIfDue(now: number): void {
    if (!this.#mayAsk) return;
    const { sent, received } = this.#channel;
    const worn =
      Math.max(sent.packets, received.packets) >= RENEW_PACKETS ||
      Math.max(sent.bytes, received.bytes) >= RENEW_BYTES;
    if (worn || now >= this.#renewedAt + RENEW_AFTER) this.renew();
  }

  /** The side that dialled asks for fresh keys, unless it is at it: to ask twice breaks the rules. */
  renew(): void {
    if (!this.#dialled) throw new LocalError('the side that dialled renews');
    if (!this.#mayAsk) return;
    this.#asked = true;
    this.#say({ kind: 'renew-ask' });
  }

  wipe(): void {
    wipe(this.#chain);
    if (this.#offer) wipeOffer(this.#offer);
    this.#next?.answererToDialler.wipe();
    this.#channel.wipe();
  }

  get #mayAsk(): boolean {
    return this.#dialled && !this.#asked && this.#next === null;
  }

  #offerRenewal(): void {
    if (this.#dialled || this.#offer) throw new RemoteError('renewal-not-asked');
    this.#offer = makeOffer(this.#context);
    this.#say({ kind: 'renew-hello-answerer', hello: this.#offer.hello });
  }

  /** Dialler: the own HELLO is the last packet of its direction under the old key. */
  #answerRenewal(offered: Uint8Array, now: number): void {
    if (!this.#asked) throw new RemoteError('renewal-not-asked');
    this.#asked = false;
    const { hello, keys } = answerOffer(this.#context, offered, this.#chain);
    this.#say({ kind: 'renew-hello-dialler', hello });
    this.#channel.sealWith(keys.diallerToAnswerer);
    this.#next = keys;
    this.#chain = keys.chain;
    this.#renewedAt = now;
  }

  /** Answerer: the dialler seals with the new key from here on; the own direction ends with `switched`. */
  #finishRenewal(answer: Uint8Array, now: number): void {
    if (!this.#offer) throw new RemoteError('renewal-not-asked');
    const keys = takeAnswer(this.#context, this.#offer, answer, this.#chain);
    this.#offer = null;
    this.#channel.openWith(keys.diallerToAnswerer);
    this.#say({ kind: 'switched' });
    this.#channel.sealWith(keys.answererToDialler);
    this.#chain = keys.chain;
    this.#renewedAt = now;
  }

  /** Dialler: the answerer seals with the new key from here on. */
  #switched(): void {
    if (!this.#next) throw new RemoteError('renewal-not-asked');
    this.#channel.openWith(this.#next.answererToDialler);
    this.#next = null;
  }

  #say(message: Message): void {
    this.send(encodeMessage(message));
  }
}
