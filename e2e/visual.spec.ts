import { expect, test, type Page } from '@playwright/test';
import { sizes, Stage, themes } from './stage';

// Letters are drawn otherwise on other systems.
test.skip(process.platform !== 'linux', 'the pictures were taken on Linux');

const stage = new Stage();
let window: Page;
/** The evening on which all of this happens. */
const EVENING = Date.UTC(2026, 4, 6, 19, 30);

test.beforeAll(async () => {
  window = await stage.open({ TZ: 'UTC', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' });
  await window.clock.setFixedTime(EVENING);
});
test.afterAll(() => stage.close());

const screens: readonly (readonly [name: string, scene: string, open?: () => Promise<void>])[] = [
  ['first', 'empty'],
  ['locked', 'locked'],
  ['alone', 'alone'],
  ['request', 'requests'],
  ['standing', 'standing'],
  [
    'conversation',
    'chat',
    async () => {
      await stage.conversationOf('Mia').click();
      await expect(window.getByRole('log')).toBeVisible();
    },
  ],
  [
    'ledger',
    'ledger',
    async () => {
      await stage.conversationOf('Mia').click();
      await expect(window.getByRole('log')).toBeVisible();
    },
  ],
  [
    'details',
    'standing',
    async () => {
      await stage.conversationOf('Mia').click();
      await window.getByRole('heading', { level: 1 }).getByRole('button').click();
      await expect(window.getByRole('img', { name: /^QR code of your safety number/ })).toBeVisible();
    },
  ],
  [
    'settings',
    'sealed',
    async () => {
      await window.keyboard.press('Control+,');
      await window.getByRole('button', { name: 'Appearance' }).click();
      await expect(window.getByRole('heading', { name: 'Appearance' })).toBeVisible();
    },
  ],
];

for (const [name, scene, open] of screens)
  for (const theme of themes)
    test(`${name} in ${theme} looks as it did`, async () => {
      await stage.show(`${scene}&at=${String(EVENING)}`, theme, sizes.wide);
      await open?.();
      await expect(window).toHaveScreenshot(`${name}-${theme}.png`, {
        animations: 'disabled',
        caret: 'hide',
        // Whichever fonts stand in for scripts and emoji that Inter has not.
        maxDiffPixelRatio: 0.01,
      });
    });
