import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { isMuted } from '../../../src-shared/talk';
import { actions } from '../../actions';
import { moment } from '../../i18n/time';
import { Button } from '../../widgets/Button';
import { spotUnder, type Spot } from '../../widgets/usePopover';
import group from '../Group.module.css';
import { MuteMenu } from '../sidebar/MuteMenu';
import { useNow } from '../useNow';
import css from './Friend.module.css';

/** Whether new messages of this friend make themselves heard. */
export function Notifications({ friend }: { readonly friend: Friend }) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const [spot, setSpot] = useState<Spot | null>(null);
  const muted = isMuted(friend, now);
  const until = friend.mutedUntil;
  const standing = !muted
    ? t('friend.loud')
    : typeof until === 'number'
      ? t('friend.mutedUntil', { when: moment(t, i18n.language, until, now) })
      : t('friend.mutedEver');
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('friend.notices')}</h3>
      <div className={css.standing}>
        <p className={css.soft}>{standing}</p>
        {muted ? (
          <Button onClick={() => void actions.setMuted(friend.key, null)}>{t('list.menu.unmute')}</Button>
        ) : (
          <Button
            aria-haspopup="menu"
            aria-expanded={spot !== null}
            onClick={(event) => {
              setSpot(spot ? null : spotUnder(event.currentTarget, true));
            }}
          >
            {t('list.menu.mute')}
          </Button>
        )}
      </div>
      {spot && (
        <MuteMenu
          friend={friend}
          spot={spot}
          onClose={() => {
            setSpot(null);
          }}
        />
      )}
    </section>
  );
}
