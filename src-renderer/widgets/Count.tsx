import { classes } from './classes';
import css from './Count.module.css';

const MOST = 99;

interface Props {
  readonly value: number;
  /** They make no noise. */
  readonly quiet?: boolean;
}

/** How many wait. */
export const Count = ({ value, quiet = false }: Props) => (
  <span dir="ltr" className={classes(css.count, quiet && css.quiet)}>
    {value > MOST ? `${String(MOST)}+` : value}
  </span>
);
