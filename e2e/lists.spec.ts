import { expect, test, type Locator, type Page } from '@playwright/test';
import { sizes, Stage } from './stage';

// 2,000 friends, and 100,000 messages with one of them.
const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const conversations = (): Locator => window.getByRole('list', { name: 'Conversations' });
const log = (): Locator => window.getByRole('log');
const article = (number: number): Locator =>
  log()
    .getByRole('article')
    .filter({ hasText: new RegExp(`No\\. ${String(number)}:`) });

async function openMia(): Promise<void> {
  await stage.show('years', 'light', sizes.wide);
  await stage.conversationOf('Mia').click();
  await expect(article(100_000)).toBeInViewport();
}

/** Scrolls step by step, and answers by how many pixels a message that stayed in view ever left its place. */
const strayed = (by: number, steps: number): Promise<{ worst: number; first: number; last: number }> =>
  log().evaluate(
    async (element, [step, count]) => {
      const frame = (): Promise<unknown> =>
        new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const places = (): Map<string, number> =>
        new Map(
          [...element.querySelectorAll<HTMLElement>('[data-message]')].map((row) => [
            row.dataset['message'] ?? '',
            row.getBoundingClientRect().top,
          ]),
        );
      let worst = 0;
      for (let i = 0; i < count; i++) {
        const before = places();
        const top = element.scrollTop;
        element.scrollTop += step;
        // What it could go: at the edge of what is loaded, less than asked.
        const gone = element.scrollTop - top;
        await frame();
        if (gone === 0) await frame();
        const height = element.clientHeight;
        for (const [id, y] of places()) {
          const was = before.get(id);
          if (was === undefined || was < 0 || was > height || y < 0 || y > height) continue;
          worst = Math.max(worst, Math.abs(y - (was - gone)));
        }
      }
      const numbers = [...element.querySelectorAll('[data-message]')].map((row) =>
        Number(/No\. (\d+):/.exec(row.textContent)?.[1]),
      );
      return { worst, first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 };
    },
    [by, steps] as const,
  );

test('two thousand conversations are in reach of mouse, keys and search, and few of them drawn', async () => {
  await stage.show('years', 'light', sizes.wide);
  const rows = conversations().getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '2000');
  expect(await rows.count()).toBeLessThan(60);
  await conversations().getByRole('button').first().focus();
  await window.keyboard.press('End');
  const last = window.locator('[aria-posinset="2000"] button');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await window.keyboard.press('ArrowUp');
  await expect(window.locator('[aria-posinset="1999"] button')).toBeFocused();
  await window.keyboard.press('PageUp');
  await window.keyboard.press('Home');
  await expect(stage.conversationOf('Mia')).toBeFocused();
  await expect(stage.conversationOf('Mia')).toBeInViewport();

  // The one that has the focus keeps it, however far the list is scrolled.
  await window.keyboard.press('ArrowDown');
  await conversations().evaluate((list) => list.parentElement?.scrollTo({ top: 60_000 }));
  await expect(window.locator('[aria-posinset="1002"]')).toBeInViewport();
  await expect(stage.conversationOf('Person 1,')).toBeHidden();
  await window.keyboard.press('ArrowDown');
  await expect(window.locator('[aria-posinset="3"] button')).toBeFocused();

  const search = window.getByRole('searchbox');
  await search.fill('person 1777');
  await expect(rows).toHaveCount(1);
  await search.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Person 1777' })).toBeVisible();
  await search.fill('');
  await expect(stage.conversationOf('Mia')).toBeInViewport();
  await stage.expectSound();
});

test('scrolling up loads years of messages, and nothing that is read moves', async () => {
  await openMia();
  expect(await log().getByRole('article').count()).toBeLessThan(60);
  const up = await strayed(-350, 140);
  expect(up.worst).toBeLessThanOrEqual(1);
  expect(up.first).toBeLessThan(99_100);
  // More than is kept at once was let go of, and comes back on the way down.
  const down = await strayed(370, 160);
  expect(down.worst).toBeLessThanOrEqual(1);
  expect(down.last).toBe(100_000);
  await expect(article(100_000)).toBeInViewport();
});

test('an answer leads to what was said years ago, and the newest are one step away', async () => {
  await openMia();
  await article(99_999)
    .getByRole('button', { name: /^Answers/ })
    .click();
  await expect(article(100)).toBeFocused();
  await expect(article(100)).toBeInViewport();
  expect((await strayed(-300, 30)).first).toBeLessThan(70);
  expect((await strayed(300, 60)).last).toBeGreaterThan(140);
  await window.getByRole('button', { name: 'Jump to latest' }).click();
  await expect(article(100_000)).toBeInViewport();
  await expect(window.getByRole('button', { name: 'Jump to latest' })).toBeHidden();
});

test('the keys lead from message to message, drawn or not', async () => {
  await openMia();
  await log().focus();
  await window.keyboard.press('ArrowUp');
  await expect(article(100_000)).toBeFocused();
  for (let i = 0; i < 90; i++) await window.keyboard.press('ArrowUp');
  await expect(article(99_910)).toBeFocused();
  await expect(article(99_910)).toBeInViewport();
  await window.keyboard.press('PageUp');
  await expect(article(99_910)).not.toBeFocused();
  await window.keyboard.press('PageDown');
  await window.keyboard.press('ArrowDown');
  await expect(log().locator(':focus')).toBeInViewport();

  // The message that has the focus keeps it, however far one scrolls meanwhile.
  await window.keyboard.press('End');
  await expect(article(100_000)).toBeFocused();
  await strayed(-300, 30);
  await expect(article(100_000)).not.toBeInViewport();
  await window.keyboard.press('ArrowUp');
  await expect(article(99_999)).toBeFocused();
  await expect(article(99_999)).toBeInViewport();

  // The very first and the very last, loaded or not.
  await window.keyboard.press('Home');
  await expect(article(1)).toBeFocused();
  await expect(article(1)).toBeInViewport();
  expect((await strayed(300, 20)).last).toBeGreaterThan(100);
  await window.keyboard.press('End');
  await expect(article(100_000)).toBeFocused();
});

test('new messages push up at the end, and move nothing for whoever reads further up', async () => {
  await openMia();
  await stage.receive('Mia', 'one that came in just now');
  const newest = log().getByRole('article').last();
  await expect(newest).toContainText('one that came in just now');
  await expect(newest).toBeInViewport();
  await strayed(-200, 10);
  const read = log().getByRole('article').filter({ hasText: 'No. 99' }).nth(12);
  await expect(read).toBeInViewport();
  const before = await read.boundingBox();
  for (let i = 0; i < 20; i++) await stage.receive('Mia', `and ${String(i)} more`);
  await expect(window.getByRole('button', { name: /^Jump to latest/ })).toContainText('20');
  expect(await read.boundingBox()).toEqual(before);
  await window.getByRole('button', { name: /^Jump to latest/ }).click();
  await expect(log().getByRole('article').filter({ hasText: 'and 19 more' })).toBeInViewport();
});
