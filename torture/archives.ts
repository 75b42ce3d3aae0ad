import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { systemRandom } from '../src-main/base/random';
import { Identity } from '../src-main/identity/identity';
import { Chance } from './chance';
import { Disk } from './disk';
import type { Line } from './program';
import { Run } from './run';

export interface ArchivesOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Empty, for the profiles and the backups. */
  readonly folder: string;
  /** Where a small disk is mounted. */
  readonly smallDisk: string | null;
  /** No further round begins after this moment, milliseconds since 1970. */
  readonly until: number;
}

/** Of the profile that backups are made of. */
const MESSAGES = 1500;
const PAGE = 500;
const PASSPHRASE = 'a lighthouse and a kite';
/** All that may lie in the folder of a profile that runs. */
const FILES = /^(profile\.lock(-journal)?|vault\.json|vault\.key|saltbox\.db(-wal|-shm|\.first-page)?)$/;
const history = v.array(v.object({ id: v.string(), text: v.string() }));

/** Backups and restores that are killed anywhere, or find the disk full. Nothing may be left half done. */
export class Archives {
  readonly #options: ArchivesOptions;
  readonly #chance: Chance;
  readonly #disk: Disk | null;
  readonly #texts: string[] = [];
  readonly #friend = new Identity(systemRandom(32)).id;
  #key = '';
  /**
   * What is undisturbed takes so many milliseconds: a backup from its first progress on; a restore until the backup is
   * read, from there until it is told, and from there until the profile runs.
   */
  #times = { copying: 0, reading: 0, staging: 0, ending: 0 };
  #count = 0;
  readonly counts = {
    restores: 0,
    fresh: 0,
    restored: 0,
    backups: 0,
    old: 0,
    made: 0,
    tests: 0,
    full: 0,
    refusals: 0,
  };
  readonly wrong: string[] = [];

  constructor(options: ArchivesOptions) {
    this.#options = options;
    this.#chance = new Chance(options.seed, 'archives');
    const { smallDisk } = options;
    this.#disk = smallDisk === null ? null : new Disk(smallDisk, new Chance(options.seed, 'small disk'));
  }

  async run(): Promise<void> {
    const { rounds, until } = this.#options;
    await this.#prepare();
    for (let round = 0; round < rounds && Date.now() < until && this.wrong.length === 0; round++) {
      const kinds = [
        () => this.#killRestore(),
        () => this.#killBackup(),
        () => this.#killRestore(),
        () => (this.#disk ? this.#fullDisk(this.#disk) : this.#killRestore()),
      ];
      await kinds[round % kinds.length]?.();
    }
    this.#disk?.free();
  }

  get lines(): string[] {
    const { restores, fresh, restored, backups, old, made, tests, full, refusals } = this.counts;
    return [
      `archives: restores killed ${restores} (fresh ${fresh}, restored ${restored}), backups killed ${backups} ` +
        `(old kept ${old}, new whole ${made}), tests killed ${tests}, disks full ${full} (refusals ${refusals})`,
    ];
  }

  get #out(): string {
    return join(this.#options.folder, 'out');
  }
  get #good(): string {
    return join(this.#options.folder, 'good.saltbox');
  }
  get #passphraseFile(): string {
    return join(this.#options.folder, 'passphrase');
  }

  #open(profile: string, ...args: string[]): Run {
    return new Run({ profile, log: join(this.#options.folder, 'archives.log'), args });
  }
  #source(): Run {
    return this.#open(join(this.#options.folder, 'source'));
  }
  #restore(profile: string): Run {
    return this.#open(profile, '--restore', this.#good, '--passphrase-file', this.#passphraseFile);
  }
  /** A folder that is not there yet. */
  #newProfile(disk = this.#options.folder): string {
    return join(disk, `restored-${(this.#count += 1)}`);
  }

