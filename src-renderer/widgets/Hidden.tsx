import type { ReactNode } from 'react';
import css from './Hidden.module.css';

/** Words for those who hear the window. */
export const Hidden = ({ children }: { readonly children: ReactNode }) => (
  <span className={css.hidden}>{children}</span>
);
