import { expect, test } from 'vitest';
import { message } from '../testing/people';
import {
  appended,
  delivered,
  firstPage,
  lastOwn,
  left,
  loadingFirst,
  olderPage,
  removed,
  replaced,
  type Conversation,
} from './conversation';

const [one, two, three] = [
  message('friend', '1', 1),
  message('me', '2', 2, 'waiting'),
  message('me', '3', 3, 'waiting'),
];
const texts = ({ messages }: Conversation): string => messages.map(({ text }) => text).join(' ');

test('messages that arrive before the first page stand after it, each once', () => {
  const early = appended(appended(loadingFirst, two), three);
  const loaded = firstPage(early, [one, two], 2);
  expect(texts(loaded)).toBe('1 2 3');
  expect(loaded).toMatchObject({ more: true, loading: null });
});

test('a delivery that overtakes the first page is not lost', () => {
  const early = delivered(loadingFirst, two.id, 'sent');
  expect(firstPage(early, [one, two], 60).messages[1]?.state).toBe('sent');
});

test('a delivery marks its message and never goes back', () => {
  const loaded = firstPage(loadingFirst, [one, two], 60);
  const sent = delivered(loaded, two.id, 'sent');
  expect(sent.messages[1]?.state).toBe('sent');
  expect(delivered(sent, two.id, 'waiting')).toBe(sent);
  expect(delivered(sent, three.id, 'sent')).toBe(sent);
});

test('what is changed or taken back while a page is under way is so when it is there', () => {
  const early = removed(replaced(loadingFirst, { ...one, text: 'one' }), [two.id]);
  expect(texts(firstPage(early, [one, two, three], 60))).toBe('one 3');

  const loaded = { ...firstPage(loadingFirst, [three], 1), loading: 'older' as const };
  const older = removed(delivered(loaded, two.id, 'stored'), [one.id]);
  const all = olderPage(older, three.id, [one, two], 2);
  expect(all.messages.map(({ text, state }) => `${text} ${state}`)).toEqual(['2 stored', '3 waiting']);
  expect(all.early).toEqual([]);
});

test('a change to a message that is not loaded changes nothing', () => {
  const loaded = firstPage(loadingFirst, [one], 60);
  expect(replaced(loaded, two)).toBe(loaded);
  expect(removed(loaded, [two.id])).toBe(loaded);
  expect(texts(replaced(loaded, { ...one, text: 'new' }))).toBe('new');
  expect(removed(loaded, [one.id]).messages).toEqual([]);
});

test('the last message of mine is the newest that was not deleted', () => {
  expect(lastOwn([one, two, three])).toBe(three);
  expect(lastOwn([one, two, { ...three, deleted: true }])).toBe(two);
  expect(lastOwn([one])).toBeUndefined();
});

test('a message that is there already is replaced, not repeated', () => {
  const loaded = firstPage(loadingFirst, [one], 60);
  expect(texts(appended(loaded, { ...one, text: 'new' }))).toBe('new');
});

test('messages that are gone leave the others', () => {
  const loaded = firstPage(loadingFirst, [one, two, three], 60);
  expect(texts(removed(loaded, [one.id, three.id]))).toBe('2');
  expect(removed(removed(loaded, [one.id]), [one.id]).messages).toEqual([two, three]);
});

test('an older page goes on top, unless the top has changed meanwhile', () => {
  const loaded = firstPage(loadingFirst, [three], 1);
  expect(texts(olderPage(loaded, three.id, [one, two], 2))).toBe('1 2 3');
  expect(texts(olderPage(loaded, one.id, [two], 2))).toBe('3');
  expect(olderPage(loaded, three.id, [two], 2).more).toBe(false);
  expect(olderPage(loaded, three.id, null, 2)).toMatchObject({ more: true, loading: null });
});

test('a conversation that is left keeps its newest messages and knows that there are more', () => {
  const loaded = firstPage(loadingFirst, [one, two, three], 60);
  expect(left(loaded, 3)).toBe(loaded);
  expect(texts(left(loaded, 2))).toBe('2 3');
  expect(left(loaded, 2).more).toBe(true);
});
