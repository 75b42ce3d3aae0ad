import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { test } from '../saltbox';
import { foundOf, openSettings } from '../settings-pages';

const archive = join(process.env['SALTBOX_PACKAGED'] ?? '', 'resources/app.asar');
const { version } = JSON.parse(extractFile(archive, 'package.json').toString()) as { version: string };
const { commit } = JSON.parse(extractFile(archive, 'dist/build.json').toString()) as { commit?: string };
const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');

test('in the package the security check passes, but for what lets this test drive it', async ({
  saltbox,
}) => {
  const { window } = await saltbox.launchAs('Mia');
  const page = await openSettings(window, 'Security check');
  await expect(page.getByRole('listitem')).toHaveCount(11);
  const passed = [
    ...['Sandbox of the system', 'Reach of the window', 'Network of the window', 'The page itself'],
    ...['Permissions', 'Messages on the disk', 'Profile folder'],
  ];
  for (const name of passed) await expect(foundOf(page, name)).toContainText('Passed');
  // The copy that is driven has one fuse more than the real one, whose fuses are read in `closed.spec.ts`.
  await expect(foundOf(page, 'Fuses of the program')).toContainText('Failed');
  const fuses = await foundOf(page, 'Fuses of the program').innerText();
  expect(fuses.match(/\w+: (on|off)/g)).toEqual(['EnableNodeCliInspectArguments: on']);
  // Playwright comes in by Node's inspector, through that fuse.
  await expect(foundOf(page, 'How Saltbox was started')).toContainText('Failed');
  // There is no keyring here.
  await expect(foundOf(page, 'Your keys')).toContainText('Could be better');
  for (const told of [version, hash, ...(commit === undefined ? [] : [commit])])
    await expect(foundOf(page, 'Which program this is')).toContainText(told);
});

test('About shows the version, the commit, and the hash of the archive', async ({ saltbox }) => {
  const { window } = await saltbox.launchAs('Mia');
  const answer = await window.evaluate(() => self.saltbox.about({}));
  expect(answer).toMatchObject({ ok: true, value: { version, commit: commit ?? null, hash } });
  const page = await openSettings(window, 'About');
  // Long ones are shown in groups.
  const shown = async (): Promise<string> => (await page.innerText()).replace(/\s/g, '');
  for (const told of [version, hash, ...(commit === undefined ? [] : [commit])])
    await expect.poll(shown).toContain(told);
});

test('the bundles of the package are minified', () => {
  const main = extractFile(archive, 'dist/main/main.cjs').toString();
  expect(main).not.toContain('\n// src-main/');
  expect(main.length).toBeLessThan(readFileSync(archive).length / 2);
});
