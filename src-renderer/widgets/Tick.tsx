import { Check, Clock } from 'lucide-react';
import css from './Tick.module.css';

/** A clock waits, a tick was sent. The words for it are the caller's. */
export const Tick = ({ sent, size = 14 }: { readonly sent: boolean; readonly size?: number }) =>
  sent ? (
    <Check size={size} className={css.tick} aria-hidden />
  ) : (
    <Clock size={size} className={`${css.tick} ${css.waiting}`} aria-hidden />
  );
