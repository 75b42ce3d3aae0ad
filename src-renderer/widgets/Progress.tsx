import { useId } from 'react';
import css from './Progress.module.css';

interface Props {
  readonly label: string;
  /** How far it is; without it, only that it goes on. */
  readonly done?: { readonly value: number; readonly max: number };
}

/** Work that goes on. */
export function Progress({ label, done }: Props) {
  const id = useId();
  return (
    <div className={css.bar}>
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} {...done} />
    </div>
  );
}
