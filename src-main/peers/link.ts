import type { Clock } from '../base/clock';
import type { CloseReason } from '../protocol/errors';
import type { Message } from '../protocol/message';
import type { PeerMessage } from '../protocol/secured';
import type { Security } from '../../src-shared/model';
import type { HelloPacket } from '../protocol/packet';
import type { Effect } from '../protocol/effect';
import type { Session } from '../protocol/session';
import type { ByteStream } from '../transport/transport';
import { linkLimits, RETIRE_DEADLINE, type LinkLimits } from './limits';
import { PacketMeter } from './packet-meter';
import type { Recognised } from './recogniser';

/** What a link needs from above. */
export interface LinkEvents {
  /** Somebody asks; `link.admit()` when they are a friend. */
  request(link: Link, key: Uint8Array, words: string): void;
  identify(link: Link, hello: HelloPacket): Promise<Recognised | null>;
  established(link: Link, key: Uint8Array, security: Security): void;
  /** A payload of the base protocol. */
  deliver(link: Link, payload: Uint8Array): void;
  message(link: Link, message: PeerMessage): void;
  /** A message of a kind that a later version knows. */
  unknown(link: Link, kind: number): void;
  /** `send` may go on. */
  drain(link: Link): void;
  closed(link: Link, reason: CloseReason): void;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let links = 0;

/**
 * One session over one stream, with one timer. What comes is dealt with in order, so much a turn, and only while the
 * other side takes what it is answered; meanwhile the stream is not read, and the sender has to wait.
 */
export class Link {
  /** Grows with every link of this process: the larger one is the newer. */
  readonly serial = (links += 1);
  readonly dialled: boolean;
  readonly stream: ByteStream;
  readonly #session: Session;
  readonly #clock: Clock;
  readonly #events: LinkEvents;
  #cancelTimer: () => void = () => undefined;
  #armedFor = Infinity;
  #retired = false;
  #over = false;
  readonly #limits: LinkLimits;
  readonly #yieldTurn: () => Promise<void>;
  readonly #openedAt: number;
  readonly #meter = new PacketMeter();
  /** What the stream brought and the session has not had: the rest of one piece, since the stream is paused then. */
  readonly #unread: Uint8Array[] = [];
  /** Read since others last had their turn. */
  #turn = { packets: 0, bytes: 0 };
  #resting = false;
  #paused = false;
  #ended = false;
  #unreadAnswers = 0;
  /** Bytes that came in and went out, those that were queued included. */
  readonly carried = { in: 0, out: 0 };

  constructor(
    stream: ByteStream,
    session: Session,
    clock: Clock,
    events: LinkEvents,
    {
      limits = linkLimits,
      yieldTurn = nextTurn,
    }: { limits?: LinkLimits; yieldTurn?: () => Promise<void> } = {},
  ) {
    this.stream = stream;
    this.dialled = session.dialled;
    this.#session = session;
    this.#clock = clock;
    this.#events = events;
    this.#limits = limits;
    this.#yieldTurn = yieldTurn;
    this.#openedAt = clock.ticks();
  }

