import type { Friend } from '../../src-shared/model';

/** Whether nothing of this friend makes a noise: no notification, and no mark on tray and taskbar. `_now` is milliseconds since 1970. */
export const isSilent = (friend: Friend, _now: number): boolean => friend.state === 'blocked';
