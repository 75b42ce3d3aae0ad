import { equalBytes } from '../base/bytes';
import type { Random } from '../base/random';
import type { SharedBox } from '../crypto/box';
import { NONCE_LENGTH } from '../crypto/nonce';
import { Channel } from './channel';
import {
  BASE_DECISION,
  KEEPALIVE_AFTER_HELLO,
  MAX_PACKET,
  MAX_STRANGER_PACKET,
  REQUEST_ANSWER_DEADLINE,
  REQUEST,
  HELLO,
  DATA,
} from './constants';
import { LocalError, RemoteError, type CloseReason } from './errors';
import { encodeFrame, FrameReader } from './frame';
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
import type { NonceRegistry } from './nonce-registry';
import {
  openHello,
  openRequest,
  parsePacket,
  sealHello,
  sealRequest,
  type DataPacket,
  type HelloPacket,
  type Packet,
  type RequestPacket,
} from './packet';
import { Secured, type PeerMessage } from './secured';
import { baseNonceFor, roleIn } from './role';
import { deadlines, requireAllowed, type State } from './session-state';

/** Who is at the other end: their public key, and the box shared with them. */
export interface Peer {
  readonly key: Uint8Array;
  readonly box: SharedBox;
}

/** What every session needs; nothing here is secret. */
export interface SessionContext {
  /** The own client_id. */
  readonly self: Uint8Array;
  readonly random: Random;
  /** Shared by all sessions of the process. */
  readonly issued: NonceRegistry;
  /** The box shared with somebody who says who they are; null refuses them (unusable key, or too many). */
  boxFor(key: Uint8Array): SharedBox | null;
  /** They have spoken the Saltbox session before, so the base protocol alone is refused (PROTOCOL.md section 5). */
  sessionOnly(key: Uint8Array): boolean;
  /** What the Saltbox session needs; null speaks the base protocol only. */
  readonly saltbox: {
    readonly features: readonly string[];
    /** X25519 of the own secret key and this public key; null where it is all zero. */
    agree(publicKey: Uint8Array): Uint8Array | null;
    /** The first message under the session's keys: the own profile. */
    greeting(): Message;
  } | null;
}

/** What the driver must do, in this order. */
export type Effect =
  | { readonly type: 'write'; readonly bytes: Uint8Array }
  /** Somebody asks to be a friend: answer with `admit`, now, later or never. */
  | { readonly type: 'request'; readonly key: Uint8Array; readonly words: string }
  /** A hello came: try it against the friends, and answer with `identified` or `unidentified`. */
  | { readonly type: 'identify'; readonly hello: HelloPacket }
  /** The other side is proven. Nothing about a friend may change before. */
  | { readonly type: 'established'; readonly peer: Peer; readonly security: 'base' | 'session' }
  /** A payload of the base protocol. */
  | { readonly type: 'deliver'; readonly payload: Uint8Array }
  /** A message of the Saltbox session. */
  | { readonly type: 'message'; readonly message: PeerMessage }
  /** A message of a kind that a later version knows: ignored, and logged. */
  | { readonly type: 'unknown'; readonly kind: number }
  | { readonly type: 'close'; readonly reason: CloseReason };

const EMPTY = new Uint8Array(0);

/**
 * One connection of the base protocol (PROTOCOL.md sections 2 to 4), without I/O: bytes, moments (milliseconds) and
 * decisions go in, effects come out. `deadline` names the moment at which `tick` wants to be called.
 */
export class Session {
  readonly dialled: boolean;
  readonly #context: SessionContext;
  readonly #frames = new FrameReader();
  #effects: Effect[] = [];
  #state: State;
  #deadline: number | null = null;
  #keepalive: number | null = null;
  #peer: Peer | null = null;
  #words: string | null = null;
  #heldHello: Uint8Array | null = null;
  #ownBase: Uint8Array | null = null;
  #theirBase: Uint8Array | null = null;
  /** Their hello said that they speak the Saltbox session. */
  #saltboxThere = false;
  #channel: Channel | null = null;
  #offer: Offer | null = null;
  #secured: Secured | null = null;

  private constructor(context: SessionContext, dialled: boolean) {
    this.#context = context;
    this.dialled = dialled;
    this.#state = 'fresh';
  }

  /** The side that was called. */
  static answer(context: SessionContext, now: number): Session {
    const session = new Session(context, false);
    session.#enter('fresh', now);
    return session;
  }

  /** The side that calls `peer`; with `words` it asks to be a friend first. Write what `start` returns. */
  static dial(context: SessionContext, peer: Peer, words: string | null): Session {
    const session = new Session(context, true);
    session.#peer = peer;
    session.#words = words;
    return session;
  }

