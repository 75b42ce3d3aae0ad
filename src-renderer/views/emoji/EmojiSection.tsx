import { memo, useId } from 'react';
import type { Tone } from '../../../src-shared/emoji';
import { withTone, type Emoji } from '../../emoji/catalogue';
import css from './EmojiPicker.module.css';

/** Cells in a line; eight of them fit into the narrowest window. */
const COLUMNS = 8;

interface Props {
  readonly id: string;
  readonly title: string;
  readonly emoji: readonly Emoji[];
  readonly tone: Tone;
}

/** A title and a grid. Its buttons are told apart by what they carry, so that none has a listener of its own. */
export const EmojiSection = memo(function EmojiSection({ id, title, emoji, tone }: Props) {
  const titleId = useId();
  const lines = Array.from({ length: Math.ceil(emoji.length / COLUMNS) }, (_, at) =>
    emoji.slice(at * COLUMNS, (at + 1) * COLUMNS),
  );
  return (
    <section
      data-group={id}
      className={css.section}
      // What is out of sight is not laid out, and keeps its room.
      style={{ containIntrinsicHeight: `auto ${String(28 + 36 * lines.length)}px` }}
    >
      <h3 id={titleId} className={css.title}>
        {title}
      </h3>
      <div role="grid" aria-labelledby={titleId}>
        {lines.map((line, at) => (
          <div key={at} role="row" className={css.row}>
            {line.map((one, column) => (
              <button
                key={one.emoji}
                type="button"
                role="gridcell"
                tabIndex={at === 0 && column === 0 ? 0 : -1}
                data-emoji={withTone(one, tone)}
                aria-label={one.name}
                className={css.cell}
              >
                {withTone(one, tone)}
              </button>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
});
