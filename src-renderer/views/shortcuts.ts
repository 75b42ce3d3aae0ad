import { actions } from '../actions';
import { byActivity, matching, useFriends } from '../store/friends';
import { useMe } from '../store/me';
import { useScreen } from '../store/screen';

/** What there are keys for. */
export interface Shortcut {
  /** Its words are `shortcuts.what.NAME`. */
  readonly name:
    | 'search'
    | 'jump'
    | 'next'
    | 'previous'
    | 'add'
    | 'settings'
    | 'lock'
    | 'help'
    | 'close'
    | 'send'
    | 'line'
    | 'edit'
    | 'larger'
    | 'smaller'
    | 'usual';
  /** Each of them does it. As in `aria-keyshortcuts`, with Control for the command key of macOS. */
  readonly keys: readonly string[];
  /** How they are shown, where that is not the first of them. */
  readonly shown?: string;
  /** `at`: which of the keys it was. Answers false where there is nothing to do; null: a field or the menu does it. */
  readonly run: ((at: number) => boolean) | null;
}

/** Everything that has keys, for the hands and for the sheet that shows it. */
export const shortcuts: readonly Shortcut[] = [
  { name: 'search', keys: ['Control+K', 'Control+F'], run: search },
  {
    name: 'jump',
    keys: Array.from({ length: 9 }, (_, at) => `Control+${at + 1}`),
    shown: 'Control+1–9',
    run: jump,
  },
  { name: 'next', keys: ['Alt+ArrowDown'], run: () => step(1) },
  { name: 'previous', keys: ['Alt+ArrowUp'], run: () => step(-1) },
  { name: 'add', keys: ['Control+N'], run: () => open('add') },
  { name: 'settings', keys: ['Control+,'], run: () => open('settings') },
  { name: 'lock', keys: ['Control+L'], run: lock },
  { name: 'help', keys: ['Control+/', '?'], run: help },
  { name: 'close', keys: ['Escape'], run: close },
  { name: 'send', keys: ['Enter'], run: null },
  { name: 'line', keys: ['Shift+Enter'], run: null },
  { name: 'edit', keys: ['ArrowUp'], run: null },
  { name: 'larger', keys: ['Control+Plus'], run: null },
  { name: 'smaller', keys: ['Control+Minus'], run: null },
  { name: 'usual', keys: ['Control+0'], run: null },
];

function open(dialog: 'add' | 'settings' | 'help'): boolean {
  useScreen.getState().show(dialog);
  return true;
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('#search');
  // On a narrow window the list is another page.
  if (field && field.offsetParent === null) useScreen.getState().goHome();
  requestAnimationFrame(() => field?.select());
  return true;
}

const listed = () => matching(byActivity(useFriends.getState().friends), useScreen.getState().search);

function jump(at: number): boolean {
  const friend = listed()[at];
  if (friend) useScreen.getState().openFriend(friend.key);
  return friend !== undefined;
}

/** To the conversation below or above the open one in the list; from none, to the first or last. */
function step(by: 1 | -1): boolean {
  const friends = listed();
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
  return (at === 0 || useScreen.getState().place.page !== 'friend') && open('help');
}

function close(): boolean {
  const { place, goHome } = useScreen.getState();
  if (place.page !== 'home') goHome();
  return place.page !== 'home';
}
