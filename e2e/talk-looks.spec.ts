import { expect, test, type Page } from '@playwright/test';
import { ask, pictureOf } from './saltbox';
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

test('emoji are found where one writes, by a colon, and taken by keys and by the pointer', async () => {
  const field = window.getByRole('textbox', { name: 'Message Mia' });
  const list = window.getByRole('listbox', { name: 'Suggested emoji' });
  const chosen = list.getByRole('option', { selected: true });
  for (const [size, pixels] of allSizes) {
    await stage.show('ledger', 'light', pixels);
    await stage.conversationOf('Mia').click();
    await window.keyboard.type('ahoy :sail');
    await expect(chosen).toHaveText('⛵sailboat');
    await look('suggestions', size);
  }
  await stage.show('ledger', 'light', sizes.wide);
  await stage.conversationOf('Mia').click();
  await window.keyboard.type('ahoy :s');
  await expect(list).toBeHidden();
  await window.keyboard.type('mi');
  await expect(list.getByRole('option')).toHaveCount(8);
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await look('suggestions-more', 'wide');

  // Escape closes the list alone, for this word; the keys are those of the field again.
  await window.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await window.keyboard.type('l');
  await expect(field).toHaveValue('ahoy :smil');
  await expect(list).toBeHidden();
  await expect(field).not.toHaveAttribute('aria-activedescendant');

  // Enter takes one and sends nothing, and it is undone in one step.
  await window.keyboard.type(' :anch');
  await expect(chosen).toHaveText('⚓anchor');
  await window.keyboard.press('Enter');
  await expect(field).toHaveValue('ahoy :smil ⚓');
  await window.keyboard.press('Control+Z');
  await expect(field).toHaveValue('ahoy :smil :anch');
  await expect(list).toBeHidden();

  // The last of the list by going up; Tab takes it, and the focus stays.
  await window.keyboard.press('Control+A');
  await window.keyboard.type(':red_he');
  await expect(chosen).toHaveText('❤️red heart');
  await window.keyboard.press('ArrowUp');
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Tab');
  await expect(field).toHaveValue('❤️');
  await expect(field).toBeFocused();

  // The caret that goes elsewhere closes it; the pointer takes one, in the tone of the picker.
  await window.keyboard.type(' :waving_ha');
  await expect(chosen).toHaveText('👋waving hand');
  await window.keyboard.press('Home');
  await expect(list).toBeHidden();
  await window.keyboard.press('End');
  await ask(window, [['setEmoji', { recent: [], tone: 4 }]]);
  await window.keyboard.type('n');
  await list.getByRole('option', { name: 'waving hand' }).click();
  await expect(field).toHaveValue('❤️ 👋🏾');
  await expect(field).toBeFocused();

  // Neither in an address nor in code, nor while an input method writes.
  for (const text of [' http://an', ' `:an']) {
    await window.keyboard.type(text);
    await expect(list).toBeHidden();
  }
  await window.keyboard.press('Control+A');
  const session = await window.context().newCDPSession(window);
  await session.send('Input.imeSetComposition', { text: ':anch', selectionStart: 5, selectionEnd: 5 });
  await expect(field).toHaveValue(':anch');
  await expect(list).toBeHidden();
  await session.send('Input.insertText', { text: ':anch' });
  await expect(chosen).toHaveText('⚓anchor');
  await session.detach();

  // From right to left it stands at the other side; closed, Enter sends.
  await ask(window, [['setSettings', { language: 'ar' }]]);
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(window.getByRole('listbox')).toBeVisible();
  await pictureOf(window, 'talk-suggestions-ar');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(article('⚓')).toBeVisible();
  await ask(window, [['setSettings', { language: 'en' }]]);
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
