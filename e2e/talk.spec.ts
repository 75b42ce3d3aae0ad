import { expect } from '@playwright/test';
import { ask, befriend, conversation, messages, say, test, whereIs, type App } from './saltbox';

const article = (app: App, text: string) => messages(app).getByRole('article').filter({ hasText: text });
const composer = ({ window }: App) => window.getByRole('textbox', { name: /^Message / });

test('an answer carries what it answers, and leads there', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window } = app;
  await say(app, 'shall we sail or row');
  await say(app, 'and when');
  const strip = window.getByRole('group', { name: /^Reply to/ });

  await article(app, 'sail or row').dblclick();
  await expect(strip).toContainText('sail or row');
  await expect(composer(app)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(strip).toBeHidden();
  await expect(composer(app)).toBeVisible();

  await article(app, 'sail or row').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Reply' }).click();
  await say(app, 'sail, I think');
  await expect(strip).toBeHidden();
  const sent = await bob.until('message', ({ text }) => text === 'sail, I think');
  const asked = await bob.until('message', ({ text }) => text === 'shall we sail or row');
  expect(sent['replyTo']).toBe(asked['id']);

  // The quote leads to what it quotes.
  await article(app, 'sail, I think')
    .getByRole('button', { name: /^Answers/ })
    .click();
  await expect(article(app, 'shall we sail or row').first()).toBeFocused();

  // By keys: on a message that has the focus, and from the composer.
  await window.keyboard.press('Control+Shift+R');
  await expect(strip).toContainText('sail or row');
  await composer(app).press('Control+ArrowDown');
  await expect(strip).toContainText('and when');
  await composer(app).press('Control+ArrowUp');
  await expect(strip).toContainText('sail or row');
  await window.keyboard.press('Escape');
  await composer(app).press('Control+ArrowUp');
  await expect(strip).toContainText('sail, I think');
});

test('a reaction is given at hand, by name or by joining, shows whose it is, and is taken back', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window } = app;
  await say(app, 'we sail at eight');
  const sent = await bob.until('message', ({ text }) => text === 'we sail at eight');
  const reacted = (emoji: string | null) =>
    bob.until(
      'messageChanged',
      ({ id, reactions }) => id === sent['id'] && (reactions as { theirs: string | null }).theirs === emoji,
    );
  const chip = (who: string) =>
    article(app, 'we sail at eight').getByRole('button', { name: new RegExp(`^${who}`) });

  // At hand, under the pointer.
  await article(app, 'we sail at eight').hover();
  await article(app, 'we sail at eight').getByRole('button', { name: 'React to this message' }).click();
  await window.getByRole('menuitemcheckbox', { name: 'React with 👍' }).click();
  await reacted('👍');
  await expect(chip('You reacted with 👍')).toHaveAttribute('aria-pressed', 'true');

  // The friend joins; then the own one is taken back, and theirs is left.
  const { key } = await whereIs(app);
  await bob.command('react', { key, id: sent['id'], emoji: '👍' });
  await expect(chip('You and Bob reacted with 👍')).toBeVisible();
  await chip('You and Bob').click();
  await reacted(null);
  await expect(chip('Bob reacted with 👍')).toHaveAttribute('aria-pressed', 'false');
  await chip('Bob reacted').click();
  await expect(chip('You and Bob reacted with 👍')).toBeVisible();

  // By keys alone: the menu, its line of emoji, and any other by its name.
  await article(app, 'we sail at eight').focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowUp');
  await expect(window.getByRole('menuitemcheckbox', { name: 'React with ❤️' })).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('menuitemcheckbox', { name: 'React with 👍' })).toBeFocused();
  await expect(window.getByRole('menuitemcheckbox', { name: 'React with 👍' })).toBeChecked();
  await window.keyboard.press('Escape');
  await expect(article(app, 'we sail at eight')).toBeFocused();
  await window.keyboard.press('Control+Shift+E');
  await expect(window.getByRole('textbox', { name: 'Search emoji' })).toBeFocused();
  await window.keyboard.type('sailboat');
  await window.keyboard.press('Enter');
  await reacted('⛵');
  await expect(article(app, 'we sail at eight')).toBeFocused();
  await expect(chip('You reacted with ⛵')).toBeVisible();
});

