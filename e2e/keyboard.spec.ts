import { expect } from '@playwright/test';
import { press, tabTo } from './by-keys';
import { befriend, conversation, messages, say, test, whereIs, type App } from './saltbox';

/** Each flow by keys alone; what comes before it is set up by other means. */

const article = (app: App, text: string) =>
  messages(app).getByRole('article').filter({ hasText: text }).first();
const composer = ({ window }: App) => window.getByRole('textbox', { name: /^Message / });

/** From the composer to a message, from the newest upwards. */
async function toMessage(app: App, text: string): Promise<void> {
  await press(app, 'Shift+Tab', messages(app));
  await app.window.keyboard.press('End');
  await press(app, 'ArrowUp', article(app, text));
}

test('the first run and a friend to add', async ({ saltbox }) => {
  const app = await saltbox.launch();
  const { window } = app;
  await expect(window.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await window.keyboard.type('Mia');
  await window.keyboard.press('Enter');
  const later = window.getByRole('button', { name: 'Later' });
  await expect(later).toBeVisible();
  await tabTo(app, later);
  await window.keyboard.press('Enter');
  const start = window.getByRole('button', { name: 'Start' });
  await expect(start).toBeVisible();
  await tabTo(app, start);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();

  const friend = saltbox.headless();
  const { id, address } = await friend.me();
  await window.keyboard.press('Control+N');
  const dialog = window.getByRole('dialog', { name: 'Add a friend' });
  await expect(dialog.getByRole('textbox', { name: "Friend's key" })).toBeFocused();
  await window.keyboard.insertText(id);
  await tabTo(app, dialog.getByRole('textbox', { name: 'Nickname (optional)' }));
  await window.keyboard.type('Bob');
  await tabTo(app, dialog.getByRole('textbox', { name: 'Address (optional)' }));
  await window.keyboard.type(address);
  await expect(dialog.getByRole('button', { name: 'Send request' })).toBeEnabled();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await friend.until('request');
  // What is written next goes to the one who was just asked.
  await expect(composer(app)).toBeFocused();
  await window.keyboard.type('are you there');
  await window.keyboard.press('Enter');
  await friend.command('accept', { key: (await whereIs(app)).key });
  await friend.until('message', ({ text }) => text === 'are you there');
});

test('a request is accepted', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const { window } = app;
  const { id, address, key } = await whereIs(app);
  const friend = saltbox.headless();
  await friend.command('addFriend', { key: id, message: 'It is me', address });
  const accept = window.getByRole('button', { name: 'Accept' });
  await expect(accept).toBeVisible();
  // It does not take the focus from whoever writes.
  await expect(accept).not.toBeFocused();
  await tabTo(app, accept);
  await window.keyboard.press('Enter');
  await friend.until('online');
  await expect(composer(app)).toBeFocused();
  await window.keyboard.type('welcome');
  await window.keyboard.press('Enter');
  expect(await friend.until('message', ({ text }) => text === 'welcome')).toMatchObject({ key });
});

test('messages are written, answered, reacted to, edited and deleted', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window } = app;
  const { key } = await whereIs(app);
  await window.keyboard.press('Control+1');
  await expect(composer(app)).toBeFocused();
  await window.keyboard.type('shall we sail');
  await window.keyboard.press('Enter');
  const asked = await bob.until('message', ({ text }) => text === 'shall we sail');
  await bob.command('send', { key, text: 'at eight' });
  await expect(article(app, 'at eight')).toBeVisible();

  // Reply, from the composer and from a message.
  await window.keyboard.press('Control+ArrowUp');
  await window.keyboard.press('Control+ArrowUp');
  await window.keyboard.type('from the pier');
  await window.keyboard.press('Enter');
  expect(await bob.until('message', ({ text }) => text === 'from the pier')).toMatchObject({
    replyTo: asked['id'],
  });
  await toMessage(app, 'at eight');
  await window.keyboard.press('Space');
  await expect(window.getByRole('menuitem', { name: 'Reply' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(composer(app)).toBeFocused();
  await window.keyboard.type('fine');
  await window.keyboard.press('Enter');
  await bob.until('message', ({ text, replyTo }) => text === 'fine' && replyTo !== null);

  // React.
  await toMessage(app, 'at eight');
  await window.keyboard.press('Control+Shift+E');
  await expect(window.getByRole('textbox', { name: 'Search emoji' })).toBeFocused();
  await window.keyboard.type('sailboat');
  await window.keyboard.press('Enter');
  await expect(article(app, 'at eight')).toBeFocused();
  await expect(article(app, 'at eight').getByRole('button', { name: 'You reacted with ⛵' })).toBeVisible();

  // Typing anywhere goes to the composer; Up in it edits the last, Escape leaves it as it was.
  await window.keyboard.type('x');
  await expect(composer(app)).toHaveValue('x');
  await window.keyboard.press('Backspace');
  await window.keyboard.press('ArrowUp');
  await expect(composer(app)).toHaveValue('fine');
  await window.keyboard.press('Escape');
  await expect(composer(app)).toHaveValue('');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.type(', I come');
  await window.keyboard.press('Enter');
  await bob.until('messageChanged', ({ text }) => text === 'fine, I come');
  await expect(composer(app)).toBeFocused();

  // Delete: for me alone, then another one for both.
  await toMessage(app, 'at eight');
  await window.keyboard.press('Delete');
  const dialog = window.getByRole('dialog', { name: 'Delete this message?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Delete for both' })).toBeHidden();
  await tabTo(app, dialog.getByRole('button', { name: 'Delete for me' }));
  await window.keyboard.press('Enter');
  await expect(messages(app).getByText('at eight', { exact: true })).toBeHidden();
  await expect(dialog).toBeHidden();
  // The keys go on from a neighbour of what is gone.
  await expect(messages(app).getByRole('article').and(window.locator(':focus'))).toHaveCount(1);
  await press(app, 'ArrowUp', article(app, 'shall we sail'));
  await window.keyboard.press('Delete');
  await tabTo(app, dialog.getByRole('button', { name: 'Delete for both' }));
  await window.keyboard.press('Enter');
  await bob.until('messageChanged', ({ id, deleted }) => id === asked['id'] && deleted === true);
  await expect(article(app, 'You deleted this message')).toBeFocused();
});

