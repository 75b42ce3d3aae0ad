import { ManualClock } from '../base/clock';
import { silentLog } from '../base/log';
import { seededRandom } from '../base/random';
import { Identity } from '../identity/identity';
import { strangerLimits, type StrangerLimits } from '../peers/limits';
import { Database } from '../storage/database';
import { MemoryNetwork } from '../transport/memory';
import { MemorySurroundings } from '../transport/memory-services';
import type { FriendId } from '../../src-shared/ids';
import type { Result } from '../../src-shared/errors';
import type { MessengerEvent } from './events';
import { Messenger, type MessengerOptions } from './messenger';

/** One person in a `World`: a messenger, and all that it said. */
export class Person {
  readonly name: string;
  readonly key: FriendId;
  readonly identity: Identity;
  readonly database: Database;
  readonly address: string;
  readonly events: MessengerEvent[] = [];
  /** Speaks the base protocol only, as a minimal program does. */
  base = false;
  readonly #settle: () => Promise<void>;
  readonly #make: (person: Person) => Messenger;
  messenger: Messenger;

  constructor(
    name: string,
    identity: Identity,
    database: Database,
    settle: () => Promise<void>,
    make: (person: Person) => Messenger,
  ) {
    this.name = name;
    this.identity = identity;
    this.key = identity.id;
    this.database = database;
    this.address = `${name}:33733`;
    this.#settle = settle;
    this.#make = make;
    this.messenger = make(this);
  }

  async start(): Promise<void> {
    this.messenger.on((event) => this.events.push(event));
    await this.messenger.start();
  }

  copy(): Person {
    return new Person(this.name, this.identity, this.database, this.#settle, this.#make);
  }

  /** Ends the program, which waits for what is under way. */
  async stop(): Promise<void> {
    const state = { over: false };
    void this.messenger.stop().then(() => (state.over = true));
    while (!state.over) await this.#settle();
  }

  /** Ends the program and starts it anew on the same disk. */
  async restart({ base = false } = {}): Promise<void> {
    this.base = base;
    await this.stop();
    this.messenger = this.#make(this);
    await this.start();
  }

  seen<T extends MessengerEvent['type']>(type: T): Extract<MessengerEvent, { type: T }>[] {
    return this.events.filter((event): event is Extract<MessengerEvent, { type: T }> => event.type === type);
  }

  /** Texts of a conversation as stored, oldest first, own ones with `> ` before. */
  texts(other: Person): string[] {
    const page = must(this.messenger.history(other.key, 500, null));
    return page.map(({ from, text }) => (from === 'me' ? `> ${text}` : text));
  }

  isOnline(other: Person): boolean {
    return Boolean(this.messenger.friend(other.key)?.online);
  }
}

/** The value of a command that must have been taken. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** N messengers on a network in memory, and one clock that moves when told. Tests only. */
export class World {
  readonly clock = new ManualClock();
  readonly network = new MemoryNetwork();
  /** DHT, local network and routers, for those who are given them. */
  readonly around = new MemorySurroundings(this.network);
  readonly #limits: StrangerLimits;
  #seed = 11;

  constructor(limits: Partial<StrangerLimits> = {}) {
    this.#limits = { ...strangerLimits, ...limits };
  }

  /** `identity` and `database` where they are not to be new ones; `place` where backups are to be made. */
  async person(
    name: string,
    given: { identity?: Identity; database?: Database } & Partial<MessengerOptions> = {},
  ): Promise<Person> {
    const random = seededRandom((this.#seed += 7919));
    const identity = given.identity ?? new Identity(random(32));
    const person = new Person(
      name,
      identity,
      given.database ?? Database.open(':memory:', random(32)),
      () => this.settle(),
      ({ database, base }) => this.program(name, { ...given, identity, database, random, baseOnly: base }),
    );
    await person.start();
    return person;
  }

  /** A messenger on the host `name`; whatever is given stands in the place of what the world has. */
  program(
    name: string,
    options: Pick<MessengerOptions, 'identity' | 'database' | 'random'> & Partial<MessengerOptions>,
  ): Messenger {
    return new Messenger({
      transport: this.network.host(name),
      clock: this.clock,
      log: silentLog,
      listenAt: null,
      limits: this.#limits,
      yieldTurn: () => Promise.resolve(),
      defer: queueMicrotask,
      ...options,
    });
  }

  /** The same person and disk in a new program, after the old one ended without a word. */
  async reborn(person: Person): Promise<Person> {
    const again = person.copy();
    await again.start();
    return again;
  }

  async people<N extends string>(...names: N[]): Promise<Record<N, Person>> {
    const entries: [string, Person][] = [];
    for (const name of names) entries.push([name, await this.person(name)]);
    return Object.fromEntries(entries) as Record<N, Person>;
  }

  /** Lets everything happen that happens without time passing. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      this.clock.advance(0);
      const moved = this.network.step();
      await new Promise((resolve) => setImmediate(resolve));
      quiet = moved ? 0 : quiet + 1;
    }
  }

  /** Lets time pass, with everything that falls due on the way. */
  async pass(ms: number): Promise<void> {
    await this.settle();
    const end = this.clock.now() + ms;
    for (;;) {
      const next = this.clock.next();
      if (next === null || next > end) break;
      this.clock.advance(Math.max(0, next - this.clock.now()));
      await this.settle();
    }
    this.clock.advance(end - this.clock.now());
    await this.settle();
  }

  /** `from` adds `to`, who accepts. */
  async befriend(from: Person, to: Person): Promise<void> {
    must(
      from.messenger.addFriend({
        text: to.key,
        words: `I am ${from.name}`,
        nickname: null,
        address: to.address,
      }),
    );
    await this.settle();
    must(to.messenger.accept(from.key));
    await this.settle();
  }
}
