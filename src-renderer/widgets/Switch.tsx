import { useId } from 'react';
import css from './Switch.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  /** Cannot be changed now; stays focusable, so that the reason can be read. */
  readonly off?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. The knob's place says which, not the colour alone. */
export function Switch({ label, hint, on, onChange, off = false }: Props) {
  const id = useId();
  return (
    <div className={css.switch}>
      <div className={css.words}>
        <label htmlFor={id}>{label}</label>
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={css.knob}
        checked={on}
        aria-describedby={`${id}-hint`}
        aria-disabled={off || undefined}
        onChange={(event) => {
          if (!off) onChange(event.target.checked);
        }}
      />
    </div>
  );
}
