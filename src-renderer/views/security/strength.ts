import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/**
 * How long a passphrase withstands somebody who has the files: by the number of guesses that zxcvbn, which knows words,
 * names, dates and patterns of keyboards, needs for it. 100,000 guesses a second are taken, which at 256 MiB each asks
 * for some thousand graphics cards.
 */
export const strengths = ['weak', 'fair', 'good', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** Powers of ten of guesses up to which a passphrase is weak (20 minutes), fair (12 days), good (30 years). */
const LIMITS = [8, 11, 14] as const;
/** Of long texts the beginning is enough to tell; zxcvbn's work grows faster than the text. */
const AT_MOST = 64;

let loading: Promise<ZxcvbnFactory> | null = null;

/** The word lists are 1.6 MB: they are loaded, from the app's own files, when the first letter is typed. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    // Of spellings with signs for letters the likeliest few: all of them take half a second a letter typed.
    l33tMaxSubstitutions: 10,
  });
}

/** `own` are words that everybody tries first: the user's name. */
export async function strengthOf(passphrase: string, own: readonly string[]): Promise<Strength> {
  const { guessesLog10 } = (await (loading ??= load())).check(passphrase.slice(0, AT_MOST), [
    ...own,
    'saltbox',
  ]);
  return strengths[LIMITS.filter((limit) => guessesLog10 >= limit).length] ?? 'strong';
}
