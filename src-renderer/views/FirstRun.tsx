import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NAME_LENGTH } from '../../src-shared/limits';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useProfile, useSealing } from '../store/me';
import { useScreen } from '../store/screen';
import { Button } from '../widgets/Button';
import { CopyButton } from '../widgets/CopyButton';
import { Crystal } from '../widgets/Crystal';
import { Field } from '../widgets/Field';
import { KeyText } from '../widgets/KeyText';
import { Mark } from '../widgets/Mark';
import { Qr } from '../widgets/Qr';
import { Restore } from './backup/Restore';
import { CopyOwnMessage } from './CopyOwnMessage';
import css from './FirstRun.module.css';
import { KeyFileNote } from './KeyFileNote';
import { OfferCode } from './OfferCode';
import { OfferPassphrase } from './OfferPassphrase';
import { agrees, NewPassphrase, untyped } from './security/NewPassphrase';
import { useTitleFocus } from './useTitleFocus';

/**
 * A name and perhaps a passphrase, a recovery code, then the ID: all there is before the first friend. A profile from a
 * backup has a name and friends already, but a new vault.
 */
export function FirstRun() {
  const { name, restored } = useProfile();
  const { by } = useSealing();
  const setWelcome = useScreen((state) => state.setWelcome);
  // Kept until the code is made, which asks for it.
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [step, setStep] = useState<'passphrase' | 'code' | 'ready'>(
    restored && name !== '' && by !== 'passphrase' ? 'passphrase' : 'code',
  );
  const [restoring, setRestoring] = useState(false);
  const end = async (): Promise<void> => {
    setPassphrase(null);
    if (!restored) {
      setStep('ready');
      return;
    }
    await actions.finishSetUp();
    setWelcome(false);
  };
  const page = (): ReactNode => {
    if (name === '')
      return (
        <AskName
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          onRestore={() => {
            setRestoring(true);
          }}
        />
      );
    if (step === 'passphrase')
      return (
        <OfferPassphrase
          onDone={(set) => {
            setPassphrase(set);
            setStep('code');
          }}
        />
      );
    return step === 'code' ? <OfferCode passphrase={passphrase} onDone={() => void end()} /> : <Ready />;
  };
  if (restoring)
    return (
      <Restore
        onBack={() => {
          setRestoring(false);
        }}
      />
    );
  return <main className={css.page}>{page()}</main>;
}

interface AskNameProps {
  /** The one that was set already, where only the name was refused. */
  readonly passphrase: string | null;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onRestore: () => void;
}

function AskName({ passphrase, onPassphrase, onRestore }: AskNameProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(untyped);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const reason = refusal && failureText(t, refusal);
  const ofName = refusal?.code.startsWith('name-') ?? false;

  const go = async (): Promise<void> => {
    setTried(true);
    const wanted = typed.text !== '' && typed.text !== passphrase;
    if (busy || (wanted && !agrees(typed))) return;
    setBusy(true);
    // The passphrase first: with the name this page is over.
    const set = { passphrase: typed.text, current: passphrase, keyringToo: false };
    const refused = wanted ? await actions.setPassphrase(set) : null;
    if (wanted && !refused) onPassphrase(typed.text);
    setRefusal(refused ?? (await actions.setName(name.trim())));
    setBusy(false);
  };
  return (
    <div className={css.card}>
      <span className={css.mark}>
        <Mark size={64} />
      </span>
      <h1 className={css.title}>{t('welcome.title')}</h1>
      <p className={css.lead}>{t('welcome.lead')}</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <Field
          ref={field}
          label={t('welcome.name')}
          placeholder={t('welcome.namePlaceholder')}
          hint={t('welcome.nameHint')}
          value={name}
          maxLength={MAX_NAME_LENGTH}
          onChange={(value) => {
            setName(value);
            setRefusal(null);
          }}
          reason={ofName ? reason : null}
        />
        <NewPassphrase
          label={t('welcome.passphrase')}
          hint={t('welcome.passphraseHint')}
          typed={typed}
          tried={tried}
          reason={ofName ? null : reason}
          onChange={(next) => {
            setTyped(next);
            setTried(false);
            setRefusal(null);
          }}
        />
        <div className={css.actions}>
          <Button type="submit" look="primary" large off={busy || name.trim() === ''}>
            {t('welcome.continue')}
          </Button>
          <Button look="quiet" large onClick={onRestore}>
            {t('restore.open')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function Ready() {
  const { t } = useTranslation();
  const { name, id, clientId, link, print } = useProfile();
  const { by } = useSealing();
  const setWelcome = useScreen((state) => state.setWelcome);
  const title = useTitleFocus(null);
  const copied = t('common.copied');
  return (
    <div className={css.card}>
      <span className={css.face}>
        <Crystal print={print} size={80} />
      </span>
      <h1 className={css.title} ref={title} tabIndex={-1}>
        {t('welcome.readyTitle', { name })}
      </h1>
      <p className={css.lead}>{t('welcome.readyLead')}</p>
      <div className={css.id}>
        <p className={css.idLabel}>{t('welcome.idLabel')}</p>
        <KeyText text={id} grouped />
        <div className={css.give}>
          <Qr text={link} label={t('me.qrLabel')} />
          <div className={css.copies}>
            <CopyButton label={t('welcome.copyId')} doneLabel={copied} copy={() => actions.copy(id)} />
            <CopyButton
              look="quiet"
              label={t('welcome.copyLink')}
              doneLabel={copied}
              copy={() => actions.copy(link)}
            />
            <CopyOwnMessage />
            <CopyButton
              look="quiet"
              label={t('welcome.copyHex')}
              doneLabel={copied}
              copy={() => actions.copy(clientId)}
            />
          </div>
        </div>
      </div>
      {by === 'keyfile' && <KeyFileNote />}
      <div className={css.actions}>
        <Button
          look="primary"
          large
          onClick={() => {
            setWelcome(false);
          }}
        >
          {t('welcome.start')}
        </Button>
      </div>
    </div>
  );
}
