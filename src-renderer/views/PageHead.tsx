import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../store/screen';
import { IconButton } from '../widgets/Button';
import { classes } from '../widgets/classes';
import css from './PageHead.module.css';

interface Props {
  readonly children: ReactNode;
  /** Where the page leads back to, if that is not the list. */
  readonly back?: { readonly label: string; readonly run: () => void };
}

/** The top of a page, with the way back to the list where the list is a page of its own. */
export function PageHead({ children, back }: Props) {
  const { t } = useTranslation();
  const goHome = useScreen((state) => state.goHome);
  return (
    <header className={classes(css.head, back && css.under)}>
      <span className={css.back}>
        <IconButton label={back?.label ?? t('common.back')} onClick={back?.run ?? goHome}>
          <ArrowLeft size={20} aria-hidden />
        </IconButton>
      </span>
      {children}
    </header>
  );
}
