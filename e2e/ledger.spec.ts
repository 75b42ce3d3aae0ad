import { expect } from '@playwright/test';
import {
  addFriend,
  conversation,
  messages,
  openDetails,
  picture,
  say,
  test,
  whereIs,
  type App,
} from './saltbox';

const article = (app: App, text: string) => messages(app).getByRole('article').filter({ hasText: text });
const isIn = (app: App, text: string, state: string) =>
  expect(article(app, text).getByRole('button', { name: new RegExp(`^Details.*${state}`) })).toBeVisible();
const composer = ({ window }: App) => window.getByRole('textbox', { name: /^Message / });

async function choose(app: App, text: string, item: string): Promise<void> {
  await article(app, text).click({ button: 'right' });
  await app.window.getByRole('menuitem', { name: item }).click();
}

/** Whether the window of an app believes to be before somebody's eyes. */
const look = ({ window }: App, looking: boolean): Promise<void> =>
  window.evaluate((focus) => {
    document.hasFocus = () => focus;
    dispatchEvent(new Event(focus ? 'focus' : 'blur'));
  }, looking);

test('a message tells how far it came, and why it waits', async ({ saltbox }) => {
  const mia = await saltbox.launchAs('Mia');
  const alice = await saltbox.launchAs('Alice');
  const who = await whereIs(mia);
  await addFriend(alice, { key: who.id, address: who.address, nickname: 'Mia', words: 'Alice here' });
  await mia.window.getByRole('button', { name: 'Accept' }).click();
  await conversation(alice, 'Mia').click();
  await expect(alice.window.getByText('Online').first()).toBeVisible();
  await say(alice, 'are you leaving');
  // Accepting opened the conversation before her.
  await isIn(alice, 'are you leaving', 'Seen by Mia');

  // To a friend who is away it waits, with the reason and the next try.
  await saltbox.close(mia);
  await expect(alice.window.getByText(/^Offline ·/)).toBeVisible();
  await say(alice, 'the first, with a mistake');
  await isIn(alice, 'with a mistake', 'Waiting until Mia is online');
  await expect(
    alice.window.getByText(/Your message waits on this computer for Mia\. .*(Calling|Next try)/),
  ).toBeVisible();
  await expect(conversation(alice, 'Mia').getByRole('img', { name: 'Waiting until Mia' })).toBeVisible();

  // While it waits it is edited without a trace, and taken back without one.
  await composer(alice).press('ArrowUp');
  await expect(composer(alice)).toHaveValue('the first, with a mistake');
  await composer(alice).fill('thrown away');
  await composer(alice).press('Escape');
  await expect(composer(alice)).toHaveValue('');
  await choose(alice, 'with a mistake', 'Edit');
  await expect(composer(alice)).toBeFocused();
  await composer(alice).fill('the first, without one');
  await composer(alice).press('Enter');
  await expect(article(alice, 'without one')).toBeVisible();
  await expect(article(alice, 'edited')).toHaveCount(0);
  await say(alice, 'better not');
  await choose(alice, 'better not', 'Cancel sending');
  await expect(article(alice, 'better not')).toHaveCount(0);
  await picture(alice, '20-waiting');

  // The friend comes back: on their disk; their eyes: seen.
  const again = await saltbox.launch(mia.profile, who.address);
  // It may be tried at this moment anyway.
  const retry = alice.window.getByRole('button', { name: 'Try now' });
  await retry.click({ timeout: 3_000 }).catch(() => undefined);
  await isIn(alice, 'without one', 'Stored on the computer of Mia');
  await conversation(again, 'Alice').click();
  await expect(messages(again)).toContainText('the first, without one');
  await expect(messages(again)).not.toContainText('better not');
  await isIn(alice, 'without one', 'Seen by Mia');
  await expect(conversation(alice, 'Mia').getByRole('img', { name: 'Seen by Mia' })).toBeVisible();

  // Open is not seen while the window has not the focus.
  await look(again, false);
  await say(alice, 'nobody looks');
  await expect(messages(again)).toContainText('nobody looks');
  await expect(conversation(again, /Alice.*unread/)).toBeVisible();
  await isIn(alice, 'nobody looks', 'Stored on the computer of Mia');
  await look(again, true);
  await isIn(alice, 'nobody looks', 'Seen by Mia');

  // Edited for both, with its history; then deleted for both.
  await choose(alice, 'nobody looks', 'Edit');
  await composer(alice).fill('now you looked');
  await composer(alice).press('Enter');
  await expect(article(again, 'now you looked')).toContainText('edited');
  await article(again, 'now you looked').focus();
  await again.window.keyboard.press('Enter');
  const details = again.window.getByRole('dialog', { name: 'Message details' });
  await expect(details).toContainText('Earlier texts');
  await expect(details).toContainText('nobody looks');
  await picture(again, '21-details-theirs');
  await again.window.keyboard.press('Escape');

  await article(alice, 'now you looked')
    .getByRole('button', { name: /^Details/ })
    .click();
  const mine = alice.window.getByRole('dialog', { name: 'Message details' });
  for (const step of ['Written', 'Handed over', 'On their computer', 'Seen', 'Edited']) {
    await expect(
      mine.locator('div', { has: alice.window.getByText(step, { exact: true }) }).last(),
    ).toContainText(/\d\d?:\d\d:\d\d/);
  }
  await picture(alice, '22-details-mine');
  await alice.window.keyboard.press('Escape');

  await choose(alice, 'now you looked', 'Delete');
  await alice.window.getByRole('button', { name: 'Delete for both' }).click();
  await expect(article(alice, 'You deleted this message')).toBeVisible();
  await expect(article(again, 'Alice deleted this message')).toBeVisible();
  await expect(messages(again)).not.toContainText('now you looked');
  await expect(messages(alice)).not.toContainText('now you looked');
  await picture(again, '23-deleted');

  // Read marks are off both ways, for one friend.
  await openDetails(again, 'Alice');
  const marks = again.window.getByRole('radiogroup', { name: 'Read marks' });
  await marks.getByRole('radio', { name: 'Off' }).check();
  await expect(again.window.getByText('You do not see when Alice has read')).toBeVisible();
  await again.window.keyboard.press('Escape');
  await say(alice, 'do you tell');
  await expect(messages(again)).toContainText('do you tell');
  await say(again, 'I read and do not tell');
  await expect(messages(alice)).toContainText('I read and do not tell');
  await isIn(alice, 'do you tell', 'Stored on the computer of Mia');
  await isIn(again, 'do not tell', 'Stored on the computer of Alice');
  await choose(again, 'do not tell', 'Details');
  await expect(details).toContainText('Not told: read marks with Alice are off');
});

test('messages written before a request is accepted wait for that, and say so', async ({ saltbox }) => {
  const [mia, alice] = [await saltbox.launchAs('Mia'), await saltbox.launchAs('Alice')];
  const who = await whereIs(mia);
  await addFriend(alice, { key: who.id, address: who.address, nickname: 'Mia', words: 'Alice here' });
  await conversation(alice, 'Mia').click();
  await say(alice, 'early');
  await isIn(alice, 'early', 'Waiting until Mia accepts');
  await expect(
    alice.window.getByText('Your message waits on this computer until Mia accepts.'),
  ).toBeVisible();
  await mia.window.getByRole('button', { name: 'Accept' }).click();
  await isIn(alice, 'early', 'Seen by Mia');
});
