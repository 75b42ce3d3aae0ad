import { equalBytes } from '../base/bytes';
import type { Random } from '../base/random';
import type { SharedBox } from '../crypto/box';
import { NONCE_LENGTH, NonceCounter } from '../crypto/nonce';
import {
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
import type { NonceRegistry } from './nonce-registry';
import {
  openData,
  openHello,
  openRequest,
  parsePacket,
  sealData,
  sealHello,
  sealRequest,
  type DataPacket,
  type HelloPacket,
  type Packet,
  type RequestPacket,
} from './packet';
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
}

/** What the driver must do, in this order. */
export type Effect =
  | { readonly type: 'write'; readonly bytes: Uint8Array }
  /** Somebody asks to be a friend: answer with `admit`, now, later or never. */
  | { readonly type: 'request'; readonly key: Uint8Array; readonly words: string }
  /** A hello came: try it against the friends, and answer with `identified` or `unidentified`. */
  | { readonly type: 'identify'; readonly hello: HelloPacket }
  /** The other side is proven. Nothing about a friend may change before. */
  | { readonly type: 'established'; readonly peer: Peer }
  | { readonly type: 'deliver'; readonly payload: Uint8Array }
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
  #sending: NonceCounter | null = null;
  #receiving: NonceCounter | null = null;

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
    if (this.#keepalive === null) return this.#deadline;
    return Math.min(this.#keepalive, this.#deadline ?? Infinity);
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

  /** Takes what the stream brought, in pieces of any size. */
  receive(bytes: Uint8Array, now: number): readonly Effect[] {
    if (this.#state === 'closed') return [];
    try {
      this.#frames.push(bytes);
      for (;;) {
        const proven = this.#state === 'greeted' || this.#state === 'established';
        const packet = this.#frames.next(proven ? MAX_PACKET : MAX_STRANGER_PACKET);
        if (!packet) break;
        this.#handle(parsePacket(packet), now);
      }
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
    if (this.#heldHello) this.#greet(this.#heldHello, now);
    else this.#enter('called', now);
    return this.#take();
  }

  /** The hello is this friend's. */
  identified(peer: Peer, theirBase: Uint8Array, now: number): readonly Effect[] {
    if (this.#state !== 'identifying') return [];
    if (this.#context.issued.has(theirBase)) this.#end('reflection');
    else {
      this.#peer = peer;
      this.#sendHello(peer);
      this.#greet(theirBase, now);
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

  /** Seals one payload for the proven other side. */
  send(payload: Uint8Array): readonly Effect[] {
    if (this.#state !== 'established') throw new LocalError(`nothing can be sent while ${this.#state}`);
    this.#sendData(payload);
    return this.#take();
  }

  /** To be called at `deadline`. */
  tick(now: number): readonly Effect[] {
    if (this.#keepalive !== null && now >= this.#keepalive) {
      this.#keepalive = null;
      this.#sendData(EMPTY);
    }
    if (this.#deadline !== null && now >= this.#deadline) {
      this.#end(this.#words !== null && this.#state === 'called' ? 'request-late' : lateness(this.#state));
    }
    return this.#take();
  }

  /** Ends the session from this side, or because the stream ended. */
  close(reason: CloseReason): readonly Effect[] {
    this.#end(reason);
    return this.#take();
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
        this.#onData(packet);
    }
  }

  #onRequest(packet: RequestPacket, now: number): void {
    const key = packet.sender.slice();
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
      const hello = { ...packet, nonce: packet.nonce.slice(), boxed: packet.boxed.slice() };
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

  #onData(packet: DataPacket): void {
    const peer = this.#known();
    if (!this.#receiving) throw new LocalError('no hello was sent');
    const payload = openData(packet, this.#receiving.next(), peer.box);
    if (this.#state === 'greeted') {
      this.#state = 'established';
      this.#deadline = null;
      // A dialler that has not spoken yet must, or it is never confirmed there.
      if (this.dialled && this.#sending?.count === 0) this.#sendData(EMPTY);
      this.#keepalive = null;
      this.#effects.push({ type: 'established', peer });
    }
    if (payload.length > 0) this.#effects.push({ type: 'deliver', payload });
  }

  /**
   * Both hellos are there. The answering side speaks first; a dialler that hears nothing speaks after a while. What is
   * said first in a direction is always the empty payload: a replayed hello makes us seal packet 1 again under the same
   * nonce, and the same bytes under the same nonce tell nothing.
   */
  #greet(theirBase: Uint8Array, now: number): void {
    this.#sending = new NonceCounter(theirBase);
    this.#enter('greeted', now);
    if (this.dialled) this.#keepalive = now + KEEPALIVE_AFTER_HELLO;
    else this.#sendData(EMPTY);
  }

  #sendHello(peer: Peer): void {
    const base = this.#context.random(NONCE_LENGTH);
    this.#context.issued.add(base);
    this.#ownBase = base;
    this.#receiving = new NonceCounter(base);
    this.#write(sealHello(base, this.#context.random(NONCE_LENGTH), peer.box));
  }

  #sendData(payload: Uint8Array): void {
    if (!this.#sending) throw new LocalError('no hello was read');
    this.#write(sealData(payload, this.#sending.next(), this.#known().box));
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
    this.#effects.push({ type: 'close', reason });
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
