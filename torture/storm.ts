import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Chance } from './chance';
import { Disk } from './disk';
import { Proxy } from './proxy';
import { Side } from './side';
import { isRight, judge, sum, type View, type Verdict } from '../src-main/messenger/verdict';

export interface StormOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Of both sides together, spread over the rounds. */
  readonly messages: number;
  /** Empty, for the profiles. */
  readonly folder: string;
  /** Where a small disk is mounted, for the profile of one side. */
  readonly smallDisk: string | null;
  readonly clock: boolean;
  /** No further round begins after this moment, milliseconds since 1970. */
  readonly until: number;
  readonly progress: (line: string) => void;
}

/** What the storm did, beside what the sides and the proxies count themselves. */
export interface Done {
  rounds: number;
  /** Rounds that began with both online. */
  meetings: number;
  kills: number;
  ends: number;
}

/** All waits have an end, milliseconds: to meet, for the moment of a kill, of a round, without any sign at the end. */
const MEET = 3_000;
const AIM = 800;
const ROUND = 60_000;
const SILENCE = 15_000;
/** How long it is quiet before the histories are read again. */
const QUIET = 300;

/** Two messengers that write to each other while the network, the disk, the clock and their lives fail. */
export class Storm {
  readonly #options: StormOptions;
  readonly #chance: Chance;
  readonly sides: readonly [Side, Side];
  readonly disk: Disk | null;
  readonly done: Done = { rounds: 0, meetings: 0, kills: 0, ends: 0 };

  static async open(options: StormOptions): Promise<Storm> {
    const doors = [0, 1].map((n) => Proxy.open(new Chance(options.seed, `proxy ${n}`)));
    return new Storm(options, await Promise.all(doors));
  }

  private constructor(options: StormOptions, doors: Proxy[]) {
    const { seed, folder, smallDisk, clock } = options;
    this.#options = options;
    this.#chance = new Chance(seed, 'storm');
    const side = (name: string, place: string, door: Proxy | undefined): Side => {
      if (!door) throw new Error('a side has no door');
      const chance = new Chance(seed, name);
      const log = join(folder, `${name}.log`);
      return new Side({ name, profile: join(place, name), log, door, chance, jumps: clock });
    };
    mkdirSync(folder, { recursive: true });
    this.sides = [side('a', folder, doors[0]), side('b', smallDisk ?? folder, doors[1])];
    this.disk = smallDisk === null ? null : new Disk(smallDisk, new Chance(seed, 'disk'));
  }

  /** The whole of it. Whatever happens, `close` afterwards. */
  async run(): Promise<Verdict> {
    const { rounds, until, progress } = this.#options;
    await this.#befriend();
    while (this.done.rounds < rounds && Date.now() < until) {
      await this.#inTime(this.#round());
      this.done.rounds += 1;
      if (this.done.rounds % 25 === 0) progress(`${this.done.rounds} rounds`);
    }
    return this.#settle();
  }

  async close(): Promise<void> {
    await Promise.all(this.sides.map((side) => side.end('SIGKILL')));
    for (const { door } of this.sides) door.close();
    this.disk?.free();
  }

