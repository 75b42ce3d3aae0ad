import { create } from 'zustand';
import { shortKey, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Friend, MessageState } from '../../src-shared/model';

export type Friends = Readonly<Partial<Record<FriendId, Friend>>>;

interface State {
  readonly friends: Friends;
  /** Their keys as the list shows them. Stays the same while nobody moves, whatever else changes of a friend. */
  readonly order: readonly FriendId[];
  /** How many of them, at the end, are in the archive. */
  readonly archived: number;
}

export const useFriends = create<State>()(() => ({ friends: {}, order: [], archived: 0 }));

/** The only way to change who is there, or anything about them. */
export const changeFriends = (to: (friends: Friends) => Friends): void => {
  useFriends.setState(({ friends, order }) => {
    const next = to(friends);
    if (nobodyMoves(friends, next, order)) return { friends: next };
    return { friends: next, order: ordered(next, order), archived: archivedOf(next) };
  });
};

export const displayName = (friend: Pick<Friend, 'key' | 'name' | 'nickname'>): string =>
  friend.nickname ?? friend.name ?? shortKey(friend.key);

/** When something last happened with a friend: what the list is sorted by. */
export const activity = (friend: Friend): number => Math.max(friend.addedAt, friend.last?.sentAt ?? 0);

/** After everything that was pinned. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Pinned ones first, in the order in which they were pinned; archived ones last. */
const compare = (a: Friend, b: Friend): number =>
  Number(a.archived) - Number(b.archived) ||
  (a.pinnedAt ?? LAST) - (b.pinnedAt ?? LAST) ||
  activity(b) - activity(a) ||
  (a.key < b.key ? -1 : 1);

/** Nobody came or went, and nobody has another rank. Most of what changes of friends is how they are looked for. */
const nobodyMoves = (before: Friends, now: Friends, order: readonly FriendId[]): boolean =>
  Object.keys(now).length === order.length &&
  order.every((key) => {
    const [a, b] = [before[key], now[key]];
    return a === b || (a && b && sameRank(a, b));
  });

const sameRank = (a: Friend, b: Friend): boolean =>
  a.archived === b.archived && a.pinnedAt === b.pinnedAt && activity(a) === activity(b);

/** Answers `before` where it still holds. Sorting what is sorted but for one is one walk through it. */
export function ordered(friends: Friends, before: readonly FriendId[]): readonly FriendId[] {
  const known = new Set(before);
  const now = [...found(friends, before), ...all(friends).filter(({ key }) => !known.has(key))]
    .sort(compare)
    .map(({ key }) => key);
  return now.length === before.length && now.every((key, at) => key === before[at]) ? before : now;
}

export const all = (friends: Friends): Friend[] =>
  Object.values(friends).filter((friend) => friend !== undefined);

/** Whether something is unread, or marked as unread. */
export const isFresh = ({ unread, markedUnread }: Friend): boolean => unread > 0 || markedUnread;
export const freshOf = (friends: Friends): Friend[] => all(friends).filter(isFresh);

const archivedOf = (friends: Friends): number => all(friends).filter(({ archived }) => archived).length;

/** Those of them that are there. */
const found = (friends: Friends, keys: readonly FriendId[]): Friend[] =>
  keys.flatMap((key) => friends[key] ?? []);

/** All friends in the order of the list. */
export const inListOrder = ({ friends, order }: Pick<State, 'friends' | 'order'>): Friend[] =>
  found(friends, order);

/** What a list shows while nothing is searched for: the archive, or all that is not in it. */
export const inArchive = <T>(order: readonly T[], archived: number, archive: boolean): readonly T[] =>
  archive ? order.slice(order.length - archived) : order.slice(0, order.length - archived);

/**
 * Friends whose name, nickname or key has the searched words, or whose key is in them, as in a link; nothing searched
 * finds everybody.
 */
export function matching(friends: readonly Friend[], search: string): readonly Friend[] {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') return friends;
  const bare = wanted.replace(/[\s-]/g, '');
  return friends.filter(
    (friend) =>
      [friend.nickname, friend.name].some((name) => name?.toLocaleLowerCase().includes(wanted)) ||
      (bare.length >= 3 &&
        [friend.key, friend.id.replaceAll('-', '').toLowerCase()].some(
          (key) => key.includes(bare) || bare.includes(key),
        )),
  );
}

export const withFriend = (friends: Friends, friend: Friend): Friends => ({
  ...friends,
  [friend.key]: friend,
});

export function withoutFriend(friends: Friends, key: FriendId): Friends {
  const rest = { ...friends };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a record keyed by friend
  delete rest[key];
  return rest;
}

/** The tick in the list follows the tick in the conversation. */
export function withDelivery(friends: Friends, key: FriendId, id: MessageId, state: MessageState): Friends {
  const friend = friends[key];
  return friend?.last?.id === id
    ? withFriend(friends, { ...friend, last: { ...friend.last, state } })
    : friends;
}
