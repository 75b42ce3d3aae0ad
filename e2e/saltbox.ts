import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import axe from 'axe-core';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

declare global {
  interface Window {
    /** The accessibility rules, in a page that was asked for what violates them. */
    axe: typeof axe;
  }
}

const root = join(__dirname, '..');
const electron = process.env['ELECTRON_BIN'] ?? '';
/** What Electron is told to run; a packaged app is told nothing, as it runs itself. */
export const appToRun = process.env['SALTBOX_PACKAGED'] === undefined ? [root] : [];
const artifacts = process.env['SALTBOX_ARTIFACTS'] ?? join(__dirname, 'artifacts');

const newProfile = (): string => join(mkdtempSync(join(tmpdir(), 'saltbox-profile-')), 'profile');

/** One running app with its window. */
export interface App {
  readonly electron: ElectronApplication;
  readonly window: Page;
  readonly profile: string;
  /** Everything the main process wrote. */
  readonly log: string[];
}

/** Starts apps and headless messengers, and ends them all when the test is over. */
export class Launcher {
  readonly #apps: App[] = [];
  readonly #headless: Headless[] = [];

  /** Starts the app on a profile, listening on a free port of this machine. */
  launch(profile = newProfile(), listen = '127.0.0.1:0', ...more: string[]): Promise<App> {
    return this.launchBy(electron, profile, listen, ...more);
  }

  /** The same by another program, which starts Electron in surroundings of its own. */
  async launchBy(program: string, profile: string, listen = '127.0.0.1:0', ...more: string[]): Promise<App> {
    const started = await _electron.launch({
      chromiumSandbox: true,
      executablePath: program,
      args: [...appToRun, '--profile', profile, '--listen', listen, '--no-discovery', ...more],
      cwd: root,
    });
    const log: string[] = [];
    started.process().stderr?.on('data', (bytes: Buffer) => log.push(bytes.toString()));
    started.process().stdout?.on('data', (bytes: Buffer) => log.push(bytes.toString()));
    const app = { electron: started, window: await started.firstWindow(), profile, log };
    this.#apps.push(app);
    await app.window.waitForLoadState();
    return app;
  }

  /** A profile that has been through its first run. */
  async launchAs(name: string, ...where: Parameters<Launcher['launch']>): Promise<App> {
    const app = await this.launch(...where);
    await firstRun(app, name);
    return app;
  }

  headless(profile = newProfile(), listen = '127.0.0.1:0'): Headless {
    const headless = new Headless(profile, listen);
    this.#headless.push(headless);
    return headless;
  }

  /** Of an app that has ended by itself. */
  forget(app: App): void {
    this.#apps.splice(this.#apps.indexOf(app), 1);
  }

  /** Ends an app as its user would. */
  async close(app: App): Promise<void> {
    this.forget(app);
    await app.electron.close();
  }

  /** As if the machine had lost power. */
  async kill(app: App): Promise<void> {
    this.forget(app);
    const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
    app.electron.process().kill('SIGKILL');
    await ended;
  }