  #expect(right: boolean, what: string): void {
    if (!right) this.wrong.push(`archives: ${what}`);
  }

  /** A profile with some messages, a backup of it, and a restore that nobody disturbs. */
  async #prepare(): Promise<void> {
    mkdirSync(this.#out, { recursive: true });
    writeFileSync(this.#passphraseFile, PASSPHRASE);
    const run = this.#source();
    this.#key = String((await run.event('ready'))?.['clientId']);
    await run.command('addFriend', { key: this.#friend, message: 'hello' });
    await this.#write(run, MESSAGES);
    const begun = run.event('progress').then(() => Date.now());
    const made = await run.work('backup', { path: this.#good, passphrase: PASSPHRASE });
    const copying = Date.now() - (await begun);
    if (made?.['ok'] !== true) throw new Error(`no backup: ${JSON.stringify(made)}`);
    await run.end('SIGTERM');

    const started = Date.now();
    const restore = this.#restore(this.#newProfile());
    await restore.until(isRead);
    const read = Date.now();
    await restore.event('restored');
    const told = Date.now();
    const ready = await restore.event('ready');
    this.#times = { copying, reading: read - started, staging: told - read, ending: Date.now() - told };
    if (ready?.['clientId'] !== this.#key) throw new Error(`no restore: ${JSON.stringify(restore.lines)}`);
    await restore.end('SIGTERM');
  }

  /** Those that were answered for are noted. */
  async #write(run: Run, count: number): Promise<void> {
    await Promise.all(
      Array.from({ length: count }, async () => {
        const text = `${this.#texts.length} ${'ß'.repeat(this.#chance.between(0, 1000))}`;
        this.#texts.push(text);
        const answer = await run.command('send', { key: this.#friend, text });
        // What was not answered for may be there or not.
        if (answer?.['ok'] !== true) this.#texts.splice(this.#texts.indexOf(text), 1);
      }),
    );
  }

  async #history(run: Run): Promise<string[]> {
    const texts: string[] = [];
    for (let before: string | null = null; ;) {
      const answer: Line | null = await run.command('history', { key: this.#friend, limit: PAGE, before });
      const page = v.parse(history, answer?.['messages']);
      texts.unshift(...page.map(({ text }) => text));
      if (page.length < PAGE) return texts;
      before = page[0]?.id ?? null;
    }
  }

  /** What a profile is after a restore that did not end well: the fresh one or the restored one, and whole. */
  async #judge(profile: string): Promise<'fresh' | 'restored' | 'neither'> {
    const run = this.#open(profile);
    const ready = await run.event('ready');
    const left = readdirSync(profile).filter((name) => !FILES.test(name));
    this.#expect(left.length === 0, `left behind: ${left.join(', ')}`);
    let found: 'fresh' | 'restored' | 'neither' = 'neither';
    if (!ready) this.#expect(false, `does not start after a restore: ${JSON.stringify(run.lines)}`);
    else if (ready['clientId'] !== this.#key) {
      const friends = (await run.command('friends'))?.['friends'];
      this.#expect(Array.isArray(friends) && friends.length === 0, 'a fresh profile has friends');
      found = 'fresh';
    } else {
      const texts = await this.#history(run);
      const whole = texts.length === MESSAGES && texts.every((text, at) => text === this.#texts[at]);
      this.#expect(whole, `a restored profile has ${texts.length} messages`);
      found = 'restored';
    }
    await run.end('SIGTERM');
    return found;
  }

  async #killRestore(): Promise<void> {
    const profile = this.#newProfile();
    const { reading, staging, ending } = this.#times;
    const run = this.#restore(profile);
    // Most that can go wrong is after the backup was read.
    const [phase, length] = this.#chance.pick([
      [() => Promise.resolve(null), reading],
      [() => run.until(isRead), staging],
      [() => run.event('restored'), ending],
    ]);
    await phase();
    await sleep(this.#chance.between(0, Math.ceil(length * 1.2)));
    await run.end('SIGKILL');
    this.counts.restores += 1;
    const found = await this.#judge(profile);
    if (found !== 'neither') this.counts[found] += 1;
    if (found === 'fresh' && this.#chance.is(0.3)) await this.#complete(profile);
    if (this.wrong.length === 0) rmSync(profile, { recursive: true });
  }

  /** A restore into a profile in which one was cut off. */
  async #complete(profile: string): Promise<void> {
    const run = this.#restore(profile);
    const ready = await run.event('ready');
    this.#expect(ready?.['clientId'] === this.#key, `a second restore: ${JSON.stringify(run.lines.at(-1))}`);
    await run.end('SIGTERM');
    this.#expect((await this.#judge(profile)) === 'restored', 'a second restore did not restore');
  }

  async #killBackup(): Promise<void> {
    const testing = this.#chance.is(0.3);
    const path = join(this.#out, 'kept.saltbox');
    copyFileSync(this.#good, path);
    const before = sumOf(path);
    const run = this.#source();
    await run.event('ready');
    void run.command(testing ? 'testBackup' : 'backup', { path, passphrase: PASSPHRASE });
    const writing = this.#write(run, 50);
    const copying = run.until(({ event }) => event === 'progress');
    if (this.#chance.is(0.3)) await sleep(this.#chance.between(0, this.#times.reading));
    else {
      await copying;
      await sleep(this.#chance.between(0, 4 * this.#times.copying));
    }
    await run.end('SIGKILL');
    await writing;
    this.counts[testing ? 'tests' : 'backups'] += 1;

    const again = this.#source();
    await again.event('ready');
    const left = readdirSync(this.#out).filter((name) => name !== 'kept.saltbox');
    this.#expect(left.length === 0, `left beside a backup: ${left.join(', ')}`);
    const litter = readdirSync(join(this.#options.folder, 'source')).filter((name) => !FILES.test(name));
    this.#expect(litter.length === 0, `left in the profile: ${litter.join(', ')}`);
    const kept = new Set(await this.#history(again));
    this.#expect(
      this.#texts.every((text) => kept.has(text)),
      'a message is missing after a backup was killed',
    );
    if (sumOf(path) !== before) {
      const tested = await again.work('testBackup', { path, passphrase: PASSPHRASE });
      this.#expect(
        tested?.['ok'] === true,
        `a backup that was killed is not whole: ${JSON.stringify(tested)}`,
      );
      this.counts.made += 1;
    } else if (!testing) this.counts.old += 1;
    await again.end('SIGTERM');
  }

  /** A restore, and then a backup, where there is no room, or not enough, or just enough. */
  async #fullDisk(disk: Disk): Promise<void> {
    const profile = this.#newProfile(this.#options.smallDisk ?? '');
    const size = Math.ceil(readFileSync(this.#good).length / 4096);
    disk.fill(3 * size);
    this.counts.full += 1;
    const run = this.#restore(profile);
    const outcome = await run.until(({ event }) => event === 'ready' || event === 'error');
    await run.end('SIGTERM');
    if (outcome?.['event'] !== 'ready') this.#refused(outcome);
    disk.free();
    if ((await this.#judge(profile)) === 'fresh') await this.#complete(profile);
    rmSync(profile, { recursive: true });

    const path = join(this.#options.smallDisk ?? '', 'full.saltbox');
    copyFileSync(this.#good, path);
    const before = sumOf(path);
    disk.fill(2 * size);
    const source = this.#source();
    await source.event('ready');
    const made = await source.work('backup', { path, passphrase: PASSPHRASE });
    if (made?.['ok'] !== true) {
      this.#refused(made);
      this.#expect(sumOf(path) === before, 'the backup before is gone, and there is none');
    }
    await source.end('SIGTERM');
    this.#expect(!readdirSync(this.#options.smallDisk ?? '').includes('full.saltbox.part'), 'half a backup');
    disk.free();
    rmSync(path);
  }

  #refused(said: Line | null): void {
    this.counts.refusals += 1;
    this.#expect(said?.['code'] === 'disk-full', `on a full disk: ${JSON.stringify(said)}`);
  }
}

/** The backup was read to its end; what follows makes a profile of it. */
const isRead = ({ event, done, total }: Line): boolean =>
  event === 'progress' && done === total && Number(total) > 0;

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
