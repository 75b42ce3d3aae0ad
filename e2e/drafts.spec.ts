import { expect } from '@playwright/test';
import { befriend, conversation, test } from './saltbox';

test('what is written and not sent is there after a restart', async ({ saltbox }) => {
  const sam = await saltbox.launchAs('Sam');
  await befriend(saltbox, sam, 'Mia');
  await conversation(sam, 'Mia').click();
  await sam.window.getByRole('textbox', { name: 'Message Mia' }).fill('half a thought');
  await saltbox.close(sam);
  const again = await saltbox.launch(sam.profile);
  await conversation(again, 'Mia').click();
  await expect(again.window.getByRole('textbox', { name: 'Message Mia' })).toHaveValue('half a thought');
});
