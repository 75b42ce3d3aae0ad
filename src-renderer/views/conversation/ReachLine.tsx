import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { Button } from '../../widgets/Button';
import { useNow } from '../useNow';
import css from './Outgoing.module.css';
import { reachText } from './reachText';

/** Above the composer while a friend is away: what Saltbox does about it. */
export const ReachLine = ({ friend }: { readonly friend: Friend }) =>
  friend.online ? null : <Away friend={friend} />;

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
