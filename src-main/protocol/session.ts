import { equalBytes } from '../base/bytes';
import { NONCE_LENGTH } from '../crypto/nonce';
import { DATA, HELLO, MAX_PACKET, MAX_STRANGER_PACKET, REQUEST, REQUEST_ANSWER_DEADLINE } from './constants';
import { Dialogue } from './dialogue';
import type { Effect } from './effect';
import { LocalError, RemoteError, type CloseReason } from './errors';
import { encodeFrame, FrameReader } from './frame';
import type { Message } from './message';
import {
  openHello,
  openRequest,
  parsePacket,
  sealHello,
  sealRequest,
  type HelloPacket,
  type Packet,
  type RequestPacket,
} from './packet';
import { baseNonceFor, roleIn } from './role';
import type { Peer, SessionContext } from './session-context';
import { deadlineOf, lateness, requireAllowed, type State } from './session-state';

/**
 * One connection (PROTOCOL.md sections 2 to 5), without I/O: bytes, moments (milliseconds) and decisions go in, effects
 * come out. `deadline` names the moment at which `tick` wants to be called. This class reads frames and settles who is
 * there, up to the hellos; what is said after them is the `Dialogue`'s.
 */
export class Session {
  readonly dialled: boolean;
  readonly #context: SessionContext;
  readonly #frames = new FrameReader();
  #effects: Effect[] = [];
  /** Up to the hellos; while there is a dialogue, its own state counts. */
  #state: State;
  #deadline: number | null = null;
  #peer: Peer | null = null;
  #words: string | null = null;
  #heldHello: Uint8Array | null = null;
  #ownBase: Uint8Array | null = null;
  #dialogue: Dialogue | null = null;

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
    return this.#state === 'closed' ? 'closed' : (this.#dialogue?.state ?? this.#state);
  }

  /** When `tick` is to be called next, milliseconds, or null. */
  get deadline(): number | null {
    if (this.state === 'closed') return null;
    const next = this.#dialogue?.deadline ?? this.#deadline ?? Infinity;
    return next === Infinity ? null : next;
  }

  /** How the data of this connection is protected, once that is settled. */
  get security(): 'base' | 'session' | null {
    return this.state === 'closed' ? null : (this.#dialogue?.security ?? null);
  }

  /** What the other side of a Saltbox session takes beyond what every version does. */
  get features(): readonly string[] {
    return this.#dialogue?.features ?? [];
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
    return this.#guarded(() => {
      this.#frames.push(bytes);
      for (;;) {
        const packet = this.#frames.next(this.#dialogue ? MAX_PACKET : MAX_STRANGER_PACKET);
        if (!packet) break;
        this.#handle(parsePacket(packet), now);
      }
      this.#dialogue?.renewIfDue(now);
    });
  }

  /** The one who asked is a friend (already, or by the user's decision just now): the hello is answered. */
  admit(now: number): readonly Effect[] {
    if (this.state !== 'asked' && this.state !== 'asked-hello') return [];
    const [peer, held] = [this.#known(), this.#heldHello];
    return this.#guarded(() => {
      this.#sendHello(peer);
      if (held) this.#greet(held, now);
      else this.#enter('called', now);
    });
  }

  /** The hello is this friend's. */
  identified(peer: Peer, theirBase: Uint8Array, now: number): readonly Effect[] {
    if (this.state !== 'identifying') return [];
    return this.#guarded(() => {
      if (this.#context.issued.has(theirBase)) throw new RemoteError('reflection');
      this.#peer = peer;
      this.#sendHello(peer);
      this.#greet(theirBase, now);
    });
  }

  /**
   * The hello is nobody's: nothing will be answered, and the deadline stays as it was. A request that is declined or
   * dropped needs no call at all: left alone, it looks like one that waits until its deadline.
   */
  unidentified(): void {
    if (this.state === 'identifying') this.#state = 'unanswered';
  }

  /** Seals one payload of the base protocol for the proven other side. */
  send(payload: Uint8Array): readonly Effect[] {
    this.#established().send(payload);
    return this.#take();
  }

  /** Seals one message of the Saltbox session. */
  sendMessage(message: Message): readonly Effect[] {
    this.#established().sendMessage(message);
    return this.#take();
  }

  /** Seals a payload whose first byte is one of the raw kinds (PROTOCOL.md section 6: 0x80..0xff). */
  sendRaw(payload: Uint8Array): readonly Effect[] {
    this.#established().sendRaw(payload);
    return this.#take();
  }

  /** Asks whether the other side lives, now. */
  probe(now: number): readonly Effect[] {
    if (this.state === 'established') this.#established().probe(now);
    return this.#take();
  }

  /** Renews the keys of the session ahead of time, if this side dialled; nothing where that is not possible now. */
  renew(): readonly Effect[] {
    if (this.state === 'established') this.#established().renew();
    return this.#take();
  }

  /** To be called at `deadline`. */
  tick(now: number): readonly Effect[] {
    return this.#guarded(() => {
      if (this.#dialogue) this.#dialogue.tick(now);
      else if (this.#deadline !== null && now >= this.#deadline) {
        const waited = this.#words !== null && this.state === 'called';
        throw new RemoteError(waited ? 'request-late' : lateness(this.state));
      }
    });
  }

  /** Ends the session from this side, or because the stream ended. */
  close(reason: CloseReason): readonly Effect[] {
    this.#end(reason);
    return this.#take();
  }

  /** What the other side did wrong ends the connection; our own mistakes are thrown. */
  #guarded(work: () => void): readonly Effect[] {
    if (this.state === 'closed') return [];
    try {
      work();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.#end(error.code);
    }
    return this.#take();
  }

  #handle(packet: Packet, now: number): void {
    requireAllowed(this.state, packet.type);
    switch (packet.type) {
      case REQUEST:
        this.#onRequest(packet, now);
        break;
      case HELLO:
        this.#onHello(packet, now);
        break;
      case DATA:
        if (!this.#dialogue) throw new LocalError('no hello was read');
        this.#dialogue.receive(packet, now);
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
    if (this.state === 'fresh') {
      this.#enter('identifying', now);
      // The packet may lie in a buffer that the stream uses again.
      const hello = { ...packet, nonce: Uint8Array.from(packet.nonce), boxed: Uint8Array.from(packet.boxed) };
      this.#effects.push({ type: 'identify', hello });
      return;
    }
    const theirBase = openHello(packet, this.#known().box);
    if (!theirBase) throw new RemoteError('hello-not-opened');
    if (this.#context.issued.has(theirBase)) throw new RemoteError('reflection');
    if (this.state === 'asked') {
      this.#heldHello = theirBase;
      this.#state = 'asked-hello';
    } else this.#greet(theirBase, now);
  }

  /** Both hellos are there. */
  #greet(theirBase: Uint8Array, now: number): void {
    if (!this.#ownBase) throw new LocalError('no hello was sent');
    const role = this.#context.saltbox && roleIn(theirBase);
    // Two callers whose calls were joined in the middle, or two who were called.
    if (role === (this.dialled ? 'dialler' : 'answerer')) throw new RemoteError('reflection');
    this.#deadline = null;
    this.#dialogue = new Dialogue({
      context: this.#context,
      dialled: this.dialled,
      peer: this.#known(),
      ownBase: this.#ownBase,
      theirBase,
      saltboxThere: role !== null,
      emit: (effect) => this.#effects.push(effect),
    });
    this.#dialogue.start(now);
  }

  #sendHello(peer: Peer): void {
    const { saltbox, random } = this.#context;
    const base = saltbox ? baseNonceFor(this.dialled ? 'dialler' : 'answerer', random) : random(NONCE_LENGTH);
    this.#context.issued.add(base);
    this.#ownBase = base;
    this.#write(sealHello(base, random(NONCE_LENGTH), peer.box));
  }

  #enter(state: State, now: number): void {
    this.#state = state;
    this.#deadline = deadlineOf(state, now);
  }

  #end(reason: CloseReason): void {
    if (this.state === 'closed') return;
    this.#state = 'closed';
    this.#deadline = null;
    if (this.#ownBase) this.#context.issued.delete(this.#ownBase);
    this.#dialogue?.wipe();
    this.#effects.push({ type: 'close', reason });
  }

  #established(): Dialogue {
    if (!this.#dialogue || this.state !== 'established')
      throw new LocalError(`nothing can be sent while ${this.state}`);
    return this.#dialogue;
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
