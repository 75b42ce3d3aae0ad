import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useConversations } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Find } from '../search/Find';
import { Composer } from './Composer';
import { ConversationHead } from './ConversationHead';
import css from './Conversation.module.css';
import { MessageDialogs } from './MessageDialogs';
import { MessageList } from './MessageList';
import { useOpened } from './opened';
import { Outgoing } from './Outgoing';
import { ReachLine } from './ReachLine';
import { SelectBar } from './SelectBar';
import { useSelection } from './selection';

/** One friend, or one who is being asked. Mounted anew for every friend. */
export function Conversation({ friend }: { readonly friend: Friend }) {
  const { key } = friend;
  const missing = useConversations(({ loaded }) => loaded[key] === undefined);

  useEffect(() => {
    // Also after a new snapshot, which lets go of everything that was loaded.
    if (missing) void actions.openHistory(key, friend.unread);
    // The number is of interest at the moment of opening only.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `unread` is left out on purpose
  }, [key, missing]);
  const { markedUnread } = friend;
  useEffect(() => {
    // It was opened, so it is not put off any more.
    if (markedUnread) void actions.markRead(key);
  }, [key, markedUnread]);
  useEffect(
    () => () => {
      useConversations.getState().leave(key);
      useOpened.getState().close();
      useSelection.getState().end();
    },
    [key],
  );

  return (
    <section className={css.page}>
      <ConversationHead friend={friend} />
      <Find friend={friend} />
      {friend.state === 'awaiting' && <Outgoing friend={friend} />}
      <MessageList friend={friend} />
      <ReachLine friend={friend} />
      <MessageDialogs friend={friend} />
      <Foot friend={friend} />
    </section>
  );
}

/**
 * One thing in the place of another. By a component of its own that is done at once: a menu that closes meanwhile and
 * gives the focus back would else see the list without what stands under it, which moves the list.
 */
function Foot({ friend }: { readonly friend: Friend }) {
  const selecting = useSelection(({ chosen }) => chosen !== null);
  if (selecting) return <SelectBar friend={friend} />;
  return friend.state === 'blocked' ? <Blocked friend={friend} /> : <Composer friend={friend} />;
}

function Blocked({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  return (
    <div className={css.blocked}>
      <p>{t('talk.blocked', { name: displayName(friend) })}</p>
      <Button onClick={() => void actions.unblock(friend.key)}>{t('talk.unblock')}</Button>
    </div>
  );
}
