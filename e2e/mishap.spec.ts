import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { befriend, conversation, messages, picture, say, test, whereIs } from './saltbox';
import type { App, Launcher } from './saltbox';

const logsOf = ({ profile }: App): string[] => readdirSync(join(profile, 'logs')).sort();
const reportsOf = (app: App): string[] => logsOf(app).filter((name) => name.startsWith('report-'));

/** What stands in an element of the page, asked of main: to Playwright a page that crashed stays so for ever. */
const pageSays = (app: App, script: string): Promise<unknown> =>
  app.electron.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );

/** Has Sam said this to a friend, Mia. */
async function sayToMia(saltbox: Launcher, text: string): Promise<App> {
  const app = await saltbox.launchAs('Sam');
  await befriend(saltbox, app, 'Mia');
  await say(app, text);
  return app;
}

/**
 * Ends the process of the page, and waits until another page is there, or only for that end. A page that is asked between
 * the two never answers.
 */
const crashPage = (app: App, until: 'did-finish-load' | 'render-process-gone'): Promise<void> =>
  app.electron.evaluate(
    ({ BrowserWindow }, event) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        // They carry different details, and none of them is wanted.
        contents?.once(event as 'did-finish-load', () => {
          resolve();
        });
        contents?.forcefullyCrashRenderer();
      }),
    until,
  );

/** Has an error thrown in main that nothing catches, answers its dialog, and waits for its end. */
async function crashMain(app: App): Promise<number> {
  const ended = once(app.electron.process(), 'exit');
  await app.electron.evaluate(({ dialog }) => {
    // The second button quits.
    dialog.showMessageBoxSync = () => 1;
    setImmediate(() => {
      throw new TypeError('the words "a secret of Sam" are odd');
    });
  });
  const [code] = (await ended) as [number];
  return code;
}

test('a window whose process crashes comes back with its conversation and its draft, and says so', async ({
  saltbox,
}) => {
  const app = await sayToMia(saltbox, 'hello');
  await app.window.getByRole('textbox', { name: 'Message Mia' }).fill('half a thought');
  await app.window.evaluate(() => {
    dispatchEvent(new Event('blur'));
  });
  await crashPage(app, 'did-finish-load');
  await expect.poll(() => pageSays(app, 'document.querySelector("textarea")?.value')).toBe('half a thought');
  expect(await pageSays(app, '[...document.querySelectorAll("h1")].map((one) => one.textContent)')).toContain(
    'Mia',
  );
  await expect
    .poll(() => pageSays(app, 'document.querySelector("[role=log]")?.textContent'))
    .toContain('hello');
  expect(await pageSays(app, 'document.querySelector("main")?.textContent')).toContain('was opened anew');
  expect(app.log.join('')).toContain('window-gone');
});

test('a window that keeps crashing asks what to do, and does not come back without an answer', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Sam');
  const ended = once(app.electron.process(), 'exit');
  await app.electron.evaluate(({ dialog }) => {
    // The second button quits.
    dialog.showMessageBox = (...given: unknown[]) => {
      process.stderr.write(`asked: ${JSON.stringify(given.at(-1))}\n`);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    };
  });
  for (let i = 0; i < 3; i += 1) {
    await crashPage(app, 'did-finish-load');
    await expect.poll(() => pageSays(app, 'document.querySelector("main") !== null')).toBe(true);
  }
  expect(app.log.join('')).not.toContain('asked:');
  await crashPage(app, 'render-process-gone').catch(() => undefined);
  await ended;
  expect(app.log.join('')).toContain('The window keeps failing');
});

test('a window that does not answer is opened anew where its user wants that', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Sam');
  await app.electron.evaluate(({ BrowserWindow, dialog }) => {
    // The second button opens it anew. Chromium itself takes half a minute to notice.
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    return new Promise<void>((resolve) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // A page that is asked while it is ended never answers.
      contents?.once('did-finish-load', () => {
        resolve();
      });
      contents?.emit('unresponsive');
    });
  });
  await expect
    .poll(() => pageSays(app, 'document.querySelector("main")?.textContent'))
    .toContain('was opened anew');
  expect(app.log.join('')).toContain('window-hangs');
});

