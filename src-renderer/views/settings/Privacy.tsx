import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dials, type Dial } from '../../../src-shared/talk';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useProfile } from '../../store/me';
import { Reason } from '../../widgets/Reason';
import { Switch } from '../../widgets/Switch';
import css from '../Group.module.css';

/** What friends are told of me beside messages, and what I am told of them for it. */
export function Privacy() {
  const { t } = useTranslation();
  const profile = useProfile();
  const [refusal, setRefusal] = useState<Refusal>(null);
  const choose = (dial: Dial, on: boolean): void => void actions.setDial(dial, on).then(setRefusal);
  return (
    <section className={css.group}>
      <p className={css.hint}>{t('privacy.lead')}</p>
      {dials.map((dial) => (
        <Switch
          key={dial}
          label={t(`privacy.labels.${dial}`)}
          hint={t(profile[dial] ? `privacy.on.${dial}` : `privacy.off.${dial}`)}
          on={profile[dial]}
          onChange={(on) => {
            choose(dial, on);
          }}
        />
      ))}
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}
