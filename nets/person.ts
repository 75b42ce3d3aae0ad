import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { NetworkState } from '../src-shared/model';
import type { Host, Lab } from './lab';
import type { Line, Program } from './program';

/** Between two questions, milliseconds. */
const POLL = 50;
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

  async setNetwork(choices: object): Promise<void> {
    await this.#program.ask('setNetwork', choices);
  }

  /** Waits until the DHT knows this computer, and its router. */
  async joined(): Promise<void> {
    await this.#network('the DHT', ({ dht }) => dht?.online === true && dht.nat !== 'unknown');
  }

  /** Waits until a router leads a port here. */
  async mapped(): Promise<{ address: string; by: string }> {
    const { mapped } = await this.#network('a mapped port', (state) => state.mapped?.state === 'open');
    if (mapped?.state !== 'open') throw new Error('no port');
    return mapped;
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

  /** All that the friend said since this program was started, in order. */
  texts(key: string): string[] {
    return this.#program.lines
      .filter((line) => line['event'] === 'message' && line['key'] === key)
      .map((line) => String(line['text']));
  }

  /** Ends the messenger; `resume` starts it again on the same profile. */
  async stop(): Promise<void> {
    await this.#program.stop();
  }

  async resume(): Promise<void> {
    this.#program = this.#begin();
    await this.#ready();
  }

  /** Ends it for good, and its profile too. */
  async leave(): Promise<void> {
    await this.#program.stop();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  /** Nothing tells of these changes, so it is asked again and again. */
  async #network(what: string, fits: (state: NetworkState) => boolean): Promise<NetworkState> {
    const until = performance.now() + 30_000;
    for (;;) {
      // Ours, and of the form that its types give.
      const state = (await this.#program.ask('network')) as unknown as NetworkState;
      if (fits(state)) return state;
      if (performance.now() > until)
        throw new Error(`${this.#name} waited in vain for ${what}: ${JSON.stringify(state)}`);
      await setTimeout(POLL);
    }
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
