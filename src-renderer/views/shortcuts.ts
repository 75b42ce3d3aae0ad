import { flushSync } from 'react-dom';
import { actions } from '../actions';
import type { en } from '../i18n/en';
import { inArchive, inListOrder, matching, useFriends } from '../store/friends';
import { useMe } from '../store/me';
import { useScreen } from '../store/screen';
import { shortcutOf, type Command } from './conversation/commands';

/** Where keys work: everywhere, by the menu of the application, where a message is written, on one that has the focus. */
export const keyPlaces = ['everywhere', 'window', 'writing', 'message'] as const;

/** What there are keys for. */
export interface Shortcut {
  readonly place: (typeof keyPlaces)[number];
  /** Its words are `shortcuts.what.NAME`. */
  readonly name: keyof typeof en.shortcuts.what;
  /** Each of them does it. As in `aria-keyshortcuts`, with Control for the command key of macOS. */
  readonly keys: readonly string[];
  /** How they are shown, where that is not the first of them. */
  readonly shown?: string;
  /** What does it instead where Enter does not send. */
  readonly otherwise?: string;
  /** `at`: which of the keys it was. Answers false where there is nothing to do. Left out: others listen for it. */
  readonly run?: (at: number) => boolean;
}

const everywhere = (name: Shortcut['name'], run: Shortcut['run'], ...keys: string[]): Shortcut => ({
  ...{ place: 'everywhere', name, keys },
  ...(run && { run }),
});
const writing = (name: Shortcut['name'], ...keys: string[]): Shortcut => ({ place: 'writing', name, keys });
const ofWindow = (name: Shortcut['name'], ...keys: string[]): Shortcut => ({ place: 'window', name, keys });
const ofMessage = (name: Command & Shortcut['name']): Shortcut => ({
  ...{ place: 'message', name },
  keys: [shortcutOf(name, false) ?? ''],
});
const digits = Array.from({ length: 9 }, (_, at) => `Control+${at + 1}`);

/** Everything that has keys, for the hands and for the sheet that shows it. */
export const shortcuts: readonly Shortcut[] = [
  everywhere('search', search, 'Control+K'),
  // A conversation takes it first. Without one, all of them are searched.
  everywhere('find', search, 'Control+F'),
  { ...everywhere('jump', jump, ...digits), shown: 'Control+1–9' },
  everywhere('next', () => step(1), 'Alt+ArrowDown'),
  everywhere('previous', () => step(-1), 'Alt+ArrowUp'),
  everywhere('add', () => open('add'), 'Control+N'),
  everywhere('settings', () => open('settings'), 'Control+,'),
  everywhere('lock', lock, 'Control+L'),
  everywhere('help', help, 'Control+/', 'F1', '?'),
  everywhere('close', close, 'Escape'),
  { ...writing('send', 'Enter'), otherwise: 'Control+Enter' },
  { ...writing('line', 'Shift+Enter'), otherwise: 'Enter' },
  writing('editLast', 'ArrowUp'),
  writing('answer', 'Control+ArrowUp'),
  writing('emoji', 'Control+J'),
  writing('bold', 'Control+B'),
  writing('italic', 'Control+I'),
  writing('code', 'Control+E'),
  writing('strike', 'Control+Shift+X'),
  writing('pastePlain', 'Control+Shift+V'),
  ofMessage('reply'),
  ofMessage('react'),
  ofMessage('copy'),
  ofMessage('forward'),
  ofMessage('select'),
  ofMessage('details'),
  ofMessage('delete'),
  ofWindow('larger', 'Control+Plus'),
  ofWindow('smaller', 'Control+Minus'),
  ofWindow('usual', 'Control+0'),
  ofWindow('closeWindow', 'Control+W'),
  ofWindow('quit', 'Control+Q'),
];

function open(dialog: 'add' | 'settings' | 'help'): boolean {
  useScreen.getState().show(dialog);
  return true;
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('#search');
  // On a narrow window the list is another page. At once: the next key is the first letter of what is searched for.
  if (field && field.offsetParent === null)
    flushSync(() => {
      useScreen.getState().goHome();
    });
  field?.focus();
  field?.select();
  return true;
}

/** What the list shows, from its top. */
function shown() {
  const { search, archive } = useScreen.getState();
  const friends = useFriends.getState();
  const sorted = inListOrder(friends);
  return search.trim() === '' ? inArchive(sorted, friends.archived, archive) : matching(sorted, search);
}

function jump(at: number): boolean {
  const friend = shown()[at];
  if (friend) useScreen.getState().openFriend(friend.key);
  return friend !== undefined;
}

/** To the conversation below or above the open one in the list; from none, to the first or last. */
function step(by: 1 | -1): boolean {
  const friends = shown();
  const { place, openFriend } = useScreen.getState();
  const at = friends.findIndex(({ key }) => place.page === 'friend' && place.key === key);
  const to = at < 0 && by < 0 ? friends.length - 1 : at + by;
  const friend = friends[to];
  if (friend) openFriend(friend.key);
  return friend !== undefined;
}

function lock(): boolean {
  const { me } = useMe.getState();
  if (me.phase === 'ready' && me.sealing.by === 'passphrase') void actions.lock();
  else useScreen.getState().show('security');
  return true;
}

function help(at: number): boolean {
  // A question mark alone begins a message, where there is one to write.
  return (at < 2 || useScreen.getState().place.page !== 'friend') && open('help');
}

function close(): boolean {
  const { place, goHome } = useScreen.getState();
  if (place.page !== 'home') goHome();
  return place.page !== 'home';
}
