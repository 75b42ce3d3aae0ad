import type { Tone } from '../../src-shared/emoji';

/** An emoji as it is offered. */
export interface Emoji {
  /** Without a skin tone. */
  readonly emoji: string;
  readonly name: string;
  /** All that it is found by: its name and other words, in lower case. */
  readonly words: readonly string[];
  /** From light to dark; empty where it has no skin. */
  readonly toned: readonly string[];
}

export const groups = [
  'smileys',
  'people',
  'animals',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
] as const;
export type Group = (typeof groups)[number];

export type Catalogue = Readonly<Record<Group, readonly Emoji[]>>;

/** A line of the data, as far as it is used. */
export interface Entry {
  readonly unicode: string;
  readonly label: string;
  readonly group?: number | undefined;
  readonly order?: number | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly skins?: readonly { readonly unicode: string }[] | undefined;
}

/** The groups of Unicode by their numbers; 2 are parts of others, which nobody writes. */
const groupOf: Readonly<Record<number, Group>> = {
  0: 'smileys',
  1: 'people',
  3: 'animals',
  4: 'food',
  5: 'travel',
  6: 'activities',
  7: 'objects',
  8: 'symbols',
  9: 'flags',
};

/** In the order of Unicode, without those that this computer has no picture of. */
export function catalogueOf(entries: readonly Entry[], isDrawn: (emoji: string) => boolean): Catalogue {
  const catalogue: Record<Group, Emoji[]> = {
    ...{ smileys: [], people: [], animals: [], food: [], travel: [] },
    ...{ activities: [], objects: [], symbols: [], flags: [] },
  };
  for (const entry of [...entries].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
    const group = entry.group === undefined ? undefined : groupOf[entry.group];
    if (group && isDrawn(entry.unicode)) catalogue[group].push(emojiOf(entry));
  }
  return catalogue;
}

const emojiOf = ({ unicode, label, tags = [], skins = [] }: Entry): Emoji => ({
  emoji: qualified(unicode),
  name: label,
  words: [label, ...tags].map(folded),
  // Where two people have a skin each, both get the same.
  toned: modifiers.flatMap(
    (modifier) => skins.find(({ unicode: text }) => isOf(text, modifier))?.unicode ?? [],
  ),
});

const modifiers = ['🏻', '🏼', '🏽', '🏾', '🏿'];
const isOf = (text: string, modifier: string): boolean =>
  modifiers.every((other) => text.includes(other) === (other === modifier));

/** One that is a picture by itself goes without the mark that asks for it, as keyboards write it. */
const qualified = (emoji: string): string => emoji.replace(/^(\p{Emoji_Presentation})\ufe0f$/u, '$1');

export const withTone = ({ emoji, toned }: Emoji, tone: Tone): string =>
  tone === 0 ? emoji : (toned[tone - 1] ?? emoji);

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How well a word of the search fits: 0 the whole name, 1 its beginning, 2 a word of it, 3 something else; null: not. */
function rank(words: readonly string[], wanted: string): number | null {
  const [name = '', ...others] = words;
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (beginsWord(name, wanted)) return 2;
  return others.some((other) => other.startsWith(wanted) || beginsWord(other, wanted)) ? 3 : null;
}

const beginsWord = (text: string, wanted: string): boolean =>
  text.includes(` ${wanted}`) || text.includes(`-${wanted}`);

/** Emoji with a word that begins with each of those searched for, the best first; or the emoji itself. */
export function searchEmoji(catalogue: Catalogue, search: string, limit: number): readonly Emoji[] {
  const wanted = folded(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found: { readonly emoji: Emoji; readonly score: number }[] = [];
  for (const group of groups)
    for (const emoji of catalogue[group]) {
      const itself = emoji.emoji === search.trim() || emoji.toned.includes(search.trim());
      const ranks = itself ? [0] : wanted.map((word) => rank(emoji.words, word));
      if (ranks.every((one) => one !== null)) {
        found.push({ emoji, score: ranks.reduce((sum, one) => sum + one, 0) });
      }
    }
  return found
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ emoji }) => emoji);
}

/** The known ones among these, toned or not, in the same order; what no data speaks of is its own name. */
export function known(catalogue: Catalogue, emoji: readonly string[]): readonly Emoji[] {
  const byText = new Map(
    groups.flatMap((group) =>
      catalogue[group].flatMap((one) => [one.emoji, ...one.toned].map((text) => [text, one] as const)),
    ),
  );
  return emoji.map((text) => ({ emoji: text, name: byText.get(text)?.name ?? text, words: [], toned: [] }));
}
