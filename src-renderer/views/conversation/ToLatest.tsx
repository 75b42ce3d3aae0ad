import { ArrowDown } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { actions } from '../../actions';
import { Count } from '../../widgets/Count';
import css from './MessageList.module.css';

interface Props {
  readonly friend: FriendId;
  readonly unread: number;
}

/** Leads down to the newest message, and says how many there are that nobody has read. */
export const ToLatest = memo(function ToLatest({ friend, unread }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={css.latest}
      aria-label={unread > 0 ? t('talk.latestUnread', { count: unread }) : t('talk.latest')}
      title={t('talk.latest')}
      onClick={() => void actions.showLatest(friend)}
    >
      <ArrowDown size={18} aria-hidden />
      {unread > 0 && <Count value={unread} />}
    </button>
  );
});
