import { contextBridge, ipcRenderer, webFrame } from 'electron';
import * as v from 'valibot';
import { contract } from '../src-shared/ipc-contract';
import { channelOf } from '../src-shared/ipc-define';
import { checkedWords, MAX_CHECKED_LENGTH, MAX_CHECKED_WORDS, misspelt } from '../src-shared/spelling';

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

async function wrongOf(all: readonly string[]): Promise<string[]> {
  const words = all.filter((word) => word.length <= MAX_CHECKED_LENGTH).slice(0, MAX_CHECKED_WORDS);
  const question: v.InferInput<typeof checkedWords> = { words };
  const answer = v.safeParse(misspelt, await ipcRenderer.invoke(channelOf('checkWords'), question));
  return answer.success ? answer.output.value.wrong : [];
}

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
