import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useProfile } from '../../store/me';
import { Reason } from '../../widgets/Reason';
import { Switch } from '../../widgets/Switch';
import css from '../Group.module.css';

export function ReadMarks() {
  const { t } = useTranslation();
  const { readMarks } = useProfile();
  const [refusal, setRefusal] = useState<Refusal>(null);
  return (
    <section className={css.group}>
      <h3 className={css.title}>{t('readMarks.title')}</h3>
      <Switch
        label={t('readMarks.on')}
        hint={t('readMarks.hint')}
        on={readMarks}
        onChange={(on) => void actions.setReadMarks(on).then(setRefusal)}
      />
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}
