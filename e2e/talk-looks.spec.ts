import { expect, test, type Page } from '@playwright/test';
import { pictureOf } from './saltbox';
import { allSizes, sizes, Stage } from './stage';

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
    // In a narrow window its middle is its text, where a double click takes a word.
    await article('long ago').dblclick({ position: { x: 3, y: 3 } });
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

test('a long message is folded until it is wanted, by keys too, or something in it is found', async () => {
  await stage.show('chat', 'light', sizes.wide);
  await stage.conversationOf('Mia').click();
  const lines = Array.from(
    { length: 200 },
    (_, at) => `line ${String(at)}${at === 150 ? ' needle' : ''}`,
  ).join('\n');
  await stage.receive('Mia', lines);
  const long = article('line 199');
  const button = long.getByRole('button', { name: /^(Read more|Show less)$/ });
  const height = async (): Promise<number> => (await long.boundingBox())?.height ?? 0;
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(height).toBeLessThan(620);
  await look('folded', 'wide');
  await long.focus();
  await window.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(button).toHaveText('Show less');
  await expect.poll(height).toBeGreaterThan(4_000);
  await window.keyboard.press('Enter');
  await expect.poll(height).toBeLessThan(620);
  await expect(button).toBeInViewport();
  await window.keyboard.press('Control+F');
  await window.keyboard.type('needle');
  await expect(window.getByRole('search').getByText('1 of 1')).toBeVisible();
  await expect(button).toHaveText('Show less');
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
