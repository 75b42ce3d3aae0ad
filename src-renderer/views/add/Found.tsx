import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KeyCheck } from '../../../src-shared/model';
import { Crystal } from '../../widgets/Crystal';
import css from './AddFriend.module.css';

/** The person a good key stands for, as far as anybody can tell. */
export function Found({ check }: { readonly check: KeyCheck }) {
  const { t } = useTranslation();
  return (
    <div className={css.found} role="status">
      <Crystal print={check.print} size={56} />
      <div className={css.text}>
        <p className={css.good}>
          <CircleCheck size={16} aria-hidden />
          {t('add.found')}
        </p>
        {check.name !== null && (
          <p className={css.name} dir="auto">
            {t('add.calls', { name: check.name })}
          </p>
        )}
        <p className={css.id} dir="ltr">
          {check.id}
        </p>
        {check.asked && <p className={css.asked}>{t('add.asked')}</p>}
      </div>
    </div>
  );
}
