import type { TFunction } from 'i18next';
import { isMac } from './useShortcuts';

/** A key of `aria-keyshortcuts`, as it stands on the keyboard. */
export const keyNames = (t: TFunction, aria: string): string =>
  aria
    .split('+')
    .map((key) => names(t)[key] ?? key)
    .join(isMac ? '' : '+');

const names = (t: TFunction): Readonly<Record<string, string>> => ({
  Control: t('keysOf.ctrl'),
  Meta: t('keysOf.cmd'),
  Shift: isMac ? '⇧' : t('keysOf.shift'),
  Delete: t('keysOf.delete'),
  Enter: t('keysOf.enter'),
});