test('messages are selected, copied, forwarded and deleted together', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const carol = await befriend(saltbox, app, 'Carol');
  await befriend(saltbox, app, 'Bob');
  const { window, electron } = app;
  for (const text of ['one', 'two', 'three', 'four']) await say(app, text);
  const bar = window.getByRole('toolbar', { name: 'Selected messages' });
  const select = async (): Promise<void> => {
    await toMessage(app, 'three');
    await window.keyboard.press('Control+Shift+S');
    await expect(bar).toContainText('1 selected');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('Shift+Space');
    await expect(bar).toContainText('3 selected');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Space');
    await expect(bar).toContainText('2 selected');
  };

  await select();
  await window.keyboard.press('Control+A');
  await expect(bar).toContainText('4 selected');
  await expect(window.getByRole('status')).toContainText('4 selected');
  await window.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(composer(app)).toBeFocused();

  await select();
  await window.keyboard.press('Control+C');
  await expect(composer(app)).toBeFocused();
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^\[.+\] You: one\n\[.+\] You: three$/);

  // To Carol, by her name; the conversation with her is open then.
  await select();
  await window.keyboard.press('Control+Shift+F');
  const dialog = window.getByRole('dialog', { name: 'Forward to' });
  await expect(dialog.getByRole('textbox', { name: 'Search friends' })).toBeFocused();
  await window.keyboard.type('car');
  await window.keyboard.press('Enter');
  await expect(dialog).toContainText('To Carol');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await carol.until('message', ({ text }) => text === 'one');
  await carol.until('message', ({ text }) => text === 'three');
  expect(carol.events.filter(({ event }) => event === 'message').map(({ text }) => text)).toEqual([
    'one',
    'three',
  ]);
  await expect(window.getByRole('heading', { name: 'Carol' })).toBeVisible();
  await expect(composer(app)).toBeFocused();

  // One message to several, by arrow keys through the list.
  await toMessage(app, 'three');
  await window.keyboard.press('Control+Shift+F');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await expect(dialog).toContainText('To Carol and Bob');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(messages(app).getByText('three', { exact: true })).toHaveCount(2);

  await conversation(app, 'Bob').focus();
  await window.keyboard.press('Enter');
  await expect(composer(app)).toBeFocused();
  await toMessage(app, 'four');
  await window.keyboard.press('Control+Shift+S');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Space');
  await window.keyboard.press('Delete');
  const deleting = window.getByRole('dialog', { name: 'Delete 2 messages?' });
  await tabTo(app, deleting.getByRole('button', { name: 'Delete for me' }));
  await window.keyboard.press('Enter');
  await expect(deleting).toBeHidden();
  await expect(messages(app).getByText('four', { exact: true })).toBeHidden();
  await expect(composer(app)).toBeFocused();
});

test('messages are searched for, in all conversations and in one', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Carol');
  await say(app, 'the boat is blue');
  await befriend(saltbox, app, 'Bob');
  for (const text of ['a boat', 'a car', 'another boat']) await say(app, text);
  const { window } = app;

  await window.keyboard.press('Control+K');
  await window.keyboard.type('boa');
  const carols = window.getByRole('region', { name: 'Messages with Carol' }).getByRole('button');
  await expect(carols).toBeVisible();
  await expect(carols.locator('mark')).toHaveText('boat');
  await expect(window.getByRole('region', { name: 'Messages with Bob' }).getByRole('button')).toHaveCount(2);
  await press(app, 'ArrowDown', carols);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Carol' }).first()).toBeVisible();
  await expect(article(app, 'the boat is blue')).toBeFocused();
  await window.keyboard.press('Control+K');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(conversation(app, 'Bob')).toBeVisible();

  await conversation(app, 'Bob').focus();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+F');
  const field = window.getByRole('textbox', { name: 'Search the messages with Bob' });
  const status = window.getByRole('search').locator('[data-count]');
  await expect(field).toBeFocused();
  await window.keyboard.type('boat');
  await expect(status).toHaveText('1 of 2');
  await window.keyboard.press('Enter');
  await expect(status).toHaveText('2 of 2');
  await expect(field).toBeFocused();
  await window.keyboard.press('Shift+Enter');
  await expect(status).toHaveText('1 of 2');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Escape');
  await expect(article(app, 'a boat')).toBeFocused();
});

test('settings are opened and left, and the menu of a friend as well', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Bob');
  const { window } = app;
  await expect(composer(app)).toBeFocused();
  await window.keyboard.press('Control+,');
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(composer(app)).toBeFocused();

  const actions = window.getByRole('button', { name: 'Actions for this conversation' });
  await press(app, 'Shift+Tab', actions);
  await window.keyboard.press('Enter');
  const menu = window.getByRole('menu');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(actions).toBeFocused();

  const row = conversation(app, 'Bob');
  await press(app, 'Shift+Tab', row);
  await window.keyboard.press('ContextMenu');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(composer(app)).toBeFocused();
});
