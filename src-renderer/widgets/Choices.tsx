import css from './Choices.module.css';

interface Props<T extends string | number> {
  readonly labelledBy: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly text: (choice: T) => string;
  readonly onChange: (choice: T) => void;
}

/** A few choices side by side, one of which is taken. */
export const Choices = <T extends string | number>(props: Props<T>) => (
  <div className={css.choices} role="radiogroup" aria-labelledby={props.labelledBy}>
    {props.choices.map((choice) => (
      <label key={choice}>
        <input
          type="radio"
          name={props.name}
          value={choice}
          checked={props.value === choice}
          onChange={() => {
            props.onChange(choice);
          }}
        />
        {props.text(choice)}
      </label>
    ))}
  </div>
);
