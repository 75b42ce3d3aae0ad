import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KeyCheck } from '../../../src-shared/model';
import { useSaid } from '../../store/announcer';
import { Crystal } from '../../widgets/Crystal';
import css from './AddFriend.module.css';

/** The person a good key stands for, as far as anybody can tell. */
export function Found({ check }: { readonly check: KeyCheck }) {
  const { t } = useTranslation();
  const calls = check.name === null ? null : t('add.calls', { name: check.name });
  const asked = check.asked ? t('add.asked') : null;
  useSaid([t('add.found'), calls, asked].filter(Boolean).join(' '));
  return (
    <div className={css.found}>
      <Crystal print={check.print} size={56} />
      <div className={css.text}>
        <p className={css.good}>
          <CircleCheck size={16} aria-hidden />
          {t('add.found')}
        </p>
        {calls !== null && (
          <p className={css.name} dir="auto">
            {calls}
          </p>
        )}
        <p className={css.id} dir="ltr">
          {check.id}
        </p>
        {asked !== null && <p className={css.asked}>{asked}</p>}
      </div>
    </div>
  );
}
