/** What can be put around a stretch of a text that is being written. */
export type Wrap = 'strong' | 'em' | 'strike' | 'code';

/** A change to a text: `insert` takes the place of what stands from `from` to `to`, and `select` is selected then. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [number, number];
}

const marks: Readonly<Record<Wrap, string>> = { strong: '**', em: '*', strike: '~~', code: '`' };

/** Puts marks around what is selected, or takes them away where they are there. Offsets are in UTF-16 units. */
export function toggled(text: string, selection: readonly [number, number], wrap: Wrap): Change {
  const [start, end] = hugged(text, selection);
  const inner = text.slice(start, end);
  const mark = marks[wrap];
  if (wrap === 'code' && inner.includes('\n')) return fenced(text, start, end);
  if (isWrapped(text, start, end, mark)) {
    const [from, to] = [start - mark.length, end + mark.length];
    return { from, to, insert: inner, select: [from, from + inner.length] };
  }
  if (inner.length > 2 * mark.length && isWrapped(text, start + mark.length, end - mark.length, mark)) {
    const bare = inner.slice(mark.length, -mark.length);
    return { from: start, to: end, insert: bare, select: [start, start + bare.length] };
  }
  const begin = start + mark.length;
  return { from: start, to: end, insert: mark + inner + mark, select: [begin, begin + inner.length] };
}

/** Marks mean nothing with a space inside of them. */
function hugged(text: string, [start, end]: readonly [number, number]): [number, number] {
  const inner = text.slice(start, end);
  if (inner.trim() === '') return [start, end];
  const before = inner.length - inner.trimStart().length;
  return [start + before, start + before + inner.trim().length];
}

/** Whether just these marks stand around: of stars, one is for italics, two for bold, three for both. */
function isWrapped(text: string, start: number, end: number, mark: string): boolean {
  const around = Math.min(run(text, start - 1, -1, mark.charAt(0)), run(text, end, 1, mark.charAt(0)));
  if (mark === '*') return around === 1 || around === 3;
  return around >= mark.length && (mark !== '`' || around === 1);
}

function run(text: string, from: number, step: 1 | -1, char: string): number {
  let at = from;
  while (text.charAt(at) === char) at += step;
  return Math.abs(at - from);
}

/** Lines of code stand between lines of their own. */
function fenced(text: string, start: number, end: number): Change {
  const before = start > 0 && text.charAt(start - 1) !== '\n' ? '\n```\n' : '```\n';
  const after = end < text.length && text.charAt(end) !== '\n' ? '\n```\n' : '\n```';
  const inner = text.slice(start, end);
  const begin = start + before.length;
  return { from: start, to: end, insert: before + inner + after, select: [begin, begin + inner.length] };
}
