import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows that are drawn: those in view and near it, and some that stay wherever the others go. */
export function rangeWith(kept: readonly number[]): (range: Range) => number[] {
  return (range) => {
    const shown = defaultRangeExtractor(range);
    const [first = 0, last = -1] = [shown[0], shown.at(-1)];
    const away = kept.filter((row) => row >= 0 && row < range.count && (row < first || row > last));
    return away.length > 0 ? [...new Set([...away, ...shown])].sort((a, b) => a - b) : shown;
  };
}
