import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Lab } from './lab';
import type { Line, Program } from './program';

const HEADLESS = 'dist/main/headless.cjs';

/** Somebody with a messenger, a real one without a window, on a computer of the lab. */
export class Person {
  readonly #lab: Lab;
  readonly #host: Host;
  readonly #name: string;
  readonly #args: readonly string[];
  readonly #profile: string;
  #program: Program;
  key = '';
  addresses: readonly string[] = [];

  private constructor(lab: Lab, host: Host, name: string, args: readonly string[]) {
    [this.#lab, this.#host, this.#name, this.#args] = [lab, host, name, args];
    this.#profile = mkdtempSync(join(tmpdir(), `saltbox-nets-${name}-`));
    this.#program = this.#begin();
  }

  /** `args` go to headless beside the profile. */
  static async start(lab: Lab, host: Host, name: string, ...args: readonly string[]): Promise<Person> {
    const person = new Person(lab, host, name, args);
    await person.#ready();
    return person;
  }

  /** Asks to be friends, by the key and, where it is given, an address. */
  async add(key: string, message: string, address?: string): Promise<void> {
    await this.#program.ask('addFriend', { key, message, ...(address !== undefined && { address }) });
  }

  async accept(key: string): Promise<void> {
    await this.#program.ask('accept', { key });
  }

  async send(key: string, text: string): Promise<void> {
    await this.#program.ask('send', { key, text });
  }

  /** The first event of this kind about the friend, which may have been told already. */
  event(
    event: string,
    key: string,
    within = 60_000,
    fits: (line: Line) => boolean = () => true,
  ): Promise<Line> {
    return this.#program.line(
      `${event} of ${key.slice(0, 8)}`,
      (line) => line['event'] === event && line['key'] === key && fits(line),
      within,
    );
  }

  async hear(key: string, text: string, within = 60_000): Promise<void> {
    await this.event('message', key, within, (line) => line['text'] === text);
  }

  /** Ends the messenger, and starts it again on the same profile. */
  async restart(): Promise<void> {
    await this.#program.stop();
    this.#program = this.#begin();
    await this.#ready();
  }

  /** Ends it for good, and its profile too. */
  async leave(): Promise<void> {
    await this.#program.stop();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  #begin(): Program {
    return this.#lab.node(this.#host, this.#name, HEADLESS, '--profile', this.#profile, ...this.#args);
  }

  async #ready(): Promise<void> {
    const { clientId, addresses } = await this.#program.event('ready');
    this.key = String(clientId);
    this.addresses = Array.isArray(addresses) ? addresses.map(String) : [];
  }
}
