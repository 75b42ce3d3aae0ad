import { expect, test, type Page } from '@playwright/test';
import { ask, pictureOf } from './saltbox';
import { sizes, Stage, themes } from './stage';

const stage = new Stage();
const { show, conversationOf, expectSound } = stage;
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const pages = [
  ...['Profile', 'Privacy', 'Notifications', 'Appearance', 'Security', 'Network'],
  ...['Storage', 'Backup', 'Shortcuts', 'Language', 'About'],
] as const;

const set = (patch: object): Promise<unknown> => ask(window, [['setSettings', patch]]);
const settings = () => window.getByRole('dialog', { name: 'Settings' });
const open = async (page: string): Promise<void> => {
  await settings().getByRole('button', { name: page, exact: true }).click();
  await expect(settings().getByRole('heading', { name: page, exact: true })).toBeVisible();
};

for (const theme of themes) {
  for (const [size, pixels] of Object.entries({ wide: sizes.wide, least: [320, 640] as const })) {
    test(`each page of the settings in ${theme} is sound on a ${size} window`, async () => {
      await show('sealed', theme, pixels);
      await window.keyboard.press('Control+,');
      if (size !== 'wide') {
        await expect(settings().getByRole('heading', { name: 'Profile' })).toBeHidden();
        await pictureOf(window, `settings-list-${theme}-${size}`);
        await expectSound();
      }
      for (const page of pages) {
        await open(page);
        await pictureOf(window, `settings-${page}-${theme}-${size}`);
        await expectSound();
        if (size !== 'wide') await settings().getByRole('button', { name: 'All settings' }).click();
      }
    });
  }
}

/** What the page is drawn with, beside light and dark. */
const looks = {
  contrast: { theme: 'contrast' },
  compact: { density: 'compact' },
  large: { textSize: 200 },
  small: { textSize: 80, density: 'compact' },
} as const;

for (const [look, patch] of Object.entries(looks)) {
  for (const theme of look === 'contrast' ? themes : (['light'] as const)) {
    for (const [size, pixels] of Object.entries(sizes)) {
      test(`the ${size} window in ${look} ${theme} is sound`, async () => {
        const seen = async (what: string): Promise<void> => {
          await pictureOf(window, `${look}-${what}-${theme}-${size}`);
          await expectSound();
        };
        await show('chat', theme, pixels);
        await set(patch);
        await seen('list');
        await conversationOf('Mia').click();
        await expect(window.getByRole('log')).toBeVisible();
        await seen('conversation');
        await window.keyboard.press('Control+,');
        await open('Appearance');
        await seen('settings');
      });
    }
  }
}

test('what is chosen shows at once, and the dialog works by keys alone', async () => {
  await show('chat', 'light', sizes.wide);
  const page = window.locator('html');
  await window.keyboard.press('Control+,');
  await expect(settings().getByRole('button', { name: 'Profile' })).toBeFocused();
  for (let step = 0; step < 3; step++) await window.keyboard.press('ArrowDown');
  await expect(settings().getByRole('button', { name: 'Appearance' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(settings().getByRole('heading', { name: 'Appearance' })).toBeVisible();
  await window.keyboard.press('Tab');
  await expect(settings().getByRole('radio', { name: 'System' })).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(page).toHaveAttribute('data-theme', 'dark');
  await window.keyboard.press('ArrowRight');
  await expect(page).toHaveAttribute('data-contrast', 'more');
  await expect(page).toHaveAttribute('data-theme', 'light');
  await settings().getByRole('radio', { name: 'Compact' }).check();
  await expect(page).toHaveAttribute('data-density', 'compact');
  await settings().getByRole('radio', { name: '150%' }).check();
  expect(await page.evaluate((element) => getComputedStyle(element).fontSize)).toBe('24px');
  await window.keyboard.press('Escape');
  await expect(settings()).toBeHidden();
  await expect(window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
});

test('the looks stand before a locked profile is opened', async () => {
  await show('locked', 'light', sizes.wide);
  await expect(window.locator('html')).toHaveAttribute('data-density', 'comfortable');
  await show('lockedLooks', 'light', sizes.wide);
  await expect(window.locator('html')).toHaveAttribute('data-contrast', 'more');
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'light');
  await pictureOf(window, 'contrast-locked-light');
  await expectSound();
});
