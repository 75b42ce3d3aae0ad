import type { Locator, Page } from '@playwright/test';

/** Opens this page of the settings by its name in English. */
export async function openSettings(window: Page, name: string): Promise<Locator> {
  await window.keyboard.press('Control+,');
  const settings = window.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name, exact: true }).click();
  return settings.getByRole('region', { name });
}

/** What the security check found of this, by its name, in the page that `openSettings` answers. */
export const foundOf = (page: Locator, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.page().getByRole('heading', { name, exact: true }) });
