import { ManualClock } from '../base/clock';
import { seededRandom } from '../base/random';
import { keyPairFrom, sharedBox, type KeyPair } from '../crypto/box';
import { engine } from '../crypto/choose';
import { Link, type LinkEvents } from '../peers/link';
import { NonceRegistry } from '../protocol/nonce-registry';
import { openHello } from '../protocol/packet';
import { Session } from '../protocol/session';
import type { Peer, SessionContext } from '../protocol/session-context';
import type { ByteStream, StreamEvents } from '../transport/transport';
import { friendIdOf, type FriendId } from '../../src-shared/ids';
import type { MessengerEvent } from './events';
import { Presence } from './presence';

/** One direction of a connection: what is under way, and the end of it. */
class Way {
  readonly under: (Uint8Array | 'end')[] = [];
  events: StreamEvents | null = null;
  over = false;
  carried = 0;
}

/** What one end of a scripted connection writes waits until the script lets it arrive. */
function streamOver(out: Way, back: Way): ByteStream {
  const end = (): void => {
    if (!out.over) out.under.push('end');
    out.over = true;
  };
  return {
    remote: { host: 'scripted', port: 1 },
    way: 'direct',
    open: (events) => {
      back.events = events;
    },
    write: (bytes) => {
      if (!out.over) out.under.push(bytes.slice());
      return true;
    },
    pause: () => undefined,
    resume: () => undefined,
    end,
    destroy: () => {
      end();
      back.events = null;
    },
  };
}

/** One person with the real rule of presence, whose connections are scripted. */
class CrossingEnd {
  readonly presence: Presence;
  readonly events: MessengerEvent[] = [];
  readonly links: Link[] = [];
  readonly said: string[] = [];
  readonly heard: string[] = [];
  readonly #keys: KeyPair;
  readonly #other: FriendId;
  readonly #peer: Peer;
  readonly #clock: ManualClock;

  constructor(keys: KeyPair, other: Uint8Array, clock: ManualClock) {
    const box = sharedBox(other, keys.secretKey);
    if (!box) throw new Error('a key of low order');
    this.#keys = keys;
    this.#peer = { key: other, box };
    this.#other = friendIdOf(other);
    this.#clock = clock;
    this.presence = new Presence(
      friendIdOf(keys.publicKey),
      clock,
      (event) => this.events.push(event),
      () => undefined,
    );
  }

