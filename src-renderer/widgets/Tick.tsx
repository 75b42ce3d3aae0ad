import type { MessageState } from '../../src-shared/model';
import { classes } from './classes';
import css from './Tick.module.css';

/** How far a message of one's own has come. */
export type Delivery = Exclude<MessageState, 'received'>;

/** What a tick shows: how far it has come, or that it does not go on before the user does something. */
export type Mark = Delivery | 'held';

const SIZE = 14;

/** One line each, and drawn here: there are many in a list, and an icon of the usual kind costs as much as its message. */
const lines: Readonly<Record<Mark, string>> = {
  waiting: 'M12 2.5a9.5 9.5 0 1 0 .01 0M12 6.5v6l4 2',
  sent: 'M4 12.5l5 5L20 6.5',
  stored: 'M1.5 12.5l5 5L17 6.5M12.5 17.5l10-10.5',
  held: 'M12 4v10M12 19.5v.01',
  seen: 'M1.5 12.5l5 5L17 6.5M12.5 17.5l10-10.5',
};

/**
 * A clock waits, an exclamation mark on a filled ground is held, one tick was sent, two are stored there, two on a filled
 * ground are seen: told apart by their shape.
 */
export const Tick = ({ state, words }: { readonly state: Mark; readonly words: string }) => {
  const size = state === 'seen' || state === 'held' ? SIZE - 2 : SIZE;
  return (
    <span role="img" aria-label={words} title={words} className={classes(css.tick, css[state])}>
      <svg width={size} height={size} viewBox="0 0 24 24" className={css.line} aria-hidden>
        <path d={lines[state]} />
      </svg>
    </span>
  );
};
