import { expect, type Locator } from '@playwright/test';
import { openSettings, press, tabAndPress, tabAndType, tabTo } from './by-keys';
import { test } from './saltbox';
import { sizes, stageOfFile } from './stage';

/** What is done less often than writing, by keys alone: no pointer, and no focus that was not reached by a key. */

const stage = stageOfFile();
const dialog = (name: string | RegExp): Locator => stage.window.getByRole('dialog', { name });
const button = (within: Pick<Locator, 'getByRole'>, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** Opens a conversation from the list. */
async function open(who: string): Promise<void> {
  const { window } = stage;
  await tabTo(stage, window.getByRole('list', { name: 'Conversations' }).locator('[tabindex="0"]'));
  await press(stage, 'ArrowDown', stage.conversationOf(who));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('textbox', { name: `Message ${who}` })).toBeFocused();
}

/** Opens the details of the friend whose conversation is open. */
async function openDetails(who: string): Promise<Locator> {
  const { window } = stage;
  await press(stage, 'Shift+Tab', window.getByRole('heading', { level: 1, name: who }).getByRole('button'));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Details' })).toBeFocused();
  return window.getByRole('region', { name: 'Details' });
}

test('requests are declined, blocked and put off, and all of it is undone', async () => {
  await stage.show('requests', 'light', sizes.wide);
  const { window } = stage;
  const from = (words: string): Locator =>
    window.getByRole('region', { name: /^Request from/ }).filter({ hasText: words });
  const [train, story, silent] = [from('the night train'), from('I am told'), from('They wrote no words')];
  await tabAndPress(stage, button(train, 'Decline'));
  await expect(train).toBeHidden();
  await expect(story).toBeFocused();
  await tabAndPress(stage, button(story, 'More'));
  await expect(window.getByRole('menuitem', { name: 'Block' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(story).toBeHidden();
  await expect(silent).toBeFocused();
  await tabAndPress(stage, button(silent, 'Later'));
  await expect(silent).toBeHidden();
  await expect(stage.conversationOf('').first()).toBeFocused();

  await tabAndPress(stage, window.getByRole('button', { name: /^Requests/ }));
  await expect(window.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible();
  await tabAndPress(stage, button(silent, 'Decline'));
  await expect(button(silent, 'Undo')).toBeVisible();
  const title = window.getByRole('heading', { level: 1, name: 'Requests' });
  await expect(title).toBeFocused();
  await tabAndPress(stage, button(train, 'Undo'));
  await expect(train).toBeHidden();
  await expect(silent).toBeFocused();
  await tabAndPress(stage, button(story, 'Unblock'));
  await expect(story).toBeHidden();
  await expect(title).toBeFocused();
  await tabAndPress(stage, button(silent, 'More'));
  await window.keyboard.press('Enter');
  await expect(button(silent, 'Unblock')).toBeVisible();
  await expect(title).toBeFocused();
});

test('a request is withdrawn', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const { window } = stage;
  await open('Petra');
  await press(stage, 'Shift+Tab', button(window, 'Withdraw'));
  await window.keyboard.press('Enter');
  const asking = dialog('Withdraw your request to Petra?');
  await expect(button(asking, 'Cancel')).toBeFocused();
  await tabAndPress(stage, button(asking, 'Withdraw'));
  await expect(stage.conversationOf('Petra')).toBeHidden();
  await expect(window.getByRole('heading', { name: 'Pick a conversation' })).toBeVisible();
});

test('a friend is named, verified and told less', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const { window } = stage;
  await open('Mia');
  const details = await openDetails('Mia');

  await tabAndType(stage, details.getByRole('textbox', { name: 'Nickname' }), 'Mimi');
  await window.keyboard.press('Enter');
  await expect(details.getByText('They call themselves Mia')).toBeVisible();
  await expect(stage.conversationOf('Mimi')).toBeVisible();

  const shown = details.getByLabel('What Mimi shows');
  await tabAndType(stage, shown, '12345 '.repeat(12));
  await window.keyboard.press('Enter');
  await expect(details.getByText('They are not the same.')).toBeVisible();
  const number = await details.getByRole('group', { name: /^The safety number/ }).innerText();
  await tabAndType(stage, shown, number.trim().split(/\s+/).join(' '));
  await window.keyboard.press('Enter');
  await expect(details.getByText('You have compared it with Mimi')).toBeVisible();
  await tabAndPress(stage, button(details, 'Take the mark back'));
  await expect(details.getByText('You have not compared it with Mimi yet')).toBeVisible();
  await expect(button(details, 'Mark as verified')).toBeFocused();
  await window.keyboard.press('Space');
  await expect(stage.conversationOf('Mimi.*verified')).toBeVisible();

  const effects = {
    'Read marks': 'You do not see when Mimi has read your messages',
    Typing: 'You do not see when Mimi is typing',
    Presence: 'You do not see when Mimi is online',
  };
  for (const [title, effect] of Object.entries(effects)) {
    const dial = details.getByRole('radiogroup', { name: title });
    await tabTo(stage, dial.getByRole('radio', { name: /^As with everybody/ }));
    await press(stage, 'ArrowRight', dial.getByRole('radio', { name: 'Off', exact: true }));
    await expect(details.getByRole('paragraph').filter({ hasText: effect })).toBeVisible();
  }
});

test('messages with a friend are kept for a time, exported and cleared, and the friend is blocked', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const { window } = stage;
  await open('Mia');
  const details = await openDetails('Mia');

  await tabAndPress(stage, button(details, 'Change'));
  const keeping = dialog('Keep messages with Mia');
  await expect(button(keeping, 'Cancel')).toBeFocused();
  await tabTo(stage, keeping.getByRole('radio', { name: /^As with everybody/ }));
  await press(stage, 'ArrowDown', keeping.getByRole('radio', { name: '30 days' }));
  await expect(
    keeping.getByRole('paragraph').filter({ hasText: 'Older messages are deleted' }),
  ).toBeVisible();
  await tabAndPress(stage, button(keeping, 'Delete older ones'));
  await expect(keeping).toBeHidden();
  await expect(details.getByText('Kept: 30 days')).toBeVisible();
  await expect(button(details, 'Change')).toBeFocused();

  await tabAndPress(stage, button(details, 'Export…'));
  const exporting = dialog(/^Export the conversation/);
  await expect(button(exporting, 'Choose a place and save')).toBeFocused();
  await press(stage, 'Shift+Tab', exporting.getByRole('radio', { name: /^A page to read/ }));
  await press(stage, 'ArrowDown', exporting.getByRole('radio', { name: /^Data for programs/ }));
  await tabAndPress(stage, button(exporting, 'Choose a place and save'));
  await expect(exporting.getByText('Saved as Mia 2026-03-02.json').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(exporting).toBeHidden();

  await tabAndPress(stage, button(details, 'Clear history…'));
  const clearing = dialog('Clear the history with Mia?');
  await tabAndPress(stage, button(clearing, 'Clear history'));
  await expect(clearing).toBeHidden();
  await tabAndPress(stage, button(details, 'Block…'));
  await tabAndPress(stage, button(dialog('Block Mia?'), 'Block'));
  await expect(stage.conversationOf('Mia')).toContainText('Blocked');
  await tabAndPress(stage, button(details, 'Unblock'));
  await expect(stage.conversationOf('Mia')).not.toContainText('Blocked');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('heading', { level: 1, name: 'Mia' })).toBeVisible();
  await expect(window.getByRole('log').getByRole('article')).toHaveCount(0);
});

test('a friend is added by a key in the search of the list', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const { window } = stage;
  await window.keyboard.press('Control+K');
  await window.keyboard.type('7c1854b49e401275092a17faaab8368b0b360bd0ffea22a39a1d750c3e100445');
  const offer = window.getByRole('region', { name: 'This is a key' });
  await expect(offer).toBeVisible();
  await tabAndPress(stage, button(offer, 'Add this friend'));
  const adding = dialog('Add a friend');
  await expect(adding.getByRole('paragraph').filter({ hasText: 'This key is good' })).toBeVisible();
  await tabAndType(stage, adding.getByRole('textbox', { name: 'Nickname (optional)' }), 'Zoe');
  await window.keyboard.press('Enter');
  await expect(adding).toBeHidden();
  await expect(window.getByRole('textbox', { name: 'Message Zoe' })).toBeFocused();
});

