import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useSaid } from '../store/announcer';
import { Button } from '../widgets/Button';
import { CopyButton } from '../widgets/CopyButton';
import { Dialog } from '../widgets/Dialog';
import { Reason } from '../widgets/Reason';
import css from './Report.module.css';

/** The whole text of a report, as it would be sent: by hand, or not at all. */
export function Report({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const savedAs = saved === null ? null : t('mishap.saved', { name: saved });
  useSaid(savedAs);
  const save = async (): Promise<void> => {
    const answer = await actions.saveReport();
    setRefusal(answer.ok ? null : answer.error);
    setSaved(answer.ok ? (answer.value?.name ?? null) : null);
  };
  return (
    <Dialog
      title={t('mishap.title')}
      size="wide"
      closeLabel={t('common.close')}
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" onClick={() => void actions.putReportAway(true)}>
            {t('mishap.delete')}
          </Button>
          <span className={css.space} />
          <Button onClick={() => void save()}>{t('mishap.save')}</Button>
          <CopyButton
            label={t('mishap.copy')}
            doneLabel={t('common.copied')}
            copy={() => actions.copy(text)}
            look="primary"
          />
        </>
      }
    >
      <p>{t('mishap.lead')}</p>
      {/* Takes the focus, so that keys can move it. */}
      <pre
        className={css.report}
        dir="ltr"
        lang="en"
        role="group"
        aria-label={t('mishap.title')}
        tabIndex={0}
      >
        {text}
      </pre>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
      <p className={css.saved}>{savedAs}</p>
    </Dialog>
  );
}
