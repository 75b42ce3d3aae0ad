import type { MessageId } from '../../src-shared/ids';

/** A message that somebody wrote, and what they did to it. */
export interface Written {
  /** The first two words of every text it was given, in the order of writing; no other message has them. */
  readonly name: string;
  /** All texts it was given, oldest first. The first `sure` of them were answered for; the rest may be there or not. */
  readonly texts: string[];
  sure: number;
  /** The answer was that it was not taken. */
  refused: boolean;
  deletion: 'none' | 'asked' | 'done';
  id: MessageId | null;
}

/** A message as one end has it stored. */
export interface View {
  readonly id: string;
  readonly from: 'me' | 'friend';
  readonly text: string;
  readonly state: string;
  readonly deleted: boolean;
  readonly missing: number;
  readonly reactions: { readonly mine: string | null; readonly theirs: string | null };
}

/** How many messages of one direction, or of several, went right and wrong. */
export interface Verdict {
  readonly written: number;
  /** There at the other end, deleted ones aside. */
  readonly delivered: number;
  /** Written and gone from the sender's history, or in it and not in the receiver's. */
  readonly lost: number;
  /** There more than once, at either end. */
  readonly doubled: number;
  /** Behind one that was written later, at either end. */
  readonly reordered: number;
  /** There, though refused, deleted or never written; or under another id, or with a text that was replaced. */
  readonly strange: number;
  /** Not at both ends the same: the text, the reactions, or that it is there at all. */
  readonly different: number;
  /** Said to stand behind a gap. */
  readonly gaps: number;
  /** The sender was not told that it is stored at the other end. */
  readonly unsettled: number;
  /** A few of those that went wrong. */
  readonly examples: readonly string[];
}

const EXAMPLES = 10;

/** What the sender sees of a message that is stored at the other end. */
export const settled: readonly string[] = ['stored', 'seen'];

const nameOf = (text: string): string => text.split(' ', 2).join(' ');

/**
 * Judges one direction, when all is quiet: what was written, in its order, against the histories of both ends, oldest
 * first. What was not answered for need not be there; if it is, all holds for it too.
 */
export function judge(
  written: readonly Written[],
  sender: readonly View[],
  receiver: readonly View[],
): Verdict {
  const own = sender.filter(({ from, deleted }) => from === 'me' && !deleted);
  const theirs = receiver.filter(({ from, deleted }) => from === 'friend' && !deleted);
  const [here, there] = [byName(own), byName(theirs)];
  const places = new Map(written.map(({ name }, place) => [name, place]));
  const due = written.filter(
    ({ name, sure, deletion }) => (deletion === 'none' && sure > 0) || here.has(name),
  );
  const lost = due.filter(({ name }) => !here.has(name) || !there.has(name));
  const strange = [...own, ...theirs].filter(({ id, text }) => {
    const name = nameOf(text);
    const one = written[places.get(name) ?? -1];
    if (!one || one.refused || one.deletion === 'done') return true;
    return (
      id !== (one.id ?? here.get(name)?.id) || !one.texts.slice(Math.max(0, one.sure - 1)).includes(text)
    );
  });
  const different = theirs.filter((view) => !isSame(here.get(nameOf(view.text)), view));
  const unsettled = own.filter(({ state }) => !settled.includes(state));
  const examples = [
    ...lost.map(
      ({ name, sure, id }) => `lost: ${name}, ${sure > 0 ? 'answered for' : 'not answered for'}, ${id}`,
    ),
    ...strange.map(({ text, from, id }) => `strange: ${nameOf(text)}, from ${from}, ${id}`),
    ...different.map(({ text, id }) => `different: ${nameOf(text)}, ${id}`),
    ...unsettled.map(({ text, state, id }) => `not known to be stored: ${nameOf(text)}, ${state}, ${id}`),
  ];
  return {
    written: written.filter(({ sure }) => sure > 0).length,
    delivered: there.size,
    lost: lost.length,
    doubled: own.length - here.size + theirs.length - there.size,
    reordered: misplaced(own, places) + misplaced(theirs, places),
    strange: strange.length,
    different: different.length,
    gaps: receiver.filter(({ missing }) => missing > 0).length,
    unsettled: unsettled.length,
    examples: examples.slice(0, EXAMPLES),
  };
}

const byName = (history: readonly View[]): Map<string, View> =>
  new Map(history.map((view) => [nameOf(view.text), view]));

const isSame = (own: View | undefined, theirs: View): boolean =>
  own !== undefined &&
  own.text === theirs.text &&
  own.reactions.mine === theirs.reactions.theirs &&
  own.reactions.theirs === theirs.reactions.mine;

/** How many stand behind one that belongs behind them. */
function misplaced(history: readonly View[], places: ReadonlyMap<string, number>): number {
  let last = -1;
  let count = 0;
  for (const { text } of history) {
    const place = places.get(nameOf(text)) ?? last;
    if (place < last) count += 1;
    last = Math.max(last, place);
  }
  return count;
}

export const isRight = (verdict: Verdict): boolean => wrongs.every((wrong) => verdict[wrong] === 0);

const wrongs = ['lost', 'doubled', 'reordered', 'strange', 'different', 'gaps', 'unsettled'] as const;

/** Both directions together. */
export const sum = (one: Verdict, other: Verdict): Verdict => ({
  written: one.written + other.written,
  delivered: one.delivered + other.delivered,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  reordered: one.reordered + other.reordered,
  strange: one.strange + other.strange,
  different: one.different + other.different,
  gaps: one.gaps + other.gaps,
  unsettled: one.unsettled + other.unsettled,
  examples: [...one.examples, ...other.examples],
});
