import { _electron, expect } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { befriend, conversation, firstRun, messages, say, test, type App } from '../saltbox';

const place = '/opt/Saltbox';
const desktopFile = '/usr/share/applications/saltbox.desktop';
const metainfo = '/usr/share/metainfo/org.saltbox.Saltbox.metainfo.xml';
const program = process.env['ELECTRON_BIN'] ?? '';
const debs = JSON.parse(process.env['SALTBOX_DEBS'] ?? '{}') as Record<'older' | 'newer' | 'real', string>;
/** What makes a command run as somebody else than root. */
const asSomebody = JSON.parse(process.env['SALTBOX_AS'] ?? '[]') as string[];

const tool = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
// The disk is not asked to keep what is removed in a minute.
const dpkg = (...args: string[]): string => tool('dpkg', '--force-unsafe-io', ...args);
const isInstalled = (): boolean => existsSync(place);

/** The usual profile of whoever starts it. */
const profile = join(process.env['XDG_CONFIG_HOME'] ?? '', 'Saltbox');

/** Starts the installed app as an ordinary user would, without naming a profile. */
async function start(): Promise<App> {
  const electron = await _electron.launch({
    chromiumSandbox: true,
    executablePath: program,
    args: ['--listen', '127.0.0.1:0', '--no-discovery'],
    cwd: '/',
  });
  const window = await electron.firstWindow();
  await window.waitForLoadState();
  return { electron, window, profile, log: [] };
}

/** Runs a command as somebody else than root, until it has written this line or, without one, has ended. */
async function somebodyRuns(command: string, args: readonly string[], line?: string): Promise<void> {
  const [first = command, ...rest] = [...asSomebody, command, ...args];
  const process = spawn(first, rest, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(process, 'exit');
  if (line !== undefined) {
    let written = '';
    await new Promise<void>((seen, failed) => {
      process.stderr.on('data', (bytes: Buffer) => {
        written += bytes.toString();
        if (written.includes(line)) seen();
      });
      process.once('exit', () => {
        failed(new Error(`${command} ended: ${written}`));
      });
    });
    process.kill();
  }
  await ended;
}

test.afterAll(() => {
  if (isInstalled()) dpkg('--purge', 'saltbox');
});

test('a package is installed, used, opened by a link, brought up to date and removed, and nothing is lost', async ({
  saltbox,
}) => {
  test.setTimeout(180_000);
  dpkg('--install', debs.older);

  await test.step('it is where the system looks for it', () => {
    expect(readlinkSync('/usr/bin/saltbox')).toBe(`${place}/saltbox.sh`);
    const { uid, mode } = statSync(`${place}/chrome-sandbox`);
    expect([uid, mode & 0o7777]).toEqual([0, 0o4755]);
    expect(readFileSync(desktopFile, 'utf8')).toMatch(/^Exec=\/opt\/Saltbox\/saltbox\.sh %U$/m);
    expect(tool('desktop-file-validate', desktopFile)).toBe('');
    expect(readFileSync(desktopFile, 'utf8')).toMatch(/^Categories=Network;InstantMessaging;$/m);
    expect(readFileSync('/usr/share/applications/mimeinfo.cache', 'utf8')).toMatch(
      /^x-scheme-handler\/saltbox=saltbox\.desktop;$/m,
    );
    expect(existsSync(`${place}/resources/of-old.txt`)).toBe(true);
    expect(tool('appstreamcli', 'validate', '--no-net', metainfo)).toContain('successful');
    expect(readFileSync(metainfo, 'utf8')).toMatch(/<release version="0\.0\.1" /);
  });

  await test.step('each of its files can be checked against what was packed', () => {
    const files = tool('dpkg', '--listfiles', 'saltbox').split('\n');
    const sums = tool('dpkg-deb', '--info', debs.older, 'md5sums').trimEnd().split('\n');
    expect(sums.map((line) => line.replace(/^[0-9a-f]{32} {2}/, '/')).sort()).toEqual(
      files.filter((path) => path !== '' && lstatSync(path).isFile()).sort(),
    );
    expect(tool('dpkg', '--verify', 'saltbox')).toBe('');
  });

  const app = await start();
  await firstRun(app, 'Mia');
  await test.step('it runs in its sandbox, as somebody who owns nothing of it', async () => {
    const found = await app.electron.evaluate(({ app: main, BrowserWindow }) => ({
      uid: process.getuid?.(),
      path: main.getAppPath(),
      window: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    }));
    expect(found).toMatchObject({ uid: statSync(profile).uid, path: `${place}/resources/app.asar` });
    expect(found.uid).not.toBe(0);
    const status = readFileSync(`/proc/${found.window}/status`, 'utf8');
    expect(/^Seccomp:\t(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^NSpid:\t(.*)/m.exec(status)?.[1]?.split('\t').length).toBeGreaterThan(1);
  });

  await test.step('its window has the icon, of itself', async () => {
    const handle = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(),
    );
    expect(tool('xprop', '-id', String(handle), '_NET_WM_ICON')).toContain('Icon (128 x 128)');
  });

  const friend = await befriend(saltbox, app, 'Bea');
  const key = { key: (await friend.until('request'))['key'] };
  await say(app, 'Said by the older one');
  await friend.until('message', ({ text }) => text === 'Said by the older one');
  await friend.command('send', { ...key, text: 'Heard by it' });
  await expect(messages(app)).toContainText('Heard by it');

  await test.step('a link of the desktop opens it', async () => {
    const { id } = await saltbox.headless().me();
    await somebodyRuns('xdg-open', [`saltbox:${id}?name=Robert`]);
    await expect(app.window.getByRole('dialog', { name: 'Add a friend' })).toContainText(
      'The link says: Robert',
    );
    // The package said whose they are; the app itself writes nothing of that into the user's settings.
    expect(existsSync(join(process.env['XDG_CONFIG_HOME'] ?? '', 'mimeapps.list'))).toBe(false);
  });
  await app.electron.close();

  await test.step('a newer one takes its place, and knows what was before', async () => {
    dpkg('--install', debs.newer);
    expect(existsSync(`${place}/resources/of-old.txt`)).toBe(false);
    const newer = await start();
    await conversation(newer, /Bea/).click();
    await expect(messages(newer)).toContainText('Said by the older one');
    await expect(messages(newer)).toContainText('Heard by it');
    await say(newer, 'Said by the newer one');
    await friend.until('message', ({ text }) => text === 'Said by the newer one');
    await newer.electron.close();
  });

  await test.step('the one that people get, which lets nobody drive it, starts on the same profile', async () => {
    dpkg('--install', debs.real);
    await somebodyRuns('saltbox', ['--no-discovery'], '"window-shown"');
  });

  await test.step('removed, it leaves the profile and nothing else, and says where that is', () => {
    const files = tool('dpkg', '--listfiles', 'saltbox')
      .split('\n')
      .filter((path) => path && !lstatSync(path).isDirectory());
    expect(files.length).toBeGreaterThan(40);
    const said = dpkg('--remove', 'saltbox');
    expect(said).toContain('.config/Saltbox');
    expect(files.filter((path) => lstatSync(path, { throwIfNoEntry: false }))).toEqual([]);
    expect(isInstalled()).toBe(false);
    expect(readFileSync('/usr/share/applications/mimeinfo.cache', 'utf8')).not.toContain('saltbox');
    expect(existsSync(join(profile, 'vault.json'))).toBe(true);
  });
});
