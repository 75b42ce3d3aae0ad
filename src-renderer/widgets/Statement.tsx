import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import css from './Statement.module.css';

const ICONS = { good: CircleCheck, plain: Info, unsure: TriangleAlert, bad: CircleAlert } as const;
/** good: nothing to do; plain: it is so; unsure: it could be better; bad: something is to be done. */
export type Mood = keyof typeof ICONS;

interface Props {
  readonly mood: Mood;
  readonly title: string;
  /** The mood in a word, where the title does not say it. */
  readonly mark?: string;
  readonly boxed?: boolean;
  readonly children: ReactNode;
}

/** How something is, and what to do about it. */
export function Statement({ mood, title, mark, boxed = true, children }: Props) {
  const Icon = ICONS[mood];
  return (
    <div className={classes(css.statement, css[mood], boxed && css.boxed)}>
      <Icon size={20} aria-hidden />
      <div>
        <div className={css.head}>
          <h3>{title}</h3>
          {mark !== undefined && <p>{mark}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
