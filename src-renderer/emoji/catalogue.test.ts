import entries from 'emojibase-data/en/compact.json';
import { expect, test } from 'vitest';
import { isReaction } from '../../src-shared/reaction';
import { tones } from '../../src-shared/emoji';
import { catalogueOf, groups, known, searchEmoji, withTone, type Emoji } from './catalogue';

const catalogue = catalogueOf(entries, () => true);
const all = groups.flatMap((group) => catalogue[group]);
const find = (search: string): string[] => searchEmoji(catalogue, search, 5).map(({ emoji }) => emoji);
const one = (search: string): Emoji => searchEmoji(catalogue, search, 1)[0]!;

test('every emoji on offer can be a reaction, in every tone, and none is offered twice', () => {
  expect(all.length).toBeGreaterThan(1_800);
  const refused = all.flatMap(({ emoji, toned }) => [emoji, ...toned].filter((text) => !isReaction(text)));
  expect(refused).toEqual([]);
  expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
});

test('a tone is of one kind, and what has no skin has none', () => {
  const modifiers = ['🏻', '🏼', '🏽', '🏾', '🏿'];
  for (const emoji of all)
    for (const tone of tones) {
      const text = withTone(emoji, tone);
      const inIt = modifiers.filter((modifier) => text.includes(modifier));
      expect(inIt).toEqual(tone === 0 || emoji.toned.length === 0 ? [] : [modifiers[tone - 1]]);
    }
});

test('groups are in the order of Unicode and have what belongs to them', () => {
  expect(catalogue.smileys[0]?.emoji).toBe('😀');
  expect(catalogue.people.some(({ emoji }) => emoji === '👍')).toBe(true);
  expect(catalogue.flags.some(({ emoji }) => emoji === '🇺🇳')).toBe(true);
  for (const group of groups) expect(catalogue[group].length).toBeGreaterThan(50);
});

test('words find what they mean, the best first', () => {
  expect(find('thumbs up')[0]).toBe('👍');
  expect(find('red heart')[0]).toBe('❤️');
  expect(find('LIGHTHOUSE').length + find('sailboat').length).toBeGreaterThan(0);
  expect(find('pinata')[0]).toBe('🪅');
  expect(find('👍🏽')).toEqual(['👍']);
  expect(find('no such thing anywhere')).toEqual([]);
  expect(find('  ')).toEqual([]);
});

test('what this computer cannot draw is not offered', () => {
  const few = catalogueOf(entries, (emoji) => emoji === '😀');
  expect(groups.flatMap((group) => few[group]).map(({ emoji }) => emoji)).toEqual(['😀']);
});

test('recent ones keep their tone and have their name', () => {
  const toned = withTone(one('thumbs up'), 3);
  expect(known(catalogue, [toned, '🫥?'])).toMatchObject([
    { emoji: toned, name: 'thumbs up' },
    { emoji: '🫥?', name: '🫥?' },
  ]);
});
