/** A word of a text as it is searched: folded, and where it stands in the text (UTF-16 offsets). */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** It is a sign of a script that puts no spaces between words, or a picture: each is a word of its own. */
  readonly sign: boolean;
}

/** Characters of a term; what is longer is cut, in texts and in questions alike. */
const MAX_TERM = 32;

const UNSPACED = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]&&[\p{L}\p{N}]]`;
/** The group holds a sign. */
const SPLIT = new RegExp(
  String.raw`(${UNSPACED}\p{M}*|\p{Emoji_Presentation})|(?:[[\p{L}\p{N}]--${UNSPACED}]\p{M}*)+`,
  'gv',
);
const PLAIN = /^[a-z0-9]+$/;
/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic; of other scripts they are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
/** Letters that people type without their stroke, and that Unicode does not take apart. */
const STROKED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

/** What is neither letter nor digit and comes out of taking apart: "⒈" is "1.", say. */
const LEFTOVERS = /[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}]/gu;
/** Talk repeats its words: so many of at most so many characters are kept folded. */
const MAX_FOLDED = 20_000;
const MAX_FOLDED_LENGTH = 12;
const folded = new Map<string, string>();

/**
 * A word without case, accents and width, so that "Straße", "STRASSE" and "ｓｔｒａｓｓｅ" are one. Upper case first, as some
 * letters fall together only there.
 */
function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower.slice(0, MAX_TERM);
  const known = folded.get(word);
  if (known !== undefined) return known;
  const term = word
    .slice(0, 2 * MAX_TERM)
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(LEFTOVERS, '')
    .normalize('NFC')
    .replace(/[øłđðæœς]/g, (letter) => STROKED[letter] ?? letter)
    .slice(0, MAX_TERM);
  if (word.length <= MAX_FOLDED_LENGTH) {
    if (folded.size >= MAX_FOLDED) folded.clear();
    folded.set(word, term);
  }
  return term;
}

/**
 * The words of a text, in order. Chinese, Japanese, Thai and their like have no spaces: each sign is a word, and a
 * question finds them side by side.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  SPLIT.lastIndex = 0;
  for (let match = SPLIT.exec(text); match; match = SPLIT.exec(text)) {
    const [piece, sign] = match;
    const term = fold(piece);
    if (term !== '')
      words.push({ term, start: match.index, end: match.index + piece.length, sign: sign !== undefined });
  }
  return words;
}

/** Stands in the index beside the words of a message; no word of a text can be the same, as it holds a low line. */
export const friendTerm = (friend: number): string => `_${friend}`;
