import { describe, expect, it } from 'vitest';
import type { MessageId } from '../../src-shared/ids';
import { isRight, judge, sum, type View, type Written } from './verdict';

const written = (number: number, rest: Partial<Written> = {}): Written => ({
  name: `a ${number}`,
  texts: [`a ${number} first`],
  sure: 1,
  refused: false,
  deletion: 'none',
  id: `id ${number}` as MessageId,
  ...rest,
});
const view =
  (from: View['from'], state: string) =>
  (number: number, rest: Partial<View> = {}): View => ({
    id: `id ${number}`,
    from,
    text: `a ${number} first`,
    state,
    deleted: false,
    missing: 0,
    reactions: { mine: null, theirs: null },
    ...rest,
  });
const own = view('me', 'stored');
const theirs = view('friend', 'received');
const three = [written(0), written(1), written(2)];
const ownThree = [own(0), own(1), own(2)];
const theirThree = [theirs(0), theirs(1), theirs(2)];

describe('a verdict', () => {
  it('is right where all is at both ends once, in order and acknowledged', () => {
    const verdict = judge(three, [...ownThree, theirs(7)], [...theirThree, own(8)]);
    expect(verdict).toMatchObject({ written: 3, delivered: 3 });
    expect(isRight(verdict)).toBe(true);
  });

  it('lets what was not answered for be missing at both ends, and not at one', () => {
    const unsure = [written(0), written(1, { sure: 0, id: null }), written(2)];
    expect(isRight(judge(unsure, [own(0), own(2)], [theirs(0), theirs(2)]))).toBe(true);
    expect(isRight(judge(unsure, ownThree, theirThree))).toBe(true);
    expect(judge(unsure, ownThree, [theirs(0), theirs(2)])).toMatchObject({ lost: 1 });
    expect(isRight(judge(unsure, [own(0), own(2)], theirThree))).toBe(false);
  });

  it.each<[string, View[], View[], object]>([
    ['lost on the way', ownThree, [theirs(0), theirs(2)], { lost: 1, delivered: 2 }],
    ['forgotten by the sender', [own(0), own(2)], theirThree, { lost: 1 }],
    ['doubled at the receiver', ownThree, [...theirThree, theirs(2)], { doubled: 1 }],
    ['doubled at the sender', [...ownThree, own(2)], theirThree, { doubled: 1 }],
    ['reordered at the receiver', ownThree, [theirs(1), theirs(0), theirs(2)], { reordered: 1 }],
    ['reordered at the sender', [own(0), own(2), own(1)], theirThree, { reordered: 1 }],
    ['never written', ownThree, [...theirThree, theirs(3)], { strange: 1 }],
    ['under another id', ownThree, [theirs(0), theirs(1), theirs(2, { id: 'x' })], { strange: 1 }],
    ['behind a gap', ownThree, [theirs(0), theirs(1), theirs(2, { missing: 1 })], { gaps: 1 }],
    ['still under way', [own(0), own(1), own(2, { state: 'sent' })], theirThree, { unsettled: 1 }],
    [
      'with another reaction',
      ownThree,
      [theirs(0), theirs(1), theirs(2, { reactions: { mine: '👍', theirs: null } })],
      { different: 1 },
    ],
  ])('counts a message that is %s', (_, sender, receiver, counts) => {
    const verdict = judge(three, sender, receiver);
    expect(verdict).toMatchObject(counts);
    expect(isRight(verdict)).toBe(false);
    expect(isRight(sum(judge([], [], []), verdict))).toBe(false);
  });

  it('does not let a refused message be there', () => {
    expect(judge([written(0, { sure: 0, refused: true, id: null })], [own(0)], [theirs(0)]).strange).toBe(2);
  });

  it('wants the newest text that was answered for, or a later one, at both ends', () => {
    const edited = written(0, { texts: ['a 0 first', 'a 0 second', 'a 0 third'], sure: 2 });
    const both = (text: string, other = text) =>
      judge([edited], [own(0, { text })], [theirs(0, { text: other })]);
    expect(isRight(both('a 0 second'))).toBe(true);
    expect(isRight(both('a 0 third'))).toBe(true);
    expect(both('a 0 first')).toMatchObject({ strange: 2 });
    expect(both('a 0 fourth')).toMatchObject({ strange: 2 });
    expect(both('a 0 third', 'a 0 second')).toMatchObject({ different: 1 });
  });

  it('wants a deleted message gone at both ends', () => {
    const done = [written(0, { deletion: 'done' })];
    const stub = { text: '', deleted: true };
    expect(isRight(judge(done, [own(0, stub)], [theirs(0, stub)]))).toBe(true);
    expect(isRight(judge(done, [own(0, stub)], []))).toBe(true);
    expect(isRight(judge(done, [], []))).toBe(true);
    expect(isRight(judge(done, [own(0, stub)], [theirs(0)]))).toBe(false);
    expect(isRight(judge(done, [own(0)], [theirs(0)]))).toBe(false);
    const asked = [written(0, { deletion: 'asked' })];
    expect(isRight(judge(asked, [own(0)], [theirs(0)]))).toBe(true);
    expect(isRight(judge(asked, [own(0)], [theirs(0, stub)]))).toBe(false);
    expect(isRight(judge(asked, [own(0, stub)], [theirs(0)]))).toBe(false);
  });
});
