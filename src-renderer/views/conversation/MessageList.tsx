import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { isAwaited, newestOf, shownOf } from '../../store/conversation';
import { useConversations } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { classes } from '../../widgets/classes';
import { sameDelivery } from '../deliveryText';
import { useSame } from '../useSame';
import { useWatched } from '../useWatched';
import { bubbleWords } from './bubbleWords';
import css from './MessageList.module.css';
import { MessageRow, Start } from './MessageRow';
import { timeline } from './timeline';
import { ToLatest } from './ToLatest';
import { useOwnWords } from './useOwnWords';
import { useRowFocus } from './useRowFocus';
import { useScroll } from './useScroll';
import { useTakenText } from './useTakenText';
import { useUnreadLine } from './useUnreadLine';
import { useVirtualRows } from './useVirtualRows';

export function MessageList({ friend }: { readonly friend: Friend }) {
  const { t, i18n } = useTranslation();
  const covered = useScreen(({ details }) => details);
  const watched = useWatched() && !covered;
  const [focused, setFocused] = useState<MessageId | null>(null);
  const [nearEnd, setNearEnd] = useState(true);
  const scroller = useRef<HTMLDivElement>(null);
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
  const virtual = useVirtualRows(rows, scroller, kept, atEnd, shown);
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const edge = (older && startIndex === 0) || (newer && endIndex >= rows.length - 1);
  const busy = useConversations((state) => isAwaited(state.loaded[key], edge));

  const newest = useCallback(async (): Promise<MessageId | null> => {
    await actions.showLatest(key);
    return newestOf(useConversations.getState().loaded[key]).at(-1)?.id ?? null;
  }, [key]);
  const { pointOut, ...onKeys } = useRowFocus({ rows, virtual, scroller, setFocused, newest });
  const place = { friend: key, shown, rows, virtual, scroller };
  const onScroll = useScroll({ ...place, setNearEnd, pointOut });
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
      {/*
        New messages are announced by the one live region, so the log itself is silent. How many messages there are in
        all is not known, so none of them has a number.
      */}
      <div
        {...onKeys}
        {...taking}
        ref={scroller}
        className={css.scroll}
        role="log"
        aria-live="off"
        aria-label={label}
        aria-busy={busy || !loaded}
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
                <MessageRow
                  key={row.id}
                  row={row}
                  index={index}
                  friend={who}
                  words={words}
                  measure={virtual.measureElement}
                />
              )
            );
          })}
        </div>
      </div>
      {busy && <p className={css.loading}>{t('talk.loading')}</p>}
      {loaded && !atEnd && <ToLatest friend={key} unread={unread} />}
    </div>
  );
}
