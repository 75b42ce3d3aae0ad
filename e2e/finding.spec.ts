import { expect, test, type Page } from '@playwright/test';
import type { Double } from '../src-renderer/testing/double';
import { EVENING, sizes, Stage } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const search = () => window.getByRole('searchbox', { name: 'Search friends and messages' });
const hits = (who: string) =>
  window.getByRole('region', { name: `Messages with ${who}` }).getByRole('button');
const article = (text: string) => window.getByRole('article').filter({ hasText: text });
const day = (at: number): string => {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

test('what was said is found as one types, by friend, and narrowed to a friend and to days', async () => {
  // What was said yesterday would be more of it by night.
  await stage.show(`chat&at=${String(EVENING)}`, 'light', sizes.wide);
  await search().fill('sunday');
  await expect(hits('Grandma')).toHaveCount(1);
  await expect(hits('Grandma').locator('mark')).toHaveText('Sunday');
  await search().fill('message');
  await expect(hits('Jonas Feldmann')).toHaveCount(50);
  await expect(window.getByText('Found: 0 friends, 50 messages')).toBeAttached();
  await window.getByRole('button', { name: 'Search further back' }).click();
  await expect(hits('Jonas Feldmann')).toHaveCount(100);

  await window.getByRole('button', { name: 'Narrow the search' }).click();
  await window.getByRole('combobox', { name: 'With' }).selectOption({ label: 'Mia' });
  await expect(window.getByText('Nothing was found for “message”.')).toBeVisible();
  await search().fill('');
  await expect(window.getByText('Write a word, or pick a day.')).toBeVisible();
  // Without words, all of a day.
  const yesterday = day(EVENING - 86_400_000);
  await window.getByLabel('From', { exact: true }).fill(yesterday);
  await window.getByLabel('To', { exact: true }).fill(yesterday);
  await expect(hits('Mia')).toHaveCount(8);
  await window.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(window.getByText('The first day is after the last one')).toBeVisible();
  await expect(hits('Mia')).toHaveCount(0);

  // Escape ends it all.
  await search().press('Escape');
  await expect(stage.conversationOf('Jonas')).toBeVisible();
  await expect(window.getByRole('combobox', { name: 'With' })).toBeHidden();
});

test('an answer to an earlier question is never taken for one to this', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const release = (query: string) =>
    window.evaluate((one) => {
      (self.saltbox as Double).releaseSearch(one);
    }, query);
  await search().fill('ferry');
  await expect(hits('Mia')).toHaveCount(1);
  await window.evaluate(() => {
    (self.saltbox as Double).holdSearches();
  });
  await search().fill('kite');
  await expect(window.getByText('Searching', { exact: true })).toBeVisible();
  // Those of before are seen, and cannot be reached.
  await expect(window.locator('[inert]')).toContainText('ferry');
  await search().fill('cheese');
  await release('kite');
  await expect(window.getByText('Searching', { exact: true })).toBeVisible();
  await expect
    .poll(() => release('cheese').then(() => hits('Mia').allTextContents()))
    .toEqual([expect.stringContaining('cheese')]);
  await expect(window.locator('[inert]')).toHaveCount(0);
});

test('a search that fails says so, and the next one is as any other', async () => {
  await stage.show('chat', 'light', sizes.wide);
  await window.evaluate(() => {
    (self.saltbox as Double).refuse('disk-full');
  });
  await search().fill('ferry');
  await expect(window.getByRole('navigation').getByText('disk is full')).toBeVisible();
  await search().fill('kite');
  await expect(hits('Mia')).toHaveCount(1);
});

test('a message far back among 100,000 is found, led to and marked', async () => {
  await stage.show('years', 'light', sizes.wide);
  await search().fill('No 123');
  await expect(hits('Mia').first()).toBeVisible();
  await hits('Mia').last().click();
  const found = window.getByRole('article').and(window.locator(':focus'));
  await expect(found).toContainText(/No\. 123\d+/);
  await expect(found).toBeInViewport();
  await expect
    .poll(() => window.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String)))
    .toEqual(expect.arrayContaining(['No', '123']));

  // And from there by Ctrl+F, from the newest hit on.
  await window.keyboard.press('Control+F');
  await window.keyboard.type('97');
  const status = window.getByRole('search').locator('[data-count]');
  await expect(status).toHaveText(/^1 of 50 and more$/);
  await expect(article('No. 97999')).toBeInViewport();
  await window.keyboard.press('Enter');
  await expect(status).toHaveText(/^2 of /);
  await expect(article('No. 97998')).toBeInViewport();
  await window.getByRole('button', { name: 'Newer hit' }).click();
  await expect(status).toHaveText(/^1 of /);
  await window.getByRole('button', { name: 'Stop searching' }).click();
  await expect(article('No. 97999')).toBeFocused();
  await expect.poll(() => window.evaluate(() => CSS.highlights.size)).toBe(0);
  await window.keyboard.press('Control+F');
  await window.keyboard.type('nowhere said');
  await expect(status).toHaveText('Nothing found');
});

test('typing is shown while it lasts, and what comes meanwhile waits under a line and a number', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const row = stage.conversationOf('Jonas');
  await stage.typing('Jonas Feldmann', true);
  await expect(row).toContainText('typing…');
  await row.click();
  await expect(window.getByText('Jonas Feldmann is typing…')).toBeVisible();
  await stage.typing('Jonas Feldmann', false);
  await expect(window.getByText('Jonas Feldmann is typing…')).toBeHidden();
  await expect(row).not.toContainText('typing…');

  await expect(window.getByRole('heading', { name: 'Unread messages' })).toBeVisible();
  await window.getByRole('log').focus();
  await window.keyboard.press('Home');
  await expect(window.getByRole('button', { name: 'Jump to latest' })).toBeVisible();
  for (const text of ['first news', 'second news']) await stage.receive('Jonas Feldmann', text);
  const latest = window.getByRole('button', { name: 'Jump to latest, 2 unread' });
  await expect(latest).toHaveText('2');
  await latest.click();
  await expect(article('second news')).toBeInViewport();
  await expect(window.getByRole('button', { name: 'Jump to latest' })).toBeHidden();
});
