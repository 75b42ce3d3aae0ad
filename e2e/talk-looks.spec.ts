import { expect, test, type Page } from '@playwright/test';
import { pictureOf } from './saltbox';
import { allSizes, Stage, type sizes } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const article = (text: string) => window.getByRole('article').filter({ hasText: text });

const look = (name: string, size: keyof typeof sizes): Promise<void> => stage.look(`talk-${name}`, size);

test('answering is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('ledger', 'light', pixels);
    await stage.conversationOf('Mia').click();
    await article('long ago').dblclick();
    await expect(window.getByRole('group', { name: 'Reply to Mia' })).toBeVisible();
    await article('on the train').hover();
    await look('reply', size);
  }
});

test('reacting is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('ledger', 'light', pixels);
    await stage.conversationOf('Mia').click();
    await article('on the train').click({ button: 'right' });
    await expect(window.getByRole('menuitem', { name: 'React' })).toBeVisible();
    await look('menu', size);
    await window.getByRole('menuitem', { name: 'React' }).click();
    await expect(window.getByRole('grid', { name: 'Smileys' })).toBeVisible();
    // So many cells take axe half a minute; a search has the same kind.
    await pictureOf(window, `talk-emoji-${size}`);
    await window.keyboard.type('sail');
    await expect(window.getByRole('gridcell', { name: 'sailboat' })).toBeVisible();
    await look('emoji-search', size);
    await window.getByRole('button', { name: 'Skin tone' }).click();
    await look('emoji-tones', size);
    await window.keyboard.press('Escape');
    if (size !== 'wide') continue;
    await article('on the train').hover();
    await article('on the train').getByRole('button', { name: 'React to this message' }).click();
    await expect(window.getByRole('menuitemcheckbox', { name: 'React with 👍' })).toBeVisible();
    await look('react', size);
    await window.keyboard.press('Escape');
  }
});

test('stresses, code and links are sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('words', 'light', pixels);
    await stage.conversationOf('Mia').click();
    await look('words-end', size);
    await article('console.log').scrollIntoViewIfNeeded();
    await article('early').scrollIntoViewIfNeeded();
    await look('words', size);
    await article('by mail').getByRole('link').click();
    await expect(window.getByRole('dialog', { name: 'Open this link?' })).toBeVisible();
    await look('link-letters', size);
    await window.keyboard.press('Escape');
    await article('paypal').getByRole('link').click();
    await look('link-odd', size);
    await window.keyboard.press('Escape');
  }
});