test('privacy, network and retention are set', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const { window } = stage;
  const privacy = await openSettings(stage, 'Privacy');
  for (const [name, on] of [
    ['Tell friends what I have read', 'You do not see when friends have read'],
    ['Tell friends when I am typing', 'You do not see when friends are typing'],
    ['Show friends when I am online', 'You do not see when friends are online'],
  ] as const) {
    await tabAndPress(stage, privacy.getByRole('switch', { name }), 'Space');
    await expect(privacy.getByRole('switch', { name })).not.toBeChecked();
    await expect(privacy.getByText(on)).toBeVisible();
  }
  await window.keyboard.press('Escape');

  const network = await openSettings(stage, 'Network');
  for (const [name, on] of [
    ['People who have my key can find me', false],
    ['Find friends by their key (DHT)', false],
    ['Find friends in my local network', false],
    ['Ask my router to let calls in', false],
    ['Carry calls of friends', true],
  ] as const) {
    const one = network.getByRole('switch', { name });
    await expect(one).toBeChecked({ checked: !on });
    await tabAndPress(stage, one, 'Space');
    await expect(one).toBeChecked({ checked: on });
    await expect(one).toBeFocused();
  }
  await tabAndType(stage, network.getByRole('textbox', { name: 'SOCKS5 proxy' }), '127.0.0.1:9050');
  await window.keyboard.press('Enter');
  await expect(network.getByText('All of these are off while a proxy is set')).toBeVisible();
  await tabAndPress(stage, button(network, 'Use no proxy'));
  await expect(network.getByText('All of these are off while a proxy is set')).toBeHidden();
  await window.keyboard.press('Escape');

  const storage = await openSettings(stage, 'Storage');
  await tabAndPress(stage, button(storage, 'Change'));
  const keeping = dialog('Keep messages');
  await tabTo(stage, keeping.getByRole('radio', { name: 'For ever' }));
  await press(stage, 'ArrowDown', keeping.getByRole('radio', { name: '90 days' }));
  await tabAndPress(stage, button(keeping, 'Delete older ones'));
  await expect(keeping).toBeHidden();
  await expect(storage.getByText('90 days')).toBeVisible();
});