  async closeAll(): Promise<void> {
    for (const headless of this.#headless) headless.kill();
    await Promise.all([...this.#apps].map((app) => this.close(app)));
  }
}

/** Goes through the first run, up to the window as it is every day. */
export async function firstRun({ window }: Pick<App, 'window'>, name: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Your name' }).fill(name);
  await window.getByRole('button', { name: 'Continue' }).click();
  await window.getByRole('button', { name: 'Later' }).click();
  await window.getByRole('button', { name: 'Start' }).click();
  await expect(window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
}

export const test = base.extend<{ saltbox: Launcher }>({
  // Playwright reads the fixture's needs from this pattern; there are none.
  saltbox: async ({}, use) => {
    const launcher = new Launcher();
    await use(launcher);
    await launcher.closeAll();
  },
});

/**
 * What main answers to the bridge of a page, each time a channel and what goes into it. Both are taken as they come, so
 * that main can be asked what no window of ours would ask.
 */
export const ask = (
  window: Page,
  questions: readonly (readonly [channel: string, input: unknown])[],
): Promise<unknown[]> =>
  window.evaluate(
    (all) =>
      Promise.all(
        all.map(([name, input]) => {
          const channel: unknown = Reflect.get(self.saltbox, name);
          if (typeof channel !== 'function') throw new Error(`there is no channel ${name}`);
          const answer: unknown = Reflect.apply(channel, undefined, [input]);
          return answer;
        }),
      ),
    questions,
  );

/** Starts the app once more on a profile that is open, as the system does with a link; answers when that start has ended. */
export async function startAgain({ profile }: App, ...more: string[]): Promise<void> {
  const again = spawn(electron, [...appToRun, '--profile', profile, '--no-discovery', ...more], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => again.once('exit', resolve));
}

/** Where the app listens, and who it is, as its main process knows. */
export async function whereIs({ window }: App): Promise<{ key: string; id: string; address: string }> {
  const answer = await window.evaluate(() => self.saltbox.snapshot({}));
  if (!answer.ok) throw new Error(answer.error.code);
  const { clientId, id, addresses } = answer.value.profile;
  return { key: clientId, id, address: addresses[0] ?? '' };
}

export async function addFriend(
  { window }: App,
  friend: { key: string; address?: string; words?: string; nickname?: string },
): Promise<void> {
  await window.getByRole('button', { name: 'Add friend' }).first().click();
  const dialog = window.getByRole('dialog', { name: 'Add a friend' });
  await dialog.getByRole('textbox', { name: "Friend's key" }).fill(friend.key);
  if (friend.words !== undefined)
    await dialog.getByRole('textbox', { name: 'Message to them' }).fill(friend.words);
  if (friend.nickname !== undefined)
    await dialog.getByRole('textbox', { name: 'Nickname (optional)' }).fill(friend.nickname);
  if (friend.address !== undefined)
    await dialog.getByRole('textbox', { name: 'Address (optional)' }).fill(friend.address);
  await dialog.getByRole('button', { name: 'Send request' }).click();
  await expect(dialog).toBeHidden();
}

export const conversation = ({ window }: App, name: string | RegExp) =>
  window.getByRole('list', { name: 'Conversations' }).getByRole('button', { name });

/** A headless friend, who has accepted; the conversation with them is open. */
export async function befriend(saltbox: Launcher, app: App, nickname: string): Promise<Headless> {
  const friend = saltbox.headless();
  const { id, address } = await friend.me();
  await addFriend(app, { key: id, address, nickname });
  await friend.until('request');
  await friend.command('accept', { key: (await whereIs(app)).key });
  await conversation(app, nickname).click();
  return friend;
}

/** Opens the details of the friend whose conversation is open. */
export async function openDetails({ window }: App, name: string): Promise<void> {
  await window.getByRole('heading', { level: 1, name }).getByRole('button').click();
  await expect(window.getByRole('heading', { level: 1, name: 'Details' })).toBeFocused();
}

export async function say({ window }: App, text: string): Promise<void> {
  const composer = window.getByRole('textbox', { name: /^Message / });
  await composer.fill(text);
  await composer.press('Enter');
  await expect(composer).toHaveValue('');
}

export const messages = ({ window }: App) => window.getByRole('log');

export const picture = ({ window }: App, name: string): Promise<void> => pictureOf(window, name);

export async function pictureOf(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: join(artifacts, `${name}.png`), animations: 'disabled' });
}

/** What the accessibility rules object to; or these of them alone, or within these elements alone. */
export async function violationsOf(
  window: Page,
  rules?: readonly string[],
  within: readonly string[] = [],
): Promise<string[]> {
  // What is behind a dialog cannot be reached.
  const dialog = (await window.locator('dialog[open]').count()) > 0;
  // To load the rules takes a page as long as to apply them, so each does it once.
  if (!(await window.evaluate(() => 'axe' in self))) await window.evaluate(axe.source);
  return window.evaluate(
    async ({ include, only }) => {
      const { violations } = await self.axe.run(include.length > 0 ? { include } : document, {
        // What passes is not written up, which takes as long again.
        resultTypes: ['violations'],
        ...(only && { runOnly: { type: 'rule', values: only } }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { include: dialog ? ['dialog[open]'] : [...within], only: rules && [...rules] },
  );
}

/** Nothing is wider than the window. */
export async function expectFits(window: Page): Promise<void> {
  const overflow = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Nothing that the accessibility rules object to, and nothing wider than the window. */
export async function expectSound(window: Page): Promise<void> {
  expect(await violationsOf(window)).toEqual([]);
  await expectFits(window);
}

/** A headless messenger, driven by its lines. */
export class Headless {
  readonly profile: string;
  readonly events: Record<string, unknown>[] = [];
  readonly #process: ChildProcess;
  readonly #waiting: {
    fits: (event: Record<string, unknown>) => boolean;
    done: (event: Record<string, unknown>) => void;
  }[] = [];
  #ref = 0;

  constructor(profile = newProfile(), listen = '127.0.0.1:0') {
    this.profile = profile;
    this.#process = spawn(
      process.execPath,
      [join(root, 'dist/main/headless.cjs'), '--profile', profile, '--listen', listen, '--no-discovery'],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
    if (!this.#process.stdout) throw new Error('no output');
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as Record<string, unknown>;
      this.events.push(event);
      for (const waiter of this.#waiting.filter(({ fits }) => fits(event))) {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        waiter.done(event);
      }
    });
  }

  /** The first event of a kind, past or to come, that fits. */
  until(
    event: string,
    fits: (event: Record<string, unknown>) => boolean = () => true,
  ): Promise<Record<string, unknown>> {
    const wanted = (one: Record<string, unknown>): boolean => one['event'] === event && fits(one);
    const past = this.events.find(wanted);
    return past ? Promise.resolve(past) : new Promise((done) => this.#waiting.push({ fits: wanted, done }));
  }

  command(command: string, fields: object = {}): Promise<Record<string, unknown>> {
    const ref = (this.#ref += 1);
    this.#process.stdin?.write(`${JSON.stringify({ command, ref, ...fields })}\n`);
    return this.until('result', (event) => event['ref'] === ref);
  }

  async me(): Promise<{ key: string; id: string; address: string }> {
    const ready = await this.until('ready');
    const [address = ''] = ready['addresses'] as string[];
    return { key: ready['clientId'] as string, id: ready['id'] as string, address };
  }

  /** As if the machine had lost power. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Kills it, and answers when it has let go of its profile. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.kill();
    await ended;
  }
}
