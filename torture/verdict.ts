/** One message that a side was asked to send. */
export interface Asked {
  readonly text: string;
  /** asked: no result came, for the process was killed; refused: the result said that it was not taken. */
  fate: 'asked' | 'written' | 'refused';
  id: string | null;
}

/** A message as `history` has it. */
export interface Stored {
  readonly id: string;
  readonly from: 'me' | 'friend';
  readonly text: string;
  readonly state: string;
}

/** How many messages of one direction, or of several, went right and wrong. */
export interface Verdict {
  readonly written: number;
  /** Written or not answered, and there once at the other end. */
  readonly delivered: number;
  /** Written and gone from the sender's history, or in it and not in the receiver's. */
  readonly lost: number;
  /** There more than once, at either end. */
  readonly doubled: number;
  /** Behind one that was written later, at either end. */
  readonly reordered: number;
  /** Refused, or never written, or under another id; and there all the same. */
  readonly strange: number;
  /** The sender was not told that it is stored at the other end. */
  readonly unsettled: number;
  /** A few of those that went wrong. */
  readonly examples: readonly string[];
}

const EXAMPLES = 10;

/** What the sender sees of a message that is stored at the other end. */
const settled = new Set(['stored', 'seen']);

/**
 * Judges one direction: `asked` in the order of asking, and the histories of both ends, oldest first. A message that was
 * not answered for need not exist; if it does, all holds for it too.
 */
export function judge(
  asked: readonly Asked[],
  sender: readonly Stored[],
  receiver: readonly Stored[],
): Verdict {
  const places = new Map(asked.map(({ text }, place) => [text, place]));
  const own = sender.filter(({ from }) => from === 'me');
  const theirs = receiver.filter(({ from }) => from === 'friend');
  const ownIds = new Map(own.map(({ text, id }) => [text, id]));
  const arrived = new Map(theirs.map(({ text, id }) => [text, id]));
  const due = asked.filter(({ fate, text }) => fate === 'written' || ownIds.has(text));
  const lost = due.filter(({ text }) => !arrived.has(text) || !ownIds.has(text));
  const unsettled = own.filter(({ state }) => !settled.has(state));
  const isStrange = ({ text, id }: Stored): boolean => {
    const one = asked[places.get(text) ?? -1];
    return !one || one.fate === 'refused' || id !== (one.id ?? ownIds.get(text));
  };
  const strange = [...own, ...theirs].filter(isStrange);
  return {
    written: asked.filter(({ fate }) => fate === 'written').length,
    delivered: due.filter(({ text }) => arrived.has(text)).length,
    lost: lost.length,
    doubled: own.length - ownIds.size + theirs.length - arrived.size,
    reordered: misplaced(own, places) + misplaced(theirs, places),
    strange: strange.length,
    unsettled: unsettled.length,
    examples: [
      ...lost.map(({ text, fate }) => `lost: ${fate}, ${text}`),
      ...strange.map(({ text, from }) => `strange: from ${from}, ${text}`),
      ...unsettled.map(({ text, state }) => `not known to be stored: ${state}, ${text}`),
    ]
      .slice(0, EXAMPLES)
      .map((line) => line.slice(0, 60)),
  };
}

/** How many stand behind one that belongs behind them. */
function misplaced(history: readonly Stored[], places: ReadonlyMap<string, number>): number {
  let last = -1;
  let count = 0;
  for (const { text } of history) {
    const place = places.get(text) ?? last;
    if (place < last) count += 1;
    last = Math.max(last, place);
  }
  return count;
}

export const isRight = ({ lost, doubled, reordered, strange, unsettled }: Verdict): boolean =>
  lost + doubled + reordered + strange + unsettled === 0;

export const sum = (one: Verdict, other: Verdict): Verdict => ({
  written: one.written + other.written,
  delivered: one.delivered + other.delivered,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  reordered: one.reordered + other.reordered,
  strange: one.strange + other.strange,
  unsettled: one.unsettled + other.unsettled,
  examples: [...one.examples, ...other.examples],
});
