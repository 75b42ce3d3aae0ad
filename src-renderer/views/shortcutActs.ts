import { flushSync } from 'react-dom';
import type { Friend } from '../../src-shared/model';
import { actions } from '../actions';
import { inArchive, inListOrder, isFresh, matching, useFriends } from '../store/friends';
import { useMe } from '../store/me';
import { useScreen } from '../store/screen';
import { useFilters } from './search/filters';
import { useFinding } from './search/finding';

/** What keys do that work everywhere. Each answers false where there is nothing to do. */

export function open(dialog: 'add' | 'settings' | 'help'): boolean {
  useScreen.getState().show(dialog);
  return true;
}

const searchField = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('#search');
/** On a narrow window the list is another page. */
const listIsSeen = (): boolean => searchField()?.offsetParent !== null;

export function search(): boolean {
  // At once: the next key is the first letter of what is searched for.
  if (!listIsSeen())
    flushSync(() => {
      useScreen.getState().goHome();
    });
  const field = searchField();
  field?.focus();
  field?.select();
  return true;
}

/** What the list shows, from its top. */
function shown(): readonly Friend[] {
  const { search: wanted, archive } = useScreen.getState();
  const friends = useFriends.getState();
  const sorted = inListOrder(friends);
  return wanted.trim() === '' ? inArchive(sorted, friends.archived, archive) : matching(sorted, wanted);
}

export function jump(at: number): boolean {
  const friend = shown()[at];
  if (friend) useScreen.getState().openFriend(friend.key);
  return friend !== undefined;
}

/** Where the open conversation stands in the list; -1: it does not. */
function placeIn(friends: readonly Friend[]): number {
  const { place } = useScreen.getState();
  return friends.findIndex(({ key }) => place.page === 'friend' && place.key === key);
}

/** To the conversation below or above the open one in the list; from none, to the first or last. */
export function step(by: 1 | -1): boolean {
  const friends = shown();
  const at = placeIn(friends);
  return jump(at < 0 && by < 0 ? friends.length - 1 : at + by);
}

/** To the next one below or above with something unread; after the last of the list, from its other end. */
export function stepUnread(by: 1 | -1): boolean {
  const friends = shown();
  const at = placeIn(friends);
  const from = at < 0 && by < 0 ? 0 : at;
  for (let steps = 1; steps <= friends.length; steps++) {
    const row = (from + by * steps + 2 * friends.length) % friends.length;
    const friend = friends[row];
    if (row !== at && friend && isFresh(friend)) return jump(row);
  }
  return false;
}

export function lock(): boolean {
  const { me } = useMe.getState();
  if (me.phase === 'ready' && me.sealing.by === 'passphrase') void actions.lock();
  else useScreen.getState().show('security');
  return true;
}

export function help(at: number): boolean {
  // A question mark alone begins a message, where there is one to write.
  return (at < 2 || useScreen.getState().place.page !== 'friend') && open('help');
}

/** What lies over something else goes first: the search of a conversation, that of all or the archive, the page. */
export function close(): boolean {
  const { place, archive, search: wanted, setSearch, showArchive, goHome } = useScreen.getState();
  const { finding, setFinding } = useFinding.getState();
  const filters = useFilters.getState();
  if (finding) setFinding(false);
  else if (listIsSeen() && (wanted !== '' || filters.open)) {
    setSearch('');
    filters.clear();
  } else if (listIsSeen() && archive) showArchive(false);
  else if (place.page !== 'home') goHome();
  else return false;
  return true;
}
