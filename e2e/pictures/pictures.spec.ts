import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { keyOf } from '../../src-renderer/testing/people';
import { EVENING, stageOfFile } from '../stage';
import { openSettings } from '../settings-pages';

const stage = stageOfFile({
  env: { TZ: 'UTC', LC_ALL: 'C.UTF-8', LANGUAGE: 'en_GB' },
  at: EVENING,
});
const SIZE = [960, 640] as const;

async function talk(who: string): Promise<void> {
  await stage.conversationOf(who).click();
  await expect(stage.window.getByRole('heading', { level: 1, name: who })).toBeVisible();
}

async function settings(page: string): Promise<void> {
  const region = await openSettings(stage.window, page);
  await expect(region.getByRole('heading', { name: page, exact: true })).toBeVisible();
}

async function firstRun(): Promise<void> {
  await stage.window.getByRole('textbox', { name: 'Your name' }).fill('Sam');
}

/** Each picture: its scene, and what is done before it is taken. */
const pictures: Readonly<Record<string, { scene: string; dark?: true; open?: () => Promise<void> }>> = {
  'first-run': { scene: 'empty', open: firstRun },
  'your-id': {
    scene: 'empty',
    open: async () => {
      await firstRun();
      await stage.window.getByRole('button', { name: 'Continue' }).click();
      await stage.window.getByRole('button', { name: 'Later' }).click();
      await expect(stage.window.getByRole('button', { name: 'Start' })).toBeVisible();
    },
  },
  'add-friend': {
    scene: 'alone',
    open: async () => {
      await stage.window.keyboard.press('Control+N');
      await stage.window
        .getByRole('textbox', { name: "Friend's key" })
        .fill(`saltbox:${keyOf('Mia')}?name=Mia&addr=192.168.1.31%3A33733`);
      await expect(stage.window.getByText('This key is good').first()).toBeVisible();
    },
  },
  asked: { scene: 'guide', open: () => talk('Petra') },
  request: { scene: 'guideRequest', open: () => talk('Mia') },
  conversation: { scene: 'guide', open: () => talk('Mia') },
  waiting: { scene: 'guide', open: () => talk('Oskar') },
  dark: {
    scene: 'guide',
    dark: true,
    open: async () => {
      await talk('Mia');
      await stage.window.keyboard.press('Control+K');
      await stage.window.keyboard.type('boat');
      await expect(stage.window.getByRole('region', { name: 'Messages with Mia' })).toBeVisible();
    },
  },
  'safety-number': {
    scene: 'guide',
    open: async () => {
      await talk('Mia');
      await stage.window.getByRole('heading', { level: 1 }).getByRole('button').click();
      const heading = stage.window.getByRole('heading', { name: 'Safety number' });
      await heading.evaluate((one) => {
        one.scrollIntoView({ block: 'start' });
      });
    },
  },
  network: { scene: 'guide', open: () => settings('Network') },
  security: { scene: 'guide', open: () => settings('Security') },
  'security-check': {
    scene: 'guide',
    open: async () => {
      await settings('Security check');
      await expect(
        stage.window.getByText('Every check that can be made here has passed.').first(),
      ).toBeVisible();
    },
  },
  about: { scene: 'guide', open: () => settings('About') },
  locked: { scene: 'locked' },
};

for (const [name, { scene, dark, open }] of Object.entries(pictures))
  test(name, async () => {
    await stage.show(`${scene}&at=${String(EVENING)}`, dark ? 'dark' : 'light', SIZE);
    await open?.();
    await stage.window.screenshot({
      path: join(process.env['SALTBOX_PICTURES'] ?? '', `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  });
