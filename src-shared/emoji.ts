import * as v from 'valibot';
import { MAX_RECENT_EMOJI } from './limits';
import { isReaction } from './reaction';

/** Skin tones from light to dark; 0: none, the yellow of cartoons. */
export const tones = [0, 1, 2, 3, 4, 5] as const;
export type Tone = (typeof tones)[number];

/** What the emoji picker remembers. */
export interface EmojiHabits {
  /** The latest first, each once. */
  readonly recent: readonly string[];
  readonly tone: Tone;
}

export const NO_HABITS: EmojiHabits = { recent: [], tone: 0 };

const oneEmoji = v.pipe(
  v.string(),
  v.check((text) => text !== '' && isReaction(text), 'not an emoji'),
);
export const emojiHabits = v.strictObject({
  recent: v.pipe(v.array(oneEmoji), v.maxLength(MAX_RECENT_EMOJI), v.readonly()),
  tone: v.picklist(tones),
});

/** The habits after one more was used. */
export const withUsed = (habits: EmojiHabits, emoji: string): EmojiHabits => ({
  ...habits,
  recent: [emoji, ...habits.recent.filter((other) => !sameEmoji(other, emoji))].slice(0, MAX_RECENT_EMOJI),
});

/** Whether two look the same: some programs leave the mark out that asks for a picture in place of a sign. */
export const sameEmoji = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && bare(a) === bare(b));

const bare = (emoji: string): string => emoji.replaceAll('\ufe0f', '');