test('an error that nothing catches ends headless with a line and a status of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-headless-'));
  const fault = join(folder, 'fault.cjs');
  writeFileSync(fault, 'setTimeout(() => { throw new RangeError("too far"); }, 500);');
  const headless = join(__dirname, '..', 'dist/main/headless.cjs');
  const child = spawn(process.execPath, [
    ...['--require', fault, headless, '--profile', join(folder, 'profile')],
    ...['--listen', '127.0.0.1:0', '--no-discovery'],
  ]);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (complained += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(70);
  expect(said).toContain('"code":"internal"');
  expect(complained).toMatch(/"event":"crashed","error":"RangeError: /);
});

test('an error in main that nothing catches ends it with a report, which the next start offers and nobody sends', async ({
  saltbox,
}) => {
  const app = await sayToMia(saltbox, 'a text of ours');
  const { key } = await whereIs(app);
  expect(await crashMain(app)).toBe(70);
  saltbox.forget(app);
  expect(reportsOf(app)).toHaveLength(1);

  const again = await saltbox.launch(app.profile);
  await expect(again.window.getByText('Saltbox stopped unexpectedly last time.').first()).toBeVisible();
  await picture(again, '40-stopped');
  await again.window.getByRole('button', { name: 'Look at the report' }).click();
  const dialog = again.window.getByRole('dialog', { name: 'What happened' });
  const text = (await dialog.getByRole('group').textContent()) ?? '';
  expect(text).toContain('TypeError: the words "…" are odd');
  expect(text).toMatch(/version: \d+\.\d+\.\d+/);
  expect(text).toContain('"event":"started"');
  for (const hidden of ['Sam', 'Mia', 'a text of ours', key, '127.0.0.1', app.profile])
    expect(text).not.toContain(hidden);
  await picture(again, '41-report');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await expect(again.window.getByText('Saltbox stopped unexpectedly')).toBeHidden();
  expect(reportsOf(again)).toEqual([]);
  await conversation(again, 'Mia').click();
  await expect(messages(again).getByText('a text of ours')).toBeVisible();
});

test('an end without a good-bye is told of at the next start, until it is put away; a usual end is not', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Sam');
  const ended = once(app.electron.process(), 'exit');
  app.electron.process().kill('SIGSEGV');
  await ended;
  saltbox.forget(app);

  const again = await saltbox.launch(app.profile);
  await again.window.getByRole('button', { name: 'Look at the report' }).click();
  await expect(again.window.getByText(/Saltbox ended without saying why/).first()).toBeVisible();
  await again.window.keyboard.press('Escape');
  await again.window.getByRole('button', { name: 'Dismiss' }).click();
  await expect(again.window.getByRole('button', { name: 'Look at the report' })).toBeHidden();
  // It stays where people can find it.
  expect(reportsOf(again)).toHaveLength(1);
  await saltbox.close(again);

  const third = await saltbox.launch(app.profile);
  await expect(third.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
  await expect(third.window.getByRole('button', { name: 'Look at the report' })).toBeHidden();
});

test('the log holds no text, no name, no address and no key, and its size is bounded and said', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Samantha Grey');
  const friend = await befriend(saltbox, app, 'Mia Lindqvist');
  await say(app, 'the lighthouse at nine');
  await friend.until('message', ({ text }) => text === 'the lighthouse at nine');
  const [me, them] = [await whereIs(app), await friend.me()];
  await friend.end();
  await expect.poll(() => app.log.join('')).toContain('link-closed');
  const draft = app.window.getByRole('textbox', { name: 'Message Mia Lindqvist' });
  await draft.fill('never sent');
  await app.window.keyboard.press('Control+,');
  await app.window.getByRole('button', { name: 'Storage' }).click();
  await expect(app.window.getByText(/5 MB at most/)).toBeVisible();
  await picture(app, '42-log');
  await saltbox.close(app);

  const all = logsOf(app).map((name) => readFileSync(join(app.profile, 'logs', name), 'utf8'));
  const text = all.join('\n');
  expect(text).toContain('"event":"link-closed"');
  expect(text).toContain('"event":"ended"');
  const secrets = ['Samantha', 'Lindqvist', 'lighthouse', 'never sent', me.key, me.id, them.key, them.id];
  for (const hidden of [...secrets, '127.0.0.1', app.profile]) expect(text).not.toContain(hidden);
  for (const line of text.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('event');
});
