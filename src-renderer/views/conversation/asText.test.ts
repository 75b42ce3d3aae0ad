import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { friend, message } from '../../testing/people';
import { asText } from './asText';
import { between } from './between';

const AT = new Date(2026, 2, 2, 8, 40).getTime();
const mia = friend('Mia');
const said = [
  message('friend', 'Are you coming?\nThe train leaves at nine.', AT),
  message('me', 'On my way', AT + 60_000),
  { ...message('friend', '', AT + 120_000), deleted: true },
  message('friend', 'See you', AT + 180_000),
];
const [first, second, , last] = said;
const text = (of: typeof said): string => asText(i18next.t, 'en-GB', mia, of);

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
});

it('several messages say who wrote them and when; one alone is as it is', () => {
  expect(text(said.slice(1, 2))).toBe('On my way');
  const lines = text(said.slice(0, 2)).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/8:40.*Mia.*Are you coming\?$/);
  expect(lines[2]).toMatch(/8:41.*You.*On my way$/);
});

it('from one message to another is all between them but what was deleted, whichever way it was selected', () => {
  if (!first || !second || !last) throw new Error('nothing was said');
  expect(between(said, first.id, last.id)).toEqual([first, second, last]);
  expect(between(said, last.id, second.id)).toEqual([second, last]);
  expect(between(said, second.id, second.id)).toEqual([second]);
  expect(between(said.slice(1), first.id, last.id)).toEqual([]);
});
