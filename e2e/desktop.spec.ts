import { expect } from '@playwright/test';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ask, befriend, conversation, startAgain, test, whereIs, type App } from './saltbox';

/** A desktop whose bus says that somebody shows tray icons, or that nobody does: none answers in these tests. */
function desktopWith(tray: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-desktop-'));
  writeFileSync(join(folder, 'dbus-send'), `#!/bin/sh\necho '   boolean ${String(tray)}'\n`);
  chmodSync(join(folder, 'dbus-send'), 0o755);
  process.env['PATH'] = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  process.env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${folder}/bus`;
}
const before = { path: process.env['PATH'], bus: process.env['DBUS_SESSION_BUS_ADDRESS'] };
test.afterEach(() => {
  process.env['PATH'] = before.path;
  if (before.bus === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
  else process.env['DBUS_SESSION_BUS_ADDRESS'] = before.bus;
});

const visible = ({ electron }: App): Promise<boolean> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
const closeWindow = ({ electron }: App): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
/** Keys of the menu: what a page is given by Playwright never comes to it. */
const withControl = ({ electron }: App, keyCode: string): Promise<void> =>
  electron.evaluate(({ BrowserWindow }, code) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['keyDown', 'keyUp'] as const)
      page?.sendInputEvent({ type, keyCode: code, modifiers: ['control'] });
  }, keyCode);
const set = ({ window }: App, patch: object): Promise<unknown> => ask(window, [['setSettings', patch]]);
const settingsOf = ({ profile }: App): Record<string, unknown> =>
  JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8')) as Record<string, unknown>;

/** In the place of the desktop, which these machines have none of, stands a list of what it was given to show. */
async function listenIn({ electron }: App): Promise<void> {
  await electron.evaluate(({ Notification }) => {
    const shown: object[] = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(): void {
      shown.push(this);
    };
    Notification.prototype.close = function close(): void {
      if (shown.includes(this)) shown.splice(shown.indexOf(this), 1);
    };
    Reflect.set(globalThis, 'listed', shown);
  });
}
const listed = ({ electron }: App): Promise<string[]> =>
  electron.evaluate(() =>
    (Reflect.get(globalThis, 'listed') as { title: string; body: string }[]).map(
      ({ title, body }) => `${title}: ${body}`,
    ),
  );
const clickListed = ({ electron }: App): Promise<void> =>
  electron.evaluate(() => {
    (Reflect.get(globalThis, 'listed') as NodeJS.EventEmitter[])[0]?.emit('click');
  });
const blur = ({ electron }: App): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Without a window manager nothing else can have the focus.
    if (!window) return;
    window.isFocused = () => false;
    window.flashFrame = (on) => Reflect.set(globalThis, 'flashes', on);
  });

test('notifications say as much as is chosen, and a click leads to the conversation', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const friend = await befriend(saltbox, app, 'Bob');
  const key = (await whereIs(app)).key;
  const write = (text: string): Promise<unknown> => friend.command('send', { key, text });
  await listenIn(app);
  await app.window.keyboard.press('Escape');
  await expect(app.window.getByRole('heading', { name: 'Pick a conversation' })).toBeVisible();
  await blur(app);
  await write('the ferry is at 8:40');
  await expect.poll(() => listed(app)).toEqual(['Bob: the ferry is at 8:40']);
  await expect(app.window).toHaveTitle('(1) Saltbox');
  expect(await app.electron.evaluate(() => Reflect.get(globalThis, 'flashes') as unknown)).toBe(true);
  await clickListed(app);
  await expect(app.window.getByRole('textbox', { name: 'Message Bob' })).toBeVisible();
  expect(await listed(app)).toEqual([]);
  await app.window.keyboard.press('Escape');
  await expect(app.window.getByRole('heading', { name: 'Pick a conversation' })).toBeVisible();

  await set(app, { notifications: 'name' });
  await write('secret one');
  await expect.poll(() => listed(app)).toEqual(['Bob: New message']);
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await write('secret two');
  await expect.poll(() => listed(app)).toContain('Saltbox: New message');
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
  expect((await listed(app)).join()).not.toContain('secret');

  // What stood there goes as it is read; in front, with the conversation open, nothing is said.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.isFocused = () => true;
  });
  await conversation(app, 'Bob').click();
  await expect.poll(() => listed(app)).toEqual([]);
  await write('before your eyes');
  await expect(app.window.getByRole('log')).toContainText('before your eyes');
  expect(await listed(app)).toEqual([]);
});

test('without a tray, closing the window ends Saltbox', async ({ saltbox }) => {
  desktopWith(false);
  const app = await saltbox.launchAs('Mia');
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await closeWindow(app);
  await ended;
});

test('with a tray, the window closes to it, says so once, and comes back', async ({ saltbox }) => {
  desktopWith(true);
  const app = await saltbox.launchAs('Mia');
  await listenIn(app);
  // By the keys of the menu: larger, smaller, as usual, and closed.
  const zoom = (): Promise<number | undefined> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.zoomLevel);
  for (const [key, level] of [
    ['Plus', 0.5],
    ['Plus', 1],
    ['-', 0.5],
    ['0', 0],
    ['-', -0.5],
    ['0', 0],
  ] as const) {
    await withControl(app, key);
    await expect.poll(zoom).toBe(level);
  }
  await withControl(app, 'W');
  await expect.poll(() => visible(app)).toBe(false);
  await expect.poll(() => listed(app)).toEqual([expect.stringMatching(/^Saltbox keeps running: /)]);
  // Messages come in all the same.
  await startAgain(app);
  await expect.poll(() => visible(app)).toBe(true);
  await closeWindow(app);
  await expect.poll(() => visible(app)).toBe(false);
  expect(await listed(app)).toHaveLength(1);
  expect(settingsOf(app)).toMatchObject({ trayTold: true });
  await startAgain(app, '--hidden');
  expect(await visible(app)).toBe(false);
  await startAgain(app);
  await expect.poll(() => visible(app)).toBe(true);

  await set(app, { closeToTray: false });
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await closeWindow(app);
  await ended;
});

test('the system starts it behind its icon, which it is told by a file', async ({ saltbox }) => {
  test.skip(process.platform !== 'linux', 'elsewhere the system keeps a list');
  desktopWith(true);
  const app = await saltbox.launchAs('Mia');
  const folder = join(process.env['XDG_CONFIG_HOME'] ?? '', 'autostart');
  const entries = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  await set(app, { autostart: true });
  const [file] = entries();
  expect(file).toMatch(/^saltbox-[0-9a-f]{8}\.desktop$/);
  const entry = readFileSync(join(folder, file!), 'utf8');
  expect(entry).toContain(`"--profile" "${app.profile}" "--hidden"`);
  const [answer] = (await ask(app.window, [['snapshot', {}]])) as { value: { settings: object } }[];
  expect(answer?.value.settings).toMatchObject({ autostart: true });
  await set(app, { autostart: false });
  expect(entries()).toEqual([]);
  await saltbox.close(app);
  const hidden = await saltbox.launch(app.profile, '127.0.0.1:0', '--hidden');
  await expect(hidden.window.getByRole('button', { name: 'Add friend' }).first()).toBeAttached();
  expect(await visible(hidden)).toBe(false);
});

test('the window comes back as large as it was, on a screen that is there', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 640, height: 520 });
  });
  await saltbox.close(app);
  expect(settingsOf(app)).toMatchObject({ bounds: { width: 640, height: 520 } });
  const size = ({ electron }: App): Promise<unknown> =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const again = await saltbox.launch(app.profile);
  expect(await size(again)).toMatchObject({ x: 30, y: 40, width: 640, height: 520 });
  await saltbox.close(again);

  const far = { ...settingsOf(app), bounds: { x: 90_000, y: 90_000, width: 700, height: 500 } };
  writeFileSync(join(app.profile, 'settings.json'), JSON.stringify(far));
  const back = await saltbox.launch(app.profile);
  const bounds = await size(back);
  expect(bounds).toMatchObject({ width: 700, height: 500 });
  expect((bounds as { x: number }).x).toBeLessThan(1400);
});

test('a settings file that is broken costs what is broken in it', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  await set(app, { theme: 'dark', density: 'compact', notifications: 'none' });
  await expect(app.window.locator('html')).toHaveAttribute('data-density', 'compact');
  await saltbox.close(app);
  expect(settingsOf(app)).toMatchObject({ theme: 'dark', density: 'compact' });
  // What notifications show is nothing for a file that anybody can read and change.
  expect(JSON.stringify(settingsOf(app))).not.toContain('none');
  writeFileSync(join(app.profile, 'settings.json'), '{"theme":"dark","density":{"pink":1},"bounds":"x"}');
  const again = await saltbox.launch(app.profile);
  await expect(again.window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.window.locator('html')).toHaveAttribute('data-density', 'comfortable');
  const [answer] = (await ask(again.window, [['snapshot', {}]])) as { value: { settings: object } }[];
  expect(answer?.value.settings).toMatchObject({ notifications: 'none', theme: 'dark' });
  await saltbox.close(again);
  writeFileSync(join(app.profile, 'settings.json'), '{"theme":');
  const last = await saltbox.launch(app.profile);
  await expect(last.window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();
});

test('keys that show the window from anywhere are taken, and refused where they are taken already', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  const registered = (keys: string): Promise<boolean> =>
    app.electron.evaluate(({ globalShortcut }, wanted) => globalShortcut.isRegistered(wanted), keys);
  await app.window.keyboard.press('Control+,');
  const settings = app.window.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Shortcuts' }).click();
  await settings.getByRole('button', { name: 'Keys: none' }).click();
  await app.window.keyboard.press('Control+Alt+KeyJ');
  await expect(settings.getByRole('button', { name: 'Keys: Ctrl+Alt+J' })).toBeVisible();
  expect(await registered('Control+Alt+J')).toBe(true);

  const other = await saltbox.launchAs('Sam');
  expect(await set(other, { summon: 'Control+Alt+J' })).toEqual([
    { ok: false, error: { code: 'keys-taken', params: { keys: 'Control+Alt+J' } } },
  ]);
  await settings.getByRole('button', { name: 'Remove' }).click();
  await expect(settings.getByRole('button', { name: 'Keys: none' })).toBeVisible();
  expect(await registered('Control+Alt+J')).toBe(false);
  expect(await set(other, { summon: 'Control+Alt+J' })).toEqual([{ ok: true, value: null }]);
});

test('zoom, and closing, have their keys though no menu is in sight', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const items = await app.electron.evaluate(({ BrowserWindow, Menu }) => ({
    shown: BrowserWindow.getAllWindows()[0]?.isMenuBarVisible(),
    keys: (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .map(({ role, accelerator }) => `${String(role)} ${String(accelerator)}`),
  }));
  expect(items.shown).toBe(false);
  expect(items.keys).toEqual(expect.arrayContaining(['zoomin CommandOrControl+=', 'quit Control+Q']));
});

test('menus, dialogs, notices and written pages follow the language as it is chosen', async ({ saltbox }) => {
  desktopWith(true);
  const app = await saltbox.launchAs('Mia');
  const friend = await befriend(saltbox, app, 'Bob');
  const { key } = await friend.me();
  await listenIn(app);
  await app.electron.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = (_window: unknown, options?: object) => {
        Reflect.set(globalThis, 'asked', options);
        return Promise.resolve({ canceled: false, filePath: path });
      };
    },
    join(app.profile, '..', 'talk.html'),
  );
  const menu = (): Promise<string[]> =>
    app.electron.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
  const page = async (): Promise<string> => {
    await ask(app.window, [['exportConversation', { key, format: 'html' }]]);
    return readFileSync(join(app.profile, '..', 'talk.html'), 'utf8');
  };
  const asked = (): Promise<unknown> =>
    app.electron.evaluate(() => Reflect.get(globalThis, 'asked') as unknown);

  expect(await menu()).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  expect(await page()).toContain('Saved by Saltbox on');
  await set(app, { language: 'de' });
  expect(await menu()).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']));
  expect(await page()).toContain('Von Saltbox gespeichert');
  expect(await asked()).toMatchObject({
    title: 'Unterhaltung speichern',
    filters: [{ name: 'Webseiten', extensions: ['html'] }],
  });
  await set(app, { language: 'ar' });
  expect(await menu()).toContain('تحرير');
  expect(await page()).toContain('dir="rtl"');
  await closeWindow(app);
  await expect.poll(() => listed(app)).toEqual([expect.stringMatching(/^ما زال Saltbox يعمل: /)]);
});

test('the menu of the application opens pages, and only while there is a profile to show', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  /** Presses it, and answers whether it could be; Electron types what is called as any function. */
  const item = (label: string): Promise<boolean> =>
    app.electron.evaluate(({ Menu }, wanted) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      const found = items.find((one) => one.label === wanted);
      if (found?.enabled) (found.click as () => void)();
      return found?.enabled ?? false;
    }, label);
  const dialog = (name: string) => app.window.getByRole('dialog', { name });
  for (const [label, name] of [
    ['Add friend…', 'Add a friend'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
    ['Settings…', 'Settings'],
    ['About Saltbox', 'Settings'],
  ] as const) {
    expect(await item(label)).toBe(true);
    await expect(dialog(name)).toBeVisible();
  }
  await expect(dialog('Settings').getByRole('heading', { name: 'About' })).toBeVisible();
  expect(await item('Lock')).toBe(false);
  await ask(app.window, [['setPassphrase', { passphrase: 'a b c d', current: null, keyringToo: false }]]);
  await expect.poll(() => item('Lock')).toBe(true);
  await expect(app.window.getByRole('heading', { name: 'Saltbox is locked' })).toBeVisible();
  expect(await item('Settings…')).toBe(false);
});
