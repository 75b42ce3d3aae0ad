import { expect, test, type Locator, type Page } from '@playwright/test';
import { sizes, Stage } from './stage';

// How conversations stand in the list, by keyboard alone, over a main process in memory.
const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());
test.beforeEach(() => stage.show('standing', 'light', sizes.wide));

const { conversationOf } = stage;
const rows = (): Locator => window.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());

test('a row says in words what its marks say', async () => {
  await expect(rows().nth(0)).toContainText(/Mia.*Online.*verified.*You: Yes, the 8:40.*pinned/);
  await expect(rows().nth(1)).toContainText(/Choir.*Offline.*muted.*Rehearsal.*pinned.*31.*unread/);
  await expect(conversationOf('Ola')).toContainText(/answer later today.*unread/);
  await expect(conversationOf('Theo')).toContainText('Draft: and could you bring the');
  await expect(conversationOf('Theo').getByRole('img', { name: /^Stored/ })).toBeVisible();
  // She does not want it shown, online or not.
  await expect(conversationOf('Rosa')).not.toContainText(/Online|Offline/);
});

test('keys pin, mute, mark and open the details of the conversation that has the focus', async () => {
  await conversationOf('Theo').focus();
  await press('Control+Shift+P');
  await expect(rows().nth(2)).toContainText('Theo');
  await expect(conversationOf('Theo')).toBeFocused();
  await press('Control+Shift+P');
  await expect(rows().nth(4)).toContainText('Theo');
  await press('Control+Shift+M');
  await expect(window.getByRole('menuitem', { name: 'For 1 hour' })).toBeFocused();
  await press('ArrowDown', 'Enter');
  await expect(conversationOf('Theo')).toContainText('muted');
  await expect(conversationOf('Theo')).toBeFocused();
  await press('Control+Shift+M');
  await expect(conversationOf('Theo')).not.toContainText('muted');
  await press('Control+Shift+U');
  await expect(conversationOf('Theo')).toContainText('unread');
  await press('Alt+Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Details' })).toBeFocused();
  // Opening is reading.
  await expect(conversationOf('Theo')).not.toContainText('unread');
  await press('Escape');
  await expect(conversationOf('Theo')).toBeFocused();
  await expect(window.getByRole('log')).toBeVisible();
});

test('the menu opens by its key, and what cannot be undone asks first', async () => {
  await conversationOf('Theo').focus();
  await press('Shift+F10');
  await expect(window.getByRole('menu', { name: 'Actions for Theo' })).toBeVisible();
  await press('Escape');
  await expect(conversationOf('Theo')).toBeFocused();
  await press('ContextMenu');
  await window.getByRole('menuitem', { name: 'Clear history' }).press('Enter');
  await expect(window.getByRole('dialog', { name: 'Clear the history with Theo?' })).toBeVisible();
  await window.getByRole('button', { name: 'Clear history' }).click();
  await expect(conversationOf('Theo')).toContainText('Draft:');
  await conversationOf('Jonas').focus();
  await press('Delete');
  await expect(window.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await window.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(conversationOf('Jonas')).toBeHidden();
  await expect(conversationOf('Ola')).toBeFocused();
});

test('what is archived has a list of its own, and a message brings it back unless it is muted', async () => {
  await conversationOf('Ola').focus();
  await press('Control+Shift+A');
  await expect(conversationOf('Ola')).toBeHidden();
  await expect(conversationOf('Theo')).toBeFocused();
  const archive = window.getByRole('button', { name: /^Archived 3/ });
  await archive.press('Enter');
  const away = window.getByRole('list', { name: 'Archived conversations' });
  await expect(away.getByRole('listitem')).toHaveCount(3);
  await stage.receive('Night train', 'one more');
  await stage.receive('Old landlord', 'hello again');
  await expect(away.getByRole('listitem')).toHaveCount(2);
  await expect(away.getByRole('button', { name: /^Night train/ })).toContainText(/3.*unread/);
  for (const who of ['Ola', 'Night train']) {
    await away.getByRole('button', { name: new RegExp(`^${who}`) }).focus();
    await press('Control+Shift+A');
  }
  await expect(window.getByText('Nothing is archived')).toBeVisible();
  await stage.expectSound();
  await window.getByRole('button', { name: 'Back to all conversations' }).click();
  await expect(conversationOf('Old landlord')).toContainText('hello again');
});

test('an open conversation that is put off or archived closes', async () => {
  const menu = async (item: string): Promise<void> => {
    await window.getByRole('button', { name: 'Actions for this conversation' }).click();
    await window.getByRole('menuitem', { name: item }).click();
  };
  await conversationOf('Jonas').click();
  await expect(conversationOf('Jonas')).not.toContainText('unread');
  await menu('Mark as unread');
  await expect(window.getByRole('heading', { name: 'Pick a conversation' })).toBeVisible();
  await expect(conversationOf('Jonas')).toContainText('unread');
  await conversationOf('Jonas').click();
  await menu('Archive');
  await expect(window.getByRole('heading', { name: 'Pick a conversation' })).toBeVisible();
  await expect(conversationOf('Jonas')).toBeHidden();
});

test('nothing counts as seen that lies under the details', async () => {
  await conversationOf('Theo').click();
  await window.getByRole('heading', { level: 1 }).getByRole('button').click();
  await stage.receive('Theo', 'are you there');
  await expect(conversationOf('Theo')).toContainText(/1.*unread/);
  await window.getByRole('button', { name: 'Back to the conversation' }).click();
  await expect(conversationOf('Theo')).not.toContainText('unread');
});

test('a search finds what is archived, and a pasted key is offered to be added', async () => {
  const search = window.getByRole('searchbox');
  await search.fill('landlord');
  await expect(conversationOf('Old landlord')).toBeVisible();
  await search.fill(`here is my key: ${'5e'.repeat(32)} bye`);
  await window.getByRole('button', { name: 'Add this friend' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add a friend' });
  await expect(dialog.getByText('This key is good').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Send request' })).toBeEnabled();
});
