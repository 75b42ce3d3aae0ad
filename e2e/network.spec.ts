import { expect, type Locator } from '@playwright/test';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import {
  befriend,
  conversation,
  expectSound,
  messages,
  openDetails,
  picture,
  say,
  test,
  whereIs,
  type App,
  type Launcher,
} from './saltbox';

/** The page of the network, by the way that people go. */
async function openNetwork({ window }: App): Promise<Locator> {
  await window.getByRole('button', { name: /You and settings/ }).click();
  const settings = window.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Network', exact: true }).click();
  const page = settings.getByRole('region', { name: 'Network' });
  await expect(page.getByRole('heading', { name: 'Open connections' })).toBeVisible();
  return page;
}

/** The value beside a label of the page. */
const fact = (page: Locator, label: string): Locator =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator('+ dd');

const connectionsOf = (page: Locator): Locator => page.getByRole('list').last().getByRole('listitem');

/** Starts on the profile of an app that was ended, with its first run behind it. */
async function again(saltbox: Launcher, app: App): Promise<App> {
  await saltbox.close(app);
  const next = await saltbox.launch(app.profile);
  await expect(next.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
  return next;
}

test('the page of the network says where Saltbox listens and what goes over each connection, as it goes', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  const mia = await whereIs(app);
  const bob = await befriend(saltbox, app, 'Bob');
  await say(app, 'hello');
  await bob.until('message');
  const head = app.window.getByRole('button', { name: 'Same network' });
  await head.click();
  await expect(app.window.getByText('Both computers are on one network')).toBeVisible();
  await app.window.keyboard.press('Escape');

  const page = await openNetwork(app);
  await expect(page).toContainText('Only this computer can call you');
  await expect(fact(page, 'Listens on')).toHaveText(mia.address);
  await expect(fact(page, 'DHT')).toHaveText('Off');
  await expect(fact(page, 'Router')).toHaveText('Not asked');
  const connection = connectionsOf(page);
  await expect(connection).toHaveCount(1);
  await expect(connection).toContainText('Bob');
  await expect(connection).toContainText('Same network');
  await expect(connection).toContainText('127.0.0.1:');
  await expect(connection).toContainText(/\d k?(B|byte) in, \d/);
  await bob.command('send', { key: mia.key, text: 'x'.repeat(50_000) });
  await expect(connection).toContainText(/5\d(\.\d)? kB in/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.window.emulateMedia({ colorScheme });
    await picture(app, `19-network-${colorScheme}`);
    await expectSound(app.window);
  }
  bob.kill();
  await expect(page.getByText('There are none now.')).toBeVisible();
});

test('what is chosen in the network holds at once, and after a restart', async ({ saltbox }) => {
  // A node that is nowhere: what is tried stays on this computer.
  const app = await saltbox.launchAs('Mia', undefined, '127.0.0.1:0', '--bootstrap', '127.0.0.1:1');
  const page = await openNetwork(app);
  const dht = page.getByRole('switch', { name: 'Find friends by their key (DHT)' });
  await expect(dht).not.toBeChecked();
  await expect(page.getByText('This works only with the DHT')).toHaveCount(2);
  await dht.check();
  await expect(fact(page, 'DHT')).not.toHaveText('Off');
  await expect(fact(page, 'Kind of router')).toBeVisible();
  await dht.uncheck();
  await expect(fact(page, 'DHT')).toHaveText('Off');
  await page.getByRole('switch', { name: 'Carry calls of friends' }).check();
  await page.getByRole('switch', { name: 'People who have my key can find me' }).uncheck();

  const next = await openNetwork(await again(saltbox, app));
  await expect(next.getByRole('switch', { name: 'Carry calls of friends' })).toBeChecked();
  await expect(next.getByRole('switch', { name: 'People who have my key can find me' })).not.toBeChecked();
});

