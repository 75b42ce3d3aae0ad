import type { SnippetPart } from '../../src-shared/model';
import type { Span } from './query';
import type { Word } from './words';

/** Characters shown around what was found. */
const BEFORE = 40;
const LENGTH = 160;

/** The part of a text around the first span, cut between words, as pieces that together are what is shown. */
export function snippetOf(text: string, words: readonly Word[], spans: readonly Span[]): SnippetPart[] {
  const [from, to] = window(text, words, spans[0] ?? [0, 0]);
  const parts: SnippetPart[] = [];
  const push = (start: number, end: number, hit: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end), hit });
  };
  if (from > 0) parts.push({ text: '…', hit: false });
  let at = from;
  for (const [start, end] of spans) {
    if (start >= to) break;
    push(at, start, false);
    push(start, Math.min(end, to), true);
    at = Math.min(end, to);
  }
  push(at, to, false);
  if (to < text.length) parts.push({ text: '…', hit: false });
  return parts;
}

function window(text: string, words: readonly Word[], [start, end]: Span): Span {
  if (text.length <= LENGTH) return [0, text.length];
  const from = start <= BEFORE ? 0 : (words.find((word) => word.start >= start - BEFORE)?.start ?? start);
  const limit = Math.max(from + LENGTH, end);
  if (limit >= text.length) return [from, text.length];
  const last = words.filter((word) => word.end <= limit && word.end >= end).at(-1);
  return [from, last?.end ?? end];
}
