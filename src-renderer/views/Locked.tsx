import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockState } from '../../src-shared/model';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { Button } from '../widgets/Button';
import { Field } from '../widgets/Field';
import { Mark } from '../widgets/Mark';
import { PassphraseField } from '../widgets/PassphraseField';
import css from './FirstRun.module.css';
import { useNow } from './useNow';

type Way = 'passphrase' | 'recovery';

interface Props {
  readonly lock: LockState;
  /** Since when its wait runs. */
  readonly heardAt: number;
}

/** All there is to see while the profile is locked: nothing of it is in the page. */
export function Locked({ lock, heardAt }: Props) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>(lock.passphrase ? 'passphrase' : 'recovery');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const now = useNow(500);
  // The clock may stand a little before `heardAt`, which is no reason to wait where there is none.
  const left = lock.wait === 0 ? 0 : Math.ceil((heardAt + lock.wait - now) / 1000);
  // The recovery code is not slowed: nobody guesses one.
  const seconds = way === 'passphrase' ? Math.max(0, left) : 0;
  const off = busy || typed === '' || seconds > 0;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, [way]);

  const unlock = async (): Promise<void> => {
    if (off) return;
    setBusy(true);
    const refused = await actions.unlock(way === 'passphrase' ? { passphrase: typed } : { recovery: typed });
    setBusy(false);
    setRefusal(refused);
    // A passphrase is typed anew; a code, which is long and can be read, is corrected.
    if (refused && way === 'passphrase') setTyped('');
    field.current?.focus();
  };
  const turn = (): void => {
    setWay(way === 'passphrase' ? 'recovery' : 'passphrase');
    setTyped('');
    setRefusal(null);
  };
  // On the button the seconds run in silence; in the reason each would be read aloud.
  const label =
    seconds > 0 ? t('locked.unlockIn', { count: seconds }) : t(busy ? 'locked.unlocking' : 'locked.unlock');
  const shared = {
    ref: field,
    value: typed,
    reason: seconds > 0 ? t('locked.wait') : refusal && failureText(t, refusal),
    onChange: (value: string) => {
      setTyped(value);
      setRefusal(null);
    },
  };
  return (
    <main className={css.page}>
      <div className={css.card}>
        <span className={css.mark}>
          <Mark size={64} />
        </span>
        <h1 className={css.title}>{t(lock.passphrase ? 'locked.title' : 'locked.lostTitle')}</h1>
        <p className={css.lead}>{t(leadOf(lock, way))}</p>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            void unlock();
          }}
        >
          {way === 'passphrase' ? (
            <PassphraseField
              {...shared}
              label={t('passphrase.label')}
              showLabel={t('passphrase.show')}
              hideLabel={t('passphrase.hide')}
            />
          ) : (
            <Field {...shared} mono label={t('recovery.label')} />
          )}
          <div className={css.actions}>
            <Button type="submit" look="primary" large off={off}>
              {label}
            </Button>
            {lock.passphrase && lock.recovery && (
              <Button look="quiet" large onClick={turn}>
                {t(way === 'passphrase' ? 'locked.useRecovery' : 'locked.usePassphrase')}
              </Button>
            )}
          </div>
        </form>
      </div>
    </main>
  );
}

function leadOf(lock: LockState, way: Way) {
  if (!lock.passphrase) return 'locked.lostLead';
  return way === 'passphrase' ? 'locked.lead' : 'locked.recoveryLead';
}
