import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom, type Random } from '../base/random';
import { Identity } from '../identity/identity';
import { Database } from '../storage/database';
import { MessagesTable } from '../storage/messages';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Message } from '../../src-shared/model';
import { Life } from './life';
import type { Messenger } from './messenger';
import { must, World } from './world';

/** What a sender sees of a message that is on the other's disk. */
const settled: readonly string[] = ['stored', 'seen'];
/** Longer than a silent connection is kept, and than the pauses between calls. */
const LONG = 3 * 60_000;
/** Longer than two who are told of the end of a connection need to meet again. */
const SHORT = 5_000;

type Name = 'ann' | 'bob';
const names: readonly Name[] = ['ann', 'bob'];
/** process: what was written still goes out; power: nothing does, and the other end is not told. */
type Death = 'process' | 'power';

/** The disks of all runs. In memory where the system has such a folder: what they are for is what SQLite does. */
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'saltbox-crash-'));
const diskOf = (run: string, name: Name): string => join(folder, run, `${name}.db`);
const secretOf = (name: Name): Uint8Array => seededRandom(name === 'ann' ? 21 : 22)(32);

/** Somebody whose program may die, on a disk that does not. */
class Mortal {
  readonly name: Name;
  readonly identity: Identity;
  readonly #world: World;
  readonly #path: string;
  readonly #random: Random;
  /** Texts that were written, as the user was told; and those whose answer never came. */
  readonly written: string[] = [];
  readonly unanswered: string[] = [];
  readonly told: MessageId[] = [];
  life = new Life();
  database: Database;
  messenger!: Messenger;

  constructor(world: World, run: string, name: Name) {
    this.#world = world;
    this.#path = diskOf(run, name);
    this.name = name;
    this.identity = new Identity(secretOf(name));
    this.#random = seededRandom(name === 'ann' ? 31 : 32);
    this.database = this.#open();
  }

  get key(): FriendId {
    return this.identity.id;
  }

  /** A new program on the same disk, which dies such a death at the point `end`. */
  async start(other: Mortal, end?: number, death?: Death): Promise<void> {
    const life = new Life(end, () => {
      if (death === 'power') this.#world.network.freeze(this.name);
      else life.bury();
    });
    this.life = life;
    this.messenger = this.#world.program(this.name, {
      identity: this.identity,
      random: this.#random,
      database: life.database(this.database),
      clock: life.clock(this.#world.clock),
      transport: life.transport(this.#world.network.host(this.name)),
    });
    this.messenger.on((event) => {
      if (life.over) return;
      if (event.type === 'message' && event.message.from === 'friend') {
        expect(this.told).not.toContain(event.message.id);
        this.told.push(event.message.id);
      }
      // Whoever is told that a message is stored there must be able to rely on it.
      if (event.type === 'delivery' && settled.includes(event.state))
        expect(new MessagesTable(other.database).has(event.id)).toBe(true);
    });
    await life.guard(() => this.messenger.start());
  }

