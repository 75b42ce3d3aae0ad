import { beforeEach, expect, test } from 'vitest';
import { MAX_CHOSEN } from '../../../src-shared/limits';
import { message } from '../../testing/people';
import { chosenNow, useSelection } from './selection';

const said = Array.from({ length: MAX_CHOSEN + 20 }, (_, at) => message('friend', String(at), at));
const { toggle, reach, all, end } = useSelection.getState();
const texts = (): string => {
  const { chosen } = useSelection.getState();
  return chosen
    ? chosenNow(chosen, said)
        .map(({ text }) => text)
        .join(' ')
    : 'none';
};
beforeEach(end);

test('messages are chosen and let go, and come in the order they were written', () => {
  expect(texts()).toBe('none');
  for (const at of [5, 2, 9, 2]) toggle(said[at]!);
  expect(texts()).toBe('5 9');
  for (const at of [5, 9]) toggle(said[at]!);
  expect(texts()).toBe('');
});

test('all between two are chosen, upwards and down, without what was deleted', () => {
  toggle(said[7]!);
  reach(said[4]!, said);
  expect(texts()).toBe('4 5 6 7');
  const gone = said.map((one, at) => (at === 3 ? { ...one, deleted: true } : one));
  reach(gone[2]!, gone);
  expect(texts()).toBe('2 4 5 6 7');
});

test('where the last one is not loaded any more, this one alone is chosen', () => {
  toggle(said[0]!);
  reach(said[9]!, said.slice(5));
  expect(texts()).toBe('0 9');
});

test('all that are loaded are chosen, with what was chosen before and without what was deleted', () => {
  toggle(said[0]!);
  all(said.slice(5, 9).map((one, at) => (at === 1 ? { ...one, deleted: true } : one)));
  expect(texts()).toBe('0 5 7 8');
  all(said);
  expect(useSelection.getState().chosen?.size).toBe(MAX_CHOSEN);
  expect(useSelection.getState().chosen?.has(said.at(-1)!.id)).toBe(true);
});

test('there are never more than the limit', () => {
  toggle(said[0]!);
  reach(said.at(-1)!, said);
  expect(useSelection.getState().chosen?.size).toBe(MAX_CHOSEN);
});

test('what has changed since is taken as it is now, and what was deleted is left out', () => {
  toggle(said[1]!);
  toggle(said[2]!);
  const chosen = useSelection.getState().chosen!;
  const now = [
    { ...said[1]!, text: 'edited' },
    { ...said[2]!, text: '', deleted: true },
  ];
  expect(chosenNow(chosen, now).map(({ text }) => text)).toEqual(['edited']);
});
