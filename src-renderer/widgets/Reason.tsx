import { CircleAlert } from 'lucide-react';
import css from './Field.module.css';

/** Why something is refused, where it is refused: an icon and a sentence. */
export const Reason = ({ children, id }: { readonly children: string; readonly id?: string }) => (
  <p className={css.reason} role="alert" {...(id === undefined ? {} : { id })}>
    <CircleAlert size={16} aria-hidden />
    <span>{children}</span>
  </p>
);
