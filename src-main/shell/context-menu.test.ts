import { describe, expect, it, vi } from 'vitest';
import { fieldMenu } from './context-menu';
import { words } from '../words/words';

vi.mock('electron', () => ({}));

const editFlags = {
  ...{ canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: true, canDelete: true },
  ...{ canSelectAll: true, canEditRichly: false },
};
const field = { isEditable: true, selectionText: '', linkURL: '', editFlags, misspelledWord: '' };

function menuOf(place: Partial<typeof field>, guesses: readonly string[] = []) {
  const done: string[] = [];
  const menu = fieldMenu({ ...field, ...place }, words.en, guesses, {
    copyLink: (url) => done.push(`link ${url}`),
    replace: (word) => done.push(`replace ${word}`),
    learn: (word) => done.push(`learn ${word}`),
  });
  const press = (label: string): void => {
    // What Electron passes to a click is not looked at.
    (menu?.find((item) => item.label === label)?.click as (() => void) | undefined)?.();
  };
  return { menu, labels: menu?.flatMap(({ label }) => label ?? []), press, done };
}

describe('the menu of a text field', () => {
  it('cuts, copies and pastes, also as plain text, as far as there is something to', () => {
    const { menu, labels } = menuOf({});
    expect(labels).toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Paste as plain text', 'Select all']);
    expect(menu?.find(({ label }) => label === 'Redo')?.enabled).toBe(false);
  });

  it('offers what may have been meant, and learns', () => {
    const { labels, press, done } = menuOf({ misspelledWord: 'recieve' }, ['receive', 'relieve']);
    expect(labels?.slice(0, 3)).toEqual(['receive', 'relieve', 'Add “recieve” to the dictionary']);
    press('receive');
    press('Add “recieve” to the dictionary');
    expect(done).toEqual(['replace receive', 'learn recieve']);
    expect(menuOf({ misspelledWord: 'xqz' }).labels?.[0]).toBe('No suggestions');
  });

  it('is one item for selected text, and none elsewhere', () => {
    expect(menuOf({ isEditable: false, selectionText: 'a' }).labels).toEqual(['Copy']);
    expect(menuOf({ isEditable: false, selectionText: ' ' }).menu).toBe(null);
  });

  it('copies the address of a link, be it selected or not', () => {
    const link = { isEditable: false, linkURL: 'https://example.org/' };
    const { press, done } = menuOf(link);
    press('Copy link');
    expect(done).toEqual(['link https://example.org/']);
    expect(menuOf({ ...link, selectionText: 'a' }).labels).toEqual(['Copy', 'Copy link']);
  });
});