  /** Begins: a dialled session speaks first. */
  open(): void {
    this.stream.open({
      data: (bytes) => {
        this.carried.in += bytes.length;
        this.#unread.push(bytes);
        this.#read();
      },
      drain: () => {
        if (!this.#over) this.#events.drain(this);
      },
      closed: () => {
        // What came before the end counts, though it may have to wait for its turn.
        this.#ended = true;
        this.#read();
      },
    });
    this.#run(this.dialled ? this.#session.start(this.#clock.ticks()) : []);
  }

  get established(): boolean {
    return this.#session.state === 'established' && !this.#retired;
  }

  /** The own hello is not answered yet. */
  get calling(): boolean {
    return this.#session.state === 'called';
  }

  /** Hellos were exchanged and the proof may come any moment. */
  get hopeful(): boolean {
    return this.#session.state === 'greeted' || this.#session.state === 'keyed';
  }

  get retired(): boolean {
    return this.#retired;
  }

  /** Milliseconds since it was opened, by a clock that never jumps. */
  get age(): number {
    return this.#clock.ticks() - this.#openedAt;
  }

  /** The user's decision about the request on this link is yes. */
  admit(): void {
    this.#run(this.#session.admit(this.#clock.ticks()));
  }

  /** Sends one payload. False: wait for `drain`. `flushed` is called when it has left this program. */
  send(payload: Uint8Array, flushed?: () => void): boolean {
    return this.#hand(this.#session.send(payload), flushed);
  }

  /** The same for a message of the Saltbox session. */
  sendMessage(message: Message, flushed?: () => void): boolean {
    return this.#hand(this.#session.sendMessage(message), flushed);
  }

  /** The same for a raw payload, its kind in front. */
  sendRaw(payload: Uint8Array, flushed?: () => void): boolean {
    return this.#hand(this.#session.sendRaw(payload), flushed);
  }

  /** How what is sent here is protected. */
  get security(): Security | null {
    return this.#session.security;
  }

  /** What the other side takes beyond what every version of the session does. */
  get features(): readonly string[] {
    return this.#session.features;
  }

  /** Asks whether the other side lives, so that a stream that broke unnoticed is found out. */
  probe(): void {
    this.#run(this.#session.probe(this.#clock.ticks()));
  }

  /** Another link to the same friend is kept: nothing more is sent here, and what still comes is taken. */
  retire(): void {
    if (this.#over || this.#retired) return;
    this.#retired = true;
    this.stream.end();
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(RETIRE_DEADLINE, () => {
      this.close('replaced');
    });
  }

  close(reason: CloseReason): void {
    this.#run(this.#session.close(reason));
  }

  get #mayRead(): boolean {
    return !this.#over && !this.#resting && this.#unreadAnswers <= this.#limits.unreadAnswers;
  }

  /** Deals with what has come, as far as it may; holds the stream back where it may not. */
  #read(): void {
    while (this.#mayRead) {
      const piece = this.#unread.shift();
      if (!piece) break;
      const rest = this.#readSome(piece);
      if (rest.length > 0) this.#unread.unshift(rest);
    }
    if (this.#over) return;
    if (this.#ended && this.#unread.length === 0) this.#run(this.#session.close('ended'));
    else if (this.#paused === this.#mayRead) {
      this.#paused = !this.#paused;
      if (this.#paused) this.stream.pause();
      else this.stream.resume();
    }
  }

  /** Hands on as much of the piece as this turn allows; answers the rest. */
  #readSome(piece: Uint8Array): Uint8Array {
    const { packetsPerTurn, bytesPerTurn } = this.#limits;
    const { bytes, packets } = this.#meter.take(
      piece.subarray(0, bytesPerTurn - this.#turn.bytes),
      packetsPerTurn - this.#turn.packets,
    );
    this.#turn.bytes += bytes;
    this.#turn.packets += packets;
    if (this.#turn.packets >= packetsPerTurn || this.#turn.bytes >= bytesPerTurn) void this.#rest();
    this.#run(this.#session.receive(piece.subarray(0, bytes), this.#clock.ticks()));
    return piece.subarray(bytes);
  }

  async #rest(): Promise<void> {
    this.#resting = true;
    await this.#yieldTurn();
    this.#resting = false;
    this.#turn = { packets: 0, bytes: 0 };
    this.#read();
  }

  /** What we answer by ourselves; it counts until the system has taken it. */
  #answer(bytes: Uint8Array): void {
    this.#unreadAnswers += bytes.length;
    this.carried.out += bytes.length;
    this.stream.write(bytes, () => {
      this.#unreadAnswers -= bytes.length;
      this.#read();
    });
  }

  #hand(effects: readonly Effect[], flushed?: () => void): boolean {
    let ready = true;
    for (const effect of effects) {
      if (effect.type !== 'write') continue;
      this.carried.out += effect.bytes.length;
      ready = this.stream.write(effect.bytes, flushed);
    }
    return ready;
  }

  #run(effects: readonly Effect[]): void {
    for (const effect of effects) {
      // What one effect leads to may have ended the link; nothing is told of it after that.
      if (this.#over) return;
      this.#do(effect);
    }
    if (!this.#over && !this.#retired) this.#arm();
  }

  #do(effect: Effect): void {
    switch (effect.type) {
      case 'write':
        this.#answer(effect.bytes);
        break;
      case 'request':
        this.#events.request(this, effect.key, effect.words);
        break;
      case 'identify':
        void this.#identify(effect.hello);
        break;
      case 'established':
        this.#events.established(this, effect.peer.key, effect.security);
        break;
      case 'message':
        this.#events.message(this, effect.message);
        break;
      case 'unknown':
        this.#events.unknown(this, effect.kind);
        break;
      case 'deliver':
        this.#events.deliver(this, effect.payload);
        break;
      case 'close':
        this.#over = true;
        this.#unread.length = 0;
        this.#cancelTimer();
        this.stream.destroy();
        this.#events.closed(this, effect.reason);
    }
  }

  async #identify(hello: HelloPacket): Promise<void> {
    const found = await this.#events.identify(this, hello);
    if (found) this.#run(this.#session.identified(found.peer, found.base, this.#clock.ticks()));
    else this.#session.unidentified();
  }

  /** One timer. It is moved only to come earlier: a deadline that moves with all traffic would move it all the time. */
  #arm(): void {
    const deadline = this.#session.deadline;
    if (deadline === null || this.#armedFor <= deadline) return;
    this.#cancelTimer();
    this.#armedFor = deadline;
    this.#cancelTimer = this.#clock.after(deadline - this.#clock.ticks(), () => {
      this.#armedFor = Infinity;
      this.#run(this.#session.tick(this.#clock.ticks()));
    });
  }
}
