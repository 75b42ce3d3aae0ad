import { expect, test, type Page } from '@playwright/test';
import { ask, pictureOf } from './saltbox';
import { allSizes, sizes, Stage, themes } from './stage';

const stage = new Stage();
const { show, conversationOf, expectSound } = stage;
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const pages = [
  ...['Profile', 'Privacy', 'Notifications', 'Appearance', 'Start and tray'],
  ...['Security', 'Security check', 'Network', 'Storage', 'Backup', 'Shortcuts', 'Language', 'About'],
] as const;

const set = (patch: object): Promise<unknown> => ask(window, [['setSettings', patch]]);
const settings = () => window.getByRole('dialog', { name: 'Settings' });
const open = async (page: string): Promise<void> => {
  await settings().getByRole('button', { name: page, exact: true }).click();
  await expect(settings().getByRole('heading', { name: page, exact: true })).toBeVisible();
};

for (const page of pages)
  test(`${page} in the settings is sound`, async () => {
    await show('sealed', 'light', sizes.wide);
    await window.keyboard.press('Control+,');
    await open(page);
    await stage.look(`settings-${page}`);
  });

test('Storage says how much room is taken, and with whom most was said', async () => {
  await show('chat', 'light', sizes.wide);
  await window.keyboard.press('Control+,');
  await open('Storage');
  const said = (name: string) => settings().getByText(name, { exact: true }).first().locator('xpath=..');
  await expect(said('Database')).toContainText('48.2 MB');
  await expect(said('Log')).toContainText('1.2 MB');
  await expect(said('Most with')).toContainText(/Mia \([\d,]+\)/);
  await stage.look('settings-use');
});

test('each page of the settings fits the least window', async () => {
  await show('sealed', 'light', [320, 640]);
  await window.keyboard.press('Control+,');
  await expect(settings().getByRole('heading', { name: 'Profile' })).toBeHidden();
  await stage.look('settings-list', 'narrow');
  await expectSound();
  for (const page of pages) {
    await open(page);
    await stage.look(`settings-${page}`, 'narrow');
    await settings().getByRole('button', { name: 'All settings' }).click();
  }
});

/** What the page is drawn with, beside light and dark. */
const looks = {
  contrast: { theme: 'contrast' },
  compact: { density: 'compact' },
  large: { textSize: 200 },
  small: { textSize: 80, density: 'compact' },
} as const;

for (const [name, patch] of Object.entries(looks))
  for (const [size, pixels] of allSizes)
    test(`the ${size} window in ${name} is sound`, async () => {
      await show('chat', 'light', pixels);
      await set(patch);
      await stage.look(`${name}-list`, size);
      await conversationOf('Mia').click();
      await expect(window.getByRole('log')).toBeVisible();
      await stage.look(`${name}-conversation`, size);
      await window.keyboard.press('Control+,');
      await open('Appearance');
      await stage.look(`${name}-settings`, size);
    });

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

test('the list is made wider and narrower by the pointer and by keys, within bounds, and stays so', async () => {
  await show('chat', 'light', sizes.wide);
  const edge = window.getByRole('separator');
  await expect(edge).toHaveAttribute('aria-label', 'Width of the list');
  const width = async (): Promise<number> =>
    Math.round((await window.getByRole('main').getByRole('navigation').first().boundingBox())?.width ?? 0);
  const least = await width();
  const drag = async (by: number): Promise<void> => {
    const box = await edge.boundingBox();
    if (!box) throw new Error('there is no edge');
    const [x, y] = [box.x + box.width / 2, box.y + 300];
    await window.mouse.move(x, y);
    await window.mouse.down();
    await window.mouse.move(x + by, y, { steps: 3 });
    await window.mouse.up();
  };
  await expect(edge).toHaveAttribute('aria-valuenow', '300');
  await drag(60);
  await expect(edge).toHaveAttribute('aria-valuenow', '360');
  expect(await width()).toBe(least + 60);
  await drag(500);
  await expect(edge).toHaveAttribute('aria-valuenow', '420');
  await edge.dblclick();
  await expect(edge).toHaveAttribute('aria-valuenow', '300');
  await edge.focus();
  await window.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '320');
  await window.keyboard.press('Home');
  await expect(edge).toHaveAttribute('aria-valuenow', '240');
  await window.keyboard.press('ArrowLeft');
  await expect.poll(width).toBe(least - 60);
  await stage.look('sidebar-least');
  // In the other direction of writing the same keys move the edge to the same sides.
  await set({ language: 'ar' });
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
  await edge.focus();
  await window.keyboard.press('ArrowLeft');
  await expect(edge).toHaveAttribute('aria-valuenow', '260');
  await drag(-40);
  await expect(edge).toHaveAttribute('aria-valuenow', '300');
  await set({ language: 'en' });
  await show('chat', 'light', sizes.narrow);
  await expect(edge).toBeHidden();
});

