import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSealing } from '../../store/me';
import { Button } from '../../widgets/Button';
import { Dialog } from '../../widgets/Dialog';
import { Reason } from '../../widgets/Reason';
import { CurrentPassphrase } from './CurrentPassphrase';
import { ShownCode } from './ShownCode';

/** Makes a recovery code and shows it once. */
export function MakeCode({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { by, recovered } = useSealing();
  const asks = by === 'passphrase' && !recovered;
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const reason = refusal && failureText(t, refusal);

  const make = async (): Promise<void> => {
    if (busy || (asks && current === '')) return;
    setBusy(true);
    const made = await actions.makeRecoveryCode(asks ? current : null);
    setBusy(false);
    setRefusal(made.ok ? null : made.error);
    if (made.ok) setCode(made.value.code);
  };
  const foot = {
    before: (
      <>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" off={busy || (asks && current === '')}>
          {t('recovery.make')}
        </Button>
      </>
    ),
    after: (
      <Button type="submit" look="primary">
        {t('recovery.done')}
      </Button>
    ),
  };
  return (
    <Dialog
      title={t(code === null ? 'recovery.title' : 'recovery.madeTitle')}
      closeLabel={t('common.close')}
      onClose={onClose}
      onSubmit={() => {
        if (code === null) void make();
        else onClose();
      }}
      foot={code === null ? foot.before : foot.after}
    >
      <p>{t(code === null ? 'recovery.lead' : 'recovery.madeLead')}</p>
      {code !== null && <ShownCode code={code} />}
      {code === null && asks && (
        <CurrentPassphrase
          hint={t('security.confirmRecovery')}
          value={current}
          reason={reason}
          onChange={(value) => {
            setCurrent(value);
            setRefusal(null);
          }}
        />
      )}
      {!asks && reason !== null && <Reason>{reason}</Reason>}
    </Dialog>
  );
}