  say(other: Mortal, text: string): void {
    if (this.life.over) return;
    this.unanswered.push(text);
    this.life.guard(() => {
      must(this.messenger.send(other.key, text));
      this.unanswered.pop();
      this.written.push(text);
    });
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

  history(other: Mortal): Message[] {
    return new MessagesTable(this.database).page(other.key, 500, null);
  }

  #open(): Database {
    return Database.open(this.#path, secretOf(this.name));
  }
}

/** All that two people do in one run, a step at a time. */
const story = (world: World, ann: Mortal, bob: Mortal): (() => Promise<void> | void)[] => [
  () => world.pass(100),
  () => {
    for (const text of ['a1', 'a2', 'a3']) ann.say(bob, text);
    for (const text of ['b1', 'b2']) bob.say(ann, text);
  },
  () => {
    ann.say(bob, 'a4');
  },
  () => {
    bob.say(ann, 'b3');
  },
  async () => {
    world.network.unplug('bob');
    ann.say(bob, 'a5');
    bob.say(ann, 'b4');
    await world.settle();
    world.network.plug('bob');
    await world.pass(SHORT);
  },
  async () => {
    ann.say(bob, 'a6');
    bob.say(ann, 'b5');
    await ann.stop();
  },
  async () => {
    if (ann.life.over) await ann.start(bob);
    await world.pass(SHORT);
  },
];

/** Lets the two talk, while `victim` dies at its `end`-th point and is started again. Answers the points it passed. */
async function run(victim: Name, end?: number, death: Death = 'process'): Promise<readonly string[]> {
  const place = `${victim}-${end ?? 'never'}-${death}`;
  mkdirSync(join(folder, place), { recursive: true });
  for (const name of names) copyFileSync(diskOf('met', name), diskOf(place, name));
  const world = new World();
  const [ann, bob] = [new Mortal(world, place, 'ann'), new Mortal(world, place, 'bob')];
  const mortal = victim === 'ann' ? ann : bob;
  const other = victim === 'ann' ? bob : ann;
  await other.start(mortal);
  await mortal.start(other, end, death);
  const { life } = mortal;
  let reborn = false;
  for (const step of story(world, ann, bob)) {
    await step();
    await world.settle();
    if (reborn || life.points.length <= (end ?? Infinity)) continue;
    reborn = true;
    mortal.reopen();
    const kept = mortal.history(other);
    // What its user saw is there.
    expect(kept.map(({ text }) => text)).toEqual(expect.arrayContaining(mortal.written));
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(mortal.told));
    await mortal.start(other);
    await world.pass(death === 'power' ? LONG : SHORT);
  }
  const points = [...life.points];
  if (end !== undefined) expect(reborn, `point ${end} of ${victim} was not reached`).toBe(true);
  await world.pass(LONG);
  compare(ann, bob);
  compare(bob, ann);
  for (const one of [ann, bob]) {
    await one.stop();
    one.database.close();
  }
  rmSync(join(folder, place), { recursive: true });
  return points;
}

/** Everything that was written is at both ends, once, in order; nothing else is; and the sender knows. */
function compare(sender: Mortal, receiver: Mortal): void {
  const own = sender.history(receiver).filter(({ from }) => from === 'me');
  const theirs = receiver.history(sender).filter(({ from }) => from === 'friend');
  const texts = own.map(({ text }) => text);
  expect(texts.filter((text) => !sender.unanswered.includes(text))).toEqual(sender.written);
  expect(texts).toEqual([...new Set(texts)].sort());
  expect(theirs.map(({ id, text }) => [id, text])).toEqual(own.map(({ id, text }) => [id, text]));
  expect(own.filter(({ state }) => !settled.includes(state))).toEqual([]);
}

beforeAll(async () => {
  mkdirSync(join(folder, 'met'));
  const world = new World();
  const [ann, bob] = [new Mortal(world, 'met', 'ann'), new Mortal(world, 'met', 'bob')];
  await ann.start(bob);
  await bob.start(ann);
  for (const [one, other] of [
    [ann, bob],
    [bob, ann],
  ] as const)
    must(
      one.messenger.addFriend({
        text: other.key,
        words: `I am ${one.name}`,
        nickname: null,
        address: `${other.name}:33733`,
      }),
    );
  await world.pass(SHORT);
  for (const one of [ann, bob]) {
    await one.stop();
    one.database.close();
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

for (const victim of names)
  for (const death of ['process', 'power'] as const)
    test(`whatever ${victim} does when the ${death} ends, nothing is lost, doubled or reordered`, async () => {
      const points = await run(victim);
      const failed: string[] = [];
      for (const [end, point] of points.entries())
        await run(victim, end, death).catch((error: unknown) => {
          failed.push(`${end} (${point}): ${error instanceof Error ? error.message : String(error)}`);
        });
      expect(failed).toEqual([]);
      // What is walked through: calls to the disk and writes to the network, before, inside and after each.
      for (const kind of [
        'before transaction',
        'after transaction',
        'before run',
        'after run',
        'inside write',
      ])
        expect(points).toContain(kind);
      expect(points.length).toBeGreaterThan(100);
      console.log(`${victim}, ${death}: ${points.length} points`);
    }, 120_000);
