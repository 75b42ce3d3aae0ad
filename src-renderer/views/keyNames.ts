import type { TFunction } from 'i18next';
import { isMac } from './pressed';

const words = {
  Control: 'keysOf.ctrl',
  Alt: 'keysOf.alt',
  Shift: 'keysOf.shift',
  Meta: 'keysOf.cmd',
  Command: 'keysOf.cmd',
  Super: 'keysOf.super',
  Delete: 'keysOf.delete',
  Enter: 'keysOf.enter',
  Space: 'keysOf.space',
  Home: 'keysOf.home',
  End: 'keysOf.end',
  PageUp: 'keysOf.pageUp',
  PageDown: 'keysOf.pageDown',
} as const;
const signs: Readonly<Record<string, string>> = {
  ...{ Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', Plus: '+', Minus: '−' },
  ...(isMac && { Control: '⌃', Alt: '⌥', Shift: '⇧' }),
};

const hasWord = (key: string): key is keyof typeof words => key in words;

/** A key of `aria-keyshortcuts`, as it stands on the keyboard. */
export const keyNames = (t: TFunction, aria: string): string =>
  aria
    .split('+')
    .map((key) => signs[key] ?? (hasWord(key) ? t(words[key]) : key))
    .join(isMac ? '' : '+');
