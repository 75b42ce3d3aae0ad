import { expect, test, type Locator, type Page } from '@playwright/test';
import { ask, pictureOf } from './saltbox';
import { allSizes, sizes, Stage } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const button = (name: string | RegExp): Locator => window.getByRole('button', { name });
const openDetails = async (who: string): Promise<void> => {
  await stage.conversationOf(who).click();
  await window.getByRole('heading', { level: 1 }).getByRole('button').click();
  await expect(window.getByRole('heading', { level: 1, name: 'Details' })).toBeFocused();
};

const look = (name: string, size?: keyof typeof sizes): Promise<void> => stage.look(`friend-${name}`, size);
const lookWhole = (name: string, size?: keyof typeof sizes): Promise<void> =>
  stage.look(`friend-${name}`, size, 'whole');

test('the list shows how conversations stand, and is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('standing', 'light', pixels);
    await look('list', size);
    await stage.conversationOf('Theo').click({ button: 'right' });
    await expect(window.getByRole('menu', { name: 'Actions for Theo' })).toBeVisible();
    await look('menu', size);
    await window.getByRole('menuitem', { name: 'Mute' }).click();
    await expect(window.getByRole('menu', { name: 'Mute Theo' })).toBeVisible();
    await look('mute', size);
    await window.keyboard.press('Escape');
    await button(/^Archived/).click();
    await lookWhole('archive', size);
    await window.getByRole('searchbox').fill(`saltbox:${'5e'.repeat(32)}?name=Petra`);
    await expect(button('Add this friend')).toBeVisible();
    await lookWhole('key', size);
  }
});

test('the details of a friend are sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('standing', 'light', pixels);
    await openDetails('Mia');
    await expect(window.getByRole('img', { name: /^QR code of your safety number/ })).toBeVisible();
    await look('details', size);
    for (const part of ['Safety number', 'Connection', 'Presence', 'Block or remove']) {
      await window.getByRole('heading', { name: part }).scrollIntoViewIfNeeded();
      await pictureOf(window, `friend-${part.split(' ')[0] ?? ''}-${size}-light`);
    }
    await button('Back to the conversation').click();
    if (size === 'narrow') await button('Back').click();
    await openDetails('Rosa');
    await window.getByLabel('What Rosa shows').fill('12345 '.repeat(12));
    await button('Compare').click();
    await expect(window.getByText('They are not the same.')).toBeVisible();
    await window.getByText('They are not the same.').scrollIntoViewIfNeeded();
    await look('mismatch', size);
    await window.getByRole('heading', { name: 'Presence' }).scrollIntoViewIfNeeded();
    await pictureOf(window, `friend-Rosa-${size}-light`);
    await button('Back to the conversation').click();
    await look('head', size);
  }
});

test('list and details lose nothing in small windows, from right to left and at high contrast', async () => {
  await stage.show('standing', 'light', [320, 640]);
  await look('small-list', 'narrow');
  await openDetails('A person');
  await look('small-details', 'narrow');
  // What 200 % of zoom leave of a window.
  await stage.show('standing', 'light', [540, 360]);
  await openDetails('Mia');
  await window.getByRole('img', { name: /^QR code/ }).scrollIntoViewIfNeeded();
  await look('zoomed-details', 'narrow');
  await stage.show('standing', 'light', sizes.wide);
  await ask(window, [['setSettings', { language: 'ar' }]]);
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
  await lookWhole('rtl-list');
  await window.locator('[data-conversation]').first().click();
  await window.getByRole('heading', { level: 1 }).getByRole('button').click();
  await look('rtl-details');
  await stage.show('standing', 'light', sizes.wide);
  await ask(window, [['setSettings', { theme: 'contrast' }]]);
  await lookWhole('contrast-list');
  await openDetails('Mia');
  await look('contrast-details');
});

test('the privacy page is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('standing', 'light', pixels);
    await window.keyboard.press('Control+,');
    await button('Privacy').click();
    await window.getByRole('switch', { name: /typing/ }).uncheck();
    await expect(window.getByText('You do not see when friends are typing')).toBeVisible();
    await look('privacy', size);
  }
});
