import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../src-shared/errors';
import type { BackupContents } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { Button } from '../../widgets/Button';
import { PassphraseField } from '../../widgets/PassphraseField';
import { Reason } from '../../widgets/Reason';
import group from '../Group.module.css';
import css from './Backup.module.css';
import { contentsText } from './contentsText';
import { useWork } from './useWork';
import { WorkLine } from './WorkLine';

interface Props {
  readonly work: 'test' | 'restore';
  readonly label: string;
  readonly open: (passphrase: string) => Promise<Result<BackupContents>>;
  /** Called with what the backup holds. */
  readonly onDone?: (contents: BackupContents) => void;
}

/** A backup that is picked, its passphrase, and what is done with it. */
export function OpenBackup({ work, label, open, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  const [notChosen, setNotChosen] = useState<Refusal>(null);
  const [passphrase, setPassphrase] = useState('');
  const { busy, refusal, outcome, run, forget } = useWork<BackupContents>();
  const choose = async (): Promise<void> => {
    const picked = await actions.chooseBackup();
    setNotChosen(picked.ok ? null : picked.error);
    if (picked.ok && picked.value) setName(picked.value.name);
    forget();
  };
  const go = (): Promise<void> =>
    run(async () => {
      const answer = await open(passphrase);
      if (answer.ok) onDone?.(answer.value);
      return answer;
    });
  return (
    <form
      className={group.group}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <div className={css.file}>
        {name !== null && <span>{t('backup.chosen', { name })}</span>}
        <Button off={busy} onClick={() => void choose()}>
          {t(name === null ? 'backup.choose' : 'backup.chooseOther')}
        </Button>
      </div>
      {notChosen && <Reason>{failureText(t, notChosen)}</Reason>}
      {name !== null && (
        <>
          <PassphraseField
            showLabel={t('passphrase.show')}
            hideLabel={t('passphrase.hide')}
            label={t('backup.itsPassphrase')}
            value={passphrase}
            onChange={(text) => {
              setPassphrase(text);
              forget();
            }}
          />
          <div>
            <Button type="submit" look="primary" off={busy || passphrase === ''}>
              {label}
            </Button>
          </div>
        </>
      )}
      <WorkLine
        work={work}
        busy={busy}
        refusal={refusal}
        done={outcome ? [t('backup.good'), ...contentsText(t, i18n.language, outcome)] : []}
      />
    </form>
  );
}
