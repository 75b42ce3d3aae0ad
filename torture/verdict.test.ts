import { expect, test } from 'vitest';
import { isRight, judge, sum, type Asked, type Stored } from './verdict';

const asked = (...fates: Asked['fate'][]): Asked[] =>
  fates.map((fate, n) => ({ text: `a ${n}`, fate, id: fate === 'written' ? `id ${n}` : null }));
const history = (from: Stored['from'], state: string, ...numbers: number[]): Stored[] =>
  numbers.map((n) => ({ id: `id ${n}`, from, text: `a ${n}`, state }));
const own = (...numbers: number[]): Stored[] => history('me', 'stored', ...numbers);
const theirs = (...numbers: number[]): Stored[] => history('friend', 'received', ...numbers);
const three = asked('written', 'written', 'written');

test('what is at both ends once, in order and acknowledged, is right', () => {
  const verdict = judge(three, [...own(0, 1, 2), ...theirs(7)], [...theirs(0, 1, 2), ...own(8)]);
  expect(verdict).toMatchObject({ written: 3, delivered: 3 });
  expect(isRight(verdict)).toBe(true);
});

test('what was not answered may be missing at both ends, but not at one', () => {
  const fates = asked('written', 'asked', 'written');
  expect(isRight(judge(fates, own(0, 2), theirs(0, 2)))).toBe(true);
  expect(isRight(judge(fates, own(0, 1, 2), theirs(0, 1, 2)))).toBe(true);
  expect(judge(fates, own(0, 1, 2), theirs(0, 2))).toMatchObject({ lost: 1 });
  expect(isRight(judge(fates, own(0, 2), theirs(0, 1, 2)))).toBe(false);
});

test.each([
  ['lost on the way', own(0, 1, 2), theirs(0, 2), { lost: 1, delivered: 2 }],
  ['forgotten by the sender', own(0, 2), theirs(0, 1, 2), { lost: 1 }],
  ['doubled at the receiver', own(0, 1, 2), theirs(0, 1, 1, 2), { doubled: 1 }],
  ['doubled at the sender', own(0, 1, 1, 2), theirs(0, 1, 2), { doubled: 1 }],
  ['reordered at the receiver', own(0, 1, 2), theirs(1, 0, 2), { reordered: 1 }],
  ['reordered at the sender', own(0, 2, 1), theirs(0, 1, 2), { reordered: 1 }],
  ['never written', own(0, 1, 2), theirs(0, 1, 2, 3), { strange: 1 }],
  ['under another id', own(0, 1, 2), [...theirs(0, 1), { ...theirs(2)[0]!, id: 'x' }], { strange: 1 }],
  ['still under way', [...own(0, 1), ...history('me', 'sent', 2)], theirs(0, 1, 2), { unsettled: 1 }],
])('a message that is %s is counted', (_, sender, receiver, counts) => {
  const verdict = judge(three, sender, receiver);
  expect(verdict).toMatchObject(counts);
  expect(isRight(verdict)).toBe(false);
  expect(isRight(sum(judge([], [], []), verdict))).toBe(false);
});

test('what was refused must not be there', () => {
  expect(judge(asked('refused'), own(0), theirs(0)).strange).toBe(2);
});
