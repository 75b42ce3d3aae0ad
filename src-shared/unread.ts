import type { Friend, Request } from './model';
import { isMuted } from './talk';

/** What is looked at of a friend. */
type Talk = Pick<Friend, 'state' | 'mutedUntil' | 'archived' | 'unread' | 'markedUnread'>;

/**
 * Whether nothing of this friend makes a noise: no notification, and no mark on title, tray and taskbar. `now` is
 * milliseconds since 1970.
 */
export const isSilent = (friend: Pick<Talk, 'state' | 'mutedUntil'>, now: number): boolean =>
  friend.state === 'blocked' || isMuted(friend, now);

/** What title, tray and taskbar count of a friend: a conversation that was marked as unread is one, whatever is in it. */
const countOf = ({ unread, markedUnread }: Talk): number => Math.max(unread, markedUnread ? 1 : 0);

/**
 * How much waits for the user: unread messages of those who are neither silent nor put away, and open requests. `now` is
 * milliseconds since 1970.
 */
export function waitingCount(
  friends: readonly Talk[],
  requests: readonly Pick<Request, 'state'>[],
  now: number,
): number {
  const asking = requests.filter(({ state }) => state === 'pending').length;
  return friends
    .filter((friend) => !friend.archived && !isSilent(friend, now))
    .reduce((sum, friend) => sum + countOf(friend), asking);
}
