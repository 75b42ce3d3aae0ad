import { Check, CheckCheck, Clock } from 'lucide-react';
import type { MessageState } from '../../src-shared/model';
import { classes } from './classes';
import css from './Tick.module.css';

/** How far a message of one's own has come. */
export type Delivery = Exclude<MessageState, 'received'>;

const SIZE = 14;

/** A clock waits, one tick was sent, two are stored there, two on a filled ground are seen: told apart by their shape. */
export const Tick = ({ state, words }: { readonly state: Delivery; readonly words: string }) => {
  const Icon = { waiting: Clock, sent: Check, stored: CheckCheck, seen: CheckCheck }[state];
  return (
    <span role="img" aria-label={words} title={words} className={classes(css.tick, css[state])}>
      <Icon size={state === 'seen' ? SIZE - 2 : SIZE} strokeWidth={state === 'seen' ? 2.75 : 2} aria-hidden />
    </span>
  );
};
