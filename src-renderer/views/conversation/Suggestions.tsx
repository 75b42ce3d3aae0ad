import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../store/announcer';
import css from './Suggestions.module.css';
import type { Suggestions as Suggested } from './useSuggestions';

/** The list above the field. The focus stays in the field, which says which of them is chosen. */
export function Suggestions({ id, offered, at, take }: Pick<Suggested, 'id' | 'offered' | 'at' | 'take'>) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useSaid(t('acts.emoji.suggested', { count: offered.length }));
  useEffect(() => {
    // In a low window they do not all fit.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('acts.emoji.suggestions')} className={css.list}>
      {offered.map(({ emoji, name }, number) => (
        <div
          key={emoji}
          id={`${id}-${String(number)}`}
          role="option"
          aria-selected={number === at}
          className={css.option}
          onPointerDown={(event) => {
            // The caret stays where it is.
            event.preventDefault();
          }}
          onClick={() => {
            take(number);
          }}
        >
          <span className={css.emoji} aria-hidden>
            {emoji}
          </span>
          <span className={css.name}>{name}</span>
        </div>
      ))}
    </div>
  );
}
