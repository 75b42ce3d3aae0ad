import { expect, test, type Page } from '@playwright/test';
import { ask, pictureOf } from './saltbox';
import { allSizes, sizes, Stage, themes } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const { show, conversationOf, expectSound } = stage;
const look = (name: string, size?: keyof typeof sizes): Promise<void> => stage.look(`look-${name}`, size);

/** The next command is refused by the double that stands in the place of main, whose bridge has a channel for it. */
const refuseNext = (code: string): Promise<unknown> => ask(window, [['refuse', code]]);

for (const scene of [
  'empty',
  'alone',
  'chat',
  'requests',
  'notices',
  'problem',
  'locked',
  'slowed',
  'lost',
]) {
  test(`${scene} is sound`, async () => {
    for (const [size, pixels] of allSizes) {
      await show(scene, 'light', pixels);
      await look(scene, size);
    }
  });
}

test('what went wrong, and the report of it, are sound', async () => {
  for (const [size, pixels] of allSizes) {
    await show('stopped', 'light', pixels);
    await expect(window.getByText('was opened anew').first()).toBeVisible();
    await look('stopped', size);
    await window.getByRole('button', { name: 'Look at the report' }).click();
    await expect(window.getByRole('dialog', { name: 'What happened' })).toBeVisible();
    await look('report', size);
    await window.getByRole('button', { name: 'Save to a file' }).click();
    await expect(window.getByText('Saved as Saltbox 2026-03-02.txt.').first()).toBeVisible();
  }
});

test('a conversation is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await show('chat', 'light', pixels);
    await conversationOf('Mia').click();
    await expect(window.getByRole('log')).toBeVisible();
    await look('conversation', size);
    if (size === 'wide') continue;
    // The line under the name is cut off here; all of it is a press away.
    await window.getByRole('button', { name: /^Online · full protection · / }).click();
    await expect(window.locator(':popover-open')).toContainText(/^Online · full protection · .*\. .+/);
    await look('conversation-way', size);
  }
});

test('the delivery ledger is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await show('ledger', 'light', pixels);
    for (const who of ['Mia', 'Jonas', 'Ola', 'Basil', 'Ruth', 'Petra', 'Vera', 'Old colleague', 'Nils']) {
      if (size === 'narrow' && who !== 'Mia' && who !== 'Jonas') continue;
      await conversationOf(who).click();
      await expect(window.getByRole('log')).toBeVisible();
      const waits = { Mia: null, Basil: null, Jonas: 'wait on this computer', Ola: 'has not confirmed' }[who];
      if (waits) await expect(window.getByText(waits)).toBeVisible();
      if (who === 'Vera') await expect(window.getByText('is being sent')).toBeVisible();
      await look(`ledger-${who.replace(' ', '-')}`, size);
      if (size === 'narrow') await window.getByRole('button', { name: 'Back' }).click();
    }
  }
});

test('the menu, details and questions of a message are sound', async () => {
  const article = (text: string) => window.getByRole('article').filter({ hasText: text });
  await show('ledger', 'light', sizes.wide);
  await conversationOf('Mia').click();
  await article('8:40').first().click({ button: 'right' });
  await expect(window.getByRole('menu', { name: 'Actions for this message' })).toBeVisible();
  await look('ledger-menu');
  await window.getByRole('menuitem', { name: 'Details' }).click();
  await expect(window.getByText('Earlier texts')).toBeVisible();
  await look('ledger-details');
  await window.keyboard.press('Escape');
  await article('8:40').first().click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(window.getByRole('dialog', { name: 'Delete this message?' })).toBeVisible();
  await look('ledger-delete');
  await window.keyboard.press('Escape');
  await window.getByRole('textbox', { name: 'Message Mia' }).press('ArrowUp');
  await expect(window.getByRole('main').getByText('Editing a message')).toBeVisible();
  await look('ledger-editing');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('main').getByText('Editing a message')).toBeHidden();

  await conversationOf('Jonas').click();
  await window.getByRole('textbox', { name: 'Message Jonas' }).fill('kept');
  await refuseNext('disk-full');
  await window.keyboard.press('Enter');
  await expect(window.getByText('The disk is full')).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'Message Jonas' })).toHaveValue('kept');
  await look('ledger-disk-full');
  await article('blue jacket').click({ button: 'right' });
  await expect(window.getByRole('menuitem', { name: 'Try now' })).toBeVisible();
  await refuseNext('message-sent');
  await window.getByRole('menuitem', { name: 'Cancel sending' }).click();
  await expect(window.getByRole('dialog', { name: 'Delete this message?' })).toContainText(
    'may already be on their computer',
  );
  await look('ledger-cancel-refused');
  await window.keyboard.press('Escape');
  await article('blue jacket')
    .getByRole('button', { name: /^Details/ })
    .click();
  await expect(window.getByRole('dialog')).toContainText('Next try');
  await look('ledger-details-waiting');
  await window.keyboard.press('Escape');
  await conversationOf('Basil').click();
  await article('confirm?')
    .getByRole('button', { name: /^Details/ })
    .click();
  await expect(window.getByRole('dialog')).toContainText('does not confirm');
  await look('ledger-details-base');
  await window.keyboard.press('Escape');
  for (const [who, act] of [
    ['Nils', 'Details'],
    ['Ruth', 'Allow basic encryption'],
    ['Old colleague', 'Unblock'],
  ] as const) {
    await conversationOf(who).click();
    await window
      .getByRole('article')
      .last()
      .getByRole('button', { name: /^Details/ })
      .click();
    await expect(window.getByRole('dialog').getByRole('button', { name: act, exact: true })).toBeVisible();
    await look(`ledger-held-${who.replace(' ', '-')}`);
    await window.keyboard.press('Escape');
  }
});

