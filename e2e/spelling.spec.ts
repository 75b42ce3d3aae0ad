import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, befriend, picture, test, type App } from './saltbox';

/** Menus of the system cannot be seen by a test: what would be shown is put down in a list. */
const listMenus = ({ electron }: App): Promise<void> =>
  electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(): void {
      Reflect.set(globalThis, 'menu', this);
    };
  });
const labels = ({ electron }: App): Promise<string[]> =>
  electron.evaluate(() =>
    ((Reflect.get(globalThis, 'menu') as Electron.Menu | undefined)?.items ?? []).map(({ label }) => label),
  );
const press = ({ electron }: App, label: string): Promise<void> =>
  electron.evaluate((_electron, wanted) => {
    const menu = Reflect.get(globalThis, 'menu') as Electron.Menu;
    Reflect.deleteProperty(globalThis, 'menu');
    menu.items.find((item) => item.label === wanted)?.click();
  }, label);

test('misspelt words are marked, mended and learned, in the languages chosen, and nothing is fetched', async ({
  saltbox,
}) => {
  const app = await saltbox.launchAs('Mia');
  await befriend(saltbox, app, 'Bob');
  const log = join(app.profile, 'net.json');
  await app.electron.evaluate(({ netLog }, path) => netLog.startLogging(path), log);
  await listMenus(app);
  const composer = app.window.getByRole('textbox', { name: 'Message Bob' });
  /** The menu at the first word, until the word is known to be wrong. */
  const menuOf = async (until: string): Promise<void> => {
    await expect
      .poll(
        async () => {
          await composer.click({ button: 'right', position: { x: 24, y: 14 } });
          return labels(app);
        },
        { intervals: [300, 600, 1_000], timeout: 30_000 },
      )
      .toContain(until);
  };

  await composer.pressSequentially('recieve it');
  await menuOf('receive');
  expect(await labels(app)).toEqual(expect.arrayContaining(['Cut', 'Copy', 'Paste as plain text']));
  await picture(app, 'spelling-marked');
  await press(app, 'receive');
  await expect(composer).toHaveValue('receive it');

  await composer.fill('');
  await composer.pressSequentially('Xqzzy is here');
  await menuOf('Add “Xqzzy” to the dictionary');
  await press(app, 'Add “Xqzzy” to the dictionary');
  const wrong = async (...words: string[]): Promise<unknown> => {
    const [answer] = await ask(app.window, [['checkWords', { words }]]);
    return (answer as { value: { wrong: string[] } }).value.wrong;
  };
  expect(await wrong('xqzzy', 'Haustürschlüssel', 'bonjour')).toEqual(['Haustürschlüssel', 'bonjour']);
  await ask(app.window, [['setSettings', { spelling: ['de', 'ru'] }]]);
  expect(await wrong('Haustürschlüssel', 'bonjour', 'превет')).toEqual(['bonjour', 'превет']);
  await composer.fill('');
  await composer.pressSequentially('превет');
  await menuOf('привет');
  await ask(app.window, [['setSettings', { spelling: [] }]]);
  expect(await wrong('recieve')).toEqual([]);

  const spell = await app.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(spell).toBe(false);
  await app.electron.evaluate(({ netLog }) => netLog.stopLogging());
  const requests = [...readFileSync(log, 'utf8').matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');
  expect(requests.filter((url) => !/^(app|data|devtools|blob):/.test(url))).toEqual([]);
});
