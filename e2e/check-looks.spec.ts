import { expect, test, type Locator } from '@playwright/test';
import { allSizes, sizes, stageOfFile } from './stage';
import { openSettings } from './settings-pages';

const stage = stageOfFile();

const open = (page: string): Promise<Locator> => openSettings(stage.window, page);

/** What each scene is summed up to, and which words stand at the checks in it. */
const scenes = {
  release: {
    summary: 'All is as it should be',
    first: 'Passed',
    marks: { Passed: 10, 'For you to compare': 1 },
  },
  unread: {
    summary: 'What could be checked has passed',
    first: 'Cannot be told here',
    marks: { Passed: 8, 'Cannot be told here': 2, 'For you to compare': 1 },
  },
  developing: {
    summary: 'Something could be better',
    first: 'Could be better',
    marks: { Passed: 4, 'Could be better': 1, 'Cannot be told here': 6 },
  },
  insecure: {
    summary: 'Something is not as it should be',
    first: 'Failed',
    marks: { Failed: 10, 'For you to compare': 1 },
  },
} as const;

for (const [scene, { summary, first, marks }] of Object.entries(scenes))
  for (const [size, pixels] of allSizes)
    test(`the security check of ${scene} in a ${size} window says what is so, and is sound`, async () => {
      await stage.show(scene, 'light', pixels);
      const page = await open('Security check');
      await expect(page).toContainText(summary);
      await expect(page.getByRole('listitem')).toHaveCount(11);
      // What is wrong comes first.
      await expect(page.getByRole('listitem').first()).toContainText(first);
      for (const [mark, count] of Object.entries(marks))
        await expect(page.getByRole('listitem').filter({ hasText: mark })).toHaveCount(count);
      await stage.look(`check-${scene}`, size);
      await page.getByRole('button', { name: 'Copy the result' }).scrollIntoViewIfNeeded();
      await stage.look(`check-${scene}-end`, size);
    });

test('the check can be run again, by keys alone', async () => {
  await stage.show('insecure', 'light', sizes.wide);
  const page = await open('Security check');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Run again' }).focus();
  await stage.window.keyboard.press('Enter');
  await expect(page.getByRole('listitem')).toHaveCount(11);
  await expect(page.getByRole('button', { name: 'Run again' })).toBeFocused();
});

test('About of a release says its commit and hash, and copies the hash', async () => {
  await stage.show('release', 'light', sizes.wide);
  const page = await open('About');
  await expect(page).toContainText('4f1c2a9d0be37765a8c1f20e9d3b6470c58ea1f2');
  await expect(page).toContainText('9d2c41b07ae35f8866c0d1e4f7a92b3355d8c6e01f47ab29c3808e5d716f04ba');
  await expect(page).not.toContainText('working copy');
  await stage.look('about-release');
  await page.getByRole('button', { name: 'Copy the SHA-256' }).click();
  await expect(page.getByRole('button', { name: 'Copy the SHA-256' })).toHaveText('Copied');
});
