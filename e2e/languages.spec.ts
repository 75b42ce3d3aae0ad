import { expect, test } from '@playwright/test';
import { languages } from '../src-shared/settings';
import { ask, expectFits, pictureOf } from './saltbox';
import { sizes, stageOfFile } from './stage';

const stage = stageOfFile();

const speak = async (language: string): Promise<void> => {
  await ask(stage.window, [['setSettings', { language }]]);
  await expect(stage.window.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
};

for (const language of languages)
  test(`the window speaks ${language} at once, and nothing is cut off`, async () => {
    const seen = async (what: string): Promise<void> => {
      await pictureOf(stage.window, `language-${language}-${what}`);
      await expectFits(stage.window);
      expect(await cutOff()).toEqual([]);
    };
    await stage.show('ledger', 'light', sizes.wide);
    await stage.conversationOf('Jonas').click();
    await expect(stage.window.getByRole('log')).toBeVisible();
    await speak(language);
    await expect(stage.window.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await seen('conversation');
    await stage.window.keyboard.press('Control+,');
    const pages = stage.window.getByRole('dialog').getByRole('navigation').getByRole('button');
    await expect(pages.first()).toBeVisible();
    for (let at = 0; at < (await pages.count()); at++) {
      await pages.nth(at).click();
      await seen(`settings-${String(at)}`);
    }
    if (language === 'ar') await stage.look('language-ar');

    await stage.show('alone', 'light', [320, 640]);
    await speak(language);
    await seen('least-alone');
    await stage.show('requests', 'light', [320, 640]);
    await speak(language);
    await seen('least-requests');
    await stage.show('empty', 'light', [320, 640]);
    await speak(language);
    await seen('least-first');
  });

/** Labels of what can be pressed that do not fit into it. */
const cutOff = (): Promise<string[]> =>
  stage.window.evaluate(() =>
    [...document.querySelectorAll('button, [role=menuitem], label, h1, h2')]
      .filter(
        (element) =>
          element.checkVisibility() && !element.matches('[data-conversation], [data-conversation] *'),
      )
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map((element) => element.textContent),
  );
