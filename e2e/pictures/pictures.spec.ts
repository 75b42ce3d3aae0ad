import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { keyOf } from '../../src-renderer/testing/people';
import { Stage } from '../stage';

const stage = new Stage();
let window: Page;
/** The evening on which all of this happens. */
const EVENING = Date.UTC(2026, 4, 6, 19, 30);
const SIZE = [960, 640] as const;

test.beforeAll(async () => {
  window = await stage.open({ TZ: 'UTC', LC_ALL: 'C.UTF-8', LANGUAGE: 'en_GB' });
  await window.clock.setFixedTime(EVENING);
});
test.afterAll(() => stage.close());

async function talk(who: string): Promise<void> {
  await stage.conversationOf(who).click();
  await expect(window.getByRole('heading', { level: 1, name: who })).toBeVisible();
}

async function settings(page: string): Promise<void> {
  await window.keyboard.press('Control+,');
  const dialog = window.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: page, exact: true }).click();
  await expect(dialog.getByRole('heading', { name: page, exact: true })).toBeVisible();
}

async function firstRun(): Promise<void> {
  await window.getByRole('textbox', { name: 'Your name' }).fill('Sam');
}

/** Each picture: its scene, and what is done before it is taken. */
const pictures: Readonly<Record<string, { scene: string; dark?: true; open?: () => Promise<void> }>> = {
  'first-run': { scene: 'empty', open: firstRun },
  'your-id': {
    scene: 'empty',
    open: async () => {
      await firstRun();
      await window.getByRole('button', { name: 'Continue' }).click();
      await window.getByRole('button', { name: 'Later' }).click();
      await expect(window.getByRole('button', { name: 'Start' })).toBeVisible();
    },
  },
  'add-friend': {
    scene: 'alone',
    open: async () => {
      await window.keyboard.press('Control+N');
      await window
        .getByRole('textbox', { name: "Friend's key" })
        .fill(`saltbox:${keyOf('Mia')}?name=Mia&addr=192.168.1.31%3A33733`);
      await expect(window.getByText('This key is good')).toBeVisible();
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
      await window.keyboard.press('Control+K');
      await window.keyboard.type('boat');
      await expect(window.getByRole('region', { name: 'Messages with Mia' })).toBeVisible();
    },
  },
  'safety-number': {
    scene: 'guide',
    open: async () => {
      await talk('Mia');
      await window.getByRole('heading', { level: 1 }).getByRole('button').click();
      const heading = window.getByRole('heading', { name: 'Safety number' });
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
      await expect(window.getByText('Every check that can be made here has passed.')).toBeVisible();
    },
  },
  about: { scene: 'guide', open: () => settings('About') },
  locked: { scene: 'locked' },
};

for (const [name, { scene, dark, open }] of Object.entries(pictures))
  test(name, async () => {
    await stage.show(`${scene}&at=${String(EVENING)}`, dark ? 'dark' : 'light', SIZE);
    await open?.();
    await window.screenshot({
      path: join(process.env['SALTBOX_PICTURES'] ?? '', `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  });
