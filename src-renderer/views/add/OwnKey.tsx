import { useTranslation } from 'react-i18next';
import { actions } from '../../actions';
import { useProfile } from '../../store/me';
import { CopyButton } from '../../widgets/CopyButton';
import { Crystal } from '../../widgets/Crystal';
import { Qr } from '../../widgets/Qr';
import { CopyOwnMessage } from '../CopyOwnMessage';
import css from './AddFriend.module.css';

/** The other way round: one of the two is enough. */
export function OwnKey() {
  const { t } = useTranslation();
  const { id, print, link } = useProfile();
  const copied = t('common.copied');
  return (
    <section className={css.own}>
      <Qr text={link} label={t('me.qrLabel')} />
      <div className={css.give}>
        <div className={css.who}>
          <Crystal print={print} size={40} />
          <div className={css.text}>
            <h3>{t('add.ownKey')}</h3>
            <p>{t('add.ownHint')}</p>
          </div>
        </div>
        <div className={css.copies}>
          <CopyButton look="quiet" label={t('me.copyId')} doneLabel={copied} copy={() => actions.copy(id)} />
          <CopyButton
            look="quiet"
            label={t('me.copyLink')}
            doneLabel={copied}
            copy={() => actions.copy(link)}
          />
          <CopyOwnMessage />
        </div>
      </div>
    </section>
  );
}
