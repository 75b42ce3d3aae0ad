import { expect } from '@playwright/test';
import { addFriend, picture, test, whereIs } from './saltbox';

test('a key that cannot be is refused with the exact reason, as one types', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const me = await whereIs(app);
  const other = '7c1854b49e401275092a17faaab8368b0b360bd0ffea22a39a1d750c3e100445';
  await app.window.getByRole('button', { name: 'Add friend' }).first().click();
  const dialog = app.window.getByRole('dialog', { name: 'Add a friend' });
  const field = dialog.getByRole('textbox', { name: "Friend's key" });
  const typo = me.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  for (const [text, reason] of [
    ['7c1854b4', /56/],
    [`${other}00`, /too long/],
    [`${other.slice(0, -1)}z`, /z/],
    [typo, /typing error/],
    [me.id, /your own/i],
    ['0'.repeat(64), /cannot be used/],
    [`${'00'.repeat(31)}80`, /cannot be used/],
  ] as const) {
    await field.fill(text);
    await expect(dialog).toContainText(reason);
    await expect(dialog.getByRole('button', { name: 'Send request' })).toBeDisabled();
  }
  await picture(app, '04-add-friend-refused');
  await field.fill(`Here is my key: saltbox:${other}?name=Bob&addr=10.0.0.5:33733 see you`);
  await expect(dialog.getByRole('textbox', { name: 'Address (optional)' })).toHaveValue('10.0.0.5:33733');
  await dialog.getByRole('textbox', { name: 'Address (optional)' }).fill('nowhere');
  await expect(dialog).toContainText(/host:port/);
  await expect(dialog.getByRole('button', { name: 'Send request' })).toBeDisabled();
  await picture(app, '04-add-friend');
  await app.window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await addFriend(app, { key: other, nickname: 'Bob' });
  await app.window.getByRole('button', { name: 'Add friend' }).first().click();
  await field.fill(other);
  await expect(dialog).toContainText(/already/);
});
