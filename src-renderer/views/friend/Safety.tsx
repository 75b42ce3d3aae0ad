import { BadgeCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../src-shared/errors';
import type { Friend, SafetyNumber } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { CopyButton } from '../../widgets/CopyButton';
import { qrDataUrl } from '../../widgets/picture';
import { Qr } from '../../widgets/Qr';
import { Reason } from '../../widgets/Reason';
import group from '../Group.module.css';
import { CopyText } from '../settings/CopyText';
import { Compare } from './Compare';
import css from './Friend.module.css';

/** What two people compare to be sure that nobody stands between them, and that they have. */
export function Safety({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { key, verified } = friend;
  const name = displayName(friend);
  const [number, setNumber] = useState<Result<SafetyNumber> | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  useEffect(() => {
    void actions.safetyNumber(key).then(setNumber);
  }, [key]);
  const standing = t(verified ? 'friend.safety.verified' : 'friend.safety.unverified', { name });
  const [changed, setChanged] = useState(false);
  useSaid(changed ? standing : null);
  const change = async (): Promise<void> => {
    setRefusal(await actions.setVerified(key, !verified));
    setChanged(true);
  };
  return (
    <section className={group.group} aria-labelledby="friend-safety">
      <h3 id="friend-safety" className={group.title}>
        {t('friend.safety.title')}
      </h3>
      <p className={group.hint}>{t('friend.safety.lead', { name })}</p>
      {number?.ok && <Shown number={number.value} name={name} />}
      {number?.ok === false && <Reason>{failureText(t, number.error)}</Reason>}
      <Compare friend={friend} />
      <div className={css.standing}>
        <p className={verified ? css.verified : css.soft}>
          {verified && <BadgeCheck size={16} aria-hidden />}
          <span>{standing}</span>
        </p>
        <Button look="quiet" onClick={() => void change()}>
          {t(verified ? 'friend.safety.unverify' : 'friend.safety.verify')}
        </Button>
      </div>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}

function Shown({ number: { digits, qr }, name }: { readonly number: SafetyNumber; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <div className={css.shown}>
      <Qr text={qr} label={t('friend.safety.qr', { name })} />
      <div className={css.beside}>
        <div className={css.row}>
          {/* Twelve groups, four a line, as people read them to each other. */}
          <p className={css.digits} dir="ltr" role="group" aria-label={t('friend.safety.label', { name })}>
            {digits.split(' ').map((five, at) => (
              <span key={at}>{five} </span>
            ))}
          </p>
          <CopyText label={t('friend.safety.copy')} text={digits} />
        </div>
        <p className={group.hint}>{t('friend.safety.qrHint', { name })}</p>
        <CopyButton
          label={t('friend.safety.copyQr')}
          doneLabel={t('common.copied')}
          copy={() => actions.copyPicture(qrDataUrl(qr))}
        />
      </div>
    </div>
  );
}
