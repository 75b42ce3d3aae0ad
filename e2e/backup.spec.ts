import { expect } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appToRun,
  befriend,
  conversation,
  messages,
  openDetails,
  picture,
  say,
  test,
  whereIs,
  type App,
} from './saltbox';

const PASSPHRASE = 'Harbour tango 1913 pumpkin';

/**
 * Lets the app start itself anew, and answers when the program that it starts has shown its window and was closed. That
 * one must not have the switches by which Playwright holds a program until it is connected, so it is asked over HTTP.
 */
async function startedAgain({ electron, window, profile }: App): Promise<void> {
  const portFile = join(profile, 'window', 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  await electron.evaluate(
    ({ app }, first) => {
      const relaunch = app.relaunch.bind(app);
      app.relaunch = () => {
        const own = process.argv.slice(process.argv.indexOf('--profile'));
        relaunch({ args: [...first, '--remote-debugging-port=0', ...own] });
      };
    },
    // A packaged app lets debuggers in only where Node's inspector runs too.
    appToRun.length > 0 ? appToRun : ['--inspect=0'],
  );
  await window.getByRole('button', { name: 'Start Saltbox again' }).click();
  await expect.poll(() => existsSync(portFile)).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const ask = (what: string): Promise<unknown> =>
    fetch(`http://127.0.0.1:${port ?? ''}/json/${what}`).then((answer) => answer.text());
  const windowId = async (): Promise<string | undefined> =>
    /"id": "(\w+)"[^}]*"url": "app:\/\/saltbox/s.exec(String(await ask('list')))?.[1];
  await expect.poll(windowId).toBeDefined();
  await ask(`close/${(await windowId()) ?? ''}`);
  // It lets go of the profile at its very end.
  await expect.poll(() => ask('list').catch(() => 'gone')).toBe('gone');
}

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
  const dialog = mia.window.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: 'Backup' }).click();
  await dialog.getByLabel('Passphrase for this backup').fill('a kite');
  await dialog.getByLabel('The same once more').fill('a kit');
  await dialog.getByRole('button', { name: 'Choose a place and save' }).click();
  await expect(dialog.getByText('The two are not the same.')).toBeVisible();
  await dialog.getByLabel('The same once more').fill('a kite');
  await dialog.getByRole('button', { name: 'Choose a place and save' }).click();
  await expect(dialog.getByText(/Saved as mia\.saltbox/).first()).toBeVisible();
  expect(readdirSync(folder)).toEqual(['mia.saltbox']);
  expect(readFileSync(file).includes('to be kept')).toBe(false);

  await dialog.getByRole('button', { name: 'Choose a backup' }).click();
  await dialog.getByLabel('Passphrase of the backup').fill('another');
  await dialog.getByRole('button', { name: 'Test it' }).click();
  await expect(dialog.getByText('This is not the passphrase of this backup')).toBeVisible();
  await dialog.getByLabel('Passphrase of the backup').fill('a kite');
  await dialog.getByRole('button', { name: 'Test it' }).click();
  await expect(dialog.getByText('This backup is good.').first()).toBeVisible();
  await expect(
    dialog.getByText(/Made by Mia on .* It holds one friend and one message\./).first(),
  ).toBeVisible();
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
  await startedAgain(fresh);
  expect(readdirSync(fresh.profile)).not.toContain('restore');

  // That one has offered this too, and nobody answered.
  const again = await saltbox.launch(fresh.profile);
  const { window } = again;
  await expect(window.getByRole('heading', { name: 'Welcome back, Mia' })).toBeVisible();
  await picture(again, 'restored-passphrase');
  await window.getByLabel('Passphrase (optional)').fill(PASSPHRASE);
  await window.getByLabel('The same once more').fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Continue' }).click();
  await window.getByRole('button', { name: 'Show my recovery code' }).click();
  await window.getByRole('button', { name: 'Copy the code' }).click();
  const code = await again.electron.evaluate(({ clipboard }) => clipboard.readText());
  await window.getByRole('button', { name: 'I have written it down' }).click();
  await conversation(again, 'Bob').click();
  await expect(messages(again)).toContainText('to be kept for years');
  expect((await whereIs(again)).key).toBe(who.key);
  await expect(window.getByText('Online').first()).toBeVisible();
  expect(again.log.join('')).not.toContain('identity-twice');
  await saltbox.close(again);

  const locked = saltbox.headless(fresh.profile);
  await locked.until('locked');
  expect(await locked.command('unlock', { recovery: code })).toMatchObject({ ok: true });
  expect(await locked.until('ready')).toMatchObject({ clientId: who.key });
  await locked.end();
  const last = await saltbox.launch(fresh.profile);
  await last.window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await last.window.getByRole('button', { name: 'Unlock' }).click();
  await expect(conversation(last, 'Bob')).toBeVisible();
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
  await openDetails(mia, 'Bob');
  await mia.window.getByRole('button', { name: 'Export…' }).click();
  const dialog = mia.window.getByRole('dialog', { name: /Export the conversation/ });
  await dialog.getByRole('button', { name: 'Choose a place and save' }).click();
  await expect(dialog.getByText('Saved as talk.html with 2 messages.').first()).toBeVisible();
  await picture(mia, 'export-dialog');
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('Yes, and &lt;b&gt;bread&lt;/b&gt;.');
});
