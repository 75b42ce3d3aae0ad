import { expect } from '@playwright/test';
import { befriend, conversation, messages, say, test, whereIs, type App } from './saltbox';

const article = (app: App, text: string) => messages(app).getByRole('article').filter({ hasText: text });
const composer = ({ window }: App) => window.getByRole('textbox', { name: /^Message / });

test('an answer carries what it answers, and leads there', async ({ saltbox }) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window } = app;
  await say(app, 'shall we sail or row');
  await say(app, 'and when');
  const strip = window.getByRole('group', { name: /^Reply to/ });

  await article(app, 'sail or row').dblclick();
  await expect(strip).toContainText('sail or row');
  await expect(composer(app)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(strip).toBeHidden();
  await expect(composer(app)).toBeVisible();

  await article(app, 'sail or row').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Reply' }).click();
  await say(app, 'sail, I think');
  await expect(strip).toBeHidden();
  const sent = await bob.until('message', ({ text }) => text === 'sail, I think');
  const asked = await bob.until('message', ({ text }) => text === 'shall we sail or row');
  expect(sent['replyTo']).toBe(asked['id']);

  // The quote leads to what it quotes.
  await article(app, 'sail, I think')
    .getByRole('button', { name: /^Answers/ })
    .click();
  await expect(article(app, 'shall we sail or row').first()).toBeFocused();

  // By keys: on a message that has the focus, and from the composer.
  await window.keyboard.press('Control+Shift+R');
  await expect(strip).toContainText('sail or row');
  await composer(app).press('Control+ArrowDown');
  await expect(strip).toContainText('and when');
  await composer(app).press('Control+ArrowUp');
  await expect(strip).toContainText('sail or row');
  await window.keyboard.press('Escape');
  await composer(app).press('Control+ArrowUp');
  await expect(strip).toContainText('sail, I think');
});

test('a reaction is given at hand, by name or by joining, shows whose it is, and is taken back', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  const bob = await befriend(saltbox, app, 'Bob');
  const { window } = app;
  await say(app, 'we sail at eight');
  const sent = await bob.until('message', ({ text }) => text === 'we sail at eight');
  const reacted = (emoji: string | null) =>
    bob.until(
      'messageChanged',
      ({ id, reactions }) => id === sent['id'] && (reactions as { theirs: string | null }).theirs === emoji,
    );
  const chip = (who: string) =>
    article(app, 'we sail at eight').getByRole('button', { name: new RegExp(`^${who}`) });

  // At hand, under the pointer.
  await article(app, 'we sail at eight').hover();
  await article(app, 'we sail at eight').getByRole('button', { name: 'React to this message' }).click();
  await window.getByRole('menuitemcheckbox', { name: 'React with 👍' }).click();
  await reacted('👍');
  await expect(chip('You reacted with 👍')).toHaveAttribute('aria-pressed', 'true');

  // The friend joins; then the own one is taken back, and theirs is left.
  const { key } = await whereIs(app);
  await bob.command('react', { key, id: sent['id'], emoji: '👍' });
  await expect(chip('You and Bob reacted with 👍')).toBeVisible();
  await chip('You and Bob').click();
  await reacted(null);
  await expect(chip('Bob reacted with 👍')).toHaveAttribute('aria-pressed', 'false');
  await chip('Bob reacted').click();
  await expect(chip('You and Bob reacted with 👍')).toBeVisible();

  // By keys alone: the menu, its line of emoji, and any other by its name.
  await article(app, 'we sail at eight').focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowUp');
  await expect(window.getByRole('menuitemcheckbox', { name: 'React with ❤️' })).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('menuitemcheckbox', { name: 'React with 👍' })).toBeFocused();
  await expect(window.getByRole('menuitemcheckbox', { name: 'React with 👍' })).toBeChecked();
  await window.keyboard.press('Escape');
  await expect(article(app, 'we sail at eight')).toBeFocused();
  await window.keyboard.press('Control+Shift+E');
  await expect(window.getByRole('textbox', { name: 'Search emoji' })).toBeFocused();
  await window.keyboard.type('sailboat');
  await window.keyboard.press('Enter');
  await reacted('⛵');
  await expect(article(app, 'we sail at eight')).toBeFocused();
  await expect(chip('You reacted with ⛵')).toBeVisible();
});

test('emoji are found by name, group and habit, by keys and by pointer, and come into the text', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Bob');
  const { window } = app;
  const picker = window.getByRole('dialog', { name: 'Insert an emoji' });
  await composer(app).fill('at sea');
  await composer(app).press('Home');
  await composer(app).press('Control+J');
  const search = picker.getByRole('textbox', { name: 'Search emoji' });
  await expect(search).toBeFocused();
  await expect(picker.getByRole('grid', { name: 'Smileys' })).toBeVisible();

  // A key picks one, and the text goes on.
  await window.keyboard.type('anch');
  await expect(picker.getByRole('gridcell').first()).toHaveAccessibleName('anchor');
  await window.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  await expect(composer(app)).toBeFocused();
  await expect(composer(app)).toHaveValue('⚓at sea');
  await composer(app).press('Control+Z');
  await expect(composer(app)).toHaveValue('at sea');

  // What was used is at hand; arrows go through the grid, and Escape ends it with the conversation still there.
  await window.getByRole('button', { name: 'Insert an emoji' }).click();
  await expect(picker.getByRole('grid', { name: 'Used lately' }).getByRole('gridcell')).toHaveCount(1);
  await window.keyboard.press('ArrowDown');
  await expect(picker.getByRole('gridcell', { name: 'anchor' }).first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowRight');
  await expect(picker.getByRole('grid', { name: 'Smileys' }).getByRole('gridcell').nth(1)).toBeFocused();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  await expect(composer(app)).toBeFocused();

  // The pointer picks several, in the tone that was chosen, from a group.
  await window.getByRole('button', { name: 'Insert an emoji' }).click();
  await picker.getByRole('button', { name: 'Skin tone' }).click();
  await picker.getByRole('button', { name: 'Medium-dark' }).click();
  await picker.getByRole('button', { name: 'People' }).click();
  await picker.getByRole('gridcell', { name: 'thumbs up', exact: true }).click();
  await picker.getByRole('gridcell', { name: 'waving hand', exact: true }).click();
  await expect(composer(app)).toHaveValue(/👍🏾👋🏾/);
  await window.getByRole('button', { name: 'Insert an emoji' }).click();
  await expect(picker).toBeHidden();

  // Habits are the profile's: they are there after a restart.
  await saltbox.close(app);
  const again = await saltbox.launch(app.profile);
  await conversation(again, 'Bob').click();
  await again.window.getByRole('button', { name: 'Insert an emoji' }).click();
  const lately = again.window.getByRole('grid', { name: 'Used lately' }).getByRole('gridcell');
  await expect(lately).toHaveText(['👋🏾', '👍🏾', '⚓']);
});
