import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** At most so many rows are drawn beyond those in view because they are about to be. */
const TAIL = 30;

/**
 * The rows that are drawn: those in view and near it, and some that stay wherever the others go. `tail`: what comes at the
 * end is about to be in view, and is drawn at once with what is.
 */
export function rangeWith(kept: readonly number[], tail = false): (range: Range) => number[] {
  return (range) => {
    const overscan = tail ? Math.min(TAIL, range.count - 1 - range.endIndex) : 0;
    const shown = defaultRangeExtractor(
      overscan > range.overscan ? { ...range, endIndex: range.endIndex + overscan - range.overscan } : range,
    );
    const [first = 0, last = -1] = [shown[0], shown.at(-1)];
    const away = kept.filter((row) => row >= 0 && row < range.count && (row < first || row > last));
    return away.length > 0 ? [...new Set([...away, ...shown])].sort((a, b) => a - b) : shown;
  };
}
