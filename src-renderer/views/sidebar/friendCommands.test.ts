import { expect, test } from 'vitest';
import { friend, message } from '../../testing/people';
import { asks, commandOf, commandsFor, shortcutOf } from './friendCommands';

const NOW = 1_000_000;
const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const held = { ...none, ctrlKey: true, shiftKey: true };
const mia = friend('Mia', { last: message('friend', 'hi', 50) });

test('what is offered is what can be done now', () => {
  expect(commandsFor(mia, NOW)).toEqual([
    ...['unread', 'pin', 'mute', 'archive', 'copyKey', 'details', 'clear', 'block', 'remove'],
  ]);
  const settled = { ...mia, unread: 2, pinnedAt: 5, mutedUntil: 'ever', archived: true } as const;
  expect(commandsFor(settled, NOW)).toEqual([
    ...['read', 'unpin', 'unmute', 'unarchive', 'copyKey', 'details', 'clear', 'block', 'remove'],
  ]);
});

test('a mute that has run out is none', () => {
  expect(commandsFor({ ...mia, mutedUntil: NOW + 1 }, NOW)).toContain('unmute');
  expect(commandsFor({ ...mia, mutedUntil: NOW }, NOW)).toContain('mute');
});

test('a request can be withdrawn, and who is blocked makes no noise to be muted', () => {
  expect(commandsFor(friend('x', { state: 'awaiting' }), NOW)).toEqual([
    ...['pin', 'mute', 'archive', 'copyKey', 'details', 'block', 'withdraw'],
  ]);
  expect(commandsFor(friend('x', { state: 'blocked' }), NOW)).toEqual([
    ...['pin', 'archive', 'copyKey', 'details', 'unblock', 'remove'],
  ]);
});

test('one key does a thing and undoes it, and nothing asks in vain', () => {
  const pressed = (key: string, friends = mia) => commandOf({ ...held, key }, commandsFor(friends, NOW));
  expect([pressed('P'), pressed('p', { ...mia, pinnedAt: 5 })]).toEqual(['pin', 'unpin']);
  expect([pressed('M'), pressed('A'), pressed('U'), pressed('X')]).toEqual([
    ...['mute', 'archive', 'unread', undefined],
  ]);
  expect(commandOf({ ...none, key: 'Delete' }, ['withdraw'])).toBe('withdraw');
  expect(commandOf({ ...none, key: 'Enter', altKey: true }, ['details'])).toBe('details');
  expect(commandOf({ ...none, key: 'Enter' }, ['details'])).toBeUndefined();
  expect((['mute', 'remove', 'clear'] as const).every(asks)).toBe(true);
  expect((['unmute', 'pin', 'details'] as const).some(asks)).toBe(false);
});

test('a Mac has its own key', () => {
  expect([shortcutOf('pin', false), shortcutOf('pin', true), shortcutOf('block', false)]).toEqual([
    ...['Control+Shift+P', 'Meta+Shift+P', undefined],
  ]);
});
