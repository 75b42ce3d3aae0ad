import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { Choices } from '../../widgets/Choices';
import { Reason } from '../../widgets/Reason';
import css from '../Group.module.css';

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  /** Why the last change was not taken. */
  readonly refusal?: Refusal;
  readonly children: ReactNode;
}

/** Settings that belong together. */
export function Group({ title, hint, refusal = null, children }: GroupProps) {
  const { t } = useTranslation();
  return (
    <section className={css.group}>
      <h3 className={css.title}>{title}</h3>
      {children}
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}

interface OneOfProps<T extends string | number> {
  readonly title: string;
  readonly hint?: string;
  readonly refusal?: Refusal;
  /** Unlike that of every other group on the page. */
  readonly name: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly text: (choice: T) => string;
  readonly onChange: (choice: T) => void;
}

/** One setting with a few choices, under a title of its own. */
export function OneOf<T extends string | number>({ title, hint, refusal = null, ...choices }: OneOfProps<T>) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <section className={css.group}>
      <h3 className={css.title} id={titleId}>
        {title}
      </h3>
      <Choices labelledBy={titleId} {...choices} />
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}
