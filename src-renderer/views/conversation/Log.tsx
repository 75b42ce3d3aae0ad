import { memo, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { isAwaited, newestOf, type Shown } from '../../store/conversation';
import { useConversations } from '../../store/conversations';
import type { BubbleWords } from './bubbleWords';
import css from './MessageList.module.css';
import { MessageRow, Start } from './MessageRow';
import { useSelection } from './selection';
import type { Row } from './timeline';
import { useRowFocus } from './useRowFocus';
import { useScroll } from './useScroll';
import type { Taking } from './useTakenText';
import { useVirtualRows } from './useVirtualRows';

interface Props {
  readonly friend: Friend;
  readonly shown: Shown;
  readonly rows: readonly Row[];
  /** The row that has the focus, or -1. */
  readonly kept: number;
  /** The end of the conversation is in view. */
  readonly atEnd: boolean;
  readonly words: BubbleWords;
  readonly label: string;
  readonly taking: Taking;
  /** Told which message has the focus. */
  readonly setFocused: (id: MessageId | null) => void;
  /** Told whether the last loaded message is in view, or nearly. */
  readonly setNearEnd: (near: boolean) => void;
}

/** The rows that are in view. Each row that is scrolled to draws it again, so it does nothing that can be done above it. */
export const Log = memo(function Log(props: Props) {
  const { friend, shown, rows, kept, atEnd, words, label, taking, setFocused, setNearEnd } = props;
  const { key } = friend;
  const scroller = useRef<HTMLDivElement>(null);
  const chosen = useSelection((selection) => selection.chosen);
  const virtual = useVirtualRows(rows, scroller, kept, atEnd, shown);
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const edge = (shown.older && startIndex === 0) || (shown.newer && endIndex >= rows.length - 1);
  const busy = useConversations(({ loaded }) => isAwaited(loaded[key], edge));

  const toOldest = useCallback(() => void actions.showOldest(key), [key]);
  const newest = useCallback(async (): Promise<MessageId | null> => {
    await actions.showLatest(key);
    return newestOf(useConversations.getState().loaded[key]).at(-1)?.id ?? null;
  }, [key]);
  const { pointOut, ...onKeys } = useRowFocus({ rows, virtual, scroller, setFocused, newest, toOldest });
  const onScroll = useScroll({ friend: key, shown, rows, virtual, scroller, setNearEnd, pointOut });

  return (
    <>
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
        aria-busy={busy || !shown.loaded}
        tabIndex={0}
        onScroll={onScroll}
      >
        {shown.loaded && rows.length === 0 && !shown.newer && <Start friend={friend} alone />}
        <div ref={virtual.containerRef} className={css.column}>
          {/* eslint-disable-next-line react-hooks/refs -- what is read are rows of the virtualizer, and no ref of React */}
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <MessageRow
                  key={row.id}
                  row={row}
                  index={index}
                  friend={friend}
                  words={words}
                  chosen={chosen && row.type === 'message' ? chosen.has(row.id) : null}
                  measure={virtual.measureElement}
                />
              )
            );
          })}
        </div>
      </div>
      {busy && <Loading />}
    </>
  );
});

function Loading() {
  const { t } = useTranslation();
  return <p className={css.loading}>{t('talk.loading')}</p>;
}