test('a backup is made, tested and restored', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const { window } = stage;
  const backup = await openSettings(stage, 'Backup');
  await tabAndType(stage, backup.getByLabel('Passphrase for this backup'), 'a kite');
  const again = backup.getByLabel('The same once more');
  await tabAndType(stage, again, 'a boat');
  await window.keyboard.press('Enter');
  await expect(backup.getByText('The two are not the same.')).toBeVisible();
  await tabAndType(stage, again, 'a kite');
  await window.keyboard.press('Enter');
  await expect(backup.getByText('Saved as Saltbox 2026-03-02.saltbox').first()).toBeVisible();

  await tabAndPress(stage, button(backup, 'Choose a backup'));
  await expect(backup.getByText('Chosen: Saltbox 2026-03-02.saltbox')).toBeVisible();
  await tabAndType(stage, backup.getByLabel('Passphrase of the backup'), 'a kite');
  await window.keyboard.press('Enter');
  await expect(backup.getByText('This backup is good.').first()).toBeVisible();

  await stage.show('empty', 'light', sizes.wide);
  await tabAndPress(stage, button(window, 'I have a backup'));
  await expect(window.getByRole('heading', { name: 'Restore a backup' })).toBeFocused();
  await tabAndPress(stage, button(window, 'Choose a backup'));
  await tabAndType(stage, window.getByLabel('Passphrase of the backup'), 'a kite');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Your backup is restored' })).toBeFocused();
  await tabTo(stage, button(window, 'Start Saltbox again'));
});