  /** A new connection, by this side or by the other. */
  connect(stream: ByteStream, dials: boolean, seed: number): void {
    const context = this.#context(seed);
    const session = dials
      ? Session.dial(context, this.#peer, null)
      : Session.answer(context, this.#clock.now());
    const link = new Link(stream, session, this.#clock, this.#linkEvents());
    this.links.push(link);
    if (dials) this.presence.track(this.#other, link);
    link.open();
  }

  /** The one link that is used. */
  get link(): Link | null {
    return this.presence.link(this.#other);
  }

  get online(): boolean {
    return this.presence.online(this.#other) !== null;
  }

  say(name: string): void {
    const text = `${name}${this.said.length}`;
    this.said.push(text);
    this.link?.sendMessage({ kind: 'text', id: new Uint8Array(16), at: 0, text });
  }

  #context(seed: number): SessionContext {
    return {
      self: this.#keys.publicKey,
      random: seededRandom(seed),
      issued: new NonceRegistry(),
      boxFor: () => this.#peer.box,
      sessionOnly: () => false,
      saltbox: {
        features: [],
        agree: (key) => engine.agree(this.#keys.secretKey, key),
        greeting: () => ({ kind: 'profile', name: '', status: '', features: [] }),
      },
    };
  }

  #linkEvents(): LinkEvents {
    const nothing = (): void => undefined;
    return {
      identify: (link, hello) => {
        const base = openHello(hello, this.#peer.box);
        if (base) this.presence.track(this.#other, link);
        return Promise.resolve(base && { peer: this.#peer, base });
      },
      established: (link, _key, security) => {
        this.presence.established(this.#other, link, security);
      },
      message: (_link, message) => {
        if (message.kind === 'text') this.heard.push(message.text);
      },
      closed: (link, reason) => {
        this.presence.closed(this.#other, link, reason);
      },
      request: nothing,
      deliver: nothing,
      unknown: nothing,
      drain: nothing,
    };
  }
}

const pair = [keyPairFrom(seededRandom(1)(32)), keyPairFrom(seededRandom(2)(32))] as const;

/** Two people with `dials` connections between them at once, each dialled by the one named: 'a' or 'b'. */
export class Crossing {
  readonly clock = new ManualClock();
  readonly a = new CrossingEnd(pair[0], pair[1].publicKey, this.clock);
  readonly b = new CrossingEnd(pair[1], pair[0].publicKey, this.clock);
  readonly #ways: { to: 'a' | 'b'; way: Way; back: Way }[] = [];
  readonly #texts: number;
  #cuts: number;

  constructor(dials: readonly ('a' | 'b')[], { texts = 0, cuts = 0 } = {}) {
    this.#texts = texts;
    this.#cuts = cuts;
    dials.forEach((by, i) => {
      const [toA, toB] = [new Way(), new Way()];
      this.a.connect(streamOver(toB, toA), by === 'a', 20 + 2 * i);
      this.b.connect(streamOver(toA, toB), by === 'b', 21 + 2 * i);
      this.#ways.push({ to: 'a', way: toA, back: toB }, { to: 'b', way: toB, back: toA });
    });
  }

  choices(): readonly string[] {
    const carried = this.#ways.flatMap(({ way }, i) => (way.under.length > 0 ? [`carry ${i}`] : []));
    const said = (['a', 'b'] as const).filter(
      (name) => this[name].link && this[name].said.length < this.#texts,
    );
    const cut = this.#ways.flatMap(({ way }, i) => (this.#cuts > 0 && !way.over ? [`cut ${i}`] : []));
    return [...carried, ...said.map((name) => `say ${name}`), ...cut];
  }

  async apply(choice: string): Promise<void> {
    const [verb, what] = choice.split(' ');
    if (verb === 'say') this[what === 'a' ? 'a' : 'b'].say(what ?? '');
    else if (verb === 'cut') this.#cut(Number(what));
    else this.#carry(Number(what));
    // A hello is recognised in a later turn.
    for (let turn = 0; turn < 4; turn++) await Promise.resolve();
    this.#check();
  }

  look(): string {
    const ways = this.#ways.map(({ way }) => [way.over, way.carried, way.under.map((one) => one.length)]);
    const ends = [this.a, this.b].map((end) => [
      end.links.map((link) => [
        link.established,
        link.calling,
        link.hopeful,
        link.security,
        link === end.link,
      ]),
      end.online,
      end.said.length,
      end.heard,
      end.events.map(({ type }) => type),
    ]);
    return JSON.stringify([ways, ends, this.#cuts]);
  }

  async finish(): Promise<void> {
    for (let next = this.#under(); next; next = this.#under()) await this.apply(next);
    this.quiet();
  }

  /** What must hold when nothing is under way any more. */
  quiet(): void {
    const live = [this.a, this.b].map((end) => end.links.filter((link) => link.established));
    const used = [this.a, this.b].map((end) => (end.link ? end.links.indexOf(end.link) : -1));
    if (live.some((links) => links.length > 1)) throw new Error('two live sessions to one friend');
    if (used[0] !== used[1]) throw new Error(`they use different links: ${used.join(' and ')}`);
    for (const end of [this.a, this.b]) {
      if (end.online !== (end.link !== null)) throw new Error('online without a link');
      const said = (end === this.a ? this.b : this.a).said;
      // A text that was on its way on another link may be overtaken, which the acknowledgements set right.
      const whole = [...end.heard].sort().join() === said.join();
      if (this.#unbroken && !whole) throw new Error(`heard ${end.heard.join()} of ${said.join()}`);
    }
    if (this.#unbroken && used[0] === -1) throw new Error('nobody is connected');
  }

  get #unbroken(): boolean {
    return this.#cuts === 0 && this.#broken === 0;
  }
  #broken = 0;

  #under(): string | undefined {
    return this.choices().find((choice) => choice.startsWith('carry'));
  }

  #carry(index: number): void {
    const one = this.#ways[index];
    const next = one?.way.under.shift();
    if (!one || !next) throw new Error('nothing is under way');
    one.way.carried += 1;
    const { events } = one.way;
    if (next !== 'end') events?.data(next);
    else {
      // As TCP does: an end that sees the other's end lets its own queue go out, and is over.
      if (!one.back.over) one.back.under.push('end');
      one.back.over = true;
      one.way.events = null;
      events?.closed();
    }
  }

  /** The connection breaks: what is under way is lost, and both ends learn of it in their own time. */
  #cut(index: number): void {
    this.#cuts -= 1;
    this.#broken += 1;
    const one = this.#ways[index];
    for (const way of one ? [one.way, one.back] : []) {
      way.over = true;
      way.under.splice(0, way.under.length, 'end');
    }
  }

  #check(): void {
    for (const end of [this.a, this.b]) {
      if (new Set(end.heard).size < end.heard.length) throw new Error('a text was heard twice');
      const live = end.links.filter((link) => link.established);
      if (live.length > 1) throw new Error('two links are live at once');
      const offline = end.events.some(({ type }) => type === 'offline');
      if (this.#broken === 0 && offline) throw new Error('somebody went offline who was here all the time');
    }
  }
}
