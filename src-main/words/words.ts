import type { Language } from '../../src-shared/settings';
import { ar } from './ar';
import { de } from './de';
import { en, type Words } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zhCN } from './zh-CN';

/** What main says to people itself: on the desktop, in dialogs of the system, in files, and where there is no window. */
export const words: Readonly<Record<Language, Words>> = { en, de, es, fr, ru, ar, 'zh-CN': zhCN };
