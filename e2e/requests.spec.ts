import { expect } from '@playwright/test';
import { conversation, messages, picture, say, test, whereIs } from './saltbox';

test('a headless friend is accepted and talks with the window', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const mia = await whereIs(app);
  const friend = saltbox.headless();
  const me = await friend.me();
  await friend.command('addFriend', {
    key: mia.id,
    message: 'It is me\n<b>not bold</b> http://example.org',
    address: mia.address,
  });
  const card = app.window.getByRole('button', { name: 'Accept' });
  await expect(app.window.getByText('<b>not bold</b> http://example.org').first()).toBeVisible();
  // Words are words: no markup, no links.
  expect(await app.window.locator('a').count()).toBe(0);
  await card.click();
  await friend.until('online');
  await friend.command('send', { key: mia.key, text: 'from a line of JSON' });
  await conversation(app, new RegExp(`^${me.key.slice(0, 4)}`)).click();
  await expect(messages(app)).toContainText('from a line of JSON');
  await say(app, 'from the window');
  expect(await friend.until('message')).toMatchObject({ key: mia.key, text: 'from the window' });
  friend.kill();
  await expect(app.window.getByText('Offline').first()).toBeVisible();
});

test('a declined request stays silent and can be taken back', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const mia = await whereIs(app);
  const friend = saltbox.headless();
  await friend.command('addFriend', { key: mia.key, message: 'please', address: mia.address });
  await app.window.getByRole('button', { name: 'Decline' }).click();
  await expect(app.window.getByRole('button', { name: 'Decline' })).toBeHidden();
  expect(friend.events.filter(({ event }) => event === 'online')).toEqual([]);
  await app.window.getByRole('button', { name: /Requests/ }).click();
  await picture(app, '09-requests');
  await app.window.getByRole('main').getByRole('button', { name: 'Accept' }).click();
  await friend.until('online');
});

test('a blocked stranger is gone, and a blocked friend is cut off until unblocked', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const mia = await whereIs(app);
  const stranger = saltbox.headless();
  await stranger.command('addFriend', { key: mia.key, message: 'buy now', address: mia.address });
  await app.window.getByRole('button', { name: 'More' }).click();
  await app.window.getByRole('menuitem', { name: 'Block' }).click();
  await expect(app.window.getByText('buy now')).toBeHidden();

  const friend = saltbox.headless();
  const me = await friend.me();
  await friend.command('addFriend', { key: mia.key, message: 'a friend', address: mia.address });
  await app.window.getByRole('button', { name: 'Accept' }).click();
  await friend.until('online');
  const row = conversation(app, new RegExp(`^${me.key.slice(0, 4)}`));
  await row.click({ button: 'right' });
  await app.window.getByRole('menuitem', { name: 'Block' }).click();
  const confirm = app.window.getByRole('dialog').getByRole('button', { name: 'Block' });
  if (await confirm.isVisible()) await confirm.click();
  await friend.until('offline');
  await row.click();
  await picture(app, '10-blocked');
  await app.window.getByRole('main').getByRole('button', { name: 'Unblock' }).click();
  await expect(app.window.getByText('Online').first()).toBeVisible();
});
