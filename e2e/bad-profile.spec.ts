import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picture, test, type App, type Launcher } from './saltbox';

const root = join(__dirname, '..');
const electron = process.env['ELECTRON_BIN'] ?? '';
const posix = process.platform !== 'win32';

/** A folder that is used by nobody, and removed by the system. */
const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'saltbox-bad-')), 'profile');

/** The files of a profile that hold it, each with a hash of what is in it. */
function holdings(profile: string): Record<string, string> {
  const own = readdirSync(profile).filter((name) => /^(vault|saltbox\.db)/.test(name));
  return Object.fromEntries(
    own.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(profile, name)))
        .digest('hex'),
    ]),
  );
}

/** A profile of Sam's, closed. */
async function made(saltbox: Launcher): Promise<string> {
  const app = await saltbox.launchAs('Sam');
  await saltbox.close(app);
  return app.profile;
}

async function expectRefusal(app: App, what: string | RegExp, advice: string | RegExp): Promise<void> {
  await expect(app.window.getByRole('heading', { name: 'Saltbox cannot open your profile' })).toBeVisible();
  await expect(app.window.getByRole('alert')).toContainText(what);
  await expect(app.window.getByText(advice)).toBeVisible();
}

type Surroundings = Readonly<Record<string, string | undefined>>;

/** Starts the app where it opens no window of ours. */
const start = (profile: string, env: Surroundings) =>
  spawn(electron, [root, '--profile', profile, '--no-discovery'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en.UTF-8', ...env },
  });

/** The first line that fits of what such a start says. A box may stand on the screen meanwhile, which nobody clicks away. */
function complaint(profile: string, fits: RegExp, env: Surroundings = {}): Promise<string> {
  const app = start(profile, env);
  return new Promise((resolve, reject) => {
    let said = '';
    app.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const line = said.split('\n').find((one) => fits.test(one));
      if (line === undefined) return;
      app.kill('SIGKILL');
      resolve(line);
    });
    app.once('exit', () => {
      reject(new Error(`it ended, and said: ${said}`));
    });
  });
}

const cases = [
  {
    what: 'garbage in place of the vault',
    harm: (profile: string) => {
      writeFileSync(join(profile, 'vault.json'), Buffer.from([0, 255, 1, 2, 3]));
    },
    says: 'the file with your keys is damaged',
    advice: /If you have a copy of the profile folder/,
  },
  {
    what: 'the vault of another program',
    harm: (profile: string) => {
      writeFileSync(join(profile, 'vault.json'), '{"vault":{"entries":["mine"]}}');
    },
    says: 'the file with your keys is damaged',
    advice: /If you have a copy of the profile folder/,
  },
  {
    what: 'a vault of a newer Saltbox',
    harm: (profile: string) => {
      writeFileSync(join(profile, 'vault.json'), '{"vault":{"version":3,"more":true}}');
    },
    says: 'was written by a newer Saltbox',
    advice: /Install the newest Saltbox/,
  },
  {
    what: 'the key file of somebody else',
    harm: (profile: string) => {
      writeFileSync(join(profile, 'vault.key'), Buffer.alloc(32, 7));
    },
    says: 'belongs to other keys',
    advice: /on the computer and user account that made this profile/,
  },
  {
    what: 'garbage in place of the messages, and of the page that would show their key',
    harm: (profile: string) => {
      for (const name of ['saltbox.db', 'saltbox.db.first-page'])
        writeFileSync(join(profile, name), Buffer.alloc(40_000, 'garbage '));
    },
    says: 'your messages are damaged on the disk, or were written with other keys',
    advice: /If you have a copy of the profile folder/,
  },
] as const;

for (const { what, harm, says, advice } of cases)
  test(`${what} is said to be so, and nothing is changed`, async ({ saltbox }) => {
    const profile = await made(saltbox);
    harm(profile);
    const before = holdings(profile);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['saltbox.db', 'vault.json']));
    await expectRefusal(await saltbox.launch(profile), says, advice);
    expect(holdings(profile)).toEqual(before);
  });

