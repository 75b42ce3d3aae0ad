import { expect, type Page } from '@playwright/test';
import nacl from 'tweetnacl';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, befriend, messages, say, test, whereIs, type App } from './saltbox';

const sealedUnder = (key: Uint8Array, text: string): Uint8Array => {
  const sealed = new Uint8Array(Buffer.from(text, 'base64'));
  const plain = nacl.secretbox.open(sealed.subarray(24), sealed.subarray(0, 24), key);
  if (!plain) throw new Error('the vault does not open');
  return plain;
};

/** The secret keys of a profile without keyring, in the forms in which they could leak as text. */
function secretOf({ profile }: App): string[] {
  const { vault } = JSON.parse(readFileSync(join(profile, 'vault.json'), 'utf8')) as {
    vault: { sealed: string; slots: { keyfile: { key: string } } };
  };
  const fileKey = new Uint8Array(readFileSync(join(profile, 'vault.key')));
  const vaultKey = sealedUnder(fileKey, vault.slots.keyfile.key);
  const { identity, database } = JSON.parse(
    Buffer.from(sealedUnder(vaultKey, vault.sealed)).toString(),
  ) as Record<'identity' | 'database', string>;
  return [Buffer.from(identity, 'base64'), Buffer.from(database, 'base64'), Buffer.from(vaultKey)].flatMap(
    (bytes) => [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex'), bytes.join(',')],
  );
}

/** All strings and numbers that the window's page has in memory. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

test('the window is sandboxed and can reach nothing but its own channels', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const processes = await app.electron.evaluate(({ app: main, BrowserWindow }) => ({
    uid: process.getuid?.(),
    switches: ['no-sandbox', 'disable-setuid-sandbox'].filter((name) => main.commandLine.hasSwitch(name)),
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    metrics: main.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
  }));
  expect(processes.switches).toEqual([]);
  if (process.platform === 'linux') {
    expect(processes.uid).not.toBe(0);
    // The kernel's own word: a seccomp filter (2) and namespaces other than the main process's.
    const status = readFileSync(`/proc/${processes.pid}/status`, 'utf8');
    expect(/^Seccomp:\t(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^NSpid:\t(.*)/m.exec(status)?.[1]?.split('\t').length).toBeGreaterThan(1);
  }

  const inside = await app.window.evaluate(async () => {
    const refused = async (work: () => Promise<unknown>): Promise<boolean> =>
      work().then(
        () => false,
        () => true,
      );
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    const image = new Promise((_resolve, reject) => {
      const element = new Image();
      element.onerror = reject;
      element.src = 'https://example.org/x.png';
    });
    return {
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      fetch: await refused(() => fetch('https://example.org/')),
      own: await refused(() => fetch('/index.html')),
      file: await refused(() => fetch('file:///etc/passwd')),
      image: await refused(() => image),
      injected: 'injected' in window,
      opened: window.open('https://example.org/') === null,
      channels: Object.keys(window.saltbox).sort(),
      notifications: await Notification.requestPermission(),
    };
  });
  expect(inside).toMatchObject({
    node: [],
    fetch: true,
    own: true,
    file: true,
    image: true,
    injected: false,
    opened: true,
  });
  expect(inside.notifications).toBe('denied');
  expect(inside.channels).toContain('send');
  expect(inside.channels).not.toContain('invoke');

  // Asked of main, for Playwright itself would wait for the page that is never loaded.
  const windows = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    await window?.webContents.executeJavaScript(
      "location.href = 'https://example.org/'; document.title",
      true,
    );
    await window?.webContents.executeJavaScript("location.href = 'file:///etc/passwd'; document.title", true);
    const text: unknown = await window?.webContents.executeJavaScript('document.body.innerText');
    return {
      urls: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
      text: String(text),
    };
  });
  expect(windows.urls).toEqual(['app://saltbox/']);
  expect(windows.text).toContain('Mia');
});

test('input that breaks a schema is refused in main', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const answers = await ask(app.window, [
    ['send', { key: 'x', text: 'y' }],
    ['send', { key: '0'.repeat(64), text: 7 }],
    ['send', { key: '0'.repeat(64), text: 'x'.repeat(100_000) }],
    ['setSettings', { theme: 'pink' }],
    ['setSettings', { textSize: 1000 }],
    ['setSettings', { summon: 'Control+Alt+Delete+Everything' }],
    ['snapshot', { extra: 1 }],
    ['history', { key: '0'.repeat(64), limit: 1e9, before: null }],
    ['setName', null],
    ['unlock', {}],
    ['unlock', { passphrase: 'x', recovery: 'y' }],
    ['setPassphrase', { passphrase: 'x'.repeat(5000), current: null, keyringToo: false }],
    ['setLockRules', { idleMinutes: 7, onSuspend: true }],
    ['checkKey', undefined],
  ]);
  expect(answers).toEqual(answers.map(() => expect.objectContaining({ ok: false })));
  await expect(app.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
});

test('no secret is in the page, in what crosses to it, in the log or in an error', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const mia = await whereIs(app);
  await befriend(saltbox, app, 'Bob');
  await say(app, 'hello');
  await expect(messages(app)).toContainText('hello');

  const secrets = secretOf(app);
  const heap = await heapOf(app.window);
  const channels = await app.window.evaluate(() => Object.keys(window.saltbox));
  const harmless = channels.filter(
    // Those that end it, wait for people or other programs, or are no questions.
    (name) => !['quit', 'restart', 'chooseBackup', 'showLog', 'change', 'link', 'show'].includes(name),
  );
  const said = JSON.stringify(
    await ask(
      app.window,
      harmless.map((name) => [name, {}]),
    ),
  );
  // What is looked for is really looked through: the public key is there, in heap and answers.
  expect(heap).toContain(mia.key);
  expect(said).toContain(mia.key);
  for (const secret of secrets) {
    expect(heap).not.toContain(secret);
    expect(said).not.toContain(secret);
    expect(app.log.join('')).not.toContain(secret);
  }
});
