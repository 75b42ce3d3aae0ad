import { useSaid } from '../store/announcer';
import { classes } from './classes';
import css from './Meter.module.css';

interface Props {
  readonly label: string;
  /** 0 to 4; of four segments so many are filled. */
  readonly level: number;
  readonly text: string;
}

/** A measure in four segments, and in words, as colour alone tells nobody. */
export function Meter({ label, level, text }: Props) {
  useSaid(text);
  return (
    <div className={css.meter}>
      <div
        className={css.bar}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={level}
        aria-valuetext={text}
        data-level={level}
      >
        {[1, 2, 3, 4].map((segment) => (
          <span key={segment} className={classes(css.segment, segment <= level && css.full)} />
        ))}
      </div>
      <p className={css.text}>{text}</p>
    </div>
  );
}
