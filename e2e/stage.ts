import { AxeBuilder } from '@axe-core/playwright';
import { _electron, expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';

export const sizes = { wide: [1080, 720], narrow: [360, 700] } as const;
export const themes = ['light', 'dark'] as const;

/** The window over a main process in memory (`double/`): any scene, in any theme and size. */
export class Stage {
  #app: ElectronApplication | null = null;
  #window: Page | null = null;

  async open(): Promise<Page> {
    this.#app = await _electron.launch({
      chromiumSandbox: true,
      executablePath: process.env['ELECTRON_BIN'] ?? '',
      args: [join(__dirname, '..', '.cache', 'double')],
    });
    this.#window = await this.#app.firstWindow();
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
    await window.goto(`app://saltbox/?${scene}`);
    await expect(window.getByRole('main')).toBeVisible();
  };

  readonly conversationOf = (who: string): Locator =>
    this.window
      .getByRole('list', { name: 'Conversations' })
      .getByRole('button', { name: new RegExp(`^${who}`) });

  /** Nothing that the accessibility rules object to, and nothing wider than the window. */
  readonly expectSound = async (): Promise<void> => {
    // Electron opens no second page, which the usual mode would want.
    const { violations } = await new AxeBuilder({ page: this.window }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    const overflow = await this.window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  };
}
