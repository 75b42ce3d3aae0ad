import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { shownOf } from '../../store/conversation';
import { useConversations } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { sameDelivery } from '../deliveryText';
import { useSame } from '../useSame';
import { useWatched } from '../useWatched';
import { bubbleWords } from './bubbleWords';
import { Log } from './Log';
import css from './MessageList.module.css';
import { timeline } from './timeline';
import { ToLatest } from './ToLatest';
import { useOwnWords } from './useOwnWords';
import { useTakenText } from './useTakenText';
import { useUnreadLine } from './useUnreadLine';

/** What there is to show of a conversation, and what follows from its being seen. Scrolling draws the log alone. */
export function MessageList({ friend }: { readonly friend: Friend }) {
  const { t, i18n } = useTranslation();
  const covered = useScreen(({ details }) => details);
  const watched = useWatched() && !covered;
  const [focused, setFocused] = useState<MessageId | null>(null);
  const [nearEnd, setNearEnd] = useState(true);
  const { key, unread } = friend;
  const shown = useConversations(useShallow((state) => shownOf(state.loaded[key])));
  const { messages, older, newer, loaded } = shown;
  // A friend changes with every message and every try to reach them; a bubble only cares for a little of it.
  const who = useSame(friend, sameDelivery);
  const words = useMemo(() => bubbleWords(t, i18n.language, who), [t, i18n.language, who]);
  const label = useMemo(() => t('talk.log', { name: displayName(who) }), [t, who]);

  const atEnd = nearEnd && !newer;
  const looking = watched && atEnd;
  const line = useUnreadLine(shown, unread, looking);
  const rows = useMemo(
    () => (messages.length > 0 ? timeline(messages, { older, unreadFrom: line }) : []),
    [messages, older, line],
  );
  const kept = useMemo(() => rows.findIndex(({ id }) => id === focused), [rows, focused]);
  const taking = useTakenText(who);
  useOwnWords(friend);

  useEffect(() => {
    useConversations.getState().follow(key, atEnd);
  }, [key, atEnd]);
  useEffect(() => {
    if (loaded && looking && unread > 0) void actions.markRead(key);
  }, [key, loaded, looking, unread]);

  return (
    <div className={css.frame}>
      <Log friend={who} {...{ shown, rows, kept, atEnd, words, label, taking, setFocused, setNearEnd }} />
      {loaded && !atEnd && <ToLatest friend={key} unread={unread} />}
    </div>
  );
}
