import { expect, type Locator } from '@playwright/test';
import type { App } from './saltbox';

/** Whatever shows a window: an app, or a stage. */
type Shown = Pick<App, 'window'>;

/** Presses a key until an element has the focus. */
export async function press({ window }: Shown, key: string, until: Locator): Promise<void> {
  // One question for each press, as each takes its time.
  const there = until.and(window.locator(':focus'));
  for (let n = 0; n < 60; n++) {
    if ((await there.count()) > 0) return;
    await window.keyboard.press(key);
  }
  await expect(there).toHaveCount(1);
}

export const tabTo = (shown: Shown, until: Locator): Promise<void> => press(shown, 'Tab', until);

/** Goes to a control by Tab, and does what it is for. */
export async function tabAndPress(shown: Shown, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(shown, control);
  await shown.window.keyboard.press(key);
}

/** Goes to a field by Tab, and writes in place of what it holds. */
export async function tabAndType(shown: Shown, field: Locator, text: string): Promise<void> {
  await tabAndPress(shown, field, 'Control+A');
  await shown.window.keyboard.type(text);
}

/** Opens the settings at one of their pages. */
export async function openSettings(shown: Shown, name: string): Promise<Locator> {
  const { window } = shown;
  const settings = window.getByRole('dialog', { name: 'Settings' });
  await window.keyboard.press('Control+,');
  await press(shown, 'ArrowDown', settings.getByRole('button', { name, exact: true }));
  await window.keyboard.press('Enter');
  await expect(settings.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible();
  return settings;
}