test('the dialogs are sound', async () => {
  await show('alone', 'light', sizes.wide);
  await window.getByRole('button', { name: 'Add friend' }).first().click();
  await look('add');
  for (const theme of themes) {
    await window.emulateMedia({ colorScheme: theme });
    const veil = (): Promise<string> =>
      window.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backgroundColor);
    await expect.poll(veil).toMatch(theme === 'dark' ? / 0\.6\)$/ : / 0\.22\)$/);
  }
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: /You and settings/ }).click();
  const settings = window.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByRole('heading', { name: 'Profile' })).toBeVisible();
  await settings.getByRole('button', { name: 'Privacy' }).click();
  await expect(window.getByRole('switch', { name: /Tell friends what/ })).toBeVisible();
  await settings.getByRole('button', { name: 'Storage' }).click();
  await window.getByRole('button', { name: 'Change' }).click();
  await window.getByLabel('30 days').check();
  await expect(window.getByText(/^Older messages are deleted/).first()).toBeVisible();
  await look('keep');
  await window.getByRole('button', { name: 'Delete older ones' }).click();
  await expect(window.getByText('30 days')).toBeVisible();
});

test('the first run with a passphrase is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await show('empty', 'light', pixels);
    await window.getByRole('textbox', { name: 'Your name' }).fill('Sam');
    await window.getByLabel('Passphrase (optional)').fill('horse battery staple');
    await expect(window.getByText(/^Good:/).first()).toBeVisible();
    await look('first-passphrase', size);
    await window.getByLabel('The same once more').fill('horse battery');
    await window.getByRole('button', { name: 'Continue' }).click();
    await expect(window.getByText('These two are not the same.')).toBeVisible();
    await window.getByLabel('The same once more').fill('horse battery staple');
    await window.getByRole('button', { name: 'Continue' }).click();
    await expect(window.getByRole('button', { name: 'Later' })).toBeVisible();
    await look('first-code', size);
    await window.getByRole('button', { name: 'Show my recovery code' }).click();
    await expect(window.getByText('CNE7-0ZDS')).toBeVisible();
    await look('first-code-shown', size);
    await window.getByRole('button', { name: 'I have written it down' }).click();
    await expect(window.getByRole('img', { name: 'QR code of your link' })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Copy as a message' })).toBeVisible();
    await look('first-ready', size);
    await window.getByRole('button', { name: 'Start' }).click();
  }
});

test('the security pages are sound', async () => {
  for (const [size, pixels] of allSizes) {
    await show('sealed', 'light', pixels);
    await window.keyboard.press('Control+,');
    await window.getByRole('button', { name: 'Security', exact: true }).click();
    await expect(window.getByRole('button', { name: 'Lock now' })).toBeVisible();
    await look('security', size);
    await window.getByRole('button', { name: 'Change' }).click();
    await window.getByLabel('New passphrase').fill('Sam');
    await expect(window.getByText(/^Weak:/).first()).toBeVisible();
    await look('security-change', size);
    await window.getByRole('button', { name: 'Cancel' }).click();
    await window.getByRole('button', { name: 'Remove' }).click();
    await look('security-remove', size);
    await window.getByRole('button', { name: 'Cancel' }).click();
    await window.getByRole('button', { name: 'Make a new one' }).click();
    await look('security-code', size);
  }
});

test('the network page is sound', async () => {
  for (const [size, pixels] of allSizes) {
    for (const scene of ['network', 'cgnat', 'proxied']) {
      await show(scene, 'light', pixels);
      await window.keyboard.press('Control+,');
      await window.getByRole('button', { name: 'Network', exact: true }).click();
      await expect(window.getByRole('heading', { name: 'Open connections' })).toBeVisible();
      await look(scene, size);
      if (scene === 'network') {
        await window.getByRole('button', { name: 'Call me back' }).click();
        await expect(window.getByText(/reached this computer at 203\.0\.113\.7:33733/).first()).toBeVisible();
        await pictureOf(window, `look-network-reached-${size}-light`);
        await window.getByLabel('Friend', { exact: true }).selectOption({ label: 'Ola (Through routers)' });
        await window.getByRole('button', { name: 'Call me back' }).click();
        await expect(window.getByText(/did not get through/).first()).toBeVisible();
        await expectSound();
      }
      for (const label of ['Carry calls of friends', 'SOCKS5 proxy']) {
        await window.getByLabel(label, { exact: true }).scrollIntoViewIfNeeded();
        await pictureOf(window, `look-${scene}-${label.split(' ')[0] ?? ''}-${size}-light`);
      }
      await window.getByRole('list').last().scrollIntoViewIfNeeded();
      await pictureOf(window, `look-${scene}-end-${size}-light`);
    }
    await window.getByLabel('SOCKS5 proxy').fill('tor');
    await refuseNext('proxy-bad');
    await window.getByRole('button', { name: 'Use this proxy' }).click();
    await expect(window.getByText(/^This is not the address of a proxy/)).toBeVisible();
    await look('proxy-bad', size);
  }
});

