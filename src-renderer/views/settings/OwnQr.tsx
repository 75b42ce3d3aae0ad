import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { useProfile } from '../../store/me';
import { Button } from '../../widgets/Button';
import { CopyButton } from '../../widgets/CopyButton';
import { qrDataUrl } from '../../widgets/picture';
import { Qr } from '../../widgets/Qr';
import { Reason } from '../../widgets/Reason';
import group from '../Group.module.css';
import css from './Profile.module.css';

/** The own link as a picture: to be held before a camera, or sent as a file. */
export function OwnQr() {
  const { t } = useTranslation();
  const { link } = useProfile();
  const [saved, setSaved] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const savedAs = saved === null ? null : t('me.savedQr', { name: saved });
  useSaid(savedAs);

  const save = (): void => {
    void actions.savePicture(qrDataUrl(link)).then((answer) => {
      setRefusal(answer.ok ? null : answer.error);
      setSaved(answer.ok ? (answer.value?.name ?? null) : null);
    });
  };
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('me.qr')}</h3>
      <p className={group.hint}>{t('me.qrHint')}</p>
      <div className={css.picture}>
        <Qr text={link} label={t('me.qrLabel')} />
        <div className={css.beside}>
          <CopyButton
            label={t('me.copyQr')}
            doneLabel={t('common.copied')}
            copy={() => actions.copyPicture(qrDataUrl(link))}
          />
          <Button onClick={save}>{t('me.saveQr')}</Button>
          <p className={group.hint}>{savedAs}</p>
          {refusal && <Reason>{failureText(t, refusal)}</Reason>}
        </div>
      </div>
    </section>
  );
}
