import { expect, test, type Page } from '@playwright/test';
import { ask, expectFits, expectSound, pictureOf } from './saltbox';
import { sizes, Stage } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const openLedger = async (): Promise<void> => {
  await stage.show('ledger', 'light', sizes.wide);
  await stage.conversationOf('Jonas').click();
  await expect(window.getByRole('log')).toBeVisible();
};

for (const theme of ['light', 'dark'] as const)
  test(`where the system gives ${theme} colours, marks and states can still be told apart`, async () => {
    await window.emulateMedia({ forcedColors: 'active' });
    await openLedger();
    await window.emulateMedia({ forcedColors: 'active', colorScheme: theme });
    await pictureOf(window, `forced-conversation-${theme}`);
    await expectSound(window);
    // What is drawn as a mark alone has a colour of the system, and not that of its ground.
    const marks = await window.evaluate(() =>
      [...document.querySelectorAll('[data-conversation] svg, [role=log] svg')].map((mark) => {
        const { color, forcedColorAdjust } = getComputedStyle(mark);
        return forcedColorAdjust === 'none' || color !== getComputedStyle(document.body).backgroundColor;
      }),
    );
    expect(marks.length).toBeGreaterThan(5);
    expect(marks).not.toContain(false);
    await window.keyboard.press('Control+,');
    await window.getByRole('button', { name: 'Appearance' }).click();
    await expect(window.getByRole('heading', { name: 'Appearance' })).toBeVisible();
    await pictureOf(window, `forced-settings-${theme}`);
    await expectSound(window);
    await window.emulateMedia({ forcedColors: 'none' });
  });

test("a lone emoji has no line around it, one's own reaction a heavier one, and a scrollbar is thin", async () => {
  await stage.show('ledger', 'light', sizes.wide);
  await ask(window, [['setSettings', { theme: 'contrast' }]]);
  await stage.receive('Mia', '🎉');
  await stage.conversationOf('Mia').click();
  const emoji = window.getByRole('article').filter({ hasText: '🎉' }).locator(':scope > div').first();
  await expect(emoji).toHaveCSS('outline-style', 'none');
  await window.emulateMedia({ forcedColors: 'active' });
  await expect(emoji).toHaveCSS('border-top-width', '0px');
  const reaction = (own: boolean) =>
    window
      .getByRole('log')
      .locator(`button[aria-pressed=${String(own)}]`)
      .first();
  await expect(reaction(false)).toHaveCSS('border-top-width', '1px');
  await expect(reaction(true)).toHaveCSS('border-top-width', '3px');
  await window.emulateMedia({ forcedColors: 'none' });
  // As wide as it is by itself, it takes 15 pixels.
  const bar = await window.getByRole('log').evaluate((log: HTMLElement) => log.offsetWidth - log.clientWidth);
  expect(bar).toBeLessThan(13);
});

test('at 200 % nothing is lost', async () => {
  await stage.zoom(2);
  for (const scene of ['chat', 'requests', 'empty', 'notices', 'locked', 'problem']) {
    await stage.show(scene, 'light', [640, 720]);
    await expectFits(window);
  }
  await openLedger();
  await expectFits(window);
  await expect(window.getByRole('textbox', { name: 'Message Jonas' })).toBeInViewport();
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Network', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Open connections' })).toBeVisible();
  await expectFits(window);
  await stage.zoom(1);
});

test('who wants no motion gets none', async () => {
  await window.emulateMedia({ reducedMotion: 'no-preference' });
  await openLedger();
  const moving = (): Promise<number> =>
    window.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return animationName !== 'none' || /[1-9]/.test(transitionDuration);
        }).length,
    );
  expect(await moving()).toBeGreaterThan(0);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});

/** What is read aloud by itself when it changes, and waits for its turn. */
const POLITE = '[role=status], output, [role=timer], [aria-live=polite], [role=log]:not([aria-live=off])';

test('there is one polite voice on every screen, also in a dialog, which nothing outside of it is heard in', async () => {
  const polite = window.locator(POLITE);
  for (const scene of ['empty', 'chat', 'requests', 'notices', 'locked']) {
    await stage.show(scene, 'light', sizes.wide);
    await expect(polite).toHaveCount(1);
  }
  await openLedger();
  await window.keyboard.press('Control+F');
  await window.keyboard.type('the');
  await expect(window.locator('[data-count]')).toHaveText(/ of /);
  await expect(polite).toHaveText(/ of /);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+,');
  for (const page of ['Privacy', 'Security check', 'Network', 'Backup']) {
    await window.getByRole('dialog').getByRole('button', { name: page, exact: true }).click();
    await expect(window.getByRole('dialog').locator(POLITE)).toHaveCount(1);
    await expect(polite).toHaveCount(1);
  }
});

test('one voice reads new messages: all, those of the open conversation, or none', async () => {
  await openLedger();
  const voice = window.getByRole('status');
  await stage.receive('Ola', 'first');
  await expect(voice).toHaveText(/^Ola.*first\s*$/);
  await ask(window, [['setSettings', { announce: 'open' }]]);
  await stage.receive('Ola', 'second');
  await stage.receive('Jonas Feldmann', 'third');
  await expect(voice).toHaveText(/^Jonas.*third\s*$/);
  await ask(window, [['setSettings', { announce: 'off' }]]);
  await stage.receive('Jonas Feldmann', 'fourth');
  await expect(window.getByRole('article').filter({ hasText: 'fourth' })).toBeVisible();
  await expect(voice).not.toHaveText(/fourth/);
});
