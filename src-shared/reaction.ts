import { MAX_REACTION_LENGTH } from './limits';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One emoji, as people see it (it may be made of many code points), or nothing: the reaction is taken back. */
export function isReaction(text: string): boolean {
  if (text === '') return true;
  if (text.length > MAX_REACTION_LENGTH || [...graphemes.segment(text)].length !== 1) return false;
  // Keycaps and flags are no pictographs of their own.
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3/u.test(text);
}

/** Any of these, and it is a text. Some signs are letters and emoji at once. */
const LETTER = /(?!\p{Extended_Pictographic})[\p{L}\s]/u;

/** A few emoji and nothing else, which is a picture more than a text. */
export function isPicture(text: string, atMost = 3): boolean {
  // Nearly all that is asked about has a letter, and cutting a text into characters as people see them is slow.
  if (text === '' || LETTER.test(text) || text.length > atMost * MAX_REACTION_LENGTH) return false;
  const seen = Array.from(graphemes.segment(text), ({ segment }) => segment);
  return seen.length <= atMost && seen.every(isReaction);
}
