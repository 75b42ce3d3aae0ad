import { expect } from '@playwright/test';
import { addFriend, conversation, messages, picture, say, test, whereIs } from './saltbox';

test('two people meet, talk, go and come back, and nothing is lost', async ({ saltbox }) => {
  const mia = await saltbox.launch();
  await expect(mia.window.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await picture(mia, '01-first-run');
  await mia.window.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await mia.window.getByRole('button', { name: 'Continue' }).click();
  await mia.window.getByRole('button', { name: 'Later' }).click();
  await expect(mia.window.getByRole('button', { name: 'Copy my ID' })).toBeVisible();
  await picture(mia, '02-id-ready');
  await mia.window.getByRole('button', { name: 'Copy my ID' }).click();
  const who = await whereIs(mia);
  expect(await mia.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(who.id);
  await mia.window.getByRole('button', { name: 'Copy as a message' }).click();
  await expect
    .poll(() => mia.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(new RegExp(`^Let us talk .*${who.id}.* saltbox:${who.key}\\?name=Mia&`));
  await mia.window.getByRole('button', { name: 'Start' }).click();
  await picture(mia, '03-empty');

  const alice = await saltbox.launchAs('Alice');
  const aliceIs = await whereIs(alice);
  await addFriend(alice, {
    key: who.id,
    address: who.address,
    nickname: 'Mia',
    words: 'Hi Mia, Alice from the choir.',
  });
  await conversation(alice, 'Mia').click();
  await expect(alice.window.getByText('A computer where Mia may be has had your request')).toBeVisible();
  await say(alice, 'I can write already');
  await picture(alice, '05-outgoing-request');

  const card = mia.window
    .getByRole('region', { name: /Request from/ })
    .or(mia.window.getByRole('group', { name: /Request from/ }));
  await expect(card).toContainText('Hi Mia, Alice from the choir.');
  // The card never takes the focus from what one is doing.
  expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(false);
  await picture(mia, '06-incoming-request');
  await card.getByRole('button', { name: 'Accept' }).click();
  await expect(card).toBeHidden();

  await conversation(mia, 'Alice').click();
  await expect(messages(mia)).toContainText('I can write already');
  await say(mia, 'Hello Alice\nhow nice');
  await expect(messages(alice)).toContainText('how nice');
  await expect(alice.window.getByText('Online').first()).toBeVisible();
  await expect(mia.window.getByText('Online').first()).toBeVisible();
  await picture(alice, '07-conversation');

  // Presence goes...
  await saltbox.close(mia);
  await expect(
    alice.window.getByRole('banner').or(alice.window.getByRole('main')).getByText('Offline').first(),
  ).toBeVisible();
  await say(alice, 'you are away now');
  await picture(alice, '08-friend-offline');

  // ...and comes, with all that was said and what waited. Alice is called by address, so Mia listens there again.
  const again = await saltbox.launch(mia.profile, who.address);
  await conversation(again, 'Alice').click();
  await expect(messages(again)).toContainText('I can write already');
  await expect(messages(again)).toContainText('Hello Alice');
  await expect(messages(again)).toContainText('you are away now');
  await expect(alice.window.getByText('Online').first()).toBeVisible();

  // Power cut: what was shown is there.
  await say(again, 'shown before the power went');
  await expect(messages(again)).toContainText('shown before the power went');
  await saltbox.kill(again);
  const third = await saltbox.launch(mia.profile, who.address);
  await conversation(third, 'Alice').click();
  await expect(messages(third)).toContainText('shown before the power went');
  expect((await whereIs(third)).key).toBe(who.key);
  expect((await whereIs(alice)).key).toBe(aliceIs.key);
});

test('two who add each other are friends with no prompt', async ({ saltbox }) => {
  const [alice, bob] = [await saltbox.launchAs('Alice'), await saltbox.launchAs('Bob')];
  const [a, b] = [await whereIs(alice), await whereIs(bob)];
  await addFriend(alice, { ...b, key: b.id, nickname: 'Bob' });
  await expect(bob.window.getByRole('button', { name: 'Accept' })).toBeVisible();
  await addFriend(bob, { ...a, key: a.key.toUpperCase(), nickname: 'Alice' });
  await expect(bob.window.getByRole('button', { name: 'Accept' })).toBeHidden();
  await conversation(bob, 'Alice').click();
  await conversation(alice, 'Bob').click();
  await expect(bob.window.getByText('Online').first()).toBeVisible();
  await expect(alice.window.getByText('Online').first()).toBeVisible();
  await expect(alice.window.getByRole('button', { name: 'Accept' })).toBeHidden();
  await say(alice, 'hello');
  await expect(messages(bob)).toContainText('hello');
});
