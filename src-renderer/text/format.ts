import { linksIn } from './links';

export type Stress = 'strong' | 'em' | 'strike';

/** A piece of a text. `source` is what was written; all of them together are the whole text, letter by letter. */
export type Piece =
  | { readonly type: 'text'; readonly source: string }
  /** Characters that turn the order of others around and cannot be seen. */
  | { readonly type: 'control'; readonly source: string }
  | { readonly type: 'link'; readonly source: string; readonly url: URL }
  | { readonly type: 'code'; readonly source: string; readonly text: string }
  | { readonly type: 'block'; readonly source: string; readonly text: string; readonly language: string }
  | { readonly type: Stress; readonly mark: string; readonly pieces: readonly Piece[] };

type Atom = Exclude<Piece, { type: Stress }>;

/** Nearly all texts have none of this, and are not looked at further. */
const SPECIAL = /[`*~\u202a-\u202e]|:\/\/|mailto:|www\./i;

/** Takes a text apart. Linear in its length; depth is three at most. */
export function parse(text: string): readonly Piece[] {
  return SPECIAL.test(text) ? treeOf(paired(partsOf(text))) : [{ type: 'text', source: text }];
}

/** What was written. */
export const sourceOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('source' in piece ? piece.source : surrounded(piece))).join('');
const surrounded = ({ mark, pieces }: Extract<Piece, { type: Stress }>): string =>
  mark + sourceOf(pieces) + mark;

/** What is read: the text without the marks that were understood. */
export const plainOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => ('pieces' in piece ? plainOf(piece.pieces) : 'text' in piece ? piece.text : piece.source))
    .join('');

/** A run of marks, which may begin a stress or end one. */
interface Run {
  readonly type: 'run';
  readonly source: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const NEXT = /`+|\*+|~+|[\u202a-\u202e]+/g;
/** More than anybody writes by hand; what comes after so many is left as it is, so that no text keeps the window busy. */
const MAX_PARTS = 4_000;

/** First code and addresses, in which marks mean nothing; then what is left, with its runs of marks. */
function partsOf(text: string): (Atom | Run)[] {
  const parts: (Atom | Run)[] = [];
  const links = linksIn(text);
  let at = 0;
  let link = 0;
  const literal = (end: number): void => {
    if (end > at) parts.push({ type: 'text', source: text.slice(at, end) });
    at = Math.max(at, end);
  };
  const take = (part: Atom | Run): void => {
    parts.push(part);
    at += part.source.length;
  };
  for (;;) {
    if (parts.length >= MAX_PARTS) literal(text.length);
    NEXT.lastIndex = at;
    const next = NEXT.exec(text);
    const begin = next?.index ?? text.length;
    // Those in code are none.
    while ((links[link]?.start ?? Infinity) < at) link++;
    const found = links[link];
    if (found && found.start <= begin) {
      literal(found.start);
      take({ type: 'link', source: text.slice(found.start, found.end), url: found.url });
      continue;
    }
    literal(begin);
    if (!next) return parts;
    const [source] = next;
    if (source.startsWith('`')) {
      const code =
        source.length === 1 ? codeAt(text, begin) : source.length > 2 ? blockAt(text, begin) : null;
      if (code) take(code);
      else literal(begin + source.length);
    } else if (source >= '\u202a') take({ type: 'control', source });
    else take(runAt(text, begin, source));
  }
}

/** `code`, in one line. */
function codeAt(text: string, begin: number): Atom | null {
  const end = text.indexOf('`', begin + 1);
  const inner = text.slice(begin + 1, end);
  if (end < 0 || text.charAt(end + 1) === '`' || inner.trim() === '' || inner.includes('\n')) return null;
  return { type: 'code', source: text.slice(begin, end + 1), text: inner };
}

/** Lines between ``` and ```, the first of which may name a language. The line breaks at both ends are the marks' own. */
function blockAt(text: string, begin: number): Atom | null {
  const end = text.indexOf('```', begin + 3);
  if (end < 0) return null;
  const inner = text.slice(begin + 3, end);
  if (inner.trim() === '') return null;
  const [head = '', language = ''] = /^([\w+#.-]{0,20})\n/.exec(inner) ?? [];
  const after = text.charAt(end + 3) === '\n' ? 4 : 3;
  return {
    type: 'block',
    source: text.slice(begin, end + after),
    text: inner.slice(head.length).replace(/\n$/, ''),
    language,
  };
}

/** Letters and digits of scripts that put spaces between words; others set marks in the middle of a line. */
const WORD = /[\p{L}\p{N}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

function runAt(text: string, begin: number, source: string): Run {
  const end = begin + source.length;
  const before = Array.from(text.slice(Math.max(0, begin - 2), begin)).at(-1) ?? ' ';
  const after = String.fromCodePoint(text.codePointAt(end) ?? 32);
  // 2*3*4 is no stress.
  const inWord = (char: string): boolean => source === '*' && WORD.test(char) && !UNSPACED.test(char);
  return {
    type: 'run',
    source,
    opens: !/\s/.test(after) && !inWord(before),
    closes: !/\s/.test(before) && !inWord(after),
  };
}

/** One mark of a run; `pair` is set on both of two that belong together. */
interface Mark {
  readonly type: 'mark';
  readonly stress: Stress;
  readonly source: string;
  pair: 'begin' | 'end' | null;
}

/** The stresses that a run can stand for, from the outside in; none for runs that are too long or too short. */
const meanings: Readonly<Record<string, readonly Stress[]>> = {
  '*': ['em'],
  '**': ['strong'],
  '***': ['strong', 'em'],
  '~~': ['strike'],
};
const marks: Readonly<Record<Stress, string>> = { strong: '**', em: '*', strike: '~~' };

/**
 * Finds for each mark that ends a stress the latest that begins it. Of each kind one is open at a time, and what was
 * opened inside of a pair and is open when that ends begins nothing: so pairs lie in each other or apart.
 */
function paired(parts: readonly (Atom | Run)[]): (Atom | Mark)[] {
  const out: (Atom | Mark)[] = [];
  const open = new Map<Stress, number>();
  const end = (stress: Stress): boolean => {
    const from = open.get(stress);
    const begin = from === undefined ? undefined : out[from];
    // There must be something in between.
    if (from === undefined || from === out.length - 1 || begin?.type !== 'mark') return false;
    begin.pair = 'begin';
    out.push({ type: 'mark', stress, source: begin.source, pair: 'end' });
    for (const [other, at] of open) if (at >= from) open.delete(other);
    return true;
  };
  for (const part of parts) {
    if (part.type !== 'run') {
      out.push(part);
      continue;
    }
    let rest = meanings[part.source] ?? [];
    if (part.closes) {
      const latestFirst = [...rest].sort((a, b) => (open.get(b) ?? -1) - (open.get(a) ?? -1));
      const ended = latestFirst.filter(end);
      rest = rest.filter((stress) => !ended.includes(stress));
    }
    if (rest.length === 0 && meanings[part.source]) continue;
    if (!part.opens || rest.length === 0) {
      const source = rest.length > 0 ? rest.map((stress) => marks[stress]).join('') : part.source;
      out.push({ type: 'text', source });
      continue;
    }
    for (const stress of rest) {
      open.set(stress, out.length);
      out.push({ type: 'mark', stress, source: marks[stress], pair: null });
    }
  }
  return out;
}

/** Builds the tree; what has found no pair is text, and neighbours are joined. */
function treeOf(flat: readonly (Atom | Mark)[]): readonly Piece[] {
  const levels: Piece[][] = [[]];
  for (const part of flat) {
    const level = levels.at(-1) ?? [];
    if (part.type === 'mark' && part.pair === 'begin') levels.push([]);
    else if (part.type === 'mark' && part.pair === 'end') {
      levels.pop();
      levels.at(-1)?.push({ type: part.stress, mark: part.source, pieces: level });
    } else {
      const last = level.at(-1);
      const piece: Atom = part.type === 'mark' ? { type: 'text', source: part.source } : part;
      if (piece.type === 'text' && last?.type === 'text')
        level[level.length - 1] = { type: 'text', source: last.source + piece.source };
      else level.push(piece);
    }
  }
  return levels[0] ?? [];
}
