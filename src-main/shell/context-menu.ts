import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Spelling } from './spelling';
import type { Words } from './words';

/** What is looked at of where the menu was asked for. */
type Place = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord'>;

interface Actions {
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
}

/** The menu of a text field, or of text that is selected; null: there is nothing to offer. */
export function fieldMenu(
  place: Place,
  words: Words,
  guesses: readonly string[],
  actions: Actions,
): MenuItemConstructorOptions[] | null {
  const { isEditable, selectionText, editFlags, misspelledWord } = place;
  const copy = { role: 'copy', label: words.copy, enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? null : [copy];
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...(guesses.length === 0
            ? [{ label: words.noGuess, enabled: false }]
            : guesses.map((guess) => ({
                label: guess,
                click: () => {
                  actions.replace(guess);
                },
              }))),
          { type: 'separator' },
          {
            label: words.learn.replace('#', misspelledWord),
            click: () => {
              actions.learn(misspelledWord);
            },
          },
          { type: 'separator' },
        ];
  return [
    ...spelling,
    { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: words.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: words.pastePlain, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
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
      const menu = fieldMenu(place, words(), guesses, {
        replace: (word) => {
          webContents.replaceMisspelling(word);
        },
        learn: (word) => {
          spelling()?.learn(word);
          // The word is marked until it is looked at again, which putting it in its own place does.
          webContents.replaceMisspelling(word);
        },
      });
      if (menu && !window.isDestroyed()) Menu.buildFromTemplate(menu).popup({ window });
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
