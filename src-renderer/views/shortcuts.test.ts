import { expect, test, vi } from 'vitest';
import { message as written, friend } from '../testing/people';
import { commandsFor, shortcutOf } from './conversation/commands';

import { stressKeys } from './conversation/stressKey';
import { findKeys } from './search/findKeys';
import { shortcuts } from './shortcuts';
import * as friendKeys from './sidebar/friendCommands';

vi.mock('../bridge', () => ({ bridge: {} }));

const keysIn = (...places: readonly string[]): ReadonlySet<string> =>
  new Set(shortcuts.filter(({ place }) => places.includes(place)).flatMap(({ keys }) => keys));
const missing = (wanted: readonly (string | undefined)[], ...places: readonly string[]): readonly unknown[] =>
  wanted.filter((keys) => keys !== undefined && !keysIn(...places).has(keys));

test('the sheet has the keys of all that is done with a conversation, where they work', () => {
  const mia = friend('Mia', { last: written('friend', 'hi', 0) });
  const settled = { ...mia, unread: 1, pinnedAt: 1, mutedUntil: 'ever', archived: true } as const;
  const all = [mia, settled, friend('x', { state: 'awaiting' })].flatMap((one) =>
    friendKeys.commandsFor(one, 0),
  );
  const keysOf = (commands: readonly (typeof all)[number][]): (string | undefined)[] =>
    commands.map((command) => friendKeys.shortcutOf(command, false));
  expect(keysOf(all).filter(Boolean).length).toBeGreaterThan(10);
  expect(missing(keysOf(all), 'talk', 'list')).toEqual([]);
  expect(missing(keysOf(all.filter(friendKeys.inTalk)), 'talk')).toEqual([]);
});

test('the sheet has the keys of all that is done with a message', () => {
  const mia = friend('Mia');
  const mine = [written('me', 'hi', 0, 'waiting'), written('me', 'hi', 0, 'stored')];
  const all = mine.flatMap((message) => commandsFor(mia, message));
  expect(all).toEqual(expect.arrayContaining(['reply', 'cancel', 'delete', 'select']));
  expect(
    missing(
      all.map((command) => shortcutOf(command, false)),
      'message',
    ),
  ).toEqual([]);
});

test('the sheet has the keys that stress, and those that search a conversation', () => {
  expect(missing(Object.values(stressKeys), 'writing')).toEqual([]);
  expect(missing(Object.values(findKeys).flat(), 'find')).toEqual([]);
});

test('no key is there for two things in one place', () => {
  for (const place of ['everywhere', 'writing', 'message', 'find', 'window'] as const) {
    const keys = shortcuts.filter((one) => one.place === place).flatMap((one) => one.keys);
    expect(keys).toEqual([...new Set(keys)]);
  }
});
