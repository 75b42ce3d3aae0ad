import { create } from 'zustand';
import { shortKey, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Friend, MessageState } from '../../src-shared/model';

export type Friends = Readonly<Partial<Record<FriendId, Friend>>>;

export const useFriends = create<{ readonly friends: Friends }>()(() => ({ friends: {} }));

export const displayName = (friend: Pick<Friend, 'key' | 'name' | 'nickname'>): string =>
  friend.nickname ?? friend.name ?? shortKey(friend.key);

/** When something last happened with a friend: what the list is sorted by. */
export const activity = (friend: Friend): number => Math.max(friend.addedAt, friend.last?.sentAt ?? 0);

/** After everything that was pinned. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Pinned ones first, in the order in which they were pinned; archived ones last. */
export const byActivity = (friends: Friends): Friend[] =>
  all(friends).sort(
    (a, b) =>
      Number(a.archived) - Number(b.archived) ||
      (a.pinnedAt ?? LAST) - (b.pinnedAt ?? LAST) ||
      activity(b) - activity(a) ||
      (a.key < b.key ? -1 : 1),
  );

export const all = (friends: Friends): Friend[] =>
  Object.values(friends).filter((friend) => friend !== undefined);

/** What a list shows while nothing is searched for: the archive, or all that is not in it. */
export const inArchive = (friends: readonly Friend[], archive: boolean): readonly Friend[] =>
  friends.filter(({ archived }) => archived === archive);

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