  async #befriend(): Promise<void> {
    const [a, b] = this.sides;
    await this.#rise(this.sides);
    [a.friend, b.friend] = [b.key, a.key];
    // They add each other, so that each has the other's proxy for an address.
    for (const [side, other] of [this.sides, [b, a] as const]) {
      const request = { key: other.key, message: `I am ${side.name}`, address: other.door.address };
      const answer = await side.command('addFriend', request);
      if (answer?.['ok'] !== true) throw new Error(`addFriend: ${JSON.stringify(answer)}`);
    }
    if (!(await this.#meet(SILENCE))) throw new Error('the two did not meet');
  }

  async #round(): Promise<void> {
    const chance = this.#chance;
    const { messages, rounds } = this.#options;
    // At times one is away while the other writes.
    const both = chance.is(0.85);
    await this.#rise(both ? this.sides : [chance.pick(this.sides)]);
    if (both && chance.is(0.9) && (await this.#meet(MEET))) this.done.meetings += 1;
    const quota = Math.ceil(messages / rounds / 2);
    await Promise.all([
      ...this.sides.map((side) => this.#write(side, quota)),
      this.#weather(),
      this.#fate(quota),
    ]);
  }

  /** Starts those that do not run. */
  async #rise(sides: readonly Side[]): Promise<void> {
    await Promise.all(
      sides.map(async (side) => {
        if (await side.start()) return;
        // With no room left a start may be refused; with room it may not.
        this.disk?.free();
        if (!(await side.start()))
          throw new Error(`${side.name} does not start: ${[...side.refusals.keys()].join(', ')}`);
      }),
    );
  }

  async #meet(ms: number): Promise<boolean> {
    const met = await Promise.all(
      this.sides.map(async (side) => side.online || side.until((line) => line?.['event'] === 'online', ms)),
    );
    return met.every(Boolean);
  }

  async #write(side: Side, quota: number): Promise<void> {
    for (let left = quota; left > 0 && side.running;) {
      const count = Math.min(left, this.#chance.pick([1, 1, this.#chance.between(2, 20), quota]));
      left -= count;
      await side.burst(count);
      if (this.#chance.is(0.5)) await side.change();
      await sleep(this.#chance.between(0, 25));
    }
  }

  async #weather(): Promise<void> {
    const chance = this.#chance;
    for (let left = chance.between(0, 8); left > 0; left--) {
      await sleep(chance.between(0, 80));
      const side = chance.pick(this.sides);
      const [one, other] = this.sides.map(({ door }) => door);
      (other?.busy ? other : one)?.harm();
      if (this.#options.clock && chance.is(0.3)) side.jumpClock();
      if (this.disk && chance.is(0.5)) {
        if (this.disk.full) this.disk.free();
        else this.disk.fill();
      }
    }
  }

  /** What ends the round: mostly a kill, after so many lines of one side, wherever that finds it. */
  async #fate(quota: number): Promise<void> {
    const chance = this.#chance;
    const victim = chance.pick(this.sides);
    let lines = chance.between(1, quota * 2);
    await victim.until(() => --lines <= 0, AIM);
    switch (chance.pick(['kill', 'kill', 'kill', 'kill', 'both', 'both', 'end', 'endAndKill', 'live'])) {
      case 'kill':
        await this.#kill(victim);
        break;
      case 'both':
        await Promise.all(this.sides.map((side) => this.#kill(side)));
        break;
      case 'end':
        this.done.ends += 1;
        await victim.end(chance.pick(['SIGTERM', 'quit']));
        break;
      case 'endAndKill': {
        const ended = victim.end('SIGTERM');
        await sleep(chance.between(0, 20));
        await this.#kill(victim);
        await ended;
        break;
      }
      case 'live':
    }
  }

  async #kill(side: Side): Promise<void> {
    if (!side.running) return;
    this.done.kills += 1;
    await side.end('SIGKILL');
  }

  /** A last kill of both, then fair weather, until nothing moves any more; and what came of it all. */
  async #settle(): Promise<Verdict> {
    this.disk?.free();
    await Promise.all(this.sides.map((side) => this.#kill(side)));
    for (const { door } of this.sides) {
      door.heal();
      door.cutAll();
    }
    await this.#rise(this.sides);
    for (;;) {
      const verdict = await this.#judge();
      if (isRight(verdict)) return verdict;
      // Things may have moved while the histories were read.
      if (!(await this.#sign(SILENCE))) return this.#judge();
      while (await this.#sign(QUIET));
    }
  }

  /** Whether anybody says anything within `ms`. */
  #sign(ms: number): Promise<boolean> {
    return Promise.any(
      this.sides.map(async (side) => {
        if (!(await side.until(() => true, ms))) throw new Error('silence');
        return true;
      }),
    ).catch(() => false);
  }

  async #judge(): Promise<Verdict> {
    const [a, b] = this.sides;
    const [ofA, ofB]: [View[], View[]] = await Promise.all([a.history(), b.history()]);
    return sum(judge(a.written, ofA, ofB), judge(b.written, ofB, ofA));
  }

  /** A round that does not end is a messenger that does not answer. */
  async #inTime(round: Promise<void>): Promise<void> {
    const late = new AbortController();
    const timeout = sleep(ROUND, undefined, { signal: late.signal }).then(
      () => Promise.reject(new Error(`round ${this.done.rounds + 1} does not end`)),
      () => undefined,
    );
    await Promise.race([round, timeout]);
    late.abort();
  }
}
