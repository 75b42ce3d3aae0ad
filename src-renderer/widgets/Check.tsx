import css from './Check.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is wanted or not. */
export const Check = ({ label, hint, on, onChange }: Props) => (
  <label className={css.check}>
    <input
      type="checkbox"
      checked={on}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
    <span>
      {label}
      {hint !== undefined && <span className={css.hint}>{hint}</span>}
    </span>
  </label>
);
