import { seededRandom, type Random } from '../base/random';
import { Identity } from '../identity/identity';
import { Database } from '../storage/database';
import { MessagesTable } from '../storage/messages';
import { SaltboxError, type Result } from '../../src-shared/errors';
import { fromHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Message } from '../../src-shared/model';
import { Life, type Fate } from './life';
import type { Messenger } from './messenger';
import { settled, type Written } from './verdict';
import type { World } from './world';

/** Seeds of what somebody draws; they differ from person to person. */
const SECRET = 21;
const REST = 31;

/** Somebody whose program may die, on a disk that does not; and what they wrote, as they saw it. Tests only. */
export class Mortal {
  readonly name: string;
  readonly identity: Identity;
  readonly #world: World;
  readonly #path: string;
  readonly #key: Uint8Array;
  readonly #random: Random;
  /** All messages, in the order of writing. */
  readonly written: Written[] = [];
  readonly told: MessageId[] = [];
  /** What must never be, and was. */
  readonly faults: string[] = [];
  life = new Life();
  database: Database;
  messenger!: Messenger;

  /** `path`: the database; it is made if it is not there. */
  constructor(world: World, path: string, name: string) {
    this.#world = world;
    this.#path = path;
    this.name = name;
    const salt = name.codePointAt(0) ?? 0;
    this.#key = seededRandom(SECRET * salt)(32);
    this.identity = new Identity(this.#key);
    this.#random = seededRandom(REST * salt);
    this.database = this.#open();
  }

  get key(): FriendId {
    return this.identity.id;
  }

  /** A new program on the same disk, which meets its fate at the point `at`. */
  async start(other: Mortal, at?: number, fate?: Fate): Promise<void> {
    const life = new Life(at, fate, () => {
      if (fate === 'power') this.#world.network.freeze(this.name);
      else life.bury();
    });
    this.life = life;
    this.messenger = this.#world.program(this.name, {
      identity: this.identity,
      random: this.#random,
      database: life.database(this.database),
      clock: life.clock(this.#world.clock),
      transport: life.transport(this.#world.network.host(this.name)),
      // After what comes in together with its cause: also the end of the connection, which takes a step more.
      defer: (work) => {
        const { network } = this.#world;
        network.later(() => {
          network.later(() => life.guard(work));
        });
      },
    });
    this.messenger.on((event) => {
      if (life.over) return;
      if (event.type === 'message' && event.message.from === 'friend') {
        if (this.told.includes(event.message.id)) this.faults.push(`told twice: ${event.message.text}`);
        this.told.push(event.message.id);
      }
      // Whoever is told that a message is stored there must be able to rely on it.
      if (event.type === 'delivery' && settled.includes(event.state) && !other.has(event.id))
        this.faults.push(`said to be ${event.state} and is not: ${event.id}`);
    });
    await life.guard(() => this.messenger.start());
  }

  say(other: Mortal, word: string): void {
    const text = `${this.name} ${word}`;
    const one: Written = { name: text, texts: [text], sure: 0, refused: false, deletion: 'none', id: null };
    if (this.life.over) return;
    this.written.push(one);
    this.#ask(
      () => this.messenger.send(other.key, text),
      ({ id }) => {
        one.sure = 1;
        one.id = id;
      },
      () => {
        one.refused = true;
      },
    );
  }

  edit(other: Mortal, word: string): void {
    const one = this.#find(word);
    if (!one) return;
    const text = `${one.name} again`;
    one.texts.push(text);
    this.#ask(
      () => this.messenger.edit(other.key, one.id, text),
      () => {
        one.sure = one.texts.length;
      },
      () => {
        one.texts.pop();
      },
    );
  }

  delete(other: Mortal, word: string): void {
    const one = this.#find(word);
    if (!one) return;
    one.deletion = 'asked';
    this.#ask(
      () => this.messenger.deleteMessage(other.key, one.id),
      () => {
        one.deletion = 'done';
      },
      () => {
        one.deletion = 'none';
      },
    );
  }

  /** To the newest message of the friend. */
  react(other: Mortal, emoji: string): void {
    const id = this.told.at(-1);
    if (id !== undefined)
      this.#ask(
        () => this.messenger.react(other.key, id, emoji),
        () => undefined,
        () => undefined,
      );
  }

  /** Ends in peace, or dies on the way. */
  async stop(): Promise<void> {
    void this.life.guard(() => this.messenger.stop().catch(() => undefined));
    await this.#world.pass(2_000);
    if (this.life.over) return;
    this.life.finish();
    this.reopen();
  }

  /** What the process held is gone; a transaction that was open is rolled back. */
  reopen(): void {
    this.database.close();
    this.database = this.#open();
  }

  /** The whole conversation as it is on the disk: there is one friend. */
  history(): Message[] {
    return new MessagesTable(this.database).page(1, 500, null);
  }

  has(id: MessageId): boolean {
    return this.database.get('SELECT 1 AS one FROM messages WHERE id = ?', [fromHex(id)]) !== undefined;
  }

  /** What the user was told before a death must be there after it. */
  checkMemory(): void {
    for (const { id, name, deletion } of this.written)
      if (id !== null && deletion === 'none' && !this.has(id)) this.faults.push(`forgotten: ${name}`);
    for (const id of this.told) if (!this.has(id)) this.faults.push(`told and not kept: ${id}`);
  }

  /** One that can be changed: the program lives, and its user knows that it is written. */
  #find(word: string): (Written & { id: MessageId }) | undefined {
    if (this.life.over) return undefined;
    return this.written.find(
      (one): one is Written & { id: MessageId } => one.name.endsWith(` ${word}`) && one.id !== null,
    );
  }

  /** Gives a command. Only the living hear of its answer; the only refusal there may be is that of a full disk. */
  #ask<T>(command: () => Promise<Result<T>>, done: (value: T) => void, refused: () => void): void {
    const { life } = this;
    void life.guard(() =>
      command().then(
        (result) => {
          if (life.over) return;
          if (result.ok) done(result.value);
          else {
            refused();
            // A message that was refused before cannot be changed.
            if (result.error.code !== 'message-unknown') this.faults.push(`refused: ${result.error.code}`);
          }
        },
        (error: unknown) => {
          if (life.over) return;
          refused();
          if (!(error instanceof SaltboxError && error.failure.code === 'disk-full'))
            this.faults.push(`failed: ${String(error)}`);
        },
      ),
    );
  }

  #open(): Database {
    return Database.open(this.#path, this.#key);
  }
}
