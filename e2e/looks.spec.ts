import { expect, test, type Page } from '@playwright/test';
import { ask, pictureOf } from './saltbox';
import { sizes, Stage } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const { show, conversationOf, expectSound } = stage;

/** The next command is refused by the double that stands in the place of main, whose bridge has a channel for it. */
const refuseNext = (code: string): Promise<unknown> => ask(window, [['refuse', code]]);

for (const theme of ['light', 'dark'] as const) {
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
    test(`${scene} in ${theme} is sound`, async () => {
      for (const [size, pixels] of Object.entries(sizes)) {
        await show(scene, theme, pixels);
        await pictureOf(window, `look-${scene}-${theme}-${size}`);
        await expectSound();
      }
    });
  }

  test(`a conversation in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      await show('chat', theme, pixels);
      await conversationOf('Mia').click();
      await expect(window.getByRole('log')).toBeVisible();
      await pictureOf(window, `look-conversation-${theme}-${size}`);
      await expectSound();
    }
  });

  test(`the delivery ledger in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      await show('ledger', theme, pixels);
      for (const who of ['Mia', 'Jonas', 'Ola', 'Basil', 'Ruth', 'Petra', 'Vera', 'Old colleague']) {
        if (size === 'narrow' && who !== 'Mia' && who !== 'Jonas') continue;
        await conversationOf(who).click();
        await expect(window.getByRole('log')).toBeVisible();
        const waits = { Mia: null, Basil: null, Jonas: 'wait on this computer', Ola: 'has not confirmed' }[
          who
        ];
        if (waits) await expect(window.getByText(waits)).toBeVisible();
        if (who === 'Vera') await expect(window.getByText('is being sent')).toBeVisible();
        await pictureOf(window, `look-ledger-${who.replace(' ', '-')}-${theme}-${size}`);
        await expectSound();
        if (size === 'narrow') await window.getByRole('button', { name: 'Back' }).click();
      }
    }
  });

  test(`the menu, details and questions of a message in ${theme} are sound`, async () => {
    const article = (text: string) => window.getByRole('article').filter({ hasText: text });
    await show('ledger', theme, sizes.wide);
    await conversationOf('Mia').click();
    await article('8:40').first().click({ button: 'right' });
    await expect(window.getByRole('menu', { name: 'Actions for this message' })).toBeVisible();
    await pictureOf(window, `look-ledger-menu-${theme}`);
    await expectSound();
    await window.getByRole('menuitem', { name: 'Details' }).click();
    await expect(window.getByText('Earlier texts')).toBeVisible();
    await pictureOf(window, `look-ledger-details-${theme}`);
    await expectSound();
    await window.keyboard.press('Escape');
    await article('8:40').first().click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Delete for both' }).click();
    await expect(window.getByRole('dialog', { name: 'Delete this message for both?' })).toBeVisible();
    await pictureOf(window, `look-ledger-delete-${theme}`);
    await expectSound();
    await window.keyboard.press('Escape');
    await window.getByRole('textbox', { name: 'Message Mia' }).press('ArrowUp');
    await expect(window.getByText('Editing a message')).toBeVisible();
    await pictureOf(window, `look-ledger-editing-${theme}`);
    await expectSound();
    await window.keyboard.press('Escape');
    await expect(window.getByText('Editing a message')).toBeHidden();

    await conversationOf('Jonas').click();
    await window.getByRole('textbox', { name: 'Message Jonas' }).fill('kept');
    await refuseNext('disk-full');
    await window.keyboard.press('Enter');
    await expect(window.getByText('The disk is full')).toBeVisible();
    await expect(window.getByRole('textbox', { name: 'Message Jonas' })).toHaveValue('kept');
    await pictureOf(window, `look-ledger-disk-full-${theme}`);
    await expectSound();
    await article('blue jacket').click({ button: 'right' });
    await expect(window.getByRole('menuitem', { name: 'Try now' })).toBeVisible();
    await refuseNext('message-sent');
    await window.getByRole('menuitem', { name: 'Cancel sending' }).click();
    await expect(window.getByRole('dialog', { name: 'Delete this message for both?' })).toContainText(
      'may already be on their computer',
    );
    await pictureOf(window, `look-ledger-cancel-refused-${theme}`);
    await expectSound();
    await window.keyboard.press('Escape');
    await article('blue jacket')
      .getByRole('button', { name: /^Details/ })
      .click();
    await expect(window.getByRole('dialog')).toContainText('Next try');
    await pictureOf(window, `look-ledger-details-waiting-${theme}`);
    await expectSound();
    await window.keyboard.press('Escape');
    await conversationOf('Basil').click();
    await article('confirm?')
      .getByRole('button', { name: /^Details/ })
      .click();
    await expect(window.getByRole('dialog')).toContainText('does not confirm');
    await pictureOf(window, `look-ledger-details-base-${theme}`);
    await expectSound();
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Actions for this conversation' }).click();
    await window.getByRole('menuitem', { name: 'Read marks' }).click();
    await pictureOf(window, `look-ledger-marks-${theme}`);
    await expectSound();
  });

  test(`the dialogs in ${theme} are sound`, async () => {
    await show('alone', theme, sizes.wide);
    await window.getByRole('button', { name: 'Add friend' }).first().click();
    await pictureOf(window, `look-add-${theme}`);
    await expectSound();
    const veil = await window
      .getByRole('dialog')
      .evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backgroundColor);
    expect(veil).toMatch(theme === 'dark' ? / 0\.6\)$/ : / 0\.22\)$/);
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: /You and settings/ }).click();
    const settings = window.getByRole('dialog', { name: 'Settings' });
    await expect(settings.getByRole('heading', { name: 'Profile' })).toBeVisible();
    await settings.getByRole('button', { name: 'Privacy' }).click();
    await expect(window.getByRole('switch', { name: /Tell friends/ })).toBeVisible();
    await settings.getByRole('button', { name: 'Storage' }).click();
    await window.getByRole('button', { name: 'Change' }).click();
    await window.getByLabel('30 days').check();
    await expect(window.getByText(/^Older messages are deleted/)).toBeVisible();
    await pictureOf(window, `look-keep-${theme}`);
    await expectSound();
    await window.getByRole('button', { name: 'Delete older ones' }).click();
    await expect(window.getByText('30 days')).toBeVisible();
  });

  test(`the first run with a passphrase in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      await show('empty', theme, pixels);
      await window.getByRole('textbox', { name: 'Your name' }).fill('Sam');
      await window.getByLabel('Passphrase (optional)').fill('horse battery staple');
      await expect(window.getByText(/^Good:/)).toBeVisible();
      await pictureOf(window, `look-first-passphrase-${theme}-${size}`);
      await expectSound();
      await window.getByLabel('The same once more').fill('horse battery');
      await window.getByRole('button', { name: 'Continue' }).click();
      await expect(window.getByText('These two are not the same.')).toBeVisible();
      await window.getByLabel('The same once more').fill('horse battery staple');
      await window.getByRole('button', { name: 'Continue' }).click();
      await expect(window.getByRole('button', { name: 'Later' })).toBeVisible();
      await pictureOf(window, `look-first-code-${theme}-${size}`);
      await expectSound();
      await window.getByRole('button', { name: 'Show my recovery code' }).click();
      await expect(window.getByText('CNE7-0ZDS')).toBeVisible();
      await pictureOf(window, `look-first-code-shown-${theme}-${size}`);
      await expectSound();
      await window.getByRole('button', { name: 'I have written it down' }).click();
      await expect(window.getByRole('button', { name: 'Start' })).toBeVisible();
    }
  });

  test(`the security pages in ${theme} are sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      await show('sealed', theme, pixels);
      await window.keyboard.press('Control+,');
      await window.getByRole('button', { name: 'Security' }).click();
      await expect(window.getByRole('button', { name: 'Lock now' })).toBeVisible();
      await pictureOf(window, `look-security-${theme}-${size}`);
      await expectSound();
      await window.getByRole('button', { name: 'Change' }).click();
      await window.getByLabel('New passphrase').fill('Sam');
      await expect(window.getByText(/^Weak:/)).toBeVisible();
      await pictureOf(window, `look-security-change-${theme}-${size}`);
      await expectSound();
      await window.getByRole('button', { name: 'Cancel' }).click();
      await window.getByRole('button', { name: 'Remove' }).click();
      await pictureOf(window, `look-security-remove-${theme}-${size}`);
      await expectSound();
      await window.getByRole('button', { name: 'Cancel' }).click();
      await window.getByRole('button', { name: 'Make a new one' }).click();
      await pictureOf(window, `look-security-code-${theme}-${size}`);
      await expectSound();
    }
  });

  test(`the network page in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      for (const scene of ['network', 'cgnat', 'proxied']) {
        await show(scene, theme, pixels);
        await window.keyboard.press('Control+,');
        await window.getByRole('button', { name: 'Network', exact: true }).click();
        await expect(window.getByRole('heading', { name: 'Open connections' })).toBeVisible();
        await pictureOf(window, `look-${scene}-${theme}-${size}`);
        await expectSound();
        if (scene === 'network') {
          await window.getByRole('button', { name: 'Call me back' }).click();
          await expect(window.getByText(/reached this computer at 203\.0\.113\.7:33733/)).toBeVisible();
          await pictureOf(window, `look-network-reached-${theme}-${size}`);
          await window.getByLabel('Friend', { exact: true }).selectOption({ label: 'Ola (Through routers)' });
          await window.getByRole('button', { name: 'Call me back' }).click();
          await expect(window.getByText(/did not get through/)).toBeVisible();
          await expectSound();
        }
        for (const label of ['Carry calls of friends', 'SOCKS5 proxy']) {
          await window.getByLabel(label, { exact: true }).scrollIntoViewIfNeeded();
          await pictureOf(window, `look-${scene}-${label.split(' ')[0] ?? ''}-${theme}-${size}`);
        }
        await window.getByRole('list').last().scrollIntoViewIfNeeded();
        await pictureOf(window, `look-${scene}-end-${theme}-${size}`);
      }
      await window.getByLabel('SOCKS5 proxy').fill('tor');
      await refuseNext('proxy-bad');
      await window.getByRole('button', { name: 'Use this proxy' }).click();
      await expect(window.getByText(/^This is not the address of a proxy/)).toBeVisible();
      await pictureOf(window, `look-proxy-bad-${theme}-${size}`);
      await expectSound();
    }
  });

  test(`the way to a friend, and why there is none, in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      await show('ways', theme, pixels);
      const all = ['Rosa', 'Theo', 'Ines', 'Emil', 'Ola', 'A person'];
      for (const who of size === 'wide' ? all : ['Rosa', 'Ines']) {
        await conversationOf(who).click();
        await pictureOf(window, `look-ways-${who.replace(' ', '-')}-${theme}-${size}`);
        await expectSound();
        const tried = window.getByText('What was tried');
        if (await tried.isVisible()) {
          await tried.click();
          await pictureOf(window, `look-ways-${who}-tried-${theme}-${size}`);
          await expectSound();
        }
        await window.getByRole('button', { name: 'Actions for this conversation' }).click();
        await window.getByRole('menuitem', { name: 'Connection' }).click();
        await expect(window.getByRole('dialog', { name: `Connection with ${who}` })).toBeVisible();
        await pictureOf(window, `look-ways-${who.replace(' ', '-')}-connection-${theme}-${size}`);
        await expectSound();
        await window.keyboard.press('Escape');
        if (size === 'narrow') await window.getByRole('button', { name: 'Back' }).click();
      }
    }
  });

  test(`coming in by the recovery code in ${theme} is sound`, async () => {
    await show('lost', theme, sizes.wide);
    await window.getByLabel('Recovery code').fill('wrong');
    await window.getByRole('button', { name: 'Unlock' }).click();
    await expect(window.getByText(/typing error/)).toBeVisible();
    await pictureOf(window, `look-lost-typo-${theme}`);
    await expectSound();
    await window.getByLabel('Recovery code').fill('right');
    await window.getByRole('button', { name: 'Unlock' }).click();
    await expect(window.getByText('What shall open Saltbox from now on?')).toBeVisible();
    await pictureOf(window, `look-recovered-${theme}`);
    await expectSound();
  });

  test(`making and testing a backup in ${theme} is sound`, async () => {
    await show('alone', theme, sizes.wide);
    await window.keyboard.press('Control+,');
    await window.getByRole('button', { name: 'Backup' }).click();
    await window.getByRole('button', { name: 'Choose a backup' }).click();
    await window.getByLabel('Passphrase of the backup').fill('kite');
    await window.getByRole('button', { name: 'Test it' }).click();
    await expect(window.getByText('This backup is good.')).toBeVisible();
    await pictureOf(window, `look-backup-${theme}`);
    await expectSound();
  });

  test(`restoring a backup in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      await show('empty', theme, pixels);
      await window.getByRole('button', { name: 'I have a backup' }).click();
      await window.getByRole('button', { name: 'Choose a backup' }).click();
      await pictureOf(window, `look-restore-${theme}-${size}`);
      await expectSound();
      await window.getByLabel('Passphrase of the backup').fill('kite');
      await window.getByRole('button', { name: 'Restore' }).click();
      await expect(window.getByText('Your backup is restored')).toBeVisible();
      await pictureOf(window, `look-restored-${theme}-${size}`);
      await expectSound();
    }
  });

  test(`what a restored profile is offered in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      const look = async (name: string): Promise<void> => {
        await pictureOf(window, `look-set-up-${name}-${theme}-${size}`);
        await expectSound();
      };
      await show('restored', theme, pixels);
      await expect(window.getByRole('heading', { name: 'Welcome back, Sam' })).toBeFocused();
      await look('passphrase');
      await window.getByLabel('Passphrase (optional)').fill('seven sober otters');
      await window.getByRole('button', { name: 'Continue' }).click();
      await expect(window.getByText('These two are not the same.')).toBeVisible();
      await expect(window.getByText(/^(Good|Strong): it withstands/)).toBeVisible();
      await look('typed');
      await window.getByLabel('The same once more').fill('seven sober otters');
      await window.getByRole('button', { name: 'Continue' }).click();
      await expect(window.getByRole('heading', { name: 'Make a recovery code' })).toBeFocused();
      await look('code');
      await window.getByRole('button', { name: 'Show my recovery code' }).click();
      await expect(window.getByText('It is shown only this once.')).toBeVisible();
      await look('code-shown');
      await window.getByRole('button', { name: 'I have written it down' }).click();
      await expect(window.getByRole('button', { name: 'Add friend' }).first()).toBeVisible();

      // Where it was locked before the code was made.
      await show('restoredSealed', theme, pixels);
      await expect(window.getByRole('button', { name: 'Show my recovery code' })).toBeDisabled();
      await window.getByLabel('Current passphrase').fill('wrong');
      await refuseNext('passphrase-wrong');
      await window.getByRole('button', { name: 'Show my recovery code' }).click();
      await expect(window.getByText(/This is not your passphrase/)).toBeVisible();
      await look('code-asked');
    }
  });
}
