/** What is used of a dictionary of one language. */
export interface Dictionary {
  testSpelling(word: string): boolean;
  getSpellingSuggestions(word: string): string[];
}

/** Answers that are kept. German puts words together, and takes milliseconds to take them apart again. */
const KEPT = 5_000;
/** Suggestions for a word. */
const GUESSES = 5;
/** Longer words are none of anybody's language. Characters. */
const LONGEST = 60;

/** Looks words up in some languages at once: what is right in one of them is right. */
export class Speller {
  readonly #dictionaries: readonly Dictionary[];
  readonly #known = new Map<string, boolean>();

  constructor(dictionaries: readonly Dictionary[]) {
    this.#dictionaries = dictionaries;
  }

  /** Those of the words that are in none of the dictionaries. */
  wrong(words: readonly string[]): string[] {
    return words.filter((word) => !this.#isRight(word));
  }

  /** What may have been meant, the likeliest of each language first. */
  guesses(word: string): string[] {
    if (word.length > LONGEST) return [];
    const lists = this.#dictionaries.map((dictionary) => dictionary.getSpellingSuggestions(word));
    const inTurn = Array.from({ length: GUESSES }, (_, at) => lists.flatMap((list) => list[at] ?? []));
    return [...new Set(inTurn.flat())].slice(0, GUESSES);
  }

  #isRight(word: string): boolean {
    // Numbers, addresses and file names are not misspelt words.
    if (word.length > LONGEST || /[\d@/\\_]/.test(word)) return true;
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    // Dictionaries have the straight apostrophe.
    const plain = word.replaceAll('’', "'");
    const right = this.#dictionaries.some((dictionary) => dictionary.testSpelling(plain));
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(word, right);
    return right;
  }
}
