import css from './Count.module.css';

const MOST = 99;

/** How many wait. */
export const Count = ({ value }: { readonly value: number }) => (
  <span className={css.count}>{value > MOST ? `${String(MOST)}+` : value}</span>
);
