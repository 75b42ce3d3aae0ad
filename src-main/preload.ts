import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { contract } from '../src-shared/ipc-contract';
import { channelOf } from '../src-shared/ipc-define';
import { checkable, misspeltIn } from '../src-shared/spelling';

// One function a channel of the contract, and nothing else: no way to name a channel, no event object.
const client = Object.fromEntries(
  Object.entries(contract).map(([name, { kind }]): [string, unknown] => {
    const channel = channelOf(name);
    if (kind === 'invoke')
      return [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input)];
    const listen = (listener: (payload: unknown) => void): (() => void) => {
      const heard = (_event: unknown, payload: unknown): void => {
        listener(payload);
      };
      ipcRenderer.on(channel, heard);
      return () => {
        ipcRenderer.off(channel, heard);
      };
    };
    return [name, listen];
  }),
);

contextBridge.exposeInMainWorld('saltbox', client);

const wrongOf = async (words: readonly string[]): Promise<string[]> =>
  misspeltIn(await ipcRenderer.invoke(channelOf('checkWords'), checkable(words)));

// Chromium has texts checked by whom it is told, and finds words of one script at a time: that of what is typed.
let script = '';
function check(language: 'en-US' | 'ru'): void {
  if (script === language) return;
  script = language;
  webFrame.setSpellCheckProvider(language, {
    spellCheck: (words, done) => {
      wrongOf(words).then(done, () => {
        done([]);
      });
    },
  });
}
check('en-US');
addEventListener(
  'input',
  (event) => {
    const typed = event instanceof InputEvent ? event.data : null;
    if (typed && /\p{Script=Cyrillic}/u.test(typed)) check('ru');
    else if (typed && /\p{Script=Latin}/u.test(typed)) check('en-US');
  },
  true,
);
