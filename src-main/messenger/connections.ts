import type { BackoffPolicy } from '../base/backoff';
import type { Clock } from '../base/clock';
import { Coalescer } from '../base/coalesce';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import type { Identity } from '../identity/identity';
import type { Finder } from '../peers/candidate';
import { Dialer } from '../peers/dialer';
import { Gate } from '../peers/gate';
import {
  CLOSING,
  DIAL_PAUSE,
  PAUSE_PER_FRIEND,
  STAGGER,
  STUCK,
  WAKE,
  type StrangerLimits,
} from '../peers/limits';
import { Link, type LinkEvents } from '../peers/link';
import { Recogniser } from '../peers/recogniser';
import type { CloseReason } from '../protocol/errors';
import { LASTING_FEATURES, type Message } from '../protocol/message';
import type { PeerMessage } from '../protocol/secured';
import { NonceRegistry } from '../protocol/nonce-registry';
import { Session } from '../protocol/session';
import type { SessionContext } from '../protocol/session-context';
import type { ByteStream } from '../transport/transport';
import { formatAddress } from '../../src-shared/address';
import { friendIdOf, type FriendId } from '../../src-shared/ids';
import type { DialError, OpenConnection, Reach, Security, Way } from '../../src-shared/model';

/** Answered for somebody whom nobody dials. */
const AT_REST: Reach = {
  ...{ state: 'waiting', attempts: 0, lastError: null, nextAt: null, tried: [], handedAt: null },
};
export interface ConnectionsOptions {
  readonly identity: Identity;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: StrangerLimits;
  readonly log: Log;
  readonly yieldTurn: () => Promise<void>;
  /** The words of the own request, while one stands; and whoever may know where the friend is. */
  readonly words: (key: FriendId) => string | null;
  readonly finders: (key: FriendId) => readonly Finder[];
  readonly onReach: (key: FriendId) => void;
  readonly onRequest: (link: Link, key: FriendId, words: string) => void;
  /** A link leads to this friend, though nothing is proven. */
  readonly onLink: (link: Link, key: FriendId) => void;
  /** No Saltbox session is offered or taken. */
  readonly baseOnly: boolean;
  /** They have spoken the Saltbox session before. */
  readonly sessionOnly: (key: FriendId) => boolean;
  /** The first message of a session: the own profile, as this friend is told it. */
  readonly greeting: (key: FriendId) => Message;
  readonly onEstablished: (link: Link, key: FriendId, security: Security) => void;
  readonly onPayload: (link: Link, key: FriendId, payload: Uint8Array) => void;
  readonly onMessage: (link: Link, key: FriendId, message: PeerMessage) => void;
  readonly onDrain: (link: Link, key: FriendId) => void;
  readonly onClosed: (link: Link, key: FriendId, reason: CloseReason) => void;
}

/** All connections: lets callers in through the gate, finds out who they are, and dials the friends that are wanted. */
export class Connections {
  readonly #options: ConnectionsOptions;
  readonly #context: SessionContext;
  readonly #gate: Gate;
  readonly #recogniser: Recogniser;
  readonly #dialers = new Map<FriendId, Dialer>();
  readonly #links = new Map<Link, { key: FriendId | null; prove: () => void; attempt: number }>();
  readonly #wakes: Coalescer;
  #stopped = false;
  #whenEmpty: () => void = () => undefined;

