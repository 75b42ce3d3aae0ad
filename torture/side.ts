import * as v from 'valibot';
import type { Chance } from './chance';
import { messageId } from '../src-shared/model';
import { Program, type Line } from './program';
import type { Proxy } from './proxy';
import type { View, Written } from '../src-main/messenger/verdict';

/** The most that one `history` answers. */
const PAGE = 500;
const page = v.array(
  v.object({
    id: v.string(),
    from: v.picklist(['me', 'friend']),
    text: v.string(),
    state: v.string(),
    deleted: v.boolean(),
    missing: v.number(),
    reactions: v.object({ mine: v.nullable(v.string()), theirs: v.nullable(v.string()) }),
  }),
);
const ready = v.object({ clientId: v.string(), addresses: v.tuple([v.string()]) });

/** So many of the newest messages are those that are still changed. */
const RECENT = 30;

/** How a clock may be wrong, at most, milliseconds. */
const SKEW = 48 * 3_600_000;

/** One of the two: a profile, the program that runs on it at present, and all that was asked of it and told by it. */
export class Side {
  readonly name: string;
  readonly profile: string;
  /** Where the other side calls this one. */
  readonly door: Proxy;
  readonly written: Written[] = [];
  readonly #told = new Set<string>();
  /** Edits, deletions and reactions that were answered for. */
  changes = 0;
  readonly #chance: Chance;
  readonly #jumps: boolean;
  readonly #log: string;
  readonly #listeners = new Set<(line: Line | null) => void>();
  #program: Program | null = null;
  #skew = 0;
  key = '';
  friend = '';
  online = false;
  /** Messages told of a second time. */
  retold = 0;
  starts = 0;
  /** Starts that were refused, and the codes of all refusals. */
  readonly refusals = new Map<string, number>();
  clockJumps = 0;

  constructor(options: {
    name: string;
    profile: string;
    log: string;
    door: Proxy;
    chance: Chance;
    jumps: boolean;
  }) {
    this.name = options.name;
    this.profile = options.profile;
    this.door = options.door;
    this.#chance = options.chance;
    this.#log = options.log;
    this.#jumps = options.jumps;
  }

  get running(): boolean {
    return this.#program?.alive === true;
  }

  /** Starts the program unless it runs; false when it refused to. */
  async start(): Promise<boolean> {
    if (this.running) return true;
    if (this.#jumps) this.#turnClock();
    const program = new Program({
      profile: this.profile,
      log: this.#log,
      skew: this.#skew,
      onLine: (line) => {
        this.#hear(line);
      },
    });
    this.#program = program;
    this.starts += 1;
    void program.over.then(() => {
      if (this.#program === program) this.#gone();
    });
    const first = await program.first;
    const said = v.safeParse(ready, first);
    if (!said.success) {
      if (first) this.#refused(first);
      await program.over;
      return false;
    }
    this.key = said.output.clientId;
    this.door.target = Number(said.output.addresses[0].split(':').pop());
    return true;
  }

  /** Ends the program so, and waits until it is gone. */
  async end(how: 'SIGKILL' | 'SIGTERM' | 'quit'): Promise<void> {
    const program = this.#program;
    if (!program?.alive) return;
    if (how === 'quit') void program.command('quit');
    else program.signal(how);
    await program.over;
  }

  command(command: string, fields: object = {}): Promise<Line | null> {
    return this.#program?.command(command, fields) ?? Promise.resolve(null);
  }

  /** Writes so many numbered messages in one go, and waits until each is answered or the program is gone. */
  async burst(count: number): Promise<void> {
    const sends: Promise<void>[] = [];
    for (let i = 0; i < count && this.running; i++) sends.push(this.#send());
    await Promise.all(sends);
  }

  jumpClock(): void {
    this.#turnClock();
    this.#program?.skew(this.#skew);
  }

  /** Waits for a line that fits, which null (the end of the program) may be; false after `ms` without one. */
  until(fits: (line: Line | null) => boolean, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (found: boolean): void => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve(found);
      };
      const listener = (line: Line | null): void => {
        if (fits(line)) done(true);
      };
      const timer = setTimeout(done, ms, false);
      this.#listeners.add(listener);
    });
  }

