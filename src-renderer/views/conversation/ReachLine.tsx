import { Hourglass, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { Button } from '../../widgets/Button';
import { displayName } from '../../store/friends';
import { useNow } from '../useNow';
import css from './Outgoing.module.css';
import { reachText } from './reachText';

/** Above the composer while a friend is away: what Saltbox does about it. */
export function ReachLine({ friend }: { readonly friend: Friend }) {
  if (friend.online) return null;
  return friend.baseRefused ? <Refused friend={friend} /> : <Away friend={friend} />;
}

/** They offered less than before, which an attacker would like too: the user decides. */
function Refused({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  return (
    <div className={css.line} role="status">
      <ShieldAlert size={14} aria-hidden />
      <p>{t('reach.baseRefused', { name: displayName(friend) })}</p>
      <Button look="quiet" onClick={() => void actions.allowBase(friend.key)}>
        {t('reach.allowBase')}
      </Button>
    </div>
  );
}

function Away({ friend }: { readonly friend: Friend }) {
  const { t, i18n } = useTranslation();
  const now = useNow(1000);
  return (
    <div className={css.line}>
      <Hourglass size={14} aria-hidden />
      <p>{reachText(t, i18n.language, friend, now)}</p>
      {friend.reach.state === 'waiting' && (
        <Button look="quiet" onClick={() => void actions.retry(friend.key)}>
          {t('reach.retry')}
        </Button>
      )}
    </div>
  );
}
