import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../src-shared/model';
import { actions } from '../../actions';
import { Button } from '../../widgets/Button';
import first from '../FirstRun.module.css';
import group from '../Group.module.css';
import { useTitleFocus } from '../useTitleFocus';
import { contentsText } from './contentsText';
import { OpenBackup } from './OpenBackup';

/** A backup in place of a new identity. */
export function Restore({ onBack }: { readonly onBack: () => void }) {
  const { t, i18n } = useTranslation();
  const [contents, setContents] = useState<BackupContents | null>(null);
  const title = useTitleFocus(contents);
  return (
    <main className={first.page}>
      <div className={first.card}>
        <h1 className={first.title} ref={title} tabIndex={-1}>
          {t(contents ? 'restore.doneTitle' : 'restore.title')}
        </h1>
        {contents ? (
          <>
            {contentsText(t, i18n.language, contents).map((line) => (
              <p key={line} className={first.lead}>
                {line}
              </p>
            ))}
            <p className={first.lead}>{t('restore.missing')}</p>
            <p className={first.lead}>{t('restore.unsealed')}</p>
            <Warning />
            <div className={first.actions}>
              <Button look="primary" large onClick={() => void actions.restart()}>
                {t('restore.start')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className={first.lead}>{t('restore.lead')}</p>
            <Warning />
            <div className={first.form}>
              <OpenBackup
                work="restore"
                label={t('restore.restore')}
                open={actions.restoreBackup}
                onDone={setContents}
              />
              <div>
                <Button look="quiet" onClick={onBack}>
                  {t('common.back')}
                </Button>
              </div>
            </div>
          </>
        )}
      </div>
    </main>
  );
}

function Warning() {
  const { t } = useTranslation();
  return (
    <p className={`${first.honest ?? ''} ${group.warning ?? ''}`}>
      <TriangleAlert size={16} aria-hidden />
      {t('restore.warning')}
    </p>
  );
}
