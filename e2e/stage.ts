import { _electron, expect, test, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import type { Double } from '../src-renderer/testing/double';
import { keyOf } from '../src-renderer/testing/people';
import type { Change } from '../src-shared/model';
import { expectFits, expectSound, pictureOf, violationsOf } from './saltbox';

export const sizes = { wide: [1080, 720], narrow: [320, 700] } as const;
// Object.entries forgets what the keys are.
export const allSizes = Object.entries(sizes) as [keyof typeof sizes, readonly [number, number]][];
export const themes = ['light', 'dark'] as const;
/** The evening on which all pictures are taken that are kept. */
export const EVENING = Date.UTC(2026, 4, 6, 19, 30);

/** The window over a main process in memory (`double/`): any scene, in any theme and size. */
export class Stage {
  #app: ElectronApplication | null = null;
  #window: Page | null = null;
  /** The whole of this scene was looked at; what stands beside the page stays as it is. */
  #seen = false;

  /** `env`: what of the system's surroundings is to be another. */
  async open(env: Readonly<Record<string, string>> = {}): Promise<Page> {
    this.#app = await _electron.launch({
      // All of them are strings where they are there.
      env: { ...(process.env as Record<string, string>), ...env },
      chromiumSandbox: true,
      executablePath: process.env['ELECTRON_BIN'] ?? '',
      args: [join(__dirname, '..', '.cache', 'double')],
    });
    this.#window = await this.#app.firstWindow();
    // What moves has other colours on its way.
    await this.#window.emulateMedia({ reducedMotion: 'reduce' });
    return this.#window;
  }

  readonly close = async (): Promise<void> => {
    await this.#app?.close();
  };

  get window(): Page {
    if (!this.#window) throw new Error('the stage is not open');
    return this.#window;
  }

  readonly show = async (
    scene: string,
    theme: (typeof themes)[number],
    [width, height]: readonly [number, number],
  ): Promise<void> => {
    const { window } = this;
    await window.emulateMedia({ colorScheme: theme });
    await this.#app?.evaluate(
      ({ BrowserWindow }, wanted) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height);
      },
      { width, height },
    );
    this.#seen = false;
    await window.goto(`app://saltbox/?${scene}`);
    await expect(window.getByRole('main')).toBeVisible();
  };

  readonly conversationOf = (who: string): Locator =>
    this.window
      .getByRole('list', { name: 'Conversations' })
      .getByRole('button', { name: new RegExp(`^${who}`) });

  readonly expectSound = (): Promise<void> => expectSound(this.window);

  /** As if somebody in the scene typed. */
  readonly typing = (who: string, on: boolean): Promise<void> =>
    this.#push({ type: 'typing', key: keyOf(who), on });

  readonly receive = (who: string, text: string): Promise<void> =>
    this.window.evaluate(
      ([key, said]) => {
        (self.saltbox as Double).receive(key, said);
      },
      [keyOf(who), text] as const,
    );

  async #push(change: Change): Promise<void> {
    await this.window.evaluate((one) => {
      (self.saltbox as Double).push(one);
    }, change);
  }

  /** Makes everything so many times larger, as Ctrl and plus do. */
  readonly zoom = async (factor: number): Promise<void> => {
    await this.#app?.evaluate(({ BrowserWindow }, by) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by);
    }, factor);
  };

  /**
   * What is on the screen now, in both themes: a picture of each, nothing that the accessibility rules object to, and
   * nothing wider than the window. A theme changes colours alone, so in the second only those are looked at; and a narrow
   * window only what fits, so there a picture is enough. `whole`: also what is beside the page is another than before.
   */
  readonly look = async (
    name: string,
    size: keyof typeof sizes = 'wide',
    whole: 'whole' | 'page' = 'page',
  ): Promise<void> => {
    const { window } = this;
    await this.#light(true);
    await pictureOf(window, `${name}-light-${size}`);
    await expectFits(window);
    if (size === 'narrow') return;
    const within = this.#seen && whole === 'page' ? ['main > :not(:has(> nav))', '[role=menu]'] : [];
    this.#seen = true;
    expect(await violationsOf(window, undefined, within)).toEqual([]);
    await this.#light(false);
    await pictureOf(window, `${name}-dark-${size}`);
    expect(await violationsOf(window, ['color-contrast'], within)).toEqual([]);
    await this.#light(true);
  };

  async #light(light: boolean): Promise<void> {
    const theme = light ? 'light' : 'dark';
    await this.window.emulateMedia({ colorScheme: theme });
    await expect(this.window.locator('html')).toHaveAttribute('data-theme', theme);
  }
}

/** A stage for all tests of a file. `at`: the time it is there, in milliseconds since 1970; else that of the computer. */
export function stageOfFile({
  env,
  at,
}: { env?: Readonly<Record<string, string>>; at?: number } = {}): Stage {
  const stage = new Stage();
  test.beforeAll(async () => {
    const window = await stage.open(env);
    if (at !== undefined) await window.clock.setFixedTime(at);
  });
  test.afterAll(() => stage.close());
  return stage;
}
