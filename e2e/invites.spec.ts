import { expect, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picture, startAgain, test, type App } from './saltbox';

/** A picture is brought by the user, as a paste or a drop. The page sees the same files as from the system. */
async function bring(
  { window }: App,
  how: 'paste' | 'drop',
  bytes: Buffer,
  type = 'image/png',
): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'Add a friend' });
  await dialog.evaluate(
    (element, given) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(given.base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], 'picture', { type: given.type }));
      const common = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        given.how === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: data })
          : new DragEvent('drop', { ...common, dataTransfer: data }),
      );
    },
    { how, type, base64: bytes.toString('base64') },
  );
}

const keyField = (window: Page) =>
  window.getByRole('dialog', { name: 'Add a friend' }).getByRole('textbox', { name: "Friend's key" });

test('the own QR code is shown, copied and saved, and read by a friend who pastes or drops it', async ({
  saltbox,
}) => {
  const [mia, sam] = [await saltbox.launchAs('Mia'), await saltbox.launchAs('Sam')];
  await mia.window.getByRole('button', { name: /You and settings/ }).click();
  const you = mia.window.getByRole('dialog', { name: 'Settings' });
  await expect(you.getByRole('img', { name: 'QR code of your link' })).toBeVisible();
  await picture(mia, '17-qr');
  await you.getByRole('button', { name: 'Copy QR code' }).click();
  await expect(you.getByText('Copied')).toHaveCount(2);
  const copied = await mia.electron.evaluate(({ clipboard }) => {
    // The Electron of the tests may be older than its types, which no longer know this call.
    const image = (clipboard as unknown as { readImage(): { toPNG(): Uint8Array } }).readImage();
    return Array.from(image.toPNG());
  });
  const path = join(mkdtempSync(join(tmpdir(), 'saltbox-qr-')), 'mia.png');
  await mia.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await you.getByRole('button', { name: 'Save as a picture' }).click();
  await expect(you).toContainText('Saved as mia.png.');

  await sam.window.getByRole('button', { name: 'Add friend' }).first().click();
  const add = sam.window.getByRole('dialog', { name: 'Add a friend' });
  await bring(sam, 'drop', Buffer.from(copied));
  await expect(keyField(sam.window)).toHaveValue(/^saltbox:[0-9a-f]{64}\?name=Mia&addr=/);
  await expect(add).toContainText('The link says: Mia');
  await keyField(sam.window).fill('');
  await bring(sam, 'paste', readFileSync(path));
  await expect(keyField(sam.window)).toHaveValue(/^saltbox:[0-9a-f]{64}\?name=Mia&addr=/);
  await add.getByRole('button', { name: 'Send request' }).click();
  await expect(mia.window.getByRole('button', { name: 'Accept' })).toBeVisible();
});

test('a picture without a QR code, and a file that is none, are said to be so', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const shot = await app.window.screenshot();
  await app.window.getByRole('button', { name: 'Add friend' }).first().click();
  const add = app.window.getByRole('dialog', { name: 'Add a friend' });
  for (const [how, bytes, type] of [
    ['paste', shot, 'image/png'],
    ['drop', Buffer.from('no picture'), 'image/png'],
    ['drop', Buffer.from('a text'), 'text/plain'],
  ] as const) {
    await bring(app, how, bytes, type);
    await expect(add).toContainText('There is no QR code in this picture.');
    await expect(keyField(app.window)).toHaveValue('');
    await keyField(app.window).fill('x');
    await expect(add).not.toContainText('There is no QR code');
    await keyField(app.window).fill('');
  }
});

const BOB = '7c1854b49e401275092a17faaab8368b0b360bd0ffea22a39a1d750c3e100445';

test('a link opens Add friend with the friend in it, at the start and while Saltbox runs, and sends nothing', async ({
  saltbox,
}) => {
  const first = await saltbox.launchAs('Mia');
  await saltbox.close(first);
  const app = await saltbox.launch(first.profile, '127.0.0.1:0', `saltbox:${BOB}?name=Bob&addr=127.0.0.1:1`);
  const { window } = app;
  const add = window.getByRole('dialog', { name: 'Add a friend' });
  await expect(add).toContainText('The link says: Bob');
  await expect(add.getByRole('textbox', { name: 'Address (optional)' })).toHaveValue('127.0.0.1:1');
  await window.keyboard.press('Escape');
  await expect(add).toBeHidden();
  await expect(window.getByText('No conversations yet')).toBeVisible();

  await startAgain(app, `saltbox:${BOB}?name=Robert`);
  await expect(add).toContainText('The link says: Robert');
  await startAgain(app, `SALTBOX://${BOB.slice(2)}`);
  await expect(add).toContainText('This key is too short');
  await startAgain(app, `saltbox:${BOB}${'0'.repeat(10_000)}`);
  await expect(add).toContainText('There is no key in this text.');
  await expect(add.getByRole('button', { name: 'Send request' })).toBeDisabled();
  await picture(app, '18-bad-link');
});

test('a link waits for the first run to end', async ({ saltbox }) => {
  const { window } = await saltbox.launch(undefined, undefined, `saltbox:${BOB}?name=Bob`);
  await window.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await window.getByRole('button', { name: 'Continue' }).click();
  await window.getByRole('button', { name: 'Later' }).click();
  await window.getByRole('button', { name: 'Start' }).click();
  await expect(window.getByRole('dialog', { name: 'Add a friend' })).toContainText('The link says: Bob');
});
