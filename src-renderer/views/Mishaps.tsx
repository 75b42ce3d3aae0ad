import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions } from '../actions';
import { useMishap } from '../store/mishap';
import { Button } from '../widgets/Button';
import { Notice } from './Notice';
import { Report } from './Report';

/** What went wrong with Saltbox itself, said once and quietly. */
export function Mishaps() {
  const { t } = useTranslation();
  const { restored, report, forgetRestored } = useMishap();
  const [open, setOpen] = useState(false);
  return (
    <>
      {restored && (
        <Notice icon={RotateCcw} onDismiss={forgetRestored}>
          {t('mishap.restored')}
        </Notice>
      )}
      {report !== null && (
        <Notice
          icon={RotateCcw}
          onDismiss={() => void actions.putReportAway(false)}
          act={
            <Button
              look="quiet"
              onClick={() => {
                setOpen(true);
              }}
            >
              {t('mishap.look')}
            </Button>
          }
        >
          {t('mishap.stopped')}
        </Notice>
      )}
      {report !== null && open && (
        <Report
          text={report}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
