import { expect, test } from 'vitest';
import type { Message } from '../../src-shared/model';
import { message } from '../testing/people';
import {
  KEEP,
  answered,
  appended,
  asking,
  delivered,
  isAwaited,
  lastOwn,
  left,
  newestOf,
  PAGED,
  removed,
  replaced,
  shownOf,
  unloaded,
  type Conversation,
  type Wanted,
} from './conversation';

const [one, two, three, four] = [
  message('friend', '1', 1),
  message('me', '2', 2, 'waiting'),
  message('me', '3', 3, 'waiting'),
  message('friend', '4', 4),
];
const texts = ({ messages }: Conversation): string => messages.map(({ text }) => text).join(' ');
const NEWEST: Wanted = { side: 'newest' };
const beside = (side: 'before' | 'after' | 'around', { id }: Message): Wanted => ({ side, id });
const many = (count: number, from = 0): Message[] =>
  Array.from({ length: count }, (_, at) => message('friend', String(from + at), from + at));

/** Asks and is answered, with `meanwhile` in between. */
function loaded(
  conversation: Conversation,
  wanted: Wanted,
  page: readonly Message[] | null,
  limit = 60,
  meanwhile = (now: Conversation): Conversation => now,
): Conversation {
  const asked = asking(conversation, wanted);
  if (!asked) throw new Error('it does not ask');
  return answered(meanwhile(asked), wanted, page, limit);
}
const opened = (...page: Message[]): Conversation => loaded(unloaded, NEWEST, page);

test('messages that arrive before the first page stand after it, each once', () => {
  const now = loaded(unloaded, NEWEST, [one, two], 2, (early) => appended(appended(early, two), three));
  expect(texts(now)).toBe('1 2 3');
  expect(now).toMatchObject({ older: true, newer: false, loading: null });
});

test('nothing is shown before the first page, and an empty conversation is not nothing', () => {
  expect(shownOf(undefined).loaded).toBe(false);
  expect(shownOf({ ...unloaded, loading: NEWEST }).loaded).toBe(false);
  expect(shownOf(opened()).loaded).toBe(true);
});

test('a page that only adds to what is there changes nothing before it came, and is awaited at the edge', () => {
  const now = opened(one, two);
  const adding = { ...now, loading: { side: 'before', id: one.id } } as const;
  expect(shownOf(adding)).toEqual(shownOf(now));
  expect([isAwaited(adding, false), isAwaited(adding, true), isAwaited(now, true)]).toEqual([
    false,
    true,
    false,
  ]);
  const other = { ...now, loading: NEWEST };
  expect([shownOf(other).leaving, isAwaited(other, false)]).toEqual([true, true]);
});

test('a delivery that overtakes a page is not lost', () => {
  const early = loaded(unloaded, NEWEST, [one, two], 60, (now) =>
    delivered(delivered(appended(now, three), three.id, 'stored'), two.id, 'sent'),
  );
  expect(early.messages.map(({ state }) => state)).toEqual(['received', 'sent', 'stored']);
});

test('a delivery marks its message and never goes back', () => {
  const sent = delivered(opened(one, two), two.id, 'sent');
  expect(sent.messages[1]?.state).toBe('sent');
  expect(delivered(sent, two.id, 'waiting')).toBe(sent);
  expect(delivered(sent, three.id, 'sent')).toBe(sent);
});

test('what is changed or taken back while a page is under way is so when it is there', () => {
  const first = loaded(unloaded, NEWEST, [one, two, three], 60, (now) =>
    removed(replaced(now, { ...one, text: 'one' }), [two.id]),
  );
  expect(texts(first)).toBe('one 3');

  const tail = loaded(unloaded, NEWEST, [three], 1);
  const all = loaded(tail, beside('before', three), [one, two], 2, (now) =>
    removed(delivered(now, two.id, 'stored'), [one.id]),
  );
  expect(all.messages.map(({ text, state }) => `${text} ${state}`)).toEqual(['2 stored', '3 waiting']);
  expect(all.early).toEqual([]);
});

test('a change to a message that is not loaded changes nothing', () => {
  const now = opened(one);
  expect(replaced(now, two)).toBe(now);
  expect(removed(now, [two.id])).toBe(now);
  expect(texts(replaced(now, { ...one, text: 'new' }))).toBe('new');
  expect(removed(now, [one.id]).messages).toEqual([]);
});

test('the last message of mine is the newest that was not deleted', () => {
  expect(lastOwn([one, two, three])).toBe(three);
  expect(lastOwn([one, two, { ...three, deleted: true }])).toBe(two);
  expect(lastOwn([one])).toBeUndefined();
});

