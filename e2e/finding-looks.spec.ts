import { expect, test, type Page } from '@playwright/test';
import { allSizes, Stage, type sizes } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const article = (text: string) => window.getByRole('article').filter({ hasText: text });
const search = () => window.getByRole('searchbox', { name: 'Search friends and messages' });
const composer = () => window.getByRole('textbox', { name: /^Message / });

const look = (name: string, size?: keyof typeof sizes): Promise<void> => stage.look(name, size);
const lookWhole = (name: string, size?: keyof typeof sizes): Promise<void> => stage.look(name, size, 'whole');

test('selecting, forwarding and deleting are sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('ledger', 'light', pixels);
    await stage.conversationOf('Mia').click();
    await article('on the train').click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Select' }).click();
    await article('nothing came').click();
    await expect(window.getByRole('toolbar', { name: 'Selected messages' })).toContainText('2 selected');
    await look('select', size);
    await window.getByRole('button', { name: 'Delete' }).click();
    await expect(window.getByRole('dialog', { name: 'Delete 2 messages?' })).toBeVisible();
    await look('delete-several', size);
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Forward' }).click();
    await window.getByRole('checkbox', { name: 'Jonas' }).check();
    await window.getByRole('checkbox', { name: 'Ola' }).check();
    await look('forward', size);
    await window.keyboard.press('Escape');
  }
});

test('what was found is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('chat', 'light', pixels);
    await search().fill('the');
    await expect(
      window.getByRole('region', { name: 'Messages with Mia' }).getByRole('button'),
    ).not.toHaveCount(0);
    await lookWhole('found', size);
    await window.getByRole('button', { name: 'Narrow the search' }).click();
    await window.getByRole('combobox', { name: 'With' }).selectOption({ label: 'Mia' });
    await window.getByLabel('From', { exact: true }).fill('2020-02-03');
    await expect(window.getByRole('heading', { name: 'Friends' })).toBeHidden();
    await lookWhole('found-narrowed', size);
    await search().fill('nobody said this');
    await expect(window.getByText('Nothing was found for')).toBeVisible();
    await lookWhole('found-nothing', size);
  }
});

test('searching one conversation is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('chat', 'light', pixels);
    await stage.conversationOf('Mia').click();
    await window.keyboard.press('Control+F');
    await window.keyboard.type('the');
    await expect(window.getByRole('search').locator('[data-count]')).toHaveText(/^1 of /);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('search').locator('[data-count]')).toHaveText(/^2 of /);
    // None of its buttons falls onto a line of its own.
    const bar = window.getByRole('search');
    const tops = await bar
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await look('find', size);
    await window.getByRole('button', { name: 'Search by date' }).click();
    await window.getByLabel('From', { exact: true }).fill('2026-03-03');
    await window.getByLabel('To', { exact: true }).fill('2026-03-02');
    await expect(window.getByText('The first day is after the last one')).toBeVisible();
    await look('find-dates', size);
  }
});

test('typing and the limit of a text are sound', async () => {
  for (const [size, pixels] of allSizes) {
    await stage.show('chat', 'light', pixels);
    await stage.typing('Mia', true);
    await expect(stage.conversationOf('Mia')).toContainText('typing…');
    if (size === 'narrow') await lookWhole('typing-list', size);
    await stage.conversationOf('Mia').click();
    await expect(window.getByText('Mia is typing…')).toBeVisible();
    await look('typing', size);
    await composer().fill('Twelve by twelve. '.repeat(3_600));
    await expect(window.getByText(/bytes left|too long/).first()).toBeVisible();
    await look('limit', size);
  }
});
