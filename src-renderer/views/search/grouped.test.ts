import { expect, test } from 'vitest';
import type { FoundMessage } from '../../../src-shared/model';
import { keyOf, message } from '../../testing/people';
import { grouped, wordsOf } from './grouped';

const hit = (who: string, text: string): FoundMessage => ({
  key: keyOf(who),
  id: message('friend', text, 1).id,
  from: 'friend',
  sentAt: 1,
  snippet: [{ text, hit: true }],
});

test('hits are put together by friend, in the order in which the newest come', () => {
  const hits = [hit('Mia', '5'), hit('Bob', '4'), hit('Mia', '3'), hit('Ada', '2'), hit('Bob', '1')];
  const groups = grouped(hits).map(({ key, hits: of }) => [key, of.map((one) => one.snippet[0]?.text)]);
  expect(groups).toEqual([
    [keyOf('Mia'), ['5', '3']],
    [keyOf('Bob'), ['4', '1']],
    [keyOf('Ada'), ['2']],
  ]);
  expect(grouped([])).toEqual([]);
});

test('the words of a hit are those that were found, each once', () => {
  const snippet = ['the ', 'Boat', ' and the ', 'boat', ' and the ', 'Boat'];
  const found = { ...hit('Mia', ''), snippet: snippet.map((text, at) => ({ text, hit: at % 2 === 1 })) };
  expect(wordsOf(found)).toEqual(['Boat', 'boat']);
});
