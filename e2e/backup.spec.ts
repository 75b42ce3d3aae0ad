import { expect } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { befriend, conversation, messages, picture, say, test, whereIs, type App } from './saltbox';

/** The dialogs of the system answer this file, whatever they are asked. */
const pick = ({ electron }: App, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

async function dark({ window }: App, theme: 'light' | 'dark'): Promise<void> {
  await window.emulateMedia({ colorScheme: theme });
}

test('a backup is made, tested and restored, with the conversation in it', async ({ saltbox }) => {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-backup-'));
  const file = join(folder, 'mia.saltbox');
  const mia = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, mia, 'Bob');
  await say(mia, 'to be kept for years');
  await bob.until('message');

  await pick(mia, file);
  await mia.window.getByRole('button', { name: /You and settings/ }).click();
  await mia.window.getByRole('button', { name: 'Back up…' }).scrollIntoViewIfNeeded();
  await picture(mia, 'backup-section');
  await mia.window.getByRole('button', { name: 'Back up…' }).click();
  const dialog = mia.window.getByRole('dialog', { name: 'Backup' });
  await dialog.getByLabel('Passphrase for this backup').fill('a kite');
  await dialog.getByLabel('The same once more').fill('a kit');
  await dialog.getByRole('button', { name: 'Choose a place and save' }).click();
  await expect(dialog.getByText('The two are not the same.')).toBeVisible();
  await dialog.getByLabel('The same once more').fill('a kite');
  await dialog.getByRole('button', { name: 'Choose a place and save' }).click();
  await expect(dialog.getByText(/Saved as mia\.saltbox/)).toBeVisible();
  expect(readdirSync(folder)).toEqual(['mia.saltbox']);
  expect(readFileSync(file).includes('to be kept')).toBe(false);

  await dialog.getByRole('button', { name: 'Choose a backup' }).click();
  await dialog.getByLabel('Passphrase of the backup').fill('another');
  await dialog.getByRole('button', { name: 'Test it' }).click();
  await expect(dialog.getByText('This is not the passphrase of this backup')).toBeVisible();
  await dialog.getByLabel('Passphrase of the backup').fill('a kite');
  await dialog.getByRole('button', { name: 'Test it' }).click();
  await expect(dialog.getByText('This backup is good.')).toBeVisible();
  await expect(dialog.getByText(/Made by Mia on .* It holds one friend and one message\./)).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await dark(mia, theme);
    await picture(mia, `backup-dialog-${theme}`);
  }
  const who = await whereIs(mia);
  await saltbox.close(mia);

  const fresh = await saltbox.launch();
  await pick(fresh, file);
  await picture(fresh, 'restore-first-run');
  await fresh.window.getByRole('button', { name: 'I have a backup' }).click();
  await fresh.window.getByRole('button', { name: 'Choose a backup' }).click();
  await fresh.window.getByLabel('Passphrase of the backup').fill('wrong');
  await fresh.window.getByRole('button', { name: 'Restore' }).click();
  await expect(fresh.window.getByText('Nothing was changed')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await dark(fresh, theme);
    await picture(fresh, `restore-asked-${theme}`);
  }
  await fresh.window.getByLabel('Passphrase of the backup').fill('a kite');
  await fresh.window.getByRole('button', { name: 'Restore' }).click();
  await expect(fresh.window.getByRole('heading', { name: 'Your backup is restored' })).toBeVisible();
  await picture(fresh, 'restore-done');
  // The test itself starts what would be started.
  await fresh.electron.evaluate(({ app }) => {
    app.relaunch = () => undefined;
  });
  const ended = new Promise((resolve) => fresh.electron.process().once('exit', resolve));
  await fresh.window.getByRole('button', { name: 'Start Saltbox again' }).click();
  await ended;

  const again = await saltbox.launch(fresh.profile);
  await conversation(again, 'Bob').click();
  await expect(messages(again)).toContainText('to be kept for years');
  expect((await whereIs(again)).key).toBe(who.key);
  await expect(again.window.getByText('Online').first()).toBeVisible();
  expect(again.log.join('')).not.toContain('identity-twice');
});

test('a conversation is exported as a page', async ({ saltbox }) => {
  const file = join(mkdtempSync(join(tmpdir(), 'saltbox-export-')), 'talk.html');
  const mia = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, mia, 'Bob');
  await say(mia, 'Shall we take the kite?');
  const heard = await bob.until('message');
  const me = (await whereIs(mia)).key;
  await bob.command('reply', { key: me, id: heard['id'], text: 'Yes, and <b>bread</b>.' });
  await bob.command('react', { key: me, id: heard['id'], emoji: '🪁' });
  await expect(messages(mia)).toContainText('and <b>bread</b>');
  await pick(mia, file);
  await conversation(mia, 'Bob').click({ button: 'right' });
  await mia.window.getByRole('menuitem', { name: 'Export…' }).click();
  const dialog = mia.window.getByRole('dialog', { name: /Export the conversation/ });
  await dialog.getByRole('button', { name: 'Choose a place and save' }).click();
  await expect(dialog.getByText('Saved as talk.html with 2 messages.')).toBeVisible();
  await picture(mia, 'export-dialog');
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('Yes, and &lt;b&gt;bread&lt;/b&gt;.');
});
