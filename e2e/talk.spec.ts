import { expect } from '@playwright/test';
import { befriend, messages, say, test, type App } from './saltbox';

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
