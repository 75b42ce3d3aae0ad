import { app } from 'electron';
import { languageOf } from '../../src-shared/settings';
import type { Words } from '../words/en';
import { words } from '../words/words';

/** In the language of the system, while there are no settings to ask. */
export const systemWords = (): Words => words[languageOf('system', app.getPreferredSystemLanguages())];