test('messages without their vault are not begun anew', async ({ saltbox }) => {
  const profile = await made(saltbox);
  const { ['vault.json']: _, ...rest } = holdings(profile);
  const moved = newFolder();
  cpSync(profile, moved, { recursive: true, filter: (path) => !path.endsWith('vault.json') });
  const app = await saltbox.launch(moved);
  await expectRefusal(app, 'the file with your keys is not', /If you have a copy of the profile folder/);
  await picture(app, '43-vault-missing');
  expect(holdings(moved)).toEqual(rest);
});

test('a folder of other things keeps them, and gets a profile beside them', async ({ saltbox }) => {
  const profile = newFolder();
  mkdirSync(profile);
  writeFileSync(join(profile, 'letters.txt'), 'dear Mia');
  const app = await saltbox.launch(profile);
  await expect(app.window.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  expect(readFileSync(join(profile, 'letters.txt'), 'utf8')).toBe('dear Mia');
});

test('a profile that may not be read is not called damaged', async ({ saltbox }) => {
  test.skip(!posix, 'Windows has other permissions');
  const profile = await made(saltbox);
  chmodSync(join(profile, 'vault.json'), 0);
  const app = await saltbox.launch(profile);
  await expectRefusal(app, 'permission is denied', /may read and write the folder of the profile/);
  await picture(app, '44-denied');
});

test('a folder that cannot be made is said to be so, in the window’s program and in headless', async ({
  saltbox,
}) => {
  // Nothing can be made below what is a file, on any system and for any user.
  const nowhere = join(__filename, 'nope');
  expect(await complaint(nowhere, /cannot start/)).toContain('Its folder cannot be made');
  expect(await saltbox.headless(nowhere).until('error')).toMatchObject({ code: 'profile-unreadable' });
});

test('a folder that may not be written to, and a home of that kind, are said to be so', async () => {
  test.skip(!posix, 'Windows has other permissions');
  const folder = newFolder();
  mkdirSync(folder, { mode: 0o500 });
  expect(await complaint(folder, /cannot start/)).toContain(`cannot be written to: ${folder}.`);
  expect(await complaint(join(folder, 'profile'), /cannot start/)).toContain('Its folder cannot be made');
  expect(await complaint(folder, /kann nicht/, { LANGUAGE: 'de', LANG: 'de.UTF-8' })).toContain(
    'Benutzerkonto',
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('without a screen it says so before Chromium breaks off, and ends as what has failed', async () => {
  test.skip(process.platform !== 'linux', 'only Linux has a start without a screen');
  const folder = newFolder();
  const none = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
  expect(await complaint(folder, /screen/, none)).toContain('neither DISPLAY nor WAYLAND_DISPLAY names one');
  // Names that a session left behind lead nowhere, and no start is counted that never was one.
  const gone = { DISPLAY: ':98765', WAYLAND_DISPLAY: 'wayland-98765' };
  expect(await complaint(folder, /screen/, gone)).toContain('names one that is there');
  expect(existsSync(join(folder, 'logs', 'running'))).toBe(false);
  const spanish = { LANGUAGE: 'es', LANG: 'es.UTF-8' };
  expect(await complaint(folder, /pantalla/, { ...none, ...spanish })).toContain('No hay pantalla');
  expect(await once(start(folder, none), 'exit')).toEqual([1, null]);
});

test('on a full disk the first start says so in its window', async ({ saltbox }) => {
  test.skip(process.platform !== 'linux', 'a small disk is made by namespaces');
  const disk = newFolder();
  mkdirSync(disk);
  const profile = join(disk, 'profile');
  // A disk of 96 KiB for this program alone, which is full; and then the sandbox needs a user that is not root.
  const full = `mount -t tmpfs -o size=96k,mode=777 none '${disk}' && head -c 98304 /dev/zero > '${disk}/ballast'`;
  const user = 'exec unshare --user --map-user=1 --map-group=1 -- "$0" "$@"';
  const script = join(mkdtempSync(join(tmpdir(), 'saltbox-full-')), 'electron');
  writeFileSync(
    script,
    `#!/bin/sh\nexec unshare --user --map-root-user --mount -- sh -c '${full.replaceAll("'", "'\\''")} && ${user}' '${electron}' "$@"\n`,
    { mode: 0o755 },
  );
  const app = await saltbox.launchBy(script, profile);
  await expectRefusal(app, 'The disk is full', /Free some space on the disk/);
  await picture(app, '45-disk-full');
});