test('each control of the settings changes what main has settled, and that alone', async () => {
  await show('chat', 'light', sizes.wide);
  const kept = (): Promise<object> =>
    window.evaluate(async () => {
      const answer = await self.saltbox.snapshot({});
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.settings;
    });
  await window.keyboard.press('Control+,');
  const press = async (
    role: 'radio' | 'switch' | 'checkbox',
    name: string,
    change: object,
  ): Promise<void> => {
    const before = await kept();
    const control = settings()
      .getByRole(role, { name, exact: role === 'radio' })
      .first();
    await control.click();
    await expect.poll(kept).toEqual({ ...before, ...change });
    await expect(control).toBeChecked({
      checked: Object.values(change).every((value) => value !== false && !Array.isArray(value)),
    });
  };
  await open('Notifications');
  await press('radio', 'Name only', { notifications: 'name' });
  await press('radio', 'No details', { notifications: 'none' });
  await press('radio', 'Off', { notifications: 'off' });
  await press('radio', 'Name and message', { notifications: 'full' });
  await press('switch', 'Play the sound of the desktop', { sounds: true });
  await press('radio', 'Those of the open conversation', { announce: 'open' });
  await press('radio', 'All new messages', { announce: 'all' });
  await open('Start and tray');
  await press('switch', 'Keep running when the window is closed', { closeToTray: false });
  await press('switch', 'Start with the computer', { autostart: true });
  await open('Shortcuts');
  await press('switch', 'Enter sends', { enterSends: false });
  await open('Language');
  await expect(settings()).toContainText('There is no dictionary for Arabic and Chinese (China)');
  await press('checkbox', 'English', { spelling: [] });
  const before = await kept();
  await settings().getByRole('checkbox', { name: 'French' }).click();
  await expect.poll(kept).toEqual({ ...before, spelling: ['fr'] });
  await settings().getByRole('radio', { name: 'Deutsch' }).click();
  await expect.poll(kept).toEqual({ ...before, spelling: ['fr'], language: 'de' });
  await expect(window.locator('html')).toHaveAttribute('lang', /^de/);
  await set({ language: 'en' });
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

test('keys do what the sheet of keys says', async () => {
  await show('sealed', 'light', sizes.wide);
  const { keyboard } = window;
  const heading = (name: RegExp | string) => window.getByRole('heading', { name });
  await keyboard.press('Control+/');
  const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Next conversation')).toBeVisible();
  for (const theme of themes) {
    await window.emulateMedia({ colorScheme: theme });
    await pictureOf(window, `keys-sheet-${theme}`);
    await expectSound();
  }
  // A dialog has the keyboard to itself.
  await keyboard.press('Control+N');
  await expect(window.getByRole('dialog')).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  for (const key of ['?', 'F1']) {
    await keyboard.press(key);
    await expect(sheet).toBeVisible();
    await keyboard.press('Escape');
  }
  await set({ enterSends: false });
  await keyboard.press('F1');
  await expect(sheet.getByText('New line').locator('xpath=..')).toContainText('Enter');
  await expect(sheet.getByText('Send', { exact: true }).locator('xpath=..')).toContainText('Ctrl+Enter');
  await set({ enterSends: true });
  await keyboard.press('Escape');

  const names = await window
    .getByRole('list', { name: 'Conversations' })
    .locator('[data-conversation]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-conversation')));
  const open = (): Promise<string | null> =>
    window.locator('[data-conversation][aria-current="page"]').getAttribute('data-conversation');
  await keyboard.press('Control+2');
  await expect.poll(open).toBe(names[1]);
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(open).toBe(names[2]);
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(open).toBe(names[0]);
  // Where a message is written, a question mark is one.
  await keyboard.press('?');
  await expect(window.getByRole('textbox', { name: /^Message / })).toHaveValue('?');
  await keyboard.press('Escape');
  await expect(heading('Pick a conversation')).toBeVisible();
  await keyboard.press('Control+K');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await keyboard.press('Control+,');
  await expect(settings()).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('Control+N');
  await expect(window.getByRole('dialog', { name: 'Add a friend' })).toBeVisible();
});

test('the sheet of keys is whole on the smallest window', async () => {
  await show('sealed', 'light', [320, 640]);
  await window.keyboard.press('F1');
  const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // It takes the focus, and moves by the keyboard.
  await window.keyboard.press('Tab');
  await window.keyboard.press('End');
  await expect(sheet.getByRole('term').last()).toBeInViewport();
  await pictureOf(window, 'keys-sheet-least');
  await expectSound();
});
