import { expect, it } from 'vitest';
import { PLAIN } from './talk';
import { isSilent, waitingCount } from './unread';

const talk = { ...PLAIN, state: 'friend', unread: 0 } as const;

it('counts unread messages, what is marked as unread, and open requests', () => {
  const friends = [
    { ...talk, unread: 2 },
    { ...talk, unread: 3, markedUnread: true },
    { ...talk, markedUnread: true },
    talk,
  ];
  expect(waitingCount(friends, [{ state: 'pending' }, { state: 'declined' }], 0)).toBe(7);
});

it('counts nothing of who is blocked, muted or put away', () => {
  const now = 1_000;
  const friends = [
    { ...talk, unread: 2, state: 'blocked' },
    { ...talk, unread: 2, mutedUntil: 'ever' },
    { ...talk, unread: 2, markedUnread: true, mutedUntil: now + 1 },
    { ...talk, unread: 2, archived: true },
  ] as const;
  expect(waitingCount(friends, [], now)).toBe(0);
  expect(waitingCount(friends, [], now + 1)).toBe(2);
});

it('is silent until a mute has run out', () => {
  expect(isSilent({ state: 'friend', mutedUntil: 2 }, 1)).toBe(true);
  expect(isSilent({ state: 'friend', mutedUntil: 2 }, 2)).toBe(false);
});
