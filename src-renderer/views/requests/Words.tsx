import { useTranslation } from 'react-i18next';
import css from './Words.module.css';

/** A stranger's words, as they wrote them and nothing else: no links, no pictures. */
export function Words({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation();
  if (text.trim() === '') return <p className={css.none}>{t('requests.noWords')}</p>;
  return (
    // It scrolls when it is long, so the keyboard must be able to reach it.
    <blockquote className={css.words} tabIndex={0} aria-label={label}>
      {text}
    </blockquote>
  );
}
