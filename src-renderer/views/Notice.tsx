import { X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../store/announcer';
import { IconButton } from '../widgets/Button';
import css from './Notice.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly children: string;
  /** What can be done about it. */
  readonly act?: ReactNode;
  readonly onDismiss: () => void;
}

/** A line over the page that can be put away. */
export function Notice({ icon: Icon, children, act, onDismiss }: Props) {
  const { t } = useTranslation();
  useSaid(children);
  return (
    <div className={css.notice}>
      <Icon size={16} aria-hidden />
      <p className={css.text}>{children}</p>
      {act}
      <IconButton small label={t('common.dismiss')} onClick={onDismiss}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
