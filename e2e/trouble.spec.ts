import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { picture, test, whereIs } from './saltbox';

/** Starts the app where it ends by itself: its status, and what it said. */
async function start(profile: string): Promise<{ status: number; said: string }> {
  const app = spawn(process.env['ELECTRON_BIN'] ?? '', [join(__dirname, '..'), '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en.UTF-8' },
  });
  let said = '';
  app.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [status] = (await once(app, 'exit')) as [number];
  return { status, said };
}

test('a second start brings the first window to the front and ends', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const { status, said } = await start(app.profile);
  expect(status).toBe(0);
  expect(said).toContain('already open');
  await expect(app.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
});

test('a profile that headless uses is refused in a window, and the other way round', async ({ saltbox }) => {
  const friend = saltbox.headless();
  await friend.until('ready');
  const app = await saltbox.launch(friend.profile);
  await expect(app.window.getByText(/is open in another Saltbox/)).toBeVisible();
  await expect(app.window.getByRole('button', { name: 'Show the log' })).toBeVisible();
  await picture(app, '11-problem');
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  // The window may be gone before the click is answered.
  await app.window
    .getByRole('button', { name: 'Quit' })
    .click()
    .catch(() => undefined);
  await ended;

  const open = await saltbox.launchAs('Mia');
  const second = saltbox.headless(open.profile);
  expect(await second.until('error')).toMatchObject({ code: 'profile-in-use' });
});

test('a damaged profile is said to be so and is left as it is', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  await saltbox.close(app);
  const vault = join(app.profile, 'vault.json');
  writeFileSync(vault, '{"vault": broken');
  const again = await saltbox.launch(app.profile);
  await expect(again.window.getByText(/cannot be read/)).toBeVisible();
  expect(readFileSync(vault, 'utf8')).toBe('{"vault": broken');
});

test('a port in use is said, and another one is taken', async ({ saltbox }) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const app = await saltbox.launch(undefined, `127.0.0.1:${port}`);
  await app.window.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await app.window.getByRole('button', { name: 'Continue' }).click();
  await app.window.getByRole('button', { name: 'Later' }).click();
  await app.window.getByRole('button', { name: 'Start' }).click();
  await expect(app.window.getByText(new RegExp(`Port ${port}`)).first()).toBeVisible();
  await picture(app, '12-port-in-use');
  expect((await whereIs(app)).address).not.toContain(String(port));

  const friend = saltbox.headless(undefined, `127.0.0.1:${port}`);
  expect(await friend.until('notice')).toMatchObject({ code: 'port-in-use' });
  server.close();
});

test('a stranger who sends garbage is closed, and the app lives on', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const { address } = await whereIs(app);
  const port = Number(address.split(':')[1]);
  for (const byte of [0x00, 0x01, 0x47, 0xff]) {
    const socket = connect(port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve));
    socket.write(Buffer.alloc(100_000, byte));
    socket.resume();
    await closed;
    expect(socket.bytesRead).toBe(0);
  }
  await expect(app.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
});
