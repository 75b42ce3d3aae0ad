import type { Friend } from '../../src-shared/model';
import { isMuted } from '../../src-shared/talk';

/**
 * Whether nothing of this friend makes a noise: no notification, and no mark on tray and taskbar. `now` is milliseconds
 * since 1970.
 */
export const isSilent = (friend: Friend, now: number): boolean =>
  friend.state === 'blocked' || isMuted(friend, now);
