import { expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import type { MessengerEvent } from '../messenger/events';
import type { FriendId } from '../../src-shared/ids';
import type { Friend, Request } from '../../src-shared/model';
import { watchUnread } from './unread';

const friend = (unread: number, more: Partial<Friend> = {}): Friend =>
  ({ state: 'friend', mutedUntil: null, unread, ...more }) as Friend;

it('counts unread messages and open requests, without the silent, and tells only what changed', () => {
  const clock = new ManualClock();
  let friends = [friend(2), friend(0), friend(7, { state: 'blocked' }), friend(9, { mutedUntil: 'ever' })];
  const requests = [{ state: 'pending' }, { state: 'declined' }] as Request[];
  let hear: ((event: MessengerEvent) => void) | null = null;
  const told: number[] = [];
  const stop = watchUnread(
    {
      on: (listener) => {
        hear = listener;
        return () => {
          hear = null;
        };
      },
      friends: () => friends,
      requests: () => requests,
    },
    clock,
    (count) => told.push(count),
  );
  const change = (): void => hear?.({ type: 'friendChanged', key: 'a'.repeat(64) as FriendId });
  expect(told).toEqual([3]);
  for (let unread = 3; unread <= 50; unread++) {
    friends = [friend(unread)];
    change();
  }
  clock.advance(1_500);
  change();
  clock.advance(1_500);
  expect(told).toEqual([3, 51]);
  stop();
  expect(hear).toBe(null);
});
