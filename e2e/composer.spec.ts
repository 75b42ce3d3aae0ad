import { expect } from '@playwright/test';
import { ask, befriend, messages, say, test, type App } from './saltbox';

const composer = ({ window }: App) => window.getByRole('textbox', { name: /^Message / });

test('the composer grows to eight lines, and Enter does what the settings say', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window } = app;
  const height = () => composer(app).evaluate((field) => field.clientHeight);
  await composer(app).fill('one');
  const one = await height();
  await composer(app).fill('1\n2\n3');
  const three = await height();
  const line = (three - one) / 2;
  expect(line).toBeGreaterThan(10);
  await composer(app).fill(Array.from({ length: 30 }, String).join('\n'));
  expect(Math.round((await height()) - one)).toBe(Math.round(7 * line));

  await composer(app).fill('first');
  await composer(app).press('Shift+Enter');
  await window.keyboard.type('second');
  await composer(app).press('Enter');
  await bob.until('message', ({ text }) => text === 'first\nsecond');

  await ask(window, [['setSettings', { enterSends: false }]]);
  await expect(window.getByRole('button', { name: 'Send' })).toHaveAttribute(
    'title',
    'Ctrl+Enter sends, Enter starts a new line',
  );
  await composer(app).fill('third');
  await composer(app).press('Enter');
  await window.keyboard.type('fourth');
  await expect(composer(app)).toHaveValue('third\nfourth');
  await composer(app).press('Control+Enter');
  await bob.until('message', ({ text }) => text === 'third\nfourth');
});

test('text from elsewhere comes in without its looks, and near the limit the rest is counted', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Bob');
  const { window } = app;
  // As a page of the browser would copy it: bold, as HTML beside the plain text.
  await window.evaluate(() => {
    const bold = document.createElement('b');
    bold.textContent = 'bold';
    const page = document.createElement('p');
    page.append(bold, ' words');
    document.body.append(page);
    (document.activeElement as HTMLElement).blur();
    getSelection()?.selectAllChildren(page);
  });
  await window.keyboard.press('Control+C');
  await window.evaluate(() => {
    document.body.lastElementChild?.remove();
  });
  await composer(app).focus();
  await window.keyboard.press('Control+V');
  await expect(composer(app)).toHaveValue('bold words');
  // Also where nothing takes it.
  await messages(app).focus();
  await window.keyboard.press('Control+V');
  await expect(composer(app)).toHaveValue('bold wordsbold words');
  await expect(composer(app)).toBeFocused();
  await window.keyboard.press('Control+A');
  await window.keyboard.press('Control+Shift+V');
  await expect(composer(app)).toHaveValue('bold words');

  await composer(app).fill('x'.repeat(64_990));
  await expect(window.getByText('10 bytes left').first()).toBeVisible();
  await composer(app).fill('x'.repeat(65_001));
  await expect(window.getByText('One byte too long').first()).toBeVisible();
  await composer(app).press('Enter');
  await expect(composer(app)).not.toHaveValue('');
});

test('the text of a message is selected and dragged into the next one', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Bob');
  const { window } = app;
  await say(app, 'drag me along');
  const text = messages(app).getByText('drag me along', { exact: true });
  await text.evaluate((element) => getSelection()?.selectAllChildren(element));
  // Not before the list stands still, and takes the pointer.
  await text.hover();
  const box = await text.boundingBox();
  const into = await composer(app).boundingBox();
  if (!box || !into) throw new Error('nothing to drag');
  await window.mouse.down();
  await window.mouse.move(box.x + 20, box.y - 30, { steps: 4 });
  await expect(window.getByText('Let go to put this into your message')).toBeVisible();
  await window.mouse.move(into.x + 60, into.y + into.height / 2, { steps: 6 });
  await window.mouse.up();
  await expect(composer(app)).toHaveValue('drag me along');
  await expect(window.getByText('Let go to put this into your message')).toBeHidden();

  // Over several messages, all of them come with who wrote them and when, and without the words of the window.
  await composer(app).fill('');
  await say(app, 'and me');
  const log = messages(app);
  const selectBoth = (): Promise<void> =>
    log.evaluate((element) => {
      const [first, second] = element.querySelectorAll('[data-text]');
      if (first?.firstChild && second?.firstChild)
        getSelection()?.setBaseAndExtent(first.firstChild, 5, second.firstChild, 3);
    });
  const both = /^.+\bYou: drag me along\n.+\bYou: and me$/;
  await selectBoth();
  await window.keyboard.press('Control+C');
  const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(both);
  await text.hover();
  const from = await text.boundingBox();
  const to = await composer(app).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await window.mouse.move(from.x + from.width - 10, from.y + from.height / 2);
  await window.mouse.down();
  await window.mouse.move(from.x + 20, from.y - 30, { steps: 4 });
  await window.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 6 });
  await window.mouse.up();
  await expect(composer(app)).toHaveValue(both);
});
