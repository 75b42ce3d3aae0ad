import { expect, test } from '@playwright/test';
import { EVENING, sizes, stageOfFile, themes } from './stage';
import { openSettings } from './settings-pages';

// Letters are drawn otherwise on other systems.
test.skip(process.platform !== 'linux', 'the pictures were taken on Linux');

const stage = stageOfFile({
  env: { TZ: 'UTC', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' },
  at: EVENING,
});

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
      // It comes when a message has waited for a moment.
      await expect(stage.window.getByText('Your message is being sent.')).toBeVisible();
    },
  ],
  [
    'ledger',
    'ledger',
    async () => {
      await stage.conversationOf('Mia').click();
      await expect(stage.window.getByRole('log')).toBeVisible();
    },
  ],
  [
    'details',
    'standing',
    async () => {
      await stage.conversationOf('Mia').click();
      await stage.window.getByRole('heading', { level: 1 }).getByRole('button').click();
      await expect(stage.window.getByRole('img', { name: /^QR code of your safety number/ })).toBeVisible();
    },
  ],
  [
    'settings',
    'sealed',
    async () => {
      const page = await openSettings(stage.window, 'Appearance');
      await expect(page.getByRole('heading', { name: 'Appearance', exact: true })).toBeVisible();
    },
  ],
];

for (const [name, scene, open] of screens)
  for (const theme of themes)
    test(`${name} in ${theme} looks as it did`, async () => {
      await stage.show(`${scene}&at=${String(EVENING)}`, theme, sizes.wide);
      await open?.();
      await expect(stage.window).toHaveScreenshot(`${name}-${theme}.png`, {
        animations: 'disabled',
        caret: 'hide',
        // Whichever fonts stand in for scripts and emoji that Inter has not.
        maxDiffPixelRatio: 0.01,
      });
    });
