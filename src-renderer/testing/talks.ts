import { fail, ok, type Result } from '../../src-shared/errors';
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
  | 'markUnread'
  | 'typing'
  | 'setDraft'
  | 'setPinned'
  | 'setMuted'
  | 'setArchived'
  | 'setNickname'
  | 'setAddress'
  | 'setVerified'
  | 'safetyNumber'
  | 'compareSafety'
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
    typing: ({ key }) => put(key, () => ({})),
    setVerified: ({ key, on }) => put(key, () => ({ verified: on })),
    safetyNumber: ({ key }) => Promise.resolve(ok({ digits: digitsOf(key), qr: `saltbox-safety:1:${key}` })),
    compareSafety: ({ key, shown }) =>
      Promise.resolve(
        /^[\d\s]+$/.test(shown) ? ok({ match: shown === digitsOf(key) }) : fail('safety-unreadable'),
      ),
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

/** Made up: sixty digits that are always the same for a key. */
const digitsOf = (key: FriendId): string =>
  Array.from({ length: 12 }, (_, group) =>
    String(Number.parseInt(key.slice(5 * group, 5 * group + 5), 16) % 100_000).padStart(5, '0'),
  ).join(' ');
