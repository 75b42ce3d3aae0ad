/** Made-up talk in many scripts, the same on every run: words as frequent as in natural language (Zipf). */

/** Syllables, how many make a word, what stands between words, and how much of the talk it is. */
interface Tongue {
  readonly syllables: readonly string[];
  readonly types: number;
  readonly between: string;
  readonly share: number;
}

const spread = (signs: string): string[] => Array.from(signs);
const latin =
  'an be co da en fi go ha in ja ko le me no ol pa re si to un ve wi ar est ing er th qu sch ch'.split(' ');
const accented = 'é ü ñ ção à ö ê ß mes les que der ein una con los tra ment ique ung lich'.split(' ');
const range = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i));

const tongues: readonly Tongue[] = [
  { syllables: latin, types: 40_000, between: ' ', share: 0.55 },
  { syllables: [...latin, ...accented], types: 40_000, between: ' ', share: 0.17 },
  {
    syllables: 'на по не то ка ли ра во ст ен го ре на ми ть ов ес об ни я'.split(' '),
    types: 40_000,
    between: ' ',
    share: 0.1,
  },
  { syllables: range(0x4e00, 3000), types: 20_000, between: '', share: 0.07 },
  {
    syllables: [...range(0x3042, 70), ...range(0x30a2, 60), ...range(0x5b00, 800)],
    types: 20_000,
    between: '',
    share: 0.04,
  },
  { syllables: spread('ابتثجحخدذرزسشصضطظعغفقكلمنهوي'), types: 40_000, between: ' ', share: 0.03 },
  {
    syllables: spread('กขคงจชซญดตถทนบปผพฟมยรลวสหอ').flatMap((sign) => [sign, `${sign}า`, `${sign}ี`]),
    types: 20_000,
    between: '',
    share: 0.02,
  },
  {
    syllables: 'ka'.split(' ').concat(spread('कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह')),
    types: 20_000,
    between: ' ',
    share: 0.02,
  },
];

/** A repeatable source of fractions in [0, 1) (mulberry32). */
export function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws 0 to `count` - 1, the first ones most often: rank r as often as 1 / (r + 2). */
export function zipf(count: number, next: () => number): () => number {
  const span = Math.log((count + 2) / 2);
  return () => Math.min(count - 1, Math.floor(2 * Math.exp(next() * span)) - 2);
}

/** Bytes that a text has beyond the least, on average. */
const MEAN = 82;

/** Answers a source of texts of about 100 bytes of UTF-8 on average, from a few to many. */
export function talk(seed: number): () => string {
  const next = fractions(seed);
  const speakers = tongues.map(({ syllables, types, between, share }) => {
    const pick = (): string => syllables[Math.floor(next() * syllables.length)] ?? '';
    const words = Array.from({ length: types }, (_, rank) => {
      const most = between === '' ? 2 : 1 + Math.log10(rank + 1);
      const word = Array.from({ length: 1 + Math.floor(next() * most) }, pick).join('');
      return { word, bytes: Buffer.byteLength(word + between) };
    });
    const draw = zipf(types, next);
    return { share, between, word: () => words[draw()] ?? { word: '', bytes: 1 } };
  });
  return () => {
    let left = next();
    const speaker = speakers.find(({ share }) => (left -= share) < 0) ?? speakers[0];
    // Most are short, few are long.
    const wanted = 12 + MEAN * -Math.log(1 - next());
    let text = '';
    for (let size = 0; speaker && size < wanted;) {
      // Now and then a number, a name or an address that nobody wrote before.
      const { word, bytes } = next() < 0.01 ? novelty(next) : speaker.word();
      text += text === '' ? word : speaker.between + word;
      size += bytes;
      if (next() < 0.06) text += next() < 0.8 ? ',' : ' 🙂';
    }
    return text;
  };
}

const novelty = (next: () => number): { word: string; bytes: number } => ({
  word: Math.floor(next() * 1e9).toString(36),
  bytes: 7,
});
