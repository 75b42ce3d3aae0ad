import { expect, type Locator } from '@playwright/test';
import { chmodSync } from 'node:fs';
import { expectSound, picture, test, type App } from './saltbox';
import { foundOf, openSettings } from './settings-pages';

/** The page of the check, when it has run. */
async function check({ window }: App): Promise<Locator> {
  const page = await openSettings(window, 'Security check');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(11);
  return page;
}

test('the security check looks at the running app, and tells what a working copy cannot', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  const page = await check(app);
  const passed = [
    ...['Reach of the window', 'Network of the window', 'The page itself', 'Permissions'],
    ...['Messages on the disk', ...(process.platform === 'win32' ? [] : ['Profile folder'])],
    ...(process.platform === 'linux' ? ['Sandbox of the system'] : []),
  ];
  for (const name of passed) await expect(foundOf(page, name)).toContainText('Passed');
  await expect(foundOf(page, 'Fuses of the program')).toContainText('Cannot be told here');
  await expect(foundOf(page, 'Which program this is')).toContainText('Cannot be told here');
  await expect(foundOf(page, 'Your keys')).toContainText('Could be better');
  // Playwright drives Electron through its debugger, which is just what this check is to find.
  await expect(foundOf(page, 'How Saltbox was started')).toContainText('Failed');
  await expect(foundOf(page, 'How Saltbox was started')).toContainText('ws://127.0.0.1');
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.window.emulateMedia({ colorScheme });
    await picture(app, `23-check-${colorScheme}`);
    await expectSound(app.window);
  }
  await page.getByRole('button', { name: 'Copy the result' }).click();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Network of the window: Passed\n');
  expect(app.log.join('')).not.toContain('ipc-arguments');
});

test('the security check finds a folder that others can open, and sees when they cannot any more', async ({
  saltbox,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no such rights.');
  const app = await saltbox.launchAs('Mia');
  chmodSync(app.profile, 0o755);
  const page = await check(app);
  await expect(foundOf(page, 'Profile folder')).toContainText('Failed');
  await expect(foundOf(page, 'Profile folder')).toContainText('. 755');
  chmodSync(app.profile, 0o700);
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(foundOf(page, 'Profile folder')).toContainText('Passed');
});

test('the security check finds a page that gets through, and one that is not held', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setWebRTCIPHandlingPolicy('default');
    session.defaultSession.setPermissionCheckHandler(() => true);
    await session.defaultSession.setProxy({ mode: 'direct' });
  });
  await app.window.evaluate(() => Object.assign(self, { require: 1 }));
  const page = await check(app);
  await expect(foundOf(page, 'Network of the window')).toContainText('Failed');
  await expect(foundOf(page, 'Network of the window')).toContainText('udp');
  await expect(foundOf(page, 'Permissions')).toContainText('camera');
  await expect(foundOf(page, 'Reach of the window')).toContainText('require');
});