test('a passphrase is set, changed and removed, and a recovery code is made', async () => {
  await stage.show('chat', 'light', sizes.wide);
  const { window } = stage;
  const [first, second] = ['seven sober otters', 'a lighthouse and a kite'];
  const security = await openSettings(stage, 'Security');
  await tabAndPress(stage, button(security, 'Set a passphrase'));
  const setting = dialog('Set a passphrase');
  await expect(setting.getByLabel('New passphrase')).toBeFocused();
  await window.keyboard.type(first);
  await tabAndType(stage, setting.getByLabel('The same once more'), first);
  await window.keyboard.press('Enter');
  await expect(setting).toBeHidden();
  await expect(security.getByText('Saltbox opens with your passphrase.')).toBeVisible();

  await tabAndPress(stage, button(security, 'Change'));
  const changing = dialog('Change the passphrase');
  await expect(changing.getByLabel('Current passphrase')).toBeFocused();
  await window.keyboard.type(first);
  await tabAndType(stage, changing.getByLabel('New passphrase'), second);
  await tabAndType(stage, changing.getByLabel('The same once more'), second);
  await tabAndPress(stage, changing.getByRole('checkbox', { name: /^Let the keyring/ }), 'Space');
  await tabAndPress(stage, button(changing, 'Save passphrase'));
  await expect(changing).toBeHidden();
  await expect(security.getByText('opens it as well when it starts')).toBeVisible();

  await tabAndPress(stage, button(security, 'Make one'));
  await expect(dialog('Make a recovery code').getByLabel('Current passphrase')).toBeFocused();
  await window.keyboard.type(second);
  await window.keyboard.press('Enter');
  const made = dialog('Write this code down');
  await tabAndPress(stage, button(made, 'I have written it down'));
  await expect(made).toBeHidden();
  await expect(button(security, 'Make a new one')).toBeFocused();

  await tabAndPress(stage, button(security, 'Remove'));
  const removing = dialog('Remove the passphrase');
  await expect(removing.getByLabel('Current passphrase')).toBeFocused();
  await window.keyboard.type(second);
  await window.keyboard.press('Enter');
  await expect(removing).toBeHidden();
  await expect(security.getByText('There is no passphrase.')).toBeVisible();
});

test('a passphrase and a code that are wrong are said to be, and can be typed again', async () => {
  await stage.show('locked', 'light', sizes.wide);
  const { window } = stage;
  const field = window.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await window.keyboard.type('not it');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/This is not your passphrase/)).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await tabAndPress(stage, button(window, 'Use the recovery code'));
  const code = window.getByLabel('Recovery code');
  await expect(code).toBeFocused();
  await window.keyboard.type('CNE7');
  await window.keyboard.press('Enter');
  await expect(code).toHaveAccessibleDescription(/./);
  await expect(code).toBeFocused();
  await tabAndPress(stage, button(window, 'Use the passphrase'));
  await expect(field).toBeFocused();
  await window.keyboard.type('the right one');
  await window.keyboard.press('Enter');
  await expect(window.getByText('No conversations yet')).toBeVisible();
});

test('a passphrase of the first run opens what is locked, and so does the recovery code', async ({
  saltbox,
}) => {
  const secret = 'Harbour tango 1913 pumpkin';
  const app = await saltbox.launch();
  const { window } = app;
  const locked = window.getByRole('heading', { name: 'Saltbox is locked' });
  const list = window.getByText('No conversations yet');
  await expect(window.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await window.keyboard.type('Mia');
  await tabAndType(app, window.getByLabel('Passphrase (optional)'), secret);
  await tabAndType(app, window.getByLabel('The same once more'), secret);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Make a recovery code' })).toBeFocused();
  await tabAndPress(app, button(window, 'Show my recovery code'));
  await expect(window.getByRole('heading', { name: 'Write this code down' })).toBeFocused();
  await tabAndPress(app, button(window, 'Copy the code'));
  const copied = (): Promise<string> => app.electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/);
  const code = await copied();
  await expect(window.getByRole('main')).toContainText(code);
  await tabAndPress(app, button(window, 'I have written it down'));
  await expect(window.getByRole('heading', { name: /Mia/ })).toBeFocused();
  await tabAndPress(app, button(window, 'Start'));
  await expect(list).toBeVisible();

  await window.keyboard.press('Control+L');
  await expect(locked).toBeVisible();
  await expect(window.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await window.keyboard.type(secret);
  await window.keyboard.press('Enter');
  await expect(list).toBeVisible();

  const security = await openSettings(app, 'Security');
  await tabAndPress(app, button(security, 'Lock now'));
  await expect(locked).toBeVisible();
  await tabAndPress(app, button(window, 'Use the recovery code'));
  await expect(window.getByLabel('Recovery code')).toBeFocused();
  await window.keyboard.type(code);
  await window.keyboard.press('Enter');
  await expect(list).toBeVisible();
  await openSettings(app, 'Security');
  await expect(security.getByText('What shall open Saltbox from now on?')).toBeVisible();
});
