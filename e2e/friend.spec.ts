import { expect } from '@playwright/test';
import { conversation, messages, openDetails, picture, say, test, whereIs, addFriend } from './saltbox';

test('two people compare safety numbers, and settle what the other is told and called', async ({
  saltbox,
}) => {
  const [mia, sam] = [await saltbox.launchAs('Mia'), await saltbox.launchAs('Sam')];
  const who = await whereIs(mia);
  await addFriend(sam, { key: who.id, address: who.address });
  await mia.window.getByRole('button', { name: 'Accept' }).click();
  await expect(conversation(sam, /^Mia.*Online/)).toBeVisible();
  await conversation(mia, /^Sam/).click();
  await say(mia, 'good morning');
  await expect(messages(sam)).toContainText('good morning');

  const page = sam.window;
  const number = (of: typeof page): Promise<string> =>
    of.getByRole('group', { name: /^The safety number/ }).innerText();
  await openDetails(sam, 'Mia');
  await openDetails(mia, 'Sam');
  await expect(page.getByText('You have not compared it with Mia yet.')).toBeVisible();
  expect((await number(page)).split(/\s+/)).toEqual((await number(mia.window)).split(/\s+/));

  // Another number is refused with what that means; what is none, with what is wanted.
  const field = page.getByLabel('What Mia shows');
  await field.fill('hello');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('This is not a safety number.')).toBeVisible();
  await field.fill('12345 '.repeat(12));
  await field.press('Enter');
  await expect(page.getByText('They are not the same.')).toBeVisible();
  await expect(page.getByText('You have not compared it with Mia yet.')).toBeVisible();
  await picture(sam, '24-safety-differs');

  await field.fill(await number(mia.window));
  await field.press('Enter');
  await expect(page.getByText('You have compared it with Mia')).toBeVisible();
  await expect(conversation(sam, /^Mia.*verified/)).toBeVisible();
  await page.getByRole('button', { name: 'Take the mark back' }).click();
  await expect(conversation(sam, /^Mia.*verified/)).toBeHidden();

  // Their QR code as a picture, pasted; one's own proves nothing.
  const pasteQr = (from: typeof page): Promise<void> =>
    from
      .getByRole('img', { name: /^QR code of your safety number/ })
      .evaluate((svg) => new XMLSerializer().serializeToString(svg))
      .then((svg) =>
        field.evaluate(async (element, text) => {
          const rects = text
            .replace('<svg', '<svg width="400" height="400"')
            .replace('<rect', '<rect fill="#fff"');
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(rects)}`;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          context.fillStyle = '#fff';
          context.fillRect(0, 0, 400, 400);
          context.drawImage(image, 0, 0);
          const blob = await new Promise<Blob | null>((done) => {
            canvas.toBlob(done);
          });
          const data = new DataTransfer();
          data.items.add(new File([blob ?? ''], 'code.png', { type: 'image/png' }));
          element.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
        }, svg),
      );
  await pasteQr(page);
  await expect(page.getByText('This is the code on your own screen.')).toBeVisible();
  await pasteQr(mia.window);
  await expect(page.getByText('You have compared it with Mia')).toBeVisible();
  await picture(sam, '24-safety-same');

  await page.getByRole('textbox', { name: 'Nickname' }).fill('Mimi');
  await page.keyboard.press('Enter');
  await expect(page.getByText('They call themselves Mia')).toBeVisible();
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect(address).toHaveValue(who.address);
  await address.fill('nowhere');
  await address.press('Enter');
  await expect(page.getByText('This is not an address.')).toBeVisible();

  // Presence goes both ways: who does not tell is not told either.
  const said = (of: typeof page, text: string) => of.locator('p', { hasText: text }).last();
  const presence = page.getByRole('radiogroup', { name: 'Presence' });
  await presence.getByRole('radio', { name: 'Off' }).check();
  await expect(said(page, 'You do not see when Mimi is online')).toBeVisible();
  await expect(conversation(sam, /^Mimi/)).not.toContainText('Online');
  await expect(conversation(mia, /^Sam/)).not.toContainText('Online');
  await expect(said(mia.window, 'Sam does not want it shown')).toBeVisible();
  await presence.getByRole('radio', { name: /^As with everybody/ }).check();
  await expect(conversation(mia, /^Sam.*Online/)).toBeVisible();

  await page.getByRole('button', { name: 'Mute…' }).click();
  await page.getByRole('menuitem', { name: 'Always' }).click();
  await expect(conversation(sam, /^Mimi.*muted/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear history…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear history' }).click();
  await page.getByRole('button', { name: 'Back to the conversation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mimi' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Verified' })).toBeVisible();
  await expect(messages(sam)).not.toContainText('good morning');
  await expect(messages(sam)).toContainText('Messages wait on your computer until Mimi is online');

  // All of it is on the disk.
  await saltbox.close(sam);
  const again = await saltbox.launch(sam.profile);
  await expect(conversation(again, /^Mimi.*verified.*muted/)).toBeVisible();
});
