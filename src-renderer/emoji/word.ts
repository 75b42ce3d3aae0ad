/** An emoji that is looked for where it is written: a colon and the beginning of its name, right before the caret. */
export interface EmojiWord {
  /** Where the colon stands. */
  readonly from: number;
  /** Behind the last letter, where the caret stands. */
  readonly to: number;
  /** What it is searched by; several words are parted by spaces. */
  readonly search: string;
}

/** Letters of the longest word that is looked at, with its colon. */
const LONGEST = 40;
/** At least two letters, or one that is a word by itself. Neither a face such as `:D` nor a time has them. */
const NAME = /^(?:\p{L}\p{M}*){2}[\p{L}\p{M}\p{N}_-]*$|^\p{Script=Han}$/u;

/**
 * The word that ends at the caret; null: there is none. It begins the text or stands after a space, so that it is no
 * part of an address, and not in code. Called at each key: of most texts it looks at the last letters alone.
 */
export function emojiWordAt(text: string, caret: number): EmojiWord | null {
  const start = Math.max(0, caret - LONGEST);
  const from = start + text.slice(start, caret).lastIndexOf(':');
  if (from < start || !/^\s?$/.test(text[from - 1] ?? '')) return null;
  const name = text.slice(from + 1, caret);
  // Within a word that goes on, nobody looks for one.
  if (!NAME.test(name) || /^[\p{L}\p{N}_]/u.test(text.slice(caret, caret + 2))) return null;
  if (endsInCode(text.slice(0, from))) return null;
  return { from, to: caret, search: name.replace(/[_-]+/g, ' ').trim() };
}

/** Whether code was begun and not ended: a block, or a piece of the last line. */
function endsInCode(text: string): boolean {
  const blocks = text.split('```');
  if (blocks.length % 2 === 0) return true;
  const line = blocks.at(-1)?.split('\n').at(-1) ?? '';
  return line.split('`').length % 2 === 0;
}
