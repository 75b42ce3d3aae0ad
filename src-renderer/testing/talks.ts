import type { Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type { Friend } from '../../src-shared/model';

type Answer = Promise<Result<null>>;
type OnFriend = (run: (friend: Friend) => void) => (input: { key: FriendId }) => Answer;

/** The part of the double that knows how conversations stand in the list. */
export function talksOf(
  onFriend: OnFriend,
  putFriend: (friend: Friend) => void,
): Pick<
  Client<SaltboxContract>,
  'markUnread' | 'setDraft' | 'setPinned' | 'setMuted' | 'setArchived' | 'setNickname' | 'setAddress'
> {
  const put = (key: FriendId, change: (friend: Friend) => Partial<Friend>): Answer =>
    onFriend((friend) => {
      putFriend({ ...friend, ...change(friend) });
    })({ key });
  return {
    markUnread: ({ key }) => put(key, () => ({ markedUnread: true })),
    setDraft: ({ key }) => put(key, () => ({})),
    setNickname: ({ key, nickname }) => put(key, () => ({ nickname })),
    setAddress: ({ key, address }) => put(key, () => ({ given: address === null ? [] : [address] })),
    setPinned: ({ key, on }) =>
      put(key, ({ archived }) => ({ pinnedAt: on ? Date.now() : null, archived: archived && !on })),
    setMuted: ({ key, hours }) =>
      put(key, () => ({
        mutedUntil: typeof hours === 'number' ? Date.now() + hours * 3_600_000 : hours,
      })),
    setArchived: ({ key, on }) =>
      put(key, ({ pinnedAt }) => ({ archived: on, pinnedAt: on ? null : pinnedAt })),
  };
}
