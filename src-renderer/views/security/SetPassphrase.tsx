import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSealing } from '../../store/me';
import { Button } from '../../widgets/Button';
import { Check } from '../../widgets/Check';
import { Dialog } from '../../widgets/Dialog';
import { CurrentPassphrase, isAboutCurrent } from './CurrentPassphrase';
import { agrees, NewPassphrase, untyped } from './NewPassphrase';

/** Sets the passphrase, or changes it for whoever knows the one before. */
export function SetPassphrase({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { by, keyringThere, keyringToo, recovered } = useSealing();
  const asks = by === 'passphrase' && !recovered;
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(untyped);
  const [keyring, setKeyring] = useState(keyringToo);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const reason = refusal && failureText(t, refusal);
  const ofCurrent = asks && isAboutCurrent(refusal);

  const save = async (): Promise<void> => {
    setTried(true);
    if (busy || !agrees(typed)) return;
    setBusy(true);
    const refused = await actions.setPassphrase({
      passphrase: typed.text,
      current: asks ? current : null,
      keyringToo: keyring,
    });
    setBusy(false);
    setRefusal(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog
      title={t(asks ? 'security.changeTitle' : 'security.setTitle')}
      closeLabel={t('common.close')}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" off={busy || !agrees(typed) || (asks && current === '')}>
            {t('security.save')}
          </Button>
        </>
      }
    >
      {asks && (
        <CurrentPassphrase
          value={current}
          reason={ofCurrent ? reason : null}
          onChange={(value) => {
            setCurrent(value);
            setRefusal(null);
          }}
        />
      )}
      <NewPassphrase
        label={t('passphrase.next')}
        hint={t('passphrase.nextHint')}
        typed={typed}
        tried={tried}
        autoFocus={!asks}
        reason={ofCurrent ? null : reason}
        onChange={(next) => {
          setTyped(next);
          setTried(false);
        }}
      />
      {keyringThere && (
        <Check
          label={t('passphrase.keyringToo')}
          hint={t('passphrase.keyringTooHint')}
          on={keyring}
          onChange={setKeyring}
        />
      )}
    </Dialog>
  );
}
