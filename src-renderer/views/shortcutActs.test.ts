import { beforeEach, expect, test, vi } from 'vitest';
import { changeFriends, freshOf, useFriends } from '../store/friends';
import { useScreen } from '../store/screen';
import { friend } from '../testing/people';
import { useFilters } from './search/filters';
import { useFinding } from './search/finding';
import { close, stepUnread } from './shortcutActs';

vi.mock('../bridge', () => ({ bridge: {} }));
/** Whether the list is before one's eyes; else it is another page. */
let listSeen = true;
vi.stubGlobal('document', { querySelector: () => ({ offsetParent: listSeen ? {} : null }) });

const named = ['A', 'B', 'C', 'D'].map((name, at) => friend(name, { addedAt: 100 - at }));
const openNow = (): string | null => {
  const { place } = useScreen.getState();
  return place.page === 'friend' ? (named.find(({ key }) => key === place.key)?.name ?? null) : null;
};
const have = (more: Readonly<Record<string, object>>): void => {
  changeFriends(() => Object.fromEntries(named.map((one) => [one.key, { ...one, ...more[one.name ?? ''] }])));
};

beforeEach(() => {
  listSeen = true;
  useScreen.getState().goHome();
  useScreen.setState({ archive: false, search: '' });
  have({});
});

test('the next unread conversation is the one below, and after the last the first', () => {
  have({ B: { unread: 2 }, D: { markedUnread: true } });
  const walk = (by: 1 | -1): (string | null)[] =>
    [1, 2, 3].map(() => {
      expect(stepUnread(by)).toBe(true);
      return openNow();
    });
  expect(walk(1)).toEqual(['B', 'D', 'B']);
  useScreen.getState().goHome();
  expect(walk(-1)).toEqual(['D', 'B', 'D']);
  expect(freshOf(useFriends.getState().friends).map(({ name }) => name)).toEqual(['B', 'D']);
});

test('where nothing else is unread, the key leads nowhere', () => {
  expect(stepUnread(1)).toBe(false);
  have({ B: { unread: 1 } });
  expect([stepUnread(1), stepUnread(1), openNow()]).toEqual([true, false, 'B']);
  changeFriends(() => ({}));
  expect(stepUnread(-1)).toBe(false);
});

test('Escape closes one thing after the other: find, search, archive, page', () => {
  const { openFriend, setSearch, showArchive } = useScreen.getState();
  openFriend(named[0]!.key);
  showArchive(true);
  setSearch('boat');
  useFilters.getState().setOpen(true);
  useFinding.getState().setFinding(true);
  const now = () => [
    useFinding.getState().finding,
    useScreen.getState().search !== '' || useFilters.getState().open,
    useScreen.getState().archive,
    openNow() !== null,
  ];
  for (let closed = 1; closed <= 4; closed++) {
    expect(close()).toBe(true);
    expect(now()).toEqual([0, 1, 2, 3].map((at) => at >= closed));
  }
  expect(close()).toBe(false);
});

test('where the list is another page, Escape leaves the conversation before it changes that', () => {
  useScreen.getState().showArchive(true);
  useScreen.getState().openFriend(named[0]!.key);
  listSeen = false;
  close();
  expect([openNow(), useScreen.getState().archive]).toEqual([null, true]);
  listSeen = true;
  close();
  expect(useScreen.getState().archive).toBe(false);
});