  constructor(options: ConnectionsOptions) {
    this.#options = options;
    const { identity, clock, random, limits, yieldTurn } = options;
    this.#wakes = new Coalescer(clock, WAKE, () => {
      this.#wake();
    });
    this.#gate = new Gate(limits, clock.ticks());
    this.#recogniser = new Recogniser({
      makeBox: (key) => identity.boxWith(key),
      now: () => clock.ticks(),
      yieldTurn,
    });
    this.#context = {
      self: identity.publicKey,
      random,
      issued: new NonceRegistry(),
      boxFor: (key) => identity.boxWith(key),
      sessionOnly: (key) => !options.baseOnly && options.sessionOnly(friendIdOf(key)),
      saltbox: options.baseOnly
        ? null
        : {
            features: LASTING_FEATURES,
            agree: (key) => identity.agreeWith(key),
            greeting: (key) => options.greeting(friendIdOf(key)),
          },
    };
  }

  /** This friend may call, and is dialled. */
  add(key: FriendId): void {
    this.allow(key);
    if (!this.#stopped) this.#dialer(key).start();
  }

  /** This friend may call. */
  allow(key: FriendId): void {
    this.#recogniser.add(key);
  }

  /** This key is nobody's any more: it is not recognised and not dialled. */
  remove(key: FriendId): void {
    this.#recogniser.remove(key);
    this.#dialers.get(key)?.pause();
    this.#dialers.delete(key);
  }

  /** Dials all friends given, one after the other in quick succession, and gets their boxes ready. */
  startAll(keys: readonly FriendId[]): void {
    for (const key of keys) this.allow(key);
    keys.forEach((key, index) => {
      this.#options.clock.after(index * STAGGER, () => {
        if (this.#recogniser.has(key) && !this.#stopped) this.#dialer(key).start();
      });
    });
    void this.#recogniser.warm();
  }

  /** The friend is here, on this way: no need to dial, unless a better one can be found. */
  rest(key: FriendId, way: Way): void {
    if (!this.#recogniser.has(key) || this.#stopped) return;
    this.#dialer(key).rest(way);
    // Calls that were not answered by a hello: at their other end nothing can be confirmed that is closed here.
    for (const [link, entry] of [...this.#links])
      if (entry.key === key && link.dialled && link.calling) link.close('replaced');
  }

  /** The friend was here for `livedFor` milliseconds and is not any more. */
  lost(key: FriendId, livedFor: number): void {
    if (this.#recogniser.has(key) && !this.#stopped) this.#dialer(key).lost(livedFor);
  }

  /** Tries now: one friend, or everybody after a change of network or a sleep, unless that was a moment ago. */
  wake(key?: FriendId): void {
    if (key === undefined) this.#wakes.ask();
    else this.#wake(key);
  }

  /** Ends all connections, as they go a way that is not wanted any more, and calls everybody anew. */
  recall(): void {
    for (const link of [...this.#links.keys()]) link.close('stopped');
    for (const dialer of this.#dialers.values()) dialer.wake();
  }

  /** All that are open. */
  open(): OpenConnection[] {
    return [...this.#links].map(([link, { key }]) => ({
      key,
      way: link.stream.way,
      remote: formatAddress(link.stream.remote),
      dialled: link.dialled,
      established: link.established,
      bytesIn: link.carried.in,
      bytesOut: link.carried.out,
    }));
  }

  reach(key: FriendId): Reach {
    return this.#dialers.get(key)?.reach ?? AT_REST;
  }

  /** Somebody called. */
  accept(stream: ByteStream): void {
    const { clock } = this.#options;
    const { host } = stream.remote;
    if (this.#stopped) {
      stream.destroy();
      return;
    }
    const context: SessionContext = {
      ...this.#context,
      // A friend's box is not taken from the shelf: how long it takes must not tell who is a friend.
      boxFor: (key) =>
        this.#gate.allowRequest(host, clock.ticks()) ? this.#options.identity.boxWith(key) : null,
    };
    const link = this.#link(stream, Session.answer(context, clock.ticks()));
    const leave = this.#gate.enter(host, () => {
      link.close('stopped');
    });
    this.#run(link, null, leave);
  }

  /** Ends everything for good: proven links when what was handed to them has gone out, or after a while. */
  async close(): Promise<void> {
    this.#stopped = true;
    this.#wakes.stop();
    for (const dialer of this.#dialers.values()) dialer.pause();
    for (const link of [...this.#links.keys()]) {
      if (link.established) link.retire();
      else link.close('stopped');
    }
    if (this.#links.size > 0)
      await new Promise<void>((resolve) => {
        this.#whenEmpty = resolve;
        this.#options.clock.after(CLOSING, resolve);
      });
    for (const link of [...this.#links.keys()]) link.close('stopped');
    this.#recogniser.wipe();
  }

  #wake(key?: FriendId): void {
    // A call that nobody answered, or that hangs half proven, may be on a network that is gone: it is called anew.
    for (const [link, entry] of [...this.#links])
      if (key === undefined && link.established) link.probe();
      else if (link.dialled && (link.calling || (link.hopeful && link.age >= STUCK)))
        if (key === undefined || entry.key === key) link.close('stopped');
    const dialers = key === undefined ? [...this.#dialers.values()] : [this.#dialers.get(key)];
    dialers.forEach((dialer, index) => {
      this.#options.clock.after(index * STAGGER, () => dialer?.wake());
    });
  }

  #link(stream: ByteStream, session: Session): Link {
    const { clock, yieldTurn } = this.#options;
    return new Link(stream, session, clock, this.#events(), { yieldTurn });
  }

  #run(link: Link, key: FriendId | null, prove: () => void, attempt = 0): void {
    this.#links.set(link, { key, prove, attempt });
    link.open();
  }

  #call(key: FriendId, stream: ByteStream, attempt: number): void {
    const peer = this.#recogniser.peer(key);
    if (!peer) {
      stream.destroy();
      this.#dialers.get(key)?.failed('closed', attempt);
      return;
    }
    const link = this.#link(stream, Session.dial(this.#context, peer, this.#options.words(key)));
    this.#options.onLink(link, key);
    this.#run(link, key, () => undefined, attempt);
  }

  #events(): LinkEvents {
    const { onRequest, onLink, onEstablished, onPayload, onMessage, onDrain, onClosed, clock, log } =
      this.#options;
    const known = (link: Link): FriendId | null => this.#links.get(link)?.key ?? null;
    const name = (link: Link, key: FriendId): void => {
      const entry = this.#links.get(link);
      if (entry) entry.key = key;
    };
    return {
      request: (link, publicKey, words) => {
        const key = friendIdOf(publicKey);
        name(link, key);
        onLink(link, key);
        onRequest(link, key, words);
      },
      identify: async (link, hello) => {
        if (!this.#gate.allowHello(link.stream.remote.host, this.#recogniser.size, clock.ticks()))
          return null;
        const found = await this.#recogniser.recognise(hello);
        // The caller may have hung up while the trial went on.
        if (!found || !this.#links.has(link)) return null;
        const key = friendIdOf(found.peer.key);
        // They may have been removed or blocked while the trial went on.
        if (!this.#recogniser.has(key)) return null;
        if (!this.#gate.allowAnswer(link.stream.remote.host, clock.ticks())) return null;
        name(link, key);
        onLink(link, key);
        return found;
      },
      established: (link, publicKey, security) => {
        const key = friendIdOf(publicKey);
        this.#links.get(link)?.prove();
        onEstablished(link, key, security);
      },
      deliver: (link, payload) => {
        const key = known(link);
        if (key) onPayload(link, key, payload);
      },
      message: (link, message) => {
        const key = known(link);
        if (key) onMessage(link, key, message);
      },
      unknown: (_link, kind) => {
        log('info', 'message-unknown', { kind });
      },
      drain: (link) => {
        const key = known(link);
        if (key) onDrain(link, key);
      },
      closed: (link, reason) => {
        const entry = this.#links.get(link);
        this.#links.delete(link);
        if (this.#links.size === 0) this.#whenEmpty();
        entry?.prove();
        if (!entry?.key) {
          log('debug', 'caller-closed', { reason });
          return;
        }
        log('info', 'link-closed', { dialled: link.dialled, reason });
        onClosed(link, entry.key, reason);
        if (link.dialled) this.#dialers.get(entry.key)?.failed(dialErrorOf(reason), entry.attempt);
      },
    };
  }

  /** Between two rounds for one friend: the more of them are away, the longer. */
  #pause(): BackoffPolicy {
    const away = [...this.#dialers.values()].filter((dialer) => dialer.running).length;
    const { first, longest, factor } = DIAL_PAUSE;
    return {
      first: Math.max(first, away * PAUSE_PER_FRIEND.first),
      longest: Math.max(longest, away * PAUSE_PER_FRIEND.longest),
      factor,
    };
  }

  #dialer(key: FriendId): Dialer {
    const known = this.#dialers.get(key);
    if (known) return known;
    const { clock, random } = this.#options;
    const dialer = new Dialer({
      ...{ key, clock, random },
      finders: () => this.#options.finders(key),
      pause: () => this.#pause(),
      connected: (stream, attempt) => {
        this.#call(key, stream, attempt);
      },
      changed: () => {
        this.#options.onReach(key);
      },
    });
    this.#dialers.set(key, dialer);
    return dialer;
  }
}

const dialErrorOf = (reason: CloseReason): DialError =>
  reason === 'hello-late' || reason === 'request-late' || reason === 'confirmation-late'
    ? 'no-answer'
    : 'closed';
