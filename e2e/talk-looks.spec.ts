import { expect, test, type Page } from '@playwright/test';
import { pictureOf } from './saltbox';
import { sizes, Stage, themes } from './stage';

const stage = new Stage();
let window: Page;

test.beforeAll(async () => {
  window = await stage.open();
});
test.afterAll(() => stage.close());

const article = (text: string) => window.getByRole('article').filter({ hasText: text });

for (const theme of themes) {
  const look = async (name: string): Promise<void> => {
    await pictureOf(window, `talk-${name}-${theme}`);
    await stage.expectSound();
  };

  test(`answering in ${theme} is sound`, async () => {
    for (const [size, pixels] of Object.entries(sizes)) {
      await stage.show('ledger', theme, pixels);
      await stage.conversationOf('Mia').click();
      await article('long ago').dblclick();
      await expect(window.getByRole('group', { name: 'Reply to Mia' })).toBeVisible();
      await article('on the train').hover();
      await look(`reply-${size}`);
    }
  });
}
