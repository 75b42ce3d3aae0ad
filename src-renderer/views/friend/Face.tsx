import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { displayName } from '../../store/friends';
import { Crystal } from '../../widgets/Crystal';
import css from './Friend.module.css';

/** Who this is: the picture of the key, the name, and whether the key was compared. */
export function Face({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { print, state, name, nickname, verified } = friend;
  return (
    <div className={css.face}>
      <Crystal print={print} size={112} faded={state !== 'friend'} />
      <h2 className={css.name} dir="auto">
        {displayName(friend)}
      </h2>
      {nickname !== null && name !== null && name !== nickname && (
        <p className={css.soft}>{t('friend.ownName', { name })}</p>
      )}
      {verified && (
        <p className={css.verified}>
          <BadgeCheck size={16} aria-hidden />
          {t('friend.verified')}
        </p>
      )}
      {state !== 'friend' && (
        <p className={css.soft}>{t(state === 'awaiting' ? 'list.asked' : 'list.blocked')}</p>
      )}
    </div>
  );
}
