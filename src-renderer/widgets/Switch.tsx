import { useId } from 'react';
import css from './Switch.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. The knob's place says which, not the colour alone. */
export function Switch({ label, hint, on, onChange }: Props) {
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
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
    </div>
  );
}
