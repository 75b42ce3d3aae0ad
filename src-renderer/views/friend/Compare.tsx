import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Field } from '../../widgets/Field';
import { Reason } from '../../widgets/Reason';
import { usePicture } from '../add/usePicture';
import css from './Friend.module.css';

/** Takes what the friend shows, in digits or as a picture. Where it is what it must be, they are verified. */
export function Compare({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { key } = friend;
  const name = displayName(friend);
  const [typed, setTyped] = useState('');
  const [differs, setDiffers] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);

  const compare = async (shown: string): Promise<void> => {
    const answer = await actions.compareSafety(key, shown);
    setDiffers(answer.ok && !answer.value.match);
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok || !answer.value.match) return;
    setTyped('');
    setRefusal(await actions.setVerified(key, true));
  };
  const picture = usePicture((code) => void compare(code));
  const off = typed.trim() === '';
  return (
    <form
      {...picture.handlers}
      className={css.compare}
      onSubmit={(event) => {
        event.preventDefault();
        if (!off) void compare(typed);
      }}
    >
      <div className={css.save}>
        <Field
          label={t('friend.safety.shown', { name })}
          hint={t('friend.safety.shownHint')}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setDiffers(false);
            setRefusal(null);
            picture.forget();
          }}
          reason={picture.missing ? t('friend.safety.noQr') : refusal && failureText(t, refusal)}
        />
        <Button type="submit" off={off}>
          {t('friend.safety.compare')}
        </Button>
      </div>
      {differs && <Reason>{t('friend.safety.mismatch', { name })}</Reason>}
    </form>
  );
}
