import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useSealing } from '../store/me';
import { Button } from '../widgets/Button';
import { Reason } from '../widgets/Reason';
import css from './FirstRun.module.css';
import { CurrentPassphrase } from './security/CurrentPassphrase';
import { ShownCode } from './security/ShownCode';
import { useTitleFocus } from './useTitleFocus';

interface Props {
  /** The one that was just set; null: there is none, or it was set before Saltbox was locked or ended. */
  readonly passphrase: string | null;
  readonly onDone: () => void;
}

/** A recovery code, for whoever wants one. */
export function OfferCode({ passphrase, onDone }: Props) {
  const { t } = useTranslation();
  const { by, recovered } = useSealing();
  const asks = by === 'passphrase' && !recovered && passphrase === null;
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const title = useTitleFocus(code);
  const reason = refusal && failureText(t, refusal);
  const make = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const made = await actions.makeRecoveryCode(asks ? current : passphrase);
    setBusy(false);
    if (made.ok) setCode(made.value.code);
    else setRefusal(made.error);
  };
  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (code === null) void make();
        else onDone();
      }}
    >
      <span className={css.mark}>
        <LifeBuoy size={56} strokeWidth={1.5} aria-hidden />
      </span>
      <h1 className={css.title} ref={title} tabIndex={-1}>
        {t(code === null ? 'recovery.title' : 'recovery.madeTitle')}
      </h1>
      <p className={css.lead}>{t(code === null ? 'recovery.lead' : 'recovery.madeLead')}</p>
      {code !== null && (
        <div className={css.code}>
          <ShownCode code={code} />
        </div>
      )}
      {code === null && asks && (
        <div className={css.code}>
          <CurrentPassphrase
            value={current}
            reason={reason}
            onChange={(value) => {
              setCurrent(value);
              setRefusal(null);
            }}
          />
        </div>
      )}
      {!asks && reason !== null && <Reason>{reason}</Reason>}
      <div className={css.actions}>
        {code === null ? (
          <>
            <Button type="submit" look="primary" large off={busy || (asks && current === '')}>
              {t('recovery.make')}
            </Button>
            <Button look="quiet" large onClick={onDone}>
              {t('recovery.later')}
            </Button>
          </>
        ) : (
          <Button type="submit" look="primary" large>
            {t('recovery.done')}
          </Button>
        )}
      </div>
    </form>
  );
}