  /** The whole conversation, oldest first. */
  async history(): Promise<View[]> {
    const pages: View[][] = [];
    for (let before: string | null = null; ;) {
      const answer: Line | null = await this.command('history', { key: this.friend, limit: PAGE, before });
      const messages: View[] = v.parse(page, answer?.['messages']);
      pages.unshift(messages);
      if (messages.length < PAGE) return pages.flat();
      before = messages[0]?.id ?? null;
    }
  }

  /** Edits or deletes one of the newest own messages, or puts a reaction to one of anybody's. */
  async change(): Promise<void> {
    const own = this.written.slice(-RECENT).filter(({ id, deletion }) => id !== null && deletion === 'none');
    const [one] = own.length > 0 ? [this.#pick(own)] : [];
    switch (this.#chance.pick(['edit', 'edit', 'delete', 'react', 'react'])) {
      case 'edit':
        if (one) await this.#edit(one);
        break;
      case 'delete':
        if (one) await this.#delete(one);
        break;
      case 'react': {
        const ids = [...[...this.#told].slice(-RECENT), ...own.flatMap(({ id }) => id ?? [])];
        if (ids.length > 0)
          await this.#changed('react', { id: this.#pick(ids), emoji: this.#chance.pick(['👍', '🎉', '']) });
      }
    }
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[this.#chance.between(0, list.length - 1)];
  }

  async #send(): Promise<void> {
    // Mostly what people write, at times one of the longest.
    const length = this.#chance.is(0.01) ? this.#chance.between(1_000, 30_000) : this.#chance.between(0, 200);
    const name = `${this.name} ${this.written.length}`;
    const text = `${name} ${'ß'.repeat(length)}`;
    const one: Written = { name, texts: [text], sure: 0, refused: false, deletion: 'none', id: null };
    this.written.push(one);
    const answer = await this.command('send', { key: this.friend, text });
    if (!answer) return;
    if (answer['ok'] === true) {
      one.sure = 1;
      one.id = v.parse(messageId, answer['id']);
    } else {
      one.refused = true;
      this.#refused(answer);
    }
  }

  async #edit(one: Written): Promise<void> {
    const text = `${one.name} again ${one.texts.length}`;
    one.texts.push(text);
    const answer = await this.#changed('edit', { id: one.id, text });
    if (answer === true) one.sure = one.texts.indexOf(text) + 1;
    else if (answer === false) one.texts.splice(one.texts.indexOf(text), 1);
  }

  async #delete(one: Written): Promise<void> {
    one.deletion = 'asked';
    const answer = await this.#changed('delete', { id: one.id });
    if (answer !== null) one.deletion = answer ? 'done' : 'none';
  }

  /** Whether the change was taken; null when there was no answer. */
  async #changed(command: string, fields: object): Promise<boolean | null> {
    const answer = await this.command(command, { key: this.friend, ...fields });
    if (!answer) return null;
    const ok = answer['ok'] === true;
    if (ok) this.changes += 1;
    // What was deleted meanwhile cannot be changed.
    else if (answer['code'] !== 'message-unknown') this.#refused(answer);
    return ok;
  }

  #refused(line: Line): void {
    const code = String(line['code']);
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  #turnClock(): void {
    this.#skew = this.#chance.between(-SKEW, SKEW);
    this.clockJumps += 1;
  }

  #hear(line: Line): void {
    if (line['event'] === 'online') this.online = true;
    if (line['event'] === 'offline') this.online = false;
    if (line['event'] === 'message') {
      const id = String(line['id']);
      if (this.#told.has(id)) this.retold += 1;
      this.#told.add(id);
    }
    for (const listener of [...this.#listeners]) listener(line);
  }

  #gone(): void {
    this.online = false;
    this.door.target = 0;
    for (const listener of [...this.#listeners]) listener(null);
  }
}
