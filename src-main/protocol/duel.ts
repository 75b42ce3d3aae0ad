import type { Explorable } from './explore';
import { ModelEnd, type Name } from './model';

/** How much of each kind may happen. */
export interface DuelOptions {
  /** Who speaks the Saltbox session. */
  readonly saltbox?: readonly Name[];
  readonly words?: string | null;
  /** Texts of each side. */
  readonly texts?: number;
  readonly renewals?: number;
  /** How often time moves on to the next deadline before everything has arrived. */
  readonly waits?: number;
  /** The stream breaks at some moment: each end learns of it in its own time. */
  readonly cut?: boolean;
  /** How many copies an attacker puts in, of frames of `recorded` (an earlier connection) and of this one. */
  readonly copies?: number;
  readonly recorded?: readonly Uint8Array[];
  readonly seed?: number;
}

/** Two real sessions, and everything that can happen between them. */
export class Duel implements Explorable {
  now = 1_000_000;
  readonly alice: ModelEnd;
  readonly bob: ModelEnd;
  readonly #options: DuelOptions;
  #renewals = 0;
  #waits = 0;
  readonly #copied: string[] = [];

  constructor(options: DuelOptions) {
    this.#options = options;
    const { saltbox = ['alice', 'bob'], words = null, seed = 10 } = options;
    const end = (name: Name, salt: number) =>
      new ModelEnd({ name, saltbox: saltbox.includes(name), words, seed: seed + salt }, this.now);
    this.alice = end('alice', 0);
    this.bob = end('bob', 1);
  }

  choices(): readonly string[] {
    const { texts = 1, renewals = 0, waits = 0, cut = false } = this.#options;
    const both = [this.alice, this.bob].flatMap((end) => {
      const { name, closed } = end;
      const other = this.#other(end);
      if (closed) return [];
      return [
        ...(other.carried < other.sent.length ? [`${name} receives`] : []),
        ...(end.decide ? [`${name} decides`] : []),
        ...(end.live && end.said.length < texts ? [`${name} says`] : []),
        ...(cut || other.closed ? [`${name} ends`] : []),
        ...this.#copies(end),
      ];
    });
    // Renewal may be asked for at any moment: it must be harmless where it is not possible.
    const renewal = this.#renewals < renewals ? ['alice renews'] : [];
    return [...both, ...renewal, ...(this.#waits < waits && this.#next() !== null ? ['wait'] : [])];
  }

  apply(choice: string): void {
    if (choice === 'wait') {
      this.#waits += 1;
      this.#wait();
    } else {
      const [name = '', verb, at] = choice.split(' ');
      const end = name === 'alice' ? this.alice : this.bob;
      if (verb === 'copy') this.#copy(end, choice, at ?? '');
      else this.#act(end, verb);
    }
    this.#check();
  }

  look(): string {
    const { alice, bob, now } = this;
    return JSON.stringify([alice.look(now), bob.look(now), this.#renewals, this.#waits, now, this.#copied]);
  }

  /** Everything arrives and time goes on: both must come to talk, or both to an end. */
  finish(): void {
    for (let turn = 0; turn < 50; turn++) {
      this.settle();
      const { alice, bob } = this;
      if (alice.closed && bob.closed) return;
      if (alice.live && bob.live) {
        for (const end of [alice, bob]) end.say(this.now);
        this.settle();
        const whole = [alice, bob].every((end) => end.heard.join() === this.#other(end).said.join());
        if (alice.closed || bob.closed || !whole) throw new Error(`no talk: ${this.look()}`);
        return;
      }
      if (this.#next() === null) break;
      this.#wait();
    }
    throw new Error(`a deadlock: ${this.look()}`);
  }

  /** Everything that is under way arrives. */
  settle(): void {
    for (;;) {
      const choice = this.choices().find((one) => /receives$|decides$/.test(one));
      const [ended] = [this.alice, this.bob].filter((end) => !end.closed && this.#other(end).closed);
      if (choice) this.#act(choice.startsWith('alice') ? this.alice : this.bob, choice.split(' ')[1]);
      else if (ended) this.#act(ended, 'ends');
      else break;
      this.#check();
    }
  }

  #act(end: ModelEnd, verb: string | undefined): void {
    const { now } = this;
    const other = this.#other(end);
    switch (verb) {
      case 'receives':
        other.carried += 1;
        end.receive(other.sent[other.carried - 1] ?? new Uint8Array(), now);
        break;
      case 'decides': {
        const { decide } = end;
        end.decide = null;
        end.run(now, () => decide?.(now) ?? []);
        break;
      }
      case 'says':
        end.say(now);
        break;
      case 'ends':
        end.run(now, () => end.session.close('ended'));
        break;
      case 'renews':
        this.#renewals += 1;
        end.run(now, () => end.session.renew());
        break;
      default:
        throw new Error(`nothing is called ${String(verb)}`);
    }
  }

  #other(end: ModelEnd): ModelEnd {
    return end === this.alice ? this.bob : this.alice;
  }

  #next(): number | null {
    const next = Math.min(this.alice.session.deadline ?? Infinity, this.bob.session.deadline ?? Infinity);
    return next === Infinity ? null : next;
  }

  #wait(): void {
    this.now = Math.max(this.now, this.#next() ?? 0);
    for (const end of [this.alice, this.bob])
      if ((end.session.deadline ?? Infinity) <= this.now) end.run(this.now, () => end.session.tick(this.now));
  }

  /** Frames that this end has had, its own ones, and those of an earlier connection: whose copies must do nothing. */
  #copies(end: ModelEnd): readonly string[] {
    const { copies = 0, recorded = [] } = this.#options;
    if (this.#copied.length >= copies) return [];
    const { carried } = this.#other(end);
    const counts = { theirs: carried, own: end.sent.length, old: recorded.length };
    return Object.entries(counts).flatMap(([from, count]) =>
      Array.from({ length: count }, (_, i) => `${end.name} copy ${from}:${i}`),
    );
  }

  #copy(end: ModelEnd, choice: string, at: string): void {
    const [from = '', index] = at.split(':');
    const lists: Record<string, readonly Uint8Array[]> = {
      theirs: this.#other(end).sent,
      own: end.sent,
      old: this.#options.recorded ?? [],
    };
    const before = `${end.established} ${end.heard.length}`;
    end.receive(lists[from]?.[Number(index)] ?? new Uint8Array(), this.now);
    // Which copy it was does not matter where it ended the connection.
    this.#copied.push(end.closed ? end.name : choice);
    if (`${end.established} ${end.heard.length}` !== before) throw new Error('a copy was believed');
  }

  /** What must hold at every moment. */
  #check(): void {
    const { alice, bob } = this;
    for (const end of [alice, bob]) {
      const said = this.#other(end).said.slice(0, end.heard.length);
      if (end.heard.join() !== said.join()) throw new Error(`${end.name} heard ${end.heard.join()}`);
      if (end.established > 1) throw new Error(`${end.name} was established twice`);
      const disturbed = this.#waits > 0 || this.#copied.length > 0;
      if (end.closed && end.closed !== 'ended' && !disturbed && this.now === 1_000_000)
        throw new Error(`${end.name} closed with ${end.closed}`);
    }
    if (alice.live && bob.live && alice.session.security !== bob.session.security)
      throw new Error('they do not speak the same');
  }
}
