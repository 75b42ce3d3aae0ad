import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { clock, dayTitle, daysBetween, duration, listTime, moment } from './time';

const t = ((key: string) => key) as unknown as TFunction;
const now = new Date(2026, 4, 6, 15, 30).getTime();
const at = (day: number, hour = 9, month = 4, year = 2026): number =>
  new Date(year, month, day, hour, 5).getTime();

test('the list says the time, then the day, then the date', () => {
  const said = [at(6), at(5, 23), at(3), at(1, 9, 3), at(1, 9, 3, 2024)].map((when) =>
    listTime(t, 'en-GB', when, now),
  );
  expect(said).toEqual(['09:05', 'common.yesterday', 'Sun', '1 Apr', '1 Apr 2024']);
});

test('a day line names days of the last week and dates before that', () => {
  expect([at(6), at(5), at(2), at(1, 9, 3)].map((when) => dayTitle(t, 'en', when, now))).toEqual([
    'common.today',
    'common.yesterday',
    'Saturday',
    'April 1',
  ]);
});

test('a moment today is its time only', () => {
  expect(moment(t, 'en-GB', at(6), now)).toBe('09:05');
  expect(moment(t, 'en', at(5), now)).toBe('common.yesterdayAt');
});

test('a time is written as the language does', () => {
  const evening = at(6, 21);
  // Which space stands in it differs with the version of the rules.
  const said = (language: string): string => clock(language, evening).replace(/\s/u, ' ');
  expect(said('en-US')).toBe('9:05 PM');
  expect(said('ar-EG')).toBe('٩:٠٥ م');
  expect(['de-DE', 'es-ES', 'fr-FR', 'ru-RU', 'zh-CN'].map(said)).toEqual(Array(5).fill('21:05'));
});

test('days are counted by the calendar, not by hours', () => {
  expect(daysBetween(at(5, 23), at(6, 0))).toBe(1);
  expect(daysBetween(at(6, 0), at(6, 23))).toBe(0);
});

test('waits are short and never zero', () => {
  expect([0, 12_300, 150_000, 7_200_000].map((wait) => duration('en', wait))).toEqual([
    '1 sec',
    '13 sec',
    '3 min',
    '2 hr',
  ]);
});