test('a message that is there already is replaced, not repeated', () => {
  expect(texts(appended(opened(one), { ...one, text: 'new' }))).toBe('new');
});

test('an older page goes on top, and the top is known when it is not full', () => {
  const tail = loaded(unloaded, NEWEST, [three], 1);
  expect(loaded(tail, beside('before', three), [one, two], 2)).toMatchObject({ older: true, newer: false });
  const all = loaded(tail, beside('before', three), [one, two], 3);
  expect(texts(all)).toBe('1 2 3');
  expect(all.older).toBe(false);
  expect(asking(all, beside('before', one))).toBeNull();
});

test('the oldest take the place of what was there, and lead down to the end where they are all', () => {
  const tail = loaded(unloaded, NEWEST, [three], 1);
  const first = loaded(tail, { side: 'oldest' }, [one, two], 2, (now) => appended(now, four));
  expect(texts(first)).toBe('1 2');
  expect(first).toMatchObject({ older: false, newer: true, following: false });
  const all = loaded(tail, { side: 'oldest' }, [one, two, three], 4, (now) => appended(now, four));
  expect(texts(all)).toBe('1 2 3 4');
  expect(all).toMatchObject({ older: false, newer: false });
});

test('a page that cannot be had changes nothing, and can be asked for again', () => {
  const tail = loaded(unloaded, NEWEST, [three], 1);
  const failed = loaded(tail, beside('before', three), null);
  expect(failed).toMatchObject({ messages: [three], older: true, loading: null });
  expect(asking(failed, beside('before', three))).not.toBeNull();
});

test('one page is loaded at a time, but a jump does not wait', () => {
  const tail = loaded(unloaded, NEWEST, [three], 1);
  const before = beside('before', three);
  const asked = asking(tail, before)!;
  expect(asking(asked, beside('before', three))).toBeNull();
  const around = beside('around', one);
  const jumping = asking(asked, around)!;
  expect(answered(jumping, before, [two], 1)).toBe(jumping);
  expect(texts(answered(jumping, around, [one, two], 2))).toBe('1 2');
});

test('a jump leaves the newest, and pages lead back to them', () => {
  const old = loaded(opened(four), beside('around', one), [one, two], 2);
  expect(old).toMatchObject({ older: true, newer: true });
  expect(newestOf(old)).toEqual([]);
  const missed = appended(old, message('friend', '5', 5));
  expect(texts(missed)).toBe('1 2');
  const more = loaded(missed, beside('after', two), [three], 1);
  expect(more.newer).toBe(true);
  const five = message('friend', '5', 5);
  const all = loaded(more, beside('after', three), [four], 2, (now) => appended(now, five));
  expect(texts(all)).toBe('1 2 3 4 5');
  expect(all.newer).toBe(false);
  expect(newestOf(all)).toBe(all.messages);
});

test('what arrives while a full page of newer ones is under way comes with a later page', () => {
  const old = loaded(opened(four), beside('around', one), [one], 1);
  const more = loaded(old, beside('after', one), [two], 1, (now) => appended(now, four));
  expect(texts(more)).toBe('1 2');
  expect(more.newer).toBe(true);
});

test('a long way up lets go of the newest, and a long way down of the oldest', () => {
  const first = opened(...many(PAGED, 1000));
  const up = loaded({ ...first, older: true }, beside('before', first.messages[0]!), many(60, 900));
  expect(up.messages).toHaveLength(PAGED);
  expect(up.messages[0]?.text).toBe('900');
  expect(up).toMatchObject({ older: true, newer: true });
  const down = loaded(up, beside('after', up.messages.at(-1)!), many(60, 5000));
  expect(down.messages).toHaveLength(PAGED);
  expect(down.messages.at(-1)?.text).toBe('5059');
  expect(down).toMatchObject({ older: true, newer: true });
});

test('new messages push out the oldest at the end, and wait for whoever reads further up', () => {
  const full = opened(...many(KEEP * 2));
  const following = appended(full, four);
  expect(following.messages).toHaveLength(KEEP);
  expect(following.messages.at(-1)).toBe(four);
  expect(following.older).toBe(true);
  const reading = appended({ ...full, following: false }, four);
  expect(reading.messages).toBe(full.messages);
  expect(reading.newer).toBe(true);
});

test('a conversation that is left keeps its newest messages and knows that there are more', () => {
  const now = opened(one, two, three);
  expect(texts(left(now, 3)!)).toBe('1 2 3');
  expect(left(now, 3)?.older).toBe(false);
  expect(texts(left(now, 2)!)).toBe('2 3');
  expect(left(now, 2)).toMatchObject({ older: true, newer: false });
  expect(left(loaded(now, beside('around', one), [one]), 2)).toBeNull();
});