  get state(): State {
    return this.#state;
  }

  get peer(): Peer | null {
    return this.#peer;
  }

  /** When `tick` is to be called next, milliseconds, or null. */
  get deadline(): number | null {
    const live = this.#state === 'established' ? this.#secured?.deadline : undefined;
    const next = Math.min(this.#keepalive ?? Infinity, this.#deadline ?? Infinity, live ?? Infinity);
    return next === Infinity ? null : next;
  }

  /** How the data of this connection is protected, once that is settled. */
  get security(): 'base' | 'session' | null {
    if (this.#state !== 'established') return null;
    return this.#secured ? 'session' : 'base';
  }

  /** What the other side of a Saltbox session takes beyond what every version does. */
  get features(): readonly string[] {
    return this.#secured?.features ?? [];
  }

  /** Begins a dialled session: the request, if still awaiting, and the hello. */
  start(now: number): readonly Effect[] {
    const peer = this.#known();
    if (equalBytes(peer.key, this.#context.self)) throw new LocalError('nobody dials themselves');
    if (this.#words !== null) {
      const nonce = this.#context.random(NONCE_LENGTH);
      this.#write(sealRequest(this.#context.self, this.#words, nonce, peer.box));
    }
    this.#sendHello(peer);
    this.#enter('called', now);
    // The answer to a request waits on a person.
    if (this.#words !== null) this.#deadline = now + REQUEST_ANSWER_DEADLINE;
    return this.#take();
  }

  /** Takes what the stream brought, in pieces of any size, and opens packets where they stand: the bytes are taken over. */
  receive(bytes: Uint8Array, now: number): readonly Effect[] {
    if (this.#state === 'closed') return [];
    try {
      this.#frames.push(bytes);
      for (;;) {
        const packet = this.#frames.next(this.#channel ? MAX_PACKET : MAX_STRANGER_PACKET);
        if (!packet) break;
        this.#handle(parsePacket(packet), now);
      }
      if (this.#state === 'established') this.#secured?.renewIfDue(now);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.#end(error.code);
    }
    return this.#take();
  }

  /** The one who asked is a friend (already, or by the user's decision just now): the hello is answered. */
  admit(now: number): readonly Effect[] {
    if (this.#state !== 'asked' && this.#state !== 'asked-hello') return [];
    const peer = this.#known();
    this.#sendHello(peer);
    const held = this.#heldHello;
    if (held)
      this.#guarded(() => {
        this.#greet(held, now);
      });
    else this.#enter('called', now);
    return this.#take();
  }

  /** The hello is this friend's. */
  identified(peer: Peer, theirBase: Uint8Array, now: number): readonly Effect[] {
    if (this.#state !== 'identifying') return [];
    if (this.#context.issued.has(theirBase)) this.#end('reflection');
    else {
      this.#peer = peer;
      this.#guarded(() => {
        this.#sendHello(peer);
        this.#greet(theirBase, now);
      });
    }
    return this.#take();
  }

  /**
   * The hello is nobody's: nothing will be answered, and the deadline stays as it was. A request that is declined or
   * dropped needs no call at all: left alone, it looks like one that waits until its deadline.
   */
  unidentified(): void {
    if (this.#state === 'identifying') this.#state = 'unanswered';
  }

  /** Seals one payload of the base protocol for the proven other side. */
  send(payload: Uint8Array): readonly Effect[] {
    if (this.security !== 'base') throw new LocalError(`no plain payload can be sent while ${this.#state}`);
    this.#sendData(payload);
    return this.#take();
  }

  /** Seals one message of the Saltbox session. */
  sendMessage(message: Message): readonly Effect[] {
    if (!this.#secured || this.#state !== 'established')
      throw new LocalError(`no message can be sent while ${this.#state}`);
    this.#secured.send(encodeMessage(message));
    return this.#take();
  }

  /** Seals a payload whose first byte is one of the raw kinds (PROTOCOL.md section 6: 0x80..0xff). */
  sendRaw(payload: Uint8Array): readonly Effect[] {
    if (!this.#secured || this.#state !== 'established')
      throw new LocalError(`nothing raw can be sent while ${this.#state}`);
    this.#secured.send(payload);
    return this.#take();
  }

  /** Asks whether the other side lives, now. */
  probe(): readonly Effect[] {
    if (this.#state === 'established') this.#sendData(EMPTY);
    return this.#take();
  }

  /** Renews the keys of the session ahead of time, if this side dialled; nothing where that is not possible now. */
  renew(): readonly Effect[] {
    if (this.#state === 'established') this.#secured?.renew();
    return this.#take();
  }

  /** To be called at `deadline`. */
  tick(now: number): readonly Effect[] {
    try {
      if (this.#keepalive !== null && now >= this.#keepalive) {
        this.#keepalive = null;
        if (this.dialled) this.#sendData(EMPTY);
        else this.#settleBase();
      }
      if (this.#state === 'established') this.#secured?.tick(now);
      if (this.#deadline !== null && now >= this.#deadline) {
        this.#end(this.#words !== null && this.#state === 'called' ? 'request-late' : lateness(this.#state));
      }
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.#end(error.code);
    }
    return this.#take();
  }

  /** Ends the session from this side, or because the stream ended. */
  close(reason: CloseReason): readonly Effect[] {
    this.#end(reason);
    return this.#take();
  }

  /** Bytes from outside that break a rule end the connection; our own mistakes are thrown. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.#end(error.code);
    }
  }

  #handle(packet: Packet, now: number): void {
    requireAllowed(this.#state, packet.type);
    switch (packet.type) {
      case REQUEST:
        this.#onRequest(packet, now);
        break;
      case HELLO:
        this.#onHello(packet, now);
        break;
      case DATA:
        this.#onData(packet, now);
    }
  }

  #onRequest(packet: RequestPacket, now: number): void {
    // Not `slice`: that of a Buffer is a view.
    const key = Uint8Array.from(packet.sender);
    if (equalBytes(key, this.#context.self)) throw new RemoteError('own-key');
    const box = this.#context.boxFor(key);
    if (!box) throw new RemoteError('key-unusable');
    const words = openRequest(packet, box);
    this.#peer = { key, box };
    this.#enter('asked', now);
    this.#effects.push({ type: 'request', key, words });
  }

  #onHello(packet: HelloPacket, now: number): void {
    if (this.#state === 'fresh') {
      this.#enter('identifying', now);
      // The packet may lie in a buffer that the stream uses again.
      const hello = { ...packet, nonce: Uint8Array.from(packet.nonce), boxed: Uint8Array.from(packet.boxed) };
      this.#effects.push({ type: 'identify', hello });
      return;
    }
    const theirBase = openHello(packet, this.#known().box);
    if (!theirBase) throw new RemoteError('hello-not-opened');
    if (this.#context.issued.has(theirBase)) throw new RemoteError('reflection');
    if (this.#state === 'asked') {
      this.#heldHello = theirBase;
      this.#state = 'asked-hello';
    } else this.#greet(theirBase, now);
  }

  #onData(packet: DataPacket, now: number): void {
    if (!this.#channel) throw new LocalError('no hello was read');
    const payload = this.#channel.open(packet);
    switch (this.#state) {
      case 'greeted':
        this.#onFirstData(payload, now);
        break;
      case 'keyed':
        this.#state = 'established';
        this.#deadline = null;
        this.#effects.push({ type: 'established', peer: this.#known(), security: 'session' });
        this.#onMessage(payload, now);
        break;
      default:
        if (this.#secured) this.#onMessage(payload, now);
        else this.#deliver(payload);
    }
  }

  #deliver(payload: Uint8Array): void {
    // A copy: the payload lies in a buffer that the next packet may use again.
    if (payload.length > 0) this.#effects.push({ type: 'deliver', payload: Uint8Array.from(payload) });
  }

  #onMessage(payload: Uint8Array, now: number): void {
    const outcome = this.#secured?.receive(payload, now);
    if (outcome?.message) this.#effects.push({ type: 'message', message: outcome.message });
    if (outcome && outcome.unknownKind !== null)
      this.#effects.push({ type: 'unknown', kind: outcome.unknownKind });
  }

  /** The first data of the other side settles what is spoken (PROTOCOL.md section 5). */
  #onFirstData(payload: Uint8Array, now: number): void {
    const hello = startsWithMagic(payload);
    if (this.#context.saltbox && hello) {
      this.#key(payload, now);
    } else if (payload.length === 0 && this.#offer) {
      // A dialler to whom our HELLO is still on its way keeps itself alive with this; its own may follow.
      this.#keepalive ??= now + BASE_DECISION;
    } else {
      this.#settleBase();
      // Who does not speak the session has no use for its HELLO.
      if (!hello) this.#deliver(payload);
    }
  }

  /** The other side speaks the base protocol and nothing more. */
  #settleBase(): void {
    const peer = this.#known();
    // A hello of theirs said that they speak the session: then somebody in between keeps it from being spoken.
    if (this.#saltboxThere || this.#context.sessionOnly(peer.key)) throw new RemoteError('downgrade');
    // A dialler that has not spoken yet must, or it is never confirmed there.
    if (this.dialled && this.#channel?.sent.packets === 0) this.#sendData(EMPTY);
    this.#state = 'established';
    this.#deadline = null;
    this.#keepalive = null;
    this.#dropOffer();
    this.#effects.push({ type: 'established', peer, security: 'base' });
  }

  /** The other's HELLO: session keys, and at once the first packet under them. */
  #key(payload: Uint8Array, now: number): void {
    const { saltbox } = this.#context;
    const handshake = this.#handshake();
    if (!saltbox || !handshake || !this.#channel) throw new LocalError('no session is spoken here');
    let keys: SessionKeys;
    if (this.dialled) {
      const answer = answerOffer(handshake, payload, null);
      this.#sendData(answer.hello);
      keys = answer.keys;
    } else {
      if (!this.#offer) throw new LocalError('nothing was offered');
      keys = takeAnswer(handshake, this.#offer, payload, null);
      this.#offer = null;
    }
    this.#keepalive = null;
    this.#secured = new Secured({
      channel: this.#channel,
      context: handshake,
      dialled: this.dialled,
      keys,
      now,
      write: (bytes) => this.#effects.push({ type: 'write', bytes }),
    });
    this.#enter('keyed', now);
    this.#secured.send(encodeMessage(saltbox.greeting()));
  }

  #handshake(): HandshakeContext | null {
    const { saltbox, random, self } = this.#context;
    if (!saltbox || !this.#ownBase || !this.#theirBase) return null;
    const theirs = this.#known().key;
    const [diallerId, answererId] = this.dialled ? [self, theirs] : [theirs, self];
    const [diallerBase, answererBase] = this.dialled
      ? [this.#ownBase, this.#theirBase]
      : [this.#theirBase, this.#ownBase];
    return {
      random,
      features: saltbox.features,
      agree: (publicKey) => saltbox.agree(publicKey),
      theirId: theirs,
      diallerId,
      answererId,
      diallerBase,
      answererBase,
    };
  }

  /**
   * Both hellos are there. The answering side speaks first: its HELLO, or on the base protocol the empty payload. A
   * dialler that hears nothing speaks after a while. Nothing that a user wrote is ever the first packet of a direction:
   * a replayed hello makes us seal packet 1 again under the same key and nonce, and what differs then is public keys.
   */
  #greet(theirBase: Uint8Array, now: number): void {
    if (!this.#ownBase) throw new LocalError('no hello was sent');
    const role = this.#context.saltbox && roleIn(theirBase);
    // Two callers whose calls were joined in the middle, or two who were called.
    if (role === (this.dialled ? 'dialler' : 'answerer')) throw new RemoteError('reflection');
    this.#saltboxThere = role !== null;
    this.#theirBase = theirBase;
    this.#channel = new Channel(theirBase, this.#ownBase, this.#known().box);
    this.#enter('greeted', now);
    if (this.dialled) {
      this.#keepalive = now + KEEPALIVE_AFTER_HELLO;
      return;
    }
    const handshake = this.#handshake();
    if (handshake) this.#offer = makeOffer(handshake);
    this.#sendData(this.#offer?.hello ?? EMPTY);
  }

  #sendHello(peer: Peer): void {
    const { saltbox, random } = this.#context;
    const base = saltbox ? baseNonceFor(this.dialled ? 'dialler' : 'answerer', random) : random(NONCE_LENGTH);
    this.#context.issued.add(base);
    this.#ownBase = base;
    this.#write(sealHello(base, this.#context.random(NONCE_LENGTH), peer.box));
  }

  #sendData(payload: Uint8Array): void {
    if (!this.#channel) throw new LocalError('no hello was read');
    this.#effects.push({ type: 'write', bytes: this.#channel.seal(payload) });
  }

  #enter(state: State, now: number): void {
    this.#state = state;
    const deadline = deadlines[state];
    this.#deadline = deadline ? now + deadline.ms : null;
  }

  #end(reason: CloseReason): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#deadline = null;
    this.#keepalive = null;
    if (this.#ownBase) this.#context.issued.delete(this.#ownBase);
    this.#dropOffer();
    this.#secured?.wipe();
    this.#effects.push({ type: 'close', reason });
  }

  #dropOffer(): void {
    if (this.#offer) wipeOffer(this.#offer);
    this.#offer = null;
  }

  #known(): Peer {
    if (!this.#peer) throw new LocalError('it is not known who is there');
    return this.#peer;
  }

  #write(packet: Uint8Array): void {
    this.#effects.push({ type: 'write', bytes: encodeFrame(packet) });
  }

  #take(): readonly Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }
}

const lateness = (state: State): CloseReason => deadlines[state]?.late ?? 'stopped';
