import * as v from 'valibot';

/** Words that are asked about at once, and characters in one: a page of text, and more than any word has. */
const MAX_CHECKED_WORDS = 2_000;
const MAX_CHECKED_LENGTH = 100;

const word = v.pipe(v.string(), v.maxLength(MAX_CHECKED_LENGTH));
export const checkedWords = v.strictObject({
  words: v.pipe(v.array(word), v.maxLength(MAX_CHECKED_WORDS)),
});

const answer = v.object({ value: v.object({ wrong: v.array(v.string()) }) });

/** What can be asked about at once of all these words. */
export const checkable = (words: readonly string[]): v.InferInput<typeof checkedWords> => ({
  words: words.filter((one) => one.length <= MAX_CHECKED_LENGTH).slice(0, MAX_CHECKED_WORDS),
});

/** The misspelt words in an answer of main; a refusal has none in it. */
export function misspeltIn(given: unknown): string[] {
  const read = v.safeParse(answer, given);
  return read.success ? read.output.value.wrong : [];
}
