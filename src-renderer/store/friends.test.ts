import { expect, test } from 'vitest';
import { friend, keyOf, message } from '../testing/people';
import {
  displayName,
  changeFriends,
  inArchive,
  inListOrder,
  matching,
  ordered,
  useFriends,
  withDelivery,
  withFriend,
  withoutFriend,
} from './friends';

const mia = friend('Mia', { addedAt: 1, last: message('me', 'hi', 50, 'waiting') });
const jonas = friend('Jonas', { addedAt: 60, nickname: 'Jo' });
const nobody = friend('x', { name: null, addedAt: 2 });
const friends = [mia, jonas, nobody].reduce(withFriend, {});

test('who was heard of last stands first', () => {
  expect(ordered(friends, [])).toEqual([jonas.key, mia.key, nobody.key]);
});

test('who was pinned stands before all others, the first pinned first', () => {
  const pinned = [
    withFriend(friends, { ...nobody, pinnedAt: 70 }),
    withFriend(friends, { ...nobody, pinnedAt: 90 }),
  ].map((some) => withFriend(some, { ...mia, pinnedAt: 80 }));
  expect(pinned.map((some) => ordered(some, []))).toEqual([
    [nobody.key, mia.key, jonas.key],
    [mia.key, nobody.key, jonas.key],
  ]);
});

test('the order found before is kept where nobody moves, and found anew where somebody does', () => {
  const before = ordered(friends, []);
  const other = withFriend(friends, { ...mia, nickname: 'M', unread: 3 });
  expect(ordered(other, before)).toBe(before);
  const heard = withFriend(friends, { ...nobody, last: message('friend', 'hi', 99) });
  expect(ordered(heard, before)).toEqual([nobody.key, jonas.key, mia.key]);
  expect(ordered(withoutFriend(friends, jonas.key), before)).toEqual([mia.key, nobody.key]);
  const ada = friend('Ada', { addedAt: 70 });
  expect(ordered(withFriend(friends, ada), before)).toEqual([ada.key, ...before]);
  expect(ordered({}, before)).toEqual([]);
});

test('what is archived stands last, and in a list of its own', () => {
  const shown = (archive: boolean) => {
    const { order, archived } = useFriends.getState();
    return inArchive(order, archived, archive);
  };
  changeFriends(() => friends);
  expect([shown(false), shown(true)]).toEqual([[jonas.key, mia.key, nobody.key], []]);
  changeFriends((now) => withFriend(now, { ...jonas, archived: true }));
  expect([shown(false), shown(true)]).toEqual([[mia.key, nobody.key], [jonas.key]]);
  // The last of the list goes into the archive without moving.
  changeFriends((now) => withFriend(now, { ...nobody, archived: true }));
  expect([shown(false), shown(true)]).toEqual([[mia.key], [jonas.key, nobody.key]]);
  expect(inListOrder(useFriends.getState()).map(({ key }) => key)).toEqual([mia.key, jonas.key, nobody.key]);
});

test('the name is the nickname, else their own, else a short key', () => {
  expect([jonas, mia].map(displayName)).toEqual(['Jo', 'Mia']);
  expect(displayName(nobody)).toContain(nobody.key.slice(0, 4));
});

test('a search looks at names, nicknames and keys', () => {
  const found = (text: string) => matching([mia, jonas, nobody], text).map(({ key }) => key);
  expect(found(' MI ')).toEqual([mia.key]);
  expect(found('jonas')).toEqual([jonas.key]);
  expect(found(nobody.key.slice(3, 12))).toEqual([nobody.key]);
  expect(found(mia.id.slice(0, 11).toLowerCase())).toEqual([mia.key]);
  expect(found(`saltbox:${mia.key}?name=Somebody`)).toEqual([mia.key]);
  expect(found(`my key is ${mia.id}, see you`)).toEqual([mia.key]);
  expect(found('')).toHaveLength(3);
});

test('a delivery reaches the last line only if it is about it', () => {
  expect(
    withDelivery(friends, mia.key, mia.last?.id ?? (jonas.id as never), 'sent')[mia.key]?.last?.state,
  ).toBe('sent');
  expect(withDelivery(friends, jonas.key, 'ff'.repeat(16) as never, 'sent')).toBe(friends);
});

test('a removed friend is gone', () => {
  expect(withoutFriend(friends, mia.key)[keyOf('Mia')]).toBeUndefined();
});
