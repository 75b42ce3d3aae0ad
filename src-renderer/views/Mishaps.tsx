import { RotateCcw, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actions } from '../actions';
import { useMishap } from '../store/mishap';
import { Button, IconButton } from '../widgets/Button';
import css from './Notices.module.css';
import { Report } from './Report';

/** What went wrong with Saltbox itself, said once and quietly. */
export function Mishaps() {
  const { t } = useTranslation();
  const { restored, report, forgetRestored } = useMishap();
  const [open, setOpen] = useState(false);
  return (
    <>
      {restored && <Told onDismiss={forgetRestored}>{t('mishap.restored')}</Told>}
      {report !== null && (
        <Told
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
        </Told>
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

interface Props {
  readonly children: string;
  readonly act?: ReactNode;
  readonly onDismiss: () => void;
}

function Told({ children, act, onDismiss }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.notice} role="status">
      <RotateCcw size={16} aria-hidden />
      <p className={css.text}>{children}</p>
      {act}
      <IconButton small label={t('common.dismiss')} onClick={onDismiss}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
