import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAddress } from '../../../src-shared/address';
import { MAX_NAME_LENGTH, MAX_WORDS_BYTES } from '../../../src-shared/limits';
import { actions, type Refusal } from '../../actions';
import { byteLength } from '../../i18n/bytes';
import { failureText } from '../../i18n/failure';
import { useProfile } from '../../store/me';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import { Dialog } from '../../widgets/Dialog';
import { Field } from '../../widgets/Field';
import { Reason } from '../../widgets/Reason';
import css from './AddFriend.module.css';
import { Found } from './Found';
import { OwnKey } from './OwnKey';
import { useKeyCheck } from './useKeyCheck';
import { usePicture } from './usePicture';

/** The counter shows up when it begins to matter. */
const NEAR_THE_LIMIT = 200;

export function AddFriend({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  const { name } = useProfile();
  const { show, openFriend } = useScreen();
  const [text, setText] = useState(link);
  const [words, setWords] = useState(() => t('add.wordsText', { name }));
  const [nickname, setNickname] = useState('');
  const [typedAddress, setAddress] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [busy, setBusy] = useState(false);

  const picture = usePicture((code) => {
    setText(code);
    setRefusal(null);
  });
  const check = useKeyCheck(text);
  const found = check?.ok ? check.value : null;
  // An address in the link stands in the field until somebody types another.
  const address = typedAddress ?? found?.addresses[0] ?? '';
  const addressBad = address.trim() !== '' && !parseAddress(address);
  const left = MAX_WORDS_BYTES - byteLength(words);
  const wordsOff = !found?.asked && (left < 0 || words.trim() === '');
  const off = !found || addressBad || wordsOff || busy;
  const close = (): void => {
    show(null);
  };

  const send = (): void => {
    if (off) return;
    setBusy(true);
    const own = nickname.trim();
    const where = address.trim();
    void actions
      .addFriend({ text, words, nickname: own === '' ? null : own, address: where === '' ? null : where })
      .then((answer) => {
        setBusy(false);
        setRefusal(answer);
        if (answer) return;
        close();
        openFriend(found.key);
      });
  };

  return (
    <Dialog
      size="wide"
      title={t('add.title')}
      closeLabel={t('common.close')}
      onClose={close}
      onSubmit={send}
      take={picture.handlers}
      foot={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" off={off}>
            {t('add.send')}
          </Button>
        </>
      }
    >
      <Field
        label={t('add.key')}
        placeholder={t('add.keyPlaceholder')}
        hint={found ? undefined : t('add.keyHint')}
        rows={2}
        mono
        autoFocus
        value={text}
        onChange={(value) => {
          setText(value);
          setRefusal(null);
          picture.forget();
        }}
        reason={picture.missing ? t('add.noQr') : check && !check.ok ? failureText(t, check.error) : null}
      />
      {found && <Found check={found} />}
      {!found?.asked && (
        <Field
          label={t('add.words')}
          rows={3}
          value={words}
          onChange={setWords}
          aside={
            left < 0
              ? t('add.bytesOver', { count: -left })
              : left < NEAR_THE_LIMIT
                ? t('add.bytesLeft', { count: left })
                : undefined
          }
          asideOver={left < 0}
          reason={
            left < 0
              ? failureText(t, { code: 'words-long', params: { max: MAX_WORDS_BYTES } })
              : words.trim() === ''
                ? failureText(t, { code: 'words-empty' })
                : null
          }
        />
      )}
      <div className={css.pair}>
        <Field
          label={t('add.nickname')}
          hint={t('add.nicknameHint')}
          value={nickname}
          maxLength={MAX_NAME_LENGTH}
          onChange={setNickname}
        />
        <Field
          label={t('add.address')}
          hint={t('add.addressHint')}
          value={address}
          onChange={setAddress}
          reason={addressBad ? failureText(t, { code: 'address-bad' }) : null}
        />
      </div>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
      <OwnKey />
    </Dialog>
  );
}
