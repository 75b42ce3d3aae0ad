import { useId, type ReactNode, type Ref } from 'react';
import { useSaid } from '../store/announcer';
import { classes } from './classes';
import css from './Field.module.css';
import { Reason } from './Reason';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  /** Why the value is refused; shown under the field in place of the hint. */
  readonly reason?: string | null;
  /** At the end of the label's line, a counter for example. */
  readonly aside?: string | undefined;
  readonly asideOver?: boolean;
  /** A button at the end of the input. */
  readonly end?: ReactNode;
  readonly type?: 'text' | 'password';
  readonly rows?: number;
  readonly mono?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function Field(props: Props) {
  const { label, value, onChange, hint, reason, aside, rows, ref, mono = false, asideOver = false } = props;
  const { type = 'text', end } = props;
  const id = useId();
  useSaid(aside ?? null);
  const below = reason ? `${id}-reason` : hint !== undefined ? `${id}-hint` : undefined;
  const shared = {
    id,
    value,
    className: classes(css.input, mono && css.mono),
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    autoComplete: 'off',
    spellCheck: !mono && rows !== undefined,
    dir: mono ? undefined : 'auto',
    'aria-invalid': reason ? true : undefined,
    'aria-describedby': below,
    'data-autofocus': props.autoFocus ? '' : undefined,
  } as const;
  return (
    <div className={css.field}>
      <div className={css.top}>
        <label className={css.label} htmlFor={id}>
          {label}
        </label>
        {aside !== undefined && <span className={classes(css.aside, asideOver && css.over)}>{aside}</span>}
      </div>
      {rows === undefined ? (
        <div className={css.line}>
          <input
            {...shared}
            type={type}
            ref={ref}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          {end !== undefined && <span className={css.end}>{end}</span>}
        </div>
      ) : (
        <textarea
          {...shared}
          ref={ref}
          rows={rows}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
      {reason ? (
        <Reason id={`${id}-reason`}>{reason}</Reason>
      ) : (
        hint !== undefined && (
          <p className={css.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
