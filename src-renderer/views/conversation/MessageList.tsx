import { ArrowDown } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { isEmpty, newestOf, unloaded, type Conversation } from '../../store/conversation';
import { useConversations } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { classes } from '../../widgets/classes';
import { Count } from '../../widgets/Count';
import { useWatched } from '../useWatched';
import css from './MessageList.module.css';
import { MessageRow, Start } from './MessageRow';
import { timeline } from './timeline';
import { useOwnWords } from './useOwnWords';
import { useRowFocus } from './useRowFocus';
import { useScroll } from './useScroll';
import { useUnreadLine } from './useUnreadLine';
import { useVirtualRows } from './useVirtualRows';

interface Props {
  readonly friend: Friend;
  readonly conversation: Conversation | undefined;
}

export function MessageList({ friend, conversation = unloaded }: Props) {
  const { t } = useTranslation();
  const covered = useScreen(({ details }) => details);
  const watched = useWatched() && !covered;
  const [focused, setFocused] = useState<MessageId | null>(null);
  const [nearEnd, setNearEnd] = useState(true);
  const scroller = useRef<HTMLDivElement>(null);
  const { messages, older, newer, loading } = conversation;
  const { key, unread } = friend;
  const loaded = conversation !== unloaded && !isEmpty(conversation);

  const atEnd = nearEnd && !newer;
  const looking = watched && atEnd;
  const line = useUnreadLine(conversation, loaded, unread, looking);
  const rows = useMemo(
    () => (messages.length > 0 ? timeline(messages, { older, unreadFrom: line }) : []),
    [messages, older, line],
  );
  const kept = useMemo(() => rows.findIndex(({ id }) => id === focused), [rows, focused]);
  const virtual = useVirtualRows(rows, scroller, kept, conversation);
  const items = virtual.getVirtualItems();

  const newest = useCallback(async (): Promise<MessageId | null> => {
    await actions.showLatest(key);
    return newestOf(useConversations.getState().loaded[key]).at(-1)?.id ?? null;
  }, [key]);
  const { pointOut, ...onKeys } = useRowFocus({ rows, virtual, scroller, setFocused, newest });
  const place = { friend: key, conversation, loaded, rows, virtual, scroller };
  const onScroll = useScroll({ ...place, setNearEnd, pointOut });
  useOwnWords(friend);

  useEffect(() => {
    useConversations.getState().follow(key, atEnd);
  }, [key, atEnd]);
  useEffect(() => {
    if (loaded && looking && unread > 0) void actions.markRead(key);
  }, [key, loaded, looking, unread]);

  return (
    <div className={css.frame}>
      {/*
        New messages are announced by the one live region, so the log itself is silent. How many messages there are in
        all is not known, so none of them has a number.
      */}
      <div
        {...onKeys}
        ref={scroller}
        className={css.scroll}
        role="log"
        aria-live="off"
        aria-label={t('talk.log', { name: displayName(friend) })}
        aria-busy={loading !== null || !loaded}
        tabIndex={0}
        onScroll={onScroll}
      >
        {loaded && messages.length === 0 && !newer && <Start friend={friend} alone />}
        {/* eslint-disable-next-line react-hooks/refs -- a callback of the virtualizer, and no ref of React */}
        <div ref={virtual.containerRef} className={classes(css.column, virtual.isScrolling && css.moving)}>
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={row.id}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={classes(css.row, row.type === 'message' && row.last && css.parted)}
                >
                  <MessageRow row={row} friend={friend} />
                </div>
              )
            );
          })}
        </div>
      </div>
      {loading && <p className={css.loading}>{t('talk.loading')}</p>}
      {loaded && !atEnd && (
        <button
          type="button"
          className={css.latest}
          aria-label={unread > 0 ? t('talk.latestUnread', { count: unread }) : t('talk.latest')}
          title={t('talk.latest')}
          onClick={() => void actions.showLatest(key)}
        >
          <ArrowDown size={18} aria-hidden />
          {unread > 0 && <Count value={unread} />}
        </button>
      )}
    </div>
  );
}
