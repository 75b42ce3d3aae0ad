import { _electron, expect, type Page } from '@playwright/test';
import { buildSync } from 'esbuild';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { test } from './saltbox';

/** Hears on every address of this computer, over TCP and UDP, and notes what comes, by its path where it has one. */
async function listen() {
  const heard = new Set<string>();
  const tcp = createServer(({ url }, response) => {
    heard.add(url ?? '');
    response.setHeader('Content-Type', url === '/' ? 'text/html' : 'text/plain');
    response.end(url === '/' ? '<title>open</title>' : '');
  });
  tcp.on('connection', () => heard.add('tcp'));
  const udp = createSocket('udp4', () => heard.add('udp'));
  tcp.listen(0, '0.0.0.0');
  udp.bind(0, '0.0.0.0');
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
  /** Forgets what came, and lets nothing come on a connection that is open already. */
  const forget = (): void => {
    tcp.closeAllConnections();
    heard.clear();
  };
  return { heard, forget, tcp: (tcp.address() as AddressInfo).port, udp: udp.address().port };
}

/** The attempts of the security check, to be made in any page. */
const script = buildSync({
  entryPoints: [join(__dirname, '../src-renderer/views/check/attempts.ts')],
  ...{ bundle: true, format: 'iife', globalName: 'attempts', target: 'chrome114', write: false },
}).outputFiles[0]!.text;

/** Makes all of them, or these, and answers their names when they are over. */
const tryAll = (page: Page, to: object, names = 'attempts.wayNames'): Promise<string[]> =>
  page.evaluate(
    `${script}; Promise.all(${names}.map((name) => attempts.attempt(name, ${JSON.stringify(to)}).then(() => name)))`,
  );

/** What would take the page away, or what no window of Electron obeys by itself: nothing that the check of ours tries. */
const departures = [
  ...['preconnect', 'dns-prefetch', 'prerender', 'icon', 'manifest'].map(
    (rel) =>
      `document.head.append(Object.assign(document.createElement("link"), { rel: "${rel}", href: URL }))`,
  ),
  'location.href = URL',
  'location.replace(URL)',
  'open(URL)',
  'open(URL, "_self")',
  'Object.assign(document.createElement("a"), { href: URL }).click()',
  'Object.assign(document.createElement("a"), { href: URL, target: "_blank" }).click()',
  'Object.assign(document.createElement("a"), { href: URL, download: "x" }).click()',
  'document.body.appendChild(Object.assign(document.createElement("form"), { action: URL })).submit()',
  'document.body.appendChild(Object.assign(document.createElement("form"), { action: URL, method: "post" })).submit()',
  'document.head.appendChild(Object.assign(document.createElement("meta"), { httpEquiv: "refresh", content: "0; url=" + URL }))',
];

/** The addresses of this computer that others reach it by; where there are none, only its own. */
const addresses = [
  '127.0.0.1',
  ...Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
    .slice(0, 1),
];

test('requests of every kind from inside the window reach nobody, on this computer or another', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  const { heard, tcp, udp } = await listen();
  for (const host of addresses) {
    for (const departure of departures)
      // Asked of main, for Playwright itself would wait for the page that is never loaded.
      await app.electron.evaluate(
        ({ BrowserWindow }, code) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`${code}; 0`, true),
        departure.replace('URL', JSON.stringify(`http://${host}:${tcp}/gone`)),
      );
    // They take a while, in which what went before may still arrive.
    const tried = await tryAll(app.window, { host, tcp, udp });
    expect(tried.length).toBeGreaterThan(27);
  }
  expect([...heard]).toEqual([]);
  expect(app.window.url()).toBe('app://saltbox/');
  expect(app.electron.windows()).toHaveLength(1);
});

test('main alone holds a page that has no policy of its own', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const { heard, tcp, udp } = await listen();
  const opening = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ show: false }).loadURL('data:text/html,<title>bare</title>');
  });
  const bare = await opening;
  // Nothing in the page refuses it: what comes is an error of the network.
  expect(await bare.evaluate(() => document.title)).toBe('bare');
  for (const host of addresses) await tryAll(bare, { host, tcp, udp });
  expect([...heard]).toEqual([]);
  const found = await app.electron.evaluate(async ({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      () => 'found',
      (error: unknown) => String(error),
    ),
  );
  expect(found).toContain('ERR_NAME_NOT_RESOLVED');
});

test('the same requests do get through from a window that nobody holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-open-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "open", "version": "0.0.0", "main": "main.cjs" }');
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.setPath('userData', ${JSON.stringify(join(folder, 'data'))});
     app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL(process.argv.at(-1)));`,
  );
  const { heard, forget, tcp, udp } = await listen();
  const open = await _electron.launch({
    chromiumSandbox: true,
    executablePath: process.env['ELECTRON_BIN'] ?? '',
    args: [folder, `http://127.0.0.1:${tcp}/`],
  });
  const page = await open.firstWindow();
  await page.waitForLoadState();
  forget();
  const to = { host: '127.0.0.1', tcp, udp };
  const tried = await tryAll(page, to);
  // These have no path that could be read: each is heard by itself.
  const alone = { tls: 'tcp', 'turn-tcp': 'tcp', stun: 'udp', turn: 'udp', webtransport: 'udp' };
  expect(tried.filter((name) => !heard.has(`/${name}`)).sort()).toEqual(Object.keys(alone).sort());
  for (const [name, over] of Object.entries(alone)) {
    forget();
    await tryAll(page, to, `[${JSON.stringify(name)}]`);
    expect([...heard], name).toContain(over);
  }
  await open.close();
});
