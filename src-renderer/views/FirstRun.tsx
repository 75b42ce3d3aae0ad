import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NAME_LENGTH } from '../../src-shared/limits';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useProfile } from '../store/me';
import { useScreen } from '../store/screen';
import { Button } from '../widgets/Button';
import { CopyButton } from '../widgets/CopyButton';
import { Crystal } from '../widgets/Crystal';
import { Field } from '../widgets/Field';
import { KeyText } from '../widgets/KeyText';
import { Mark } from '../widgets/Mark';
import css from './FirstRun.module.css';

/** A name, then the ID: all there is between installing and the first friend. */
export function FirstRun() {
  const { name } = useProfile();
  return <main className={css.page}>{name === '' ? <AskName key="name" /> : <Ready key="ready" />}</main>;
}

function AskName() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Refusal>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
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
          void actions.setName(name.trim()).then(setRefusal);
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
          reason={refusal && failureText(t, refusal)}
        />
        <div className={css.actions}>
          <Button type="submit" look="primary" large off={name.trim() === ''}>
            {t('welcome.continue')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function Ready() {
  const { t } = useTranslation();
  const { name, id, clientId, link, print, sealedBy } = useProfile();
  const setWelcome = useScreen((state) => state.setWelcome);
  const title = useRef<HTMLHeadingElement>(null);
  // The page changed under the reader: the heading says so.
  useEffect(() => {
    title.current?.focus();
  }, []);
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
        <div className={css.copies}>
          <CopyButton label={t('welcome.copyId')} doneLabel={copied} copy={() => actions.copy(id)} />
          <CopyButton
            look="quiet"
            label={t('welcome.copyLink')}
            doneLabel={copied}
            copy={() => actions.copy(link)}
          />
          <CopyButton
            look="quiet"
            label={t('welcome.copyHex')}
            doneLabel={copied}
            copy={() => actions.copy(clientId)}
          />
        </div>
      </div>
      {sealedBy === 'keyfile' && (
        <p className={css.honest}>
          <KeyRound size={16} aria-hidden />
          {t('welcome.keyfile')}
        </p>
      )}
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
