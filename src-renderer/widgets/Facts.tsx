import type { ReactNode } from 'react';
import css from './Facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Said in place of a value, or of less weight. */
  readonly soft?: boolean;
}

/** What is known of one thing: a name and a value a line. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={css.facts}>
    {facts.map(({ label, value, soft = false }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={soft ? css.soft : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);
