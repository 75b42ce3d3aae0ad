import { Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../widgets/Explain';
import css from './MessageList.module.css';

interface Props {
  readonly missing: number;
  /** The friend's. */
  readonly name: string;
}

/** Where messages of a friend should stand that never came. */
export function Gap({ missing, name }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.gap}>
      <Unlink size={14} aria-hidden />
      <span>{t('talk.gap', { count: missing })}</span>
      <Explain term={t('talk.gapWhy')}>{t('talk.gapExplained', { name })}</Explain>
    </div>
  );
}
