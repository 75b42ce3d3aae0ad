import { useTranslation } from 'react-i18next';
import { actions } from '../../actions';
import { CopyButton } from '../../widgets/CopyButton';
import css from './Security.module.css';

/** A recovery code, shown once. */
export function ShownCode({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <div className={css.code}>
      <p className={css.codeLabel}>{t('recovery.label')}</p>
      <p className={css.codeText} dir="ltr">
        {code}
      </p>
      <CopyButton label={t('recovery.copy')} doneLabel={t('common.copied')} copy={() => actions.copy(code)} />
    </div>
  );
}
