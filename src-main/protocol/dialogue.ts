import { Channel } from './channel';
import { BASE_DECISION, KEEPALIVE_AFTER_HELLO } from './constants';
import type { Effect } from './effect';
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
import { startsWithMagic } from './hello';
import { encodeMessage, type Message } from './message';
import type { DataPacket } from './packet';
import { Secured } from './secured';
import type { Peer, SessionContext } from './session-context';
import { deadlineOf, lateness, type State } from './session-state';

/** What the hellos settled, and who hears of what comes. */
export interface DialogueOptions {
  readonly context: SessionContext;
  readonly dialled: boolean;
  readonly peer: Peer;
  readonly ownBase: Uint8Array;
  readonly theirBase: Uint8Array;
  /** Their hello said that they speak the Saltbox session. */
  readonly saltboxThere: boolean;
  readonly emit: (effect: Effect) => void;
}

type Phase = Extract<State, 'greeted' | 'keyed' | 'established'>;

const EMPTY = new Uint8Array(0);

/**
 * What is said on a connection once both hellos are through (PROTOCOL.md sections 4.4 and 5): it is settled which
 * protocol is spoken, each side proves itself, and payloads follow. Where the other side breaks a rule, or is late, a
 * `RemoteError` is thrown.
 */
export class Dialogue {
  readonly #options: DialogueOptions;
  readonly #channel: Channel;
  /** Null where this side speaks the base protocol only. */
  readonly #handshake: HandshakeContext | null;
  #state: Phase = 'greeted';
  /** When the other side must be proven. */
  #deadline: number | null = null;
  /** When this side speaks (dialler), or takes the other for a base peer (answerer), for want of a HELLO. */
  #patience: number | null = null;
  #offer: Offer | null = null;
  #secured: Secured | null = null;

  constructor(options: DialogueOptions) {
    const { theirBase, ownBase, peer } = options;
    this.#options = options;
    this.#channel = new Channel(theirBase, ownBase, peer.box);
    this.#handshake = handshakeOf(options);
  }

  get state(): Phase {
    return this.#state;
  }

