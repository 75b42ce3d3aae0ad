import {
  clipboard,
  Menu,
  type BrowserWindow,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
} from 'electron';
import { filled } from '../words/counted';
import type { Words } from '../words/en';
import type { Spelling } from './spelling';

/** What is looked at of where the menu was asked for. */
type Place = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'linkURL'
>;

interface Actions {
  readonly copyLink: (url: string) => void;
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
}

/** The menu of a text field, of a link, or of text that is selected; null: there is nothing to offer. */
export function fieldMenu(
  place: Place,
  { menu }: Words,
  guesses: readonly string[],
  actions: Actions,
): MenuItemConstructorOptions[] | null {
  const { isEditable, selectionText, editFlags, misspelledWord, linkURL } = place;
  const copy = { role: 'copy', label: menu.copy, enabled: editFlags.canCopy } as const;
  if (!isEditable) {
    const link = {
      label: menu.copyLink,
      click: () => {
        actions.copyLink(linkURL);
      },
    };
    const offered = [...(selectionText.trim() === '' ? [] : [copy]), ...(linkURL === '' ? [] : [link])];
    return offered.length === 0 ? null : offered;
  }
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...(guesses.length === 0
            ? [{ label: menu.noGuess, enabled: false }]
            : guesses.map((guess) => ({
                label: guess,
                click: () => {
                  actions.replace(guess);
                },
              }))),
          { type: 'separator' },
          {
            label: filled(menu.learn, { word: misspelledWord }),
            click: () => {
              actions.learn(misspelledWord);
            },
          },
          { type: 'separator' },
        ];
  return [
    ...spelling,
    { role: 'undo', label: menu.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: menu.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: menu.pastePlain, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** A menu that comes late is worse than one without suggestions. Milliseconds. */
const PATIENCE = 800;

/** Where the page has no menu of its own, that of text fields opens. `spelling` is null while the profile is locked. */
export function offerFieldMenu(
  window: BrowserWindow,
  words: () => Words,
  spelling: () => Spelling | null,
): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, place) => {
    const open = (guesses: readonly string[]): void => {
      const offered = fieldMenu(place, words(), guesses, {
        copyLink: (url) => {
          void clipboard.writeText(url);
        },
        replace: (word) => {
          webContents.replaceMisspelling(word);
        },
        learn: (word) => {
          spelling()?.learn(word);
          // The word is marked until it is looked at again, which putting it in its own place does.
          webContents.replaceMisspelling(word);
        },
      });
      if (offered && !window.isDestroyed()) Menu.buildFromTemplate(offered).popup({ window });
    };
    const speller = place.misspelledWord === '' ? null : spelling();
    if (!speller) {
      open([]);
      return;
    }
    const late = new Promise<readonly string[]>((resolve) => setTimeout(resolve, PATIENCE, []));
    void Promise.race([speller.guesses(place.misspelledWord), late]).then(open);
  });
}
