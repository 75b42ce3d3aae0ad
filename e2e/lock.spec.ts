import { expect } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ask,
  befriend,
  conversation,
  messages,
  picture,
  say,
  startAgain,
  test,
  whereIs,
  type App,
  type Launcher,
} from './saltbox';

const PASSPHRASE = 'Harbour tango 1913 pumpkin';
const NEXT = 'seven sober otters';
const BOB = '7c1854b49e401275092a17faaab8368b0b360bd0ffea22a39a1d750c3e100445';

/** A first run with a passphrase, and the recovery code that it ended with. */
async function launchSealed(saltbox: Launcher): Promise<{ app: App; code: string }> {
  const app = await saltbox.launch();
  const { window } = app;
  await window.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await window.getByLabel('Passphrase (optional)').fill(PASSPHRASE);
  await window.getByLabel('The same once more').fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Continue' }).click();
  await window.getByRole('button', { name: 'Show my recovery code' }).click();
  await window.getByRole('button', { name: 'Copy the code' }).click();
  const code = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(await window.getByRole('main').innerText()).toContain(code);
  await window.getByRole('button', { name: 'I have written it down' }).click();
  await window.getByRole('button', { name: 'Start' }).click();
  await expect(window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
  return { app, code };
}

const locked = ({ window }: App) => window.getByRole('heading', { name: 'Saltbox is locked' });

async function unlock({ window }: App, label: string, secret: string): Promise<void> {
  await window.getByLabel(label, { exact: true }).fill(secret);
  await window.getByRole('button', { name: 'Unlock' }).click();
}

test('a passphrase of the first run is asked for at the next, and opens what was there', async ({
  saltbox,
}) => {
  const { app } = await launchSealed(saltbox);
  const mia = await whereIs(app);
  expect(existsSync(join(app.profile, 'vault.key'))).toBe(false);
  const friend = await befriend(saltbox, app, 'Bob');
  await say(app, 'hello from before');
  await friend.until('message');
  await saltbox.close(app);

  const again = await saltbox.launch(app.profile);
  await expect(locked(again)).toBeVisible();
  await expect(again.window.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await picture(again, '13-locked');
  await unlock(again, 'Passphrase', 'harbour tango');
  await expect(again.window.getByText(/This is not your passphrase/)).toBeVisible();
  await picture(again, '13-locked-wrong');
  await expect(again.window.getByText('Bob')).toHaveCount(0);
  await unlock(again, 'Passphrase', PASSPHRASE);
  await conversation(again, 'Bob').click();
  await expect(messages(again)).toContainText('hello from before');
  expect((await whereIs(again)).key).toBe(mia.key);
  await friend.command('send', { key: mia.key, text: 'and after' });
  await expect(messages(again)).toContainText('and after');
  for (const text of [PASSPHRASE, 'harbour tango']) {
    expect([...app.log, ...again.log].join('')).not.toContain(text);
    expect(readFileSync(join(app.profile, 'vault.json'), 'utf8')).not.toContain(text);
  }
});

test('locking leaves nothing in the page, keeps the profile and cuts the line; sleep locks too', async ({
  saltbox,
}) => {
  const { app } = await launchSealed(saltbox);
  const mia = await whereIs(app);
  const friend = await befriend(saltbox, app, 'Bobby Tables');
  await say(app, 'a word of plover');
  await app.window.getByRole('textbox', { name: /^Message / }).fill('a draft of plover');
  await friend.until('message');

  await app.window.keyboard.press('Control+,');
  await app.window.getByRole('button', { name: 'Security', exact: true }).click();
  await app.window.getByRole('button', { name: 'Lock now' }).click();
  await expect(locked(app)).toBeVisible();
  await friend.until('offline');
  const page = await app.window.content();
  for (const text of ['Bobby Tables', 'plover', mia.key, mia.id, 'Mia']) expect(page).not.toContain(text);
  const answers = await ask(app.window, [
    ['snapshot', {}],
    ['send', { key: '0'.repeat(64), text: 'x', replyTo: null }],
    ['makeRecoveryCode', { current: null }],
  ]);
  expect(answers).toEqual(Array(3).fill({ ok: false, error: { code: 'locked' } }));
  // Nobody else gets the folder while it is locked.
  expect(await saltbox.headless(app.profile).until('error')).toMatchObject({ code: 'profile-in-use' });

  await unlock(app, 'Passphrase', PASSPHRASE);
  await expect(conversation(app, 'Bobby Tables')).toBeVisible();
  await conversation(app, 'Bobby Tables').click();
  await expect(messages(app)).toContainText('a word of plover');
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(locked(app)).toBeVisible();
  await unlock(app, 'Passphrase', PASSPHRASE);
  await expect(conversation(app, 'Bobby Tables')).toBeVisible();
  await saltbox.kill(app);
  const after = saltbox.headless(app.profile);
  await after.until('locked');
  expect(await after.command('unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  expect(await after.until('ready')).toMatchObject({ clientId: mia.key });
});

test('a link that comes while Saltbox is locked, or opens it, waits for the passphrase', async ({
  saltbox,
}) => {
  const { app } = await launchSealed(saltbox);
  const opened = ({ window }: App) => window.getByRole('dialog', { name: 'Add a friend' });
  await app.window.keyboard.press('Control+l');
  await expect(locked(app)).toBeVisible();
  await startAgain(app, `saltbox:${BOB}?name=Alma&addr=127.0.0.1:1`);
  // Only the last one counts.
  await startAgain(app, `saltbox:${BOB}?name=Bob&addr=127.0.0.1:1`);
  await expect(locked(app)).toBeVisible();
  expect(await app.window.content()).not.toContain(BOB);
  await unlock(app, 'Passphrase', 'not it');
  await expect(app.window.getByText(/This is not your passphrase/)).toBeVisible();
  await expect(opened(app)).toHaveCount(0);
  await unlock(app, 'Passphrase', PASSPHRASE);
  await expect(opened(app)).toContainText('The link says: Bob');
  await expect(opened(app).getByRole('textbox', { name: 'Address (optional)' })).toHaveValue('127.0.0.1:1');
  await app.window.keyboard.press('Escape');
  await expect(app.window.getByText('No conversations yet')).toBeVisible();

  // It was taken: the next time nothing opens.
  await app.window.keyboard.press('Control+l');
  await unlock(app, 'Passphrase', PASSPHRASE);
  await expect(app.window.getByText('No conversations yet')).toBeVisible();
  await expect(opened(app)).toHaveCount(0);
  await saltbox.close(app);

  const again = await saltbox.launch(app.profile, '127.0.0.1:0', `saltbox:${BOB}?name=Robert`);
  await expect(locked(again)).toBeVisible();
  await unlock(again, 'Passphrase', PASSPHRASE);
  await expect(opened(again)).toContainText('The link says: Robert');
});

test('a recovery code opens, and leads to a new passphrase', async ({ saltbox }) => {
  const { app, code } = await launchSealed(saltbox);
  const mia = await whereIs(app);
  await app.window.keyboard.press('Control+l');
  await expect(locked(app)).toBeVisible();
  await app.window.getByRole('button', { name: 'Use the recovery code' }).click();
  await unlock(
    app,
    'Recovery code',
    code.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
  );
  await expect(app.window.getByText(/typing error/)).toBeVisible();
  await picture(app, '14-recovery-typo');
  await unlock(app, 'Recovery code', code.toLowerCase().replaceAll('-', ' '));
  await expect(app.window.getByText('What shall open Saltbox from now on?')).toBeVisible();
  await picture(app, '15-recovered');
  await app.window.getByRole('button', { name: 'Set a new passphrase' }).click();
  await app.window.getByLabel('New passphrase').fill(NEXT);
  await app.window.getByLabel('The same once more').fill(NEXT);
  await app.window.getByRole('button', { name: 'Save passphrase' }).click();
  await expect(app.window.getByText('Saltbox opens with your passphrase.')).toBeVisible();
  await app.window.getByRole('button', { name: 'Lock now' }).click();
  await unlock(app, 'Passphrase', PASSPHRASE);
  await expect(app.window.getByText(/This is not your passphrase/)).toBeVisible();
  await unlock(app, 'Passphrase', NEXT);
  await expect(app.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
  expect((await whereIs(app)).key).toBe(mia.key);
});

test('a passphrase is changed and removed by who knows it, and a new code asks for it', async ({
  saltbox,
}) => {
  const { app } = await launchSealed(saltbox);
  const { window } = app;
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Security', exact: true }).click();
  await window.getByRole('button', { name: 'Change' }).click();
  await window.getByLabel('Current passphrase').fill('not it');
  await window.getByLabel('New passphrase').fill(NEXT);
  await window.getByLabel('The same once more').fill(NEXT);
  await window.getByRole('button', { name: 'Save passphrase' }).click();
  await expect(window.getByText(/This is not your passphrase/)).toBeVisible();
  await window.getByLabel('Current passphrase').fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Save passphrase' }).click();
  await window.getByRole('button', { name: 'Make a new one' }).click();
  await window.getByLabel('Current passphrase').fill(NEXT);
  await window.getByRole('button', { name: 'Show my recovery code' }).click();
  await expect(window.getByText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)).toBeVisible();
  await window.getByRole('button', { name: 'I have written it down' }).click();

  await window.getByRole('radio', { name: '5 min', exact: true }).check();
  await window.getByRole('checkbox', { name: /sleeps/ }).uncheck();
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(window.getByRole('radio', { name: '5 min', exact: true })).toBeChecked();

  await window.getByRole('button', { name: 'Remove' }).click();
  await window.getByLabel('Current passphrase').fill(NEXT);
  await window
    .getByRole('dialog', { name: 'Remove the passphrase' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(window.getByText('Set a passphrase to lock Saltbox.')).toBeVisible();
  expect(existsSync(join(app.profile, 'vault.key'))).toBe(true);
  await saltbox.close(app);
  const again = await saltbox.launch(app.profile);
  await expect(again.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
});

test('a locked headless profile keeps others out, until it is killed', async ({ saltbox }) => {
  const first = saltbox.headless();
  const ready = await first.until('ready');
  await first.command('setPassphrase', { passphrase: PASSPHRASE });
  await first.command('lock');
  expect(await first.command('send', { key: 'x', text: 'y' })).toMatchObject({ ok: false, code: 'locked' });
  expect(await saltbox.headless(first.profile).until('error')).toMatchObject({ code: 'profile-in-use' });
  first.kill();

  const second = saltbox.headless(first.profile);
  await second.until('locked');
  expect(second.events).toEqual([{ event: 'locked' }]);
  expect(await saltbox.headless(first.profile).until('error')).toMatchObject({ code: 'profile-in-use' });
  expect(await second.command('unlock', { passphrase: 'no' })).toMatchObject({ code: 'passphrase-wrong' });
  const { recovery } = await second
    .command('unlock', { passphrase: PASSPHRASE })
    .then(() => second.command('recoveryCode'));
  expect(await second.until('ready')).toMatchObject({ clientId: ready['clientId'] });
  second.kill();

  const third = saltbox.headless(first.profile);
  await third.until('locked');
  expect(await third.command('unlock', { recovery })).toMatchObject({ ok: true });
  expect(await third.command('removePassphrase')).toMatchObject({ ok: true });
  third.kill();
  const last = saltbox.headless(first.profile);
  expect(await last.until('ready')).toMatchObject({ clientId: ready['clientId'] });
});
