import type { MessageId } from '../../../src-shared/ids';
import type { Row } from './timeline';

/** How the rows stand; offsets and heights in pixels. */
export interface Stand {
  /** The row that has the focus; null: the log itself has it. */
  readonly at: number | null;
  /** The last row in view. */
  readonly bottom: number;
  /** Of what can be seen at once. */
  readonly height: number;
  readonly startOf: (row: number) => number;
  readonly rowAt: (offset: number) => number;
}

/** The message a key leads to; null: there is none, undefined: the key leads nowhere. */
export function destination(
  key: string,
  rows: readonly Row[],
  { at, bottom, height, startOf, rowAt }: Stand,
): MessageId | null | undefined {
  /** The first message from a row on, upwards (-1) or downwards (1). */
  const nearest = (from: number, step: 1 | -1): MessageId | null => {
    for (let row = Math.max(0, Math.min(from, rows.length - 1)); rows[row]; row += step) {
      const found = rows[row];
      if (found?.type === 'message') return found.id;
    }
    return null;
  };
  const first = (): MessageId | null => nearest(0, 1);
  const last = (): MessageId | null => nearest(rows.length - 1, -1);
  const from = at ?? bottom;
  switch (key) {
    case 'ArrowUp':
      return nearest(at === null ? bottom : from - 1, -1) ?? first();
    case 'ArrowDown':
      return at === null ? nearest(bottom, -1) : (nearest(from + 1, 1) ?? last());
    case 'PageUp':
      return nearest(Math.min(rowAt(Math.max(0, startOf(from) - height)), from - 1), -1) ?? first();
    case 'PageDown':
      return nearest(Math.max(rowAt(startOf(from) + height), from + 1), 1) ?? last();
    default:
      return undefined;
  }
}
