/** Characters in a line of a bubble that is as wide as it gets. */
const ACROSS = 70;
/** Lines that are shown of a message that is folded. */
export const FOLDED = 25;
/** Lines up to which nothing is folded: what is a little longer would not be worth a press. */
const WHOLE = 30;

/** About how many lines a text takes. A text of one line, as most are, needs no counting. */
export function linesOf(text: string): number {
  if (text.length <= ACROSS && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ACROSS)), 0);
}

/** Whether a message is folded until somebody wants all of it: by its text alone, and at no cost for a short one. */
export const isLong = (text: string): boolean => text.length >= WHOLE && linesOf(text) > WHOLE;
