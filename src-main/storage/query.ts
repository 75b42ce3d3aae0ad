import { MAX_QUERY_LENGTH } from '../../src-shared/limits';
import { friendTerm, wordsOf, type Word } from './words';

/** Words that stand side by side. */
interface Phrase {
  readonly terms: readonly string[];
  /** The last one need only begin so. */
  readonly prefix: boolean;
}
/** What is searched for: all of the phrases. */
export type Query = readonly Phrase[];

/** Stretches of a text that were searched for, in order and apart (UTF-16 offsets). */
export type Span = readonly [start: number, end: number];

/** What is beyond these is not looked at. */
const MAX_PHRASES = 12;

/**
 * Reads what somebody typed. Words are looked for as beginnings, in any order; what is in quotes, or hangs together
 * without a space, as it stands. Nothing of it is syntax to SQLite.
 */
export function parseQuery(typed: string): Query {
  const phrases: Phrase[] = [];
  // Every second piece was between quotes; a quote that is not closed counts to the end.
  typed
    .slice(0, MAX_QUERY_LENGTH)
    .split(/["“”„«»]/)
    .forEach((piece, index) => {
      const quoted = index % 2 === 1;
      for (const part of quoted ? [piece] : piece.split(/\s+/)) {
        const words = wordsOf(part);
        const last = words.at(-1);
        if (last) phrases.push({ terms: words.map(({ term }) => term), prefix: !quoted && !last.sign });
      }
    });
  return phrases.slice(0, MAX_PHRASES);
}

/** Letters of a beginning that so many words share that the index would have to join half of itself. */
const SHORT = 3;
const short = ({ terms, prefix }: Phrase): boolean =>
  prefix && terms.length === 1 && (terms[0]?.length ?? 0) <= SHORT;

/** Whether nothing but such beginnings is asked for. */
export const isShort = (query: Query): boolean => query.every(short);

/** The question to FTS5 for messages that may match: all the words, in any order, in a conversation or in all. */
export function matchOf(query: Query, friend: number | null): string {
  const selective = isShort(query) ? query : query.filter((phrase) => !short(phrase));
  const terms = selective.flatMap(({ terms, prefix }) =>
    terms.map((term, index) => quoted(term) + (prefix && index === terms.length - 1 ? '*' : '')),
  );
  return [...new Set(friend === null ? terms : [quoted(friendTerm(friend)), ...terms])].join(' ');
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** Where in a text the query is met; null where it is not. */
export function spansOf(words: readonly Word[], query: Query): Span[] | null {
  const spans: Span[] = [];
  for (const phrase of query) {
    const found = occurrences(words, phrase);
    if (found.length === 0) return null;
    spans.push(...found);
  }
  return joined(spans);
}

function occurrences(words: readonly Word[], { terms, prefix }: Phrase): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + terms.length <= words.length; at++) {
    const fits = terms.every((term, index) => {
      const word = words[at + index]?.term ?? '';
      return prefix && index === terms.length - 1 ? word.startsWith(term) : word === term;
    });
    if (fits) spans.push([words[at]?.start ?? 0, words[at + terms.length - 1]?.end ?? 0]);
  }
  return spans;
}

/** Overlapping and touching ones become one. */
function joined(spans: Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