test('emoji are found by name, group and habit, by keys and by pointer, and come into the text', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Bob');
  const { window } = app;
  const picker = window.getByRole('dialog', { name: 'Insert an emoji' });
  await composer(app).fill('at sea');
  await composer(app).press('Home');
  await composer(app).press('Control+J');
  const search = picker.getByRole('textbox', { name: 'Search emoji' });
  await expect(search).toBeFocused();
  await expect(picker.getByRole('grid', { name: 'Smileys' })).toBeVisible();

  // A key picks one, and the text goes on.
  await window.keyboard.type('anch');
  await expect(picker.getByRole('gridcell').first()).toHaveAccessibleName('anchor');
  await window.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  await expect(composer(app)).toBeFocused();
  await expect(composer(app)).toHaveValue('⚓at sea');
  await composer(app).press('Control+Z');
  await expect(composer(app)).toHaveValue('at sea');

  // What was used is at hand; arrows go through the grid, and Escape ends it with the conversation still there.
  await window.getByRole('button', { name: 'Insert an emoji' }).click();
  await expect(picker.getByRole('grid', { name: 'Used lately' }).getByRole('gridcell')).toHaveCount(1);
  await window.keyboard.press('ArrowDown');
  await expect(picker.getByRole('gridcell', { name: 'anchor' }).first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowRight');
  await expect(picker.getByRole('grid', { name: 'Smileys' }).getByRole('gridcell').nth(1)).toBeFocused();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  await expect(composer(app)).toBeFocused();

  // The pointer picks several, in the tone that was chosen, from a group.
  await window.getByRole('button', { name: 'Insert an emoji' }).click();
  await picker.getByRole('button', { name: 'Skin tone' }).click();
  await picker.getByRole('button', { name: 'Medium-dark' }).click();
  await picker.getByRole('button', { name: 'People' }).click();
  await picker.getByRole('gridcell', { name: 'thumbs up', exact: true }).click();
  await picker.getByRole('gridcell', { name: 'waving hand', exact: true }).click();
  await expect(composer(app)).toHaveValue(/👍🏾👋🏾/);
  await window.getByRole('button', { name: 'Insert an emoji' }).click();
  await expect(picker).toBeHidden();

  // Habits are the profile's: they are there after a restart.
  await saltbox.close(app);
  const again = await saltbox.launch(app.profile);
  await conversation(again, 'Bob').click();
  await again.window.getByRole('button', { name: 'Insert an emoji' }).click();
  const lately = again.window.getByRole('grid', { name: 'Used lately' }).getByRole('gridcell');
  await expect(lately).toHaveText(['👋🏾', '👍🏾', '⚓']);
});

test('a text has its stresses and code, written by keys, and is nothing but text', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window } = app;
  const field = composer(app);
  await field.focus();
  for (const [key, word] of [
    ['Control+B', 'bold'],
    ['Control+I', 'slanted'],
    ['Control+E', 'code'],
    ['Control+Shift+X', 'gone'],
  ] as const) {
    await window.keyboard.type(word);
    await field.press('Control+Shift+ArrowLeft');
    await field.press(key);
    await field.press('End');
    await window.keyboard.type(' ');
  }
  await expect(field).toHaveValue('**bold** *slanted* `code` ~~gone~~ ');
  await field.press('Control+Z');
  await field.press('Enter');
  const bubble = article(app, 'slanted');
  await expect(bubble.locator('strong')).toHaveText('bold');
  await expect(bubble.locator('em')).toHaveText('slanted');
  await expect(bubble.locator('code')).toHaveText('code');
  await expect(bubble.locator('s')).toHaveText('gone');
  // What goes out is what was written.
  await bob.until('message', ({ text }) => text === '**bold** *slanted* `code` ~~gone~~');

  await say(app, '**<b>not bold</b>** <img src=x onerror=alert(1)> [x](javascript:alert(1))');
  await expect(article(app, 'not bold').locator('strong')).toHaveText('<b>not bold</b>');
  expect(await messages(app).locator('img, b, a, script').count()).toBe(0);
});

test('a link leads to a look at its true address, and only from there to the browser', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window, electron } = app;
  const { key } = await whereIs(app);
  // In the place of the browser stands a list.
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = (url) => {
      opened.push(url);
      return url.includes('broken') ? Promise.reject(new Error('no program')) : Promise.resolve();
    };
  });
  const opened = () => electron.evaluate((): unknown => Reflect.get(globalThis, 'opened'));
  const hear = async (text: string): Promise<void> => {
    await bob.command('send', { key, text });
    await expect(messages(app)).toContainText(text.slice(0, 12));
  };
  const dialog = window.getByRole('dialog', { name: 'Open this link?' });
  await hear('look: https://paypal.com@münchen.example.org/x, now');
  const link = article(app, 'look:').getByRole('link');
  await expect(link).toHaveText('https://paypal.com@münchen.example.org/x');
  await expect(article(app, 'look:')).toContainText('(xn--mnchen-3ya.example.org)');

  // Neither button of the mouse, no key and no dragging leads anywhere else.
  await link.click({ button: 'middle' });
  await link.click({ modifiers: ['Control'] });
  await expect(dialog).toContainText('https://paypal.com@xn--mnchen-3ya.example.org/x');
  await expect(dialog).toContainText('This leads to xn--mnchen-3ya.example.org.');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('https://paypal.com@xn--mnchen-3ya.example.org/x');
  await window.keyboard.press('Escape');
  expect(await opened()).toEqual([]);
  expect(window.url()).toBe('app://saltbox/');

  // By keys: into the message, to its link.
  await hear('plain: http://example.org/a');
  await article(app, 'plain:').focus();
  await window.keyboard.press('Tab');
  await expect(article(app, 'plain:').getByRole('link')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(dialog).toContainText('not encrypted');
  await expect(dialog.getByRole('button', { name: 'Open' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await opened()).toEqual(['http://example.org/a']);

  // From the menu; and where no program takes it, that is said.
  await hear('other: https://broken.example.org/');
  await article(app, 'other:').getByRole('link').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect
    .poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('https://broken.example.org/');
  await article(app, 'other:').getByRole('link').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Open link' }).click();
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog).toContainText('No program on this computer has opened the link.');

  // Main takes no address of another kind, nor one in another form than it is shown in.
  const refused = await ask(
    window,
    ['file:///etc/passwd', 'javascript:alert(1)', 'https://example.org', 'saltbox:x'].map(
      (url) => ['openLink', { url }] as const,
    ),
  );
  expect(refused).toEqual(refused.map(() => expect.objectContaining({ ok: false })));
  expect(await opened()).toEqual(['http://example.org/a', 'https://broken.example.org/']);
});