  /** How payloads are protected, once that is settled. */
  get security(): 'base' | 'session' | null {
    if (this.#state !== 'established') return null;
    return this.#secured ? 'session' : 'base';
  }

  /** What the other side of a Saltbox session takes beyond what every version does. */
  get features(): readonly string[] {
    return this.#secured?.features ?? [];
  }

  /** When `tick` is to be called next, milliseconds, or Infinity. */
  get deadline(): number {
    const live = this.#state === 'established' ? this.#secured?.deadline : undefined;
    return Math.min(this.#patience ?? Infinity, this.#deadline ?? Infinity, live ?? Infinity);
  }

  /**
   * The answering side speaks first: its HELLO, or on the base protocol the empty payload. A dialler that hears nothing
   * speaks after a while. Nothing that a user wrote is ever the first packet of a direction: a replayed hello makes us
   * seal packet 1 again under the same key and nonce, and what differs then is public keys.
   */
  start(now: number): void {
    this.#enter('greeted', now);
    if (this.#options.dialled) {
      this.#patience = now + KEEPALIVE_AFTER_HELLO;
      return;
    }
    if (this.#handshake) this.#offer = makeOffer(this.#handshake);
    this.#seal(this.#offer?.hello ?? EMPTY);
  }

  receive(packet: DataPacket, now: number): void {
    const payload = this.#channel.open(packet);
    switch (this.#state) {
      case 'greeted':
        this.#onFirstData(payload, now);
        break;
      case 'keyed':
        this.#establish('session');
        this.#onMessage(payload, now);
        break;
      case 'established':
        if (this.#secured) this.#onMessage(payload, now);
        // Its sender has changed keys with it: nothing more would open.
        else if (this.#handshake && startsWithMagic(payload)) throw new RemoteError('hello-late');
        else this.#deliver(payload);
    }
  }

  /** To be called at `deadline`. */
  tick(now: number): void {
    if (this.#patience !== null && now >= this.#patience) {
      this.#patience = null;
      if (this.#options.dialled) this.#seal(EMPTY);
      else this.#settleBase();
    }
    if (this.#state === 'established') this.#secured?.tick(now);
    if (this.#deadline !== null && now >= this.#deadline) throw new RemoteError(lateness(this.#state));
  }

  /** Seals one payload of the base protocol for the proven other side. */
  send(payload: Uint8Array): void {
    if (this.security !== 'base') throw new LocalError('no plain payload can be sent in a Saltbox session');
    this.#seal(payload);
  }

  /** Seals one message of the Saltbox session. */
  sendMessage(message: Message): void {
    this.#session().send(encodeMessage(message));
  }

  /** Seals a payload whose first byte is one of the raw kinds. */
  sendRaw(payload: Uint8Array): void {
    this.#session().send(payload);
  }

  /** Asks whether the proven other side lives; one of the base protocol does not answer, but its stream may break. */
  probe(now: number): void {
    if (this.#secured) this.#secured.probe(now);
    else this.#seal(EMPTY);
  }

  /** Renews the keys of the session, if this side dialled; nothing where that is not possible now. */
  renew(): void {
    this.#secured?.renew();
  }

  /** To be called after what came was read: the renewal that traffic calls for. */
  renewIfDue(now: number): void {
    if (this.#state === 'established') this.#secured?.renewIfDue(now);
  }

  /** Forgets all keys of this connection. */
  wipe(): void {
    this.#dropOffer();
    this.#secured?.wipe();
  }

  /** The first data of the other side settles what is spoken (PROTOCOL.md section 5). */
  #onFirstData(payload: Uint8Array, now: number): void {
    const hello = startsWithMagic(payload);
    if (this.#handshake && hello) {
      this.#key(this.#handshake, payload, now);
    } else if (payload.length === 0 && this.#offer) {
      // A dialler to whom our HELLO is still on its way keeps itself alive with this; its own may follow. One whose hello
      // said that it speaks the session has until the deadline.
      if (!this.#options.saltboxThere) this.#patience ??= now + BASE_DECISION;
    } else {
      this.#settleBase();
      // Who does not speak the session has no use for its HELLO.
      if (!hello) this.#deliver(payload);
    }
  }

  /** The other side speaks the base protocol and nothing more. */
  #settleBase(): void {
    const { context, dialled, peer, saltboxThere } = this.#options;
    // A hello of theirs said that they speak the session: then somebody in between keeps it from being spoken.
    if (saltboxThere || context.sessionOnly(peer.key)) throw new RemoteError('downgrade');
    // A dialler that has not spoken yet must, or it is never confirmed there.
    if (dialled && this.#channel.sent.packets === 0) this.#seal(EMPTY);
    this.#patience = null;
    this.#dropOffer();
    this.#establish('base');
  }

  /** The other's HELLO: session keys, and at once the first packet under them. */
  #key(handshake: HandshakeContext, payload: Uint8Array, now: number): void {
    const { context, dialled, emit } = this.#options;
    const keys = dialled ? this.#answer(handshake, payload) : this.#take(handshake, payload);
    this.#patience = null;
    this.#secured = new Secured({
      channel: this.#channel,
      context: handshake,
      dialled,
      keys,
      now,
      write: (bytes) => {
        emit({ type: 'write', bytes });
      },
    });
    this.#enter('keyed', now);
    if (context.saltbox) this.#secured.send(encodeMessage(context.saltbox.greeting(this.#options.peer.key)));
  }

  /** The dialler's part: its own HELLO goes out. */
  #answer(handshake: HandshakeContext, offered: Uint8Array): SessionKeys {
    const { hello, keys } = answerOffer(handshake, offered, null);
    this.#seal(hello);
    return keys;
  }

  /** The answerer's part: what was offered is used up. */
  #take(handshake: HandshakeContext, answer: Uint8Array): SessionKeys {
    if (!this.#offer) throw new LocalError('nothing was offered');
    const keys = takeAnswer(handshake, this.#offer, answer, null);
    this.#offer = null;
    return keys;
  }

  #onMessage(payload: Uint8Array, now: number): void {
    const { message, unknownKind } = this.#session().receive(payload, now);
    if (message) this.#options.emit({ type: 'message', message });
    if (unknownKind !== null) this.#options.emit({ type: 'unknown', kind: unknownKind });
  }

  #deliver(payload: Uint8Array): void {
    // A copy: the payload lies in a buffer that the next packet may use again.
    if (payload.length > 0) this.#options.emit({ type: 'deliver', payload: Uint8Array.from(payload) });
  }

  #seal(payload: Uint8Array): void {
    this.#options.emit({ type: 'write', bytes: this.#channel.seal(payload) });
  }

  #establish(security: 'base' | 'session'): void {
    this.#state = 'established';
    this.#deadline = null;
    this.#options.emit({ type: 'established', peer: this.#options.peer, security });
  }

  #enter(state: Phase, now: number): void {
    this.#state = state;
    this.#deadline = deadlineOf(state, now);
  }

  #dropOffer(): void {
    if (this.#offer) wipeOffer(this.#offer);
    this.#offer = null;
  }

  #session(): Secured {
    if (!this.#secured || this.#state !== 'established') throw new LocalError('no session is spoken here');
    return this.#secured;
  }
}

/** What the keys are made of; null where this side speaks the base protocol only. */
function handshakeOf({
  context: { saltbox, random, self },
  dialled,
  peer: { key: theirId },
  ownBase,
  theirBase,
}: DialogueOptions): HandshakeContext | null {
  if (!saltbox) return null;
  const [diallerId, answererId] = dialled ? [self, theirId] : [theirId, self];
  const [diallerBase, answererBase] = dialled ? [ownBase, theirBase] : [theirBase, ownBase];
  return {
    random,
    features: saltbox.features,
    agree: (publicKey) => saltbox.agree(publicKey),
    theirId,
    diallerId,
    answererId,
    diallerBase,
    answererBase,
  };
}