test('the way to a friend, and why there is none, is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await show('ways', 'light', pixels);
    const all = ['Rosa', 'Theo', 'Ines', 'Emil', 'Ola', 'A person'];
    for (const who of size === 'wide' ? all : ['Rosa', 'Ines']) {
      await conversationOf(who).click();
      await look(`ways-${who.replace(' ', '-')}`, size);
      const tried = window.getByText('What was tried');
      if (await tried.isVisible()) {
        await tried.click();
        await look(`ways-${who}-tried`, size);
      }
      await window.getByRole('heading', { level: 1, name: who }).getByRole('button').click();
      await window.getByRole('region', { name: 'Connection' }).scrollIntoViewIfNeeded();
      await look(`ways-${who.replace(' ', '-')}-connection`, size);
      await window.keyboard.press('Escape');
      if (size === 'narrow') await window.getByRole('button', { name: 'Back' }).click();
    }
  }
});

test('coming in by the recovery code is sound', async () => {
  await show('lost', 'light', sizes.wide);
  await window.getByLabel('Recovery code').fill('wrong');
  await window.getByRole('button', { name: 'Unlock' }).click();
  await expect(window.getByText(/typing error/)).toBeVisible();
  await look('lost-typo');
  await window.getByLabel('Recovery code').fill('right');
  await window.getByRole('button', { name: 'Unlock' }).click();
  await expect(window.getByText('What shall open Saltbox from now on?')).toBeVisible();
  await look('recovered');
});

test('making and testing a backup is sound', async () => {
  await show('alone', 'light', sizes.wide);
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Backup' }).click();
  await window.getByRole('button', { name: 'Choose a backup' }).click();
  await window.getByLabel('Passphrase of the backup').fill('kite');
  await window.getByRole('button', { name: 'Test it' }).click();
  await expect(window.getByText('This backup is good.').first()).toBeVisible();
  await look('backup');
});

test('restoring a backup is sound', async () => {
  for (const [size, pixels] of allSizes) {
    await show('empty', 'light', pixels);
    await window.getByRole('button', { name: 'I have a backup' }).click();
    await window.getByRole('button', { name: 'Choose a backup' }).click();
    await look('restore', size);
    await window.getByLabel('Passphrase of the backup').fill('kite');
    await window.getByRole('button', { name: 'Restore' }).click();
    await expect(window.getByText('Your backup is restored').first()).toBeVisible();
    await look('restored', size);
  }
});

test('what a restored profile is offered is sound', async () => {
  for (const [size, pixels] of allSizes) {
    const seen = async (name: string): Promise<void> => {
      await look(`set-up-${name}`, size);
    };
    await show('restored', 'light', pixels);
    await expect(window.getByRole('heading', { name: 'Welcome back, Sam' })).toBeFocused();
    await seen('passphrase');
    await window.getByLabel('Passphrase (optional)').fill('seven sober otters');
    await window.getByRole('button', { name: 'Continue' }).click();
    await expect(window.getByText('These two are not the same.')).toBeVisible();
    await expect(window.getByText(/^(Good|Strong): it withstands/).first()).toBeVisible();
    await seen('typed');
    await window.getByLabel('The same once more').fill('seven sober otters');
    await window.getByRole('button', { name: 'Continue' }).click();
    await expect(window.getByRole('heading', { name: 'Make a recovery code' })).toBeFocused();
    await seen('code');
    await window.getByRole('button', { name: 'Show my recovery code' }).click();
    await expect(window.getByText('It is shown only this once.')).toBeVisible();
    await seen('code-shown');
    await window.getByRole('button', { name: 'I have written it down' }).click();
    await expect(window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();

    // Where it was locked before the code was made.
    await show('restoredSealed', 'light', pixels);
    await expect(window.getByRole('button', { name: 'Show my recovery code' })).toBeDisabled();
    await window.getByLabel('Current passphrase').fill('wrong');
    await refuseNext('passphrase-wrong');
    await window.getByRole('button', { name: 'Show my recovery code' }).click();
    await expect(window.getByText(/This is not your passphrase/)).toBeVisible();
    await seen('code-asked');
  }
});
