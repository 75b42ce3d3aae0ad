import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useProfile, useSealing } from '../store/me';
import { Button } from '../widgets/Button';
import { Mark } from '../widgets/Mark';
import css from './FirstRun.module.css';
import { KeyFileNote } from './KeyFileNote';
import { agrees, NewPassphrase, untyped } from './security/NewPassphrase';
import { useTitleFocus } from './useTitleFocus';

interface Props {
  /** Called with the passphrase that was set, or with null. */
  readonly onDone: (passphrase: string | null) => void;
}

/** A passphrase for a profile that came from a backup, whose old one does not open it. */
export function OfferPassphrase({ onDone }: Props) {
  const { t } = useTranslation();
  const { name } = useProfile();
  const { by } = useSealing();
  const [typed, setTyped] = useState(untyped);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const title = useTitleFocus(null);

  const go = async (): Promise<void> => {
    setTried(true);
    if (busy || !agrees(typed)) return;
    setBusy(true);
    const refused = await actions.setPassphrase({
      passphrase: typed.text,
      current: null,
      keyringToo: false,
    });
    setBusy(false);
    if (refused) setRefusal(refused);
    else onDone(typed.text);
  };
  return (
    <div className={css.card}>
      <span className={css.mark}>
        <Mark size={64} />
      </span>
      <h1 className={css.title} ref={title} tabIndex={-1}>
        {t('welcome.restoredTitle', { name })}
      </h1>
      <p className={css.lead}>{t('welcome.restoredLead')}</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <NewPassphrase
          label={t('welcome.passphrase')}
          hint={t('welcome.passphraseHint')}
          typed={typed}
          tried={tried}
          reason={refusal && failureText(t, refusal)}
          onChange={(next) => {
            setTyped(next);
            setTried(false);
            setRefusal(null);
          }}
        />
        <div className={css.actions}>
          <Button type="submit" look="primary" large off={busy || typed.text === ''}>
            {t('welcome.continue')}
          </Button>
          <Button
            look="quiet"
            large
            off={busy}
            onClick={() => {
              onDone(null);
            }}
          >
            {t('welcome.without')}
          </Button>
        </div>
      </form>
      {by === 'keyfile' && <KeyFileNote />}
    </div>
  );
}
