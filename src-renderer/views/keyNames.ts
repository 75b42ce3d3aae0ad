import type { TFunction } from 'i18next';
import { isMac } from './pressed';

/** A key of `aria-keyshortcuts`, as it stands on the keyboard. */
export const keyNames = (t: TFunction, aria: string): string =>
  aria
    .split('+')
    .map((key) => names(t)[key] ?? key)
    .join(isMac ? '' : '+');

const names = (t: TFunction): Readonly<Record<string, string>> => ({
  Control: isMac ? '⌃' : t('keysOf.ctrl'),
  Meta: t('keysOf.cmd'),
  Command: t('keysOf.cmd'),
  Super: t('keysOf.super'),
  Alt: isMac ? '⌥' : t('keysOf.alt'),
  Shift: isMac ? '⇧' : t('keysOf.shift'),
  Delete: t('keysOf.delete'),
  Enter: t('keysOf.enter'),
  Escape: 'Esc',
  Space: t('keysOf.space'),
  ArrowUp: '↑',
  ArrowDown: '↓',
  Plus: '+',
  Minus: '−',
});
