import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSealing } from '../../store/me';
import { Button } from '../../widgets/Button';
import { Dialog } from '../../widgets/Dialog';
import { Reason } from '../../widgets/Reason';
import { CurrentPassphrase } from './CurrentPassphrase';

/** Says what opens Saltbox then, before it does. */
export function RemovePassphrase({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { keyringThere, recovered } = useSealing();
  const [current, setCurrent] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const reason = refusal && failureText(t, refusal);

  const remove = async (): Promise<void> => {
    if (busy || (current === '' && !recovered)) return;
    setBusy(true);
    const refused = await actions.removePassphrase(recovered ? null : current);
    setBusy(false);
    setRefusal(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog
      size="small"
      title={t(recovered ? 'security.recoveredNone' : 'security.removeTitle')}
      closeLabel={t('common.close')}
      onClose={onClose}
      onSubmit={() => void remove()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="danger" off={busy || (current === '' && !recovered)}>
            {t(recovered ? 'security.recoveredNone' : 'security.remove')}
          </Button>
        </>
      }
    >
      <p>{t(`security.removeText.${keyringThere ? 'keyring' : 'keyfile'}`)}</p>
      {recovered ? (
        reason !== null && <Reason>{reason}</Reason>
      ) : (
        <CurrentPassphrase
          value={current}
          reason={reason}
          onChange={(value) => {
            setCurrent(value);
            setRefusal(null);
          }}
        />
      )}
    </Dialog>
  );
}
