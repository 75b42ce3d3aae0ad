import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions } from '../../actions';
import { fileSize } from '../../i18n/bytes';
import { Button } from '../../widgets/Button';
import { PassphraseField } from '../../widgets/PassphraseField';
import css from '../Group.module.css';
import { OpenBackup } from './OpenBackup';
import { useWork } from './useWork';
import { WorkLine } from './WorkLine';

/** Backups of this profile: make one, and test one. */
export function Backup() {
  const { t } = useTranslation();
  return (
    <>
      <p className={css.hint}>{t('backup.lead')}</p>
      <Make />
      <section className={css.group}>
        <h3 className={css.title}>{t('backup.testTitle')}</h3>
        <p className={css.hint}>{t('backup.testLead')}</p>
        <OpenBackup work="test" label={t('backup.test')} open={actions.testBackup} />
      </section>
    </>
  );
}

function Make() {
  const { t, i18n } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, outcome, run, forget } = useWork<{ name: string; bytes: number }>();
  const differs = passphrase !== again;
  const make = async (): Promise<void> => {
    setTried(true);
    if (differs) return;
    await run(() => actions.makeBackup(passphrase));
  };
  const typing = (set: (text: string) => void) => (text: string) => {
    set(text);
    setTried(false);
    forget();
  };
  const eye = { showLabel: t('passphrase.show'), hideLabel: t('passphrase.hide') };
  return (
    <form
      className={css.group}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3 className={css.title}>{t('backup.makeTitle')}</h3>
      <p className={css.hint}>{t('backup.makeLead')}</p>
      <PassphraseField
        {...eye}
        label={t('backup.passphrase')}
        value={passphrase}
        onChange={typing(setPassphrase)}
      />
      <PassphraseField
        {...eye}
        label={t('backup.again')}
        value={again}
        onChange={typing(setAgain)}
        reason={tried && differs ? t('backup.differs') : null}
      />
      <div>
        <Button type="submit" look="primary" off={busy || passphrase === ''}>
          {t('backup.make')}
        </Button>
      </div>
      <WorkLine
        work="backup"
        busy={busy}
        refusal={refusal}
        done={
          outcome
            ? [t('backup.made', { name: outcome.name, size: fileSize(i18n.language, outcome.bytes) })]
            : []
        }
      />
    </form>
  );
}
