import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idleMinutes, type LockRules as Rules } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSealing, useSettings } from '../../store/me';
import { Button } from '../../widgets/Button';
import { Check } from '../../widgets/Check';
import { Choices } from '../../widgets/Choices';
import { Reason } from '../../widgets/Reason';
import group from '../Group.module.css';
import css from './Security.module.css';

/** When Saltbox locks. */
export function LockRules() {
  const { t } = useTranslation();
  const { lock } = useSettings();
  const { by } = useSealing();
  const titleId = useId();
  const [refusal, setRefusal] = useState<Refusal>(null);
  const keep = (rules: Rules): void => {
    void actions.setLockRules(rules).then(setRefusal);
  };
  const text = (minutes: Rules['idleMinutes']): string => {
    if (minutes === 0) return t('security.never');
    return minutes === 60 ? t('security.hour') : t('security.minutes', { count: minutes });
  };
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('security.lock')}</h3>
      {by === 'passphrase' ? (
        <>
          <div className={css.buttons}>
            <Button onClick={() => void actions.lock()}>{t('security.lockNow')}</Button>
          </div>
          <p id={titleId}>{t('security.idle')}</p>
          <Choices
            labelledBy={titleId}
            name="idle"
            value={lock.idleMinutes}
            choices={idleMinutes}
            text={text}
            onChange={(minutes) => {
              keep({ ...lock, idleMinutes: minutes });
            }}
          />
          <Check
            label={t('security.onSuspend')}
            on={lock.onSuspend}
            onChange={(onSuspend) => {
              keep({ ...lock, onSuspend });
            }}
          />
          <p className={group.hint}>{t('security.unreachable')}</p>
        </>
      ) : (
        <p className={group.hint}>{t('security.needsPassphrase')}</p>
      )}
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}
