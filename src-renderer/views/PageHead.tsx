import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../store/screen';
import { IconButton } from '../widgets/Button';
import css from './PageHead.module.css';

/** The top of a page, with the way back to the list where the list is a page of its own. */
export function PageHead({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const goHome = useScreen((state) => state.goHome);
  return (
    <header className={css.head}>
      <span className={css.back}>
        <IconButton label={t('common.back')} onClick={goHome}>
          <ArrowLeft size={20} aria-hidden />
        </IconButton>
      </span>
      {children}
    </header>
  );
}
