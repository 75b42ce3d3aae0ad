import * as v from 'valibot';

/** Words that are asked about at once, and characters in one: a page of text, and more than any word has. */
export const MAX_CHECKED_WORDS = 2_000;
export const MAX_CHECKED_LENGTH = 100;

const word = v.pipe(v.string(), v.maxLength(MAX_CHECKED_LENGTH));
export const checkedWords = v.strictObject({
  words: v.pipe(v.array(word), v.maxLength(MAX_CHECKED_WORDS)),
});

/** The answer, as the preload takes it: refusals have no words in them. */
export const misspelt = v.object({ value: v.object({ wrong: v.array(v.string()) }) });