test('a proxy is checked, ends what goes round it, and is let go of again', async ({ saltbox }) => {
  let calls = 0;
  const proxy = createServer((socket) => {
    calls += 1;
    socket.end();
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const at = `127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;

  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Bob');
  await expect(app.window.getByText('Online ·')).toBeVisible();
  const page = await openNetwork(app);
  const field = page.getByRole('textbox', { name: 'SOCKS5 proxy' });
  await field.fill('my proxy');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'This is not the address of a proxy: my proxy. Use host:port, for example 127.0.0.1:9050.',
  );
  await expect(page.getByRole('alert')).toBeInViewport();
  await picture(app, '20-proxy-bad');
  await field.fill(at);
  await page.getByRole('button', { name: 'Use this proxy' }).click();
  await expect(page).toContainText('All calls go through your proxy');
  await expect(page).toContainText('All of these are off while a proxy is set');
  await expect(page.getByRole('switch', { name: 'Find friends in my local network' })).toBeDisabled();
  await expect(fact(page, 'Local network')).toHaveText('Off while a proxy is set');
  await expect.poll(() => calls).toBeGreaterThan(0);
  await picture(app, '20-proxy');

  const next = await again(saltbox, app);
  await conversation(next, 'Bob').click();
  await expect(next.window.getByText(/Try \d+ failed: your proxy/)).toBeVisible();
  await next.window.getByText('What was tried').click();
  await expect(next.window.getByRole('listitem').filter({ hasText: /^Through your proxy: / })).toBeVisible();
  await picture(next, '20-proxy-friend');
  await next.window.getByRole('button', { name: 'Network page' }).click();
  const left = next.window.getByRole('region', { name: 'Network' });
  await expect(left.getByRole('textbox', { name: 'SOCKS5 proxy' })).toHaveValue(at);
  await left.getByRole('button', { name: 'Use no proxy' }).click();
  await expect(left.getByRole('heading', { name: 'Only this computer can call you' })).toBeVisible();
  await expect(connectionsOf(left)).toContainText('Bob');
  proxy.close();
});

test('a friend who is asked to call back gets through to an open port, and not to one that is closed', async ({
  saltbox,
}) => {
  // The second listens where friends who reach it over IPv4 do not look for it.
  const [open, closed] = [
    await saltbox.launchAs('Mia'),
    await saltbox.launchAs('Ines', undefined, '[::1]:0'),
  ];
  for (const app of [open, closed]) {
    const page = await openNetwork(app);
    await expect(page).toContainText('None of your friends is online');
    await app.window.keyboard.press('Escape');
    await befriend(saltbox, app, 'Bob');
    await expect(app.window.getByText('Online ·')).toBeVisible();
  }
  const { address } = await whereIs(open);
  const page = await openNetwork(open);
  await expect(page.getByLabel('Friend', { exact: true })).toContainText('Bob (Same network)');
  await page.getByRole('button', { name: 'Call me back' }).click();
  await expect(page.getByText(`Bob reached this computer at ${address}.`)).toBeVisible();
  await picture(open, '21-called-back');
  await expectSound(open.window);

  const port = (await whereIs(closed)).address.split(':').at(-1) ?? '';
  const other = await openNetwork(closed);
  await other.getByRole('button', { name: 'Call me back' }).click();
  await expect(other.getByText(`Bob called 127.0.0.1:${port}`)).toContainText(
    `did not get through. Allow TCP port ${port}`,
  );
  await picture(closed, '21-not-called-back');
});

test('a friend who cannot be reached: what was tried, why it failed and what to do', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { address } = await bob.me();
  await expect(app.window.getByText('Online ·')).toBeVisible();
  await openDetails(app, 'Bob');
  const link = app.window.getByRole('region', { name: 'Connection' });
  await expect(link).toContainText('without leaving it');
  await expect(link).toContainText(address);
  await expect(link).toContainText(/\d k?(B|byte) in/);
  await picture(app, '22-connection');

  bob.kill();
  await expect(link).toContainText('their computer refused the call');
  await expect(link).toContainText('Ask Bob to start it');
  await expect(link.getByRole('listitem')).toHaveText(
    `Same network: their computer refused the call. ${address}`,
  );
  await app.window.keyboard.press('Escape');
  await say(app, 'are you there');
  await expect(messages(app)).toContainText('are you there');
  await expect(app.window.getByText('Ask Bob to start it')).toBeVisible();
  await app.window.getByText('What was tried').click();
  await expect(app.window.getByRole('listitem').filter({ hasText: address })).toBeVisible();
  await picture(app, '22-not-reached');
  await expectSound(app.window);
});
