import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSealing } from '../../store/me';
import { Button } from '../../widgets/Button';
import group from '../Group.module.css';
import { LockRules } from './LockRules';
import { MakeCode } from './MakeCode';
import { RemovePassphrase } from './RemovePassphrase';
import css from './Security.module.css';
import { SetPassphrase } from './SetPassphrase';

type Step = 'set' | 'remove' | 'code';
interface Steps {
  readonly go: (to: Step) => () => void;
}

/** What opens Saltbox, and when it locks. */
export function Security() {
  const { recovered } = useSealing();
  const [step, setStep] = useState<Step | null>(null);
  const back = (): void => {
    setStep(null);
  };
  const go = (to: Step) => () => {
    setStep(to);
  };
  return (
    <>
      {recovered ? <Recovered go={go} /> : <Passphrase go={go} />}
      <Recovery go={go} />
      <LockRules />
      {step === 'set' && <SetPassphrase onClose={back} />}
      {step === 'remove' && <RemovePassphrase onClose={back} />}
      {step === 'code' && <MakeCode onClose={back} />}
    </>
  );
}

function Recovered({ go }: Steps) {
  const { t } = useTranslation();
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('security.recoveredTitle')}</h3>
      <p className={group.hint}>{t('security.recovered')}</p>
      <div className={css.buttons}>
        <Button look="primary" onClick={go('set')}>
          {t('security.recoveredSet')}
        </Button>
        <Button onClick={go('remove')}>{t('security.recoveredNone')}</Button>
      </div>
    </section>
  );
}

function Passphrase({ go }: Steps) {
  const { t } = useTranslation();
  const { by, keyringToo } = useSealing();
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('security.passphrase')}</h3>
      <p className={group.hint}>
        {t(`security.by.${by}`)} {keyringToo && t('security.keyringToo')}
      </p>
      <div className={css.buttons}>
        <Button onClick={go('set')}>{t(by === 'passphrase' ? 'security.change' : 'security.set')}</Button>
        {by === 'passphrase' && <Button onClick={go('remove')}>{t('security.remove')}</Button>}
      </div>
    </section>
  );
}

function Recovery({ go }: Steps) {
  const { t } = useTranslation();
  const { recovery } = useSealing();
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('security.recovery')}</h3>
      <p className={group.hint}>{t(recovery ? 'security.hasRecovery' : 'security.noRecovery')}</p>
      <div className={css.buttons}>
        <Button onClick={go('code')}>{t(recovery ? 'security.newRecovery' : 'security.makeRecovery')}</Button>
      </div>
    </section>
  );
}
