import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { FriendId, MessageId } from '../../../src-shared/ids';
import { actions } from '../../actions';
import type { Shown } from '../../store/conversation';
import { useConversations } from '../../store/conversations';
import type { Row } from './timeline';
import { NEAR, type VirtualRows } from './useVirtualRows';

/** With fewer rows than this beyond what is in view, more are loaded. */
const AHEAD = 40;

interface Options {
  readonly friend: FriendId;
  readonly shown: Shown;
  readonly rows: readonly Row[];
  readonly virtual: VirtualRows;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Told whether the last loaded message is in view, or nearly. */
  readonly setNearEnd: (near: boolean) => void;
  /** Brings a message that was jumped to into view, now that it is loaded. */
  readonly pointOut: (id: MessageId) => void;
}

/**
 * Where a conversation stands: it opens at the unread line or at its end, stays at its end while that is in view, goes
 * where the store aims, and loads what is about to be scrolled to. Answers what is to be called when it was scrolled.
 */
export function useScroll(options: Options): (event: { readonly currentTarget: HTMLElement }) => void {
  const { friend, shown, rows, virtual, scroller, setNearEnd, pointOut } = options;
  const { messages, older, newer, target, loaded, leaving } = shown;
  const stick = useRef(true);
  const told = useRef(true);
  const seen = useRef<MessageId | null>(null);

  const look = useCallback(
    (element: HTMLElement) => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      stick.current = near && !newer;
      // Told the same again, React may draw the list only to find that out.
      if (near === told.current) return;
      told.current = near;
      setNearEnd(near);
    },
    [newer, setNearEnd],
  );
  /** What follows leads away from the end, or to it: heard of by scrolling, unless it stands there already. */
  const leave = useCallback(() => {
    stick.current = false;
    requestAnimationFrame(() => {
      if (virtual.scrollElement) look(virtual.scrollElement);
    });
  }, [virtual, look]);
  const toEnd = useCallback(() => {
    stick.current = true;
    virtual.scrollToEnd();
  }, [virtual]);

  const last = messages.at(-1)?.id ?? null;
  useLayoutEffect(() => {
    const first = seen.current === null;
    const changed = seen.current !== last;
    seen.current = loaded ? last : null;
    if (!loaded || last === null) return;
    if (target !== null) {
      if (leaving) return;
      const reached = (): void => {
        const { loaded: all, aim } = useConversations.getState();
        if (all[friend]?.target === target) aim(friend, null);
      };
      if (target === 'end') {
        toEnd();
        reached();
      } else {
        const row = rows.find(({ type, id }) => type === 'message' && (target === 'start' || id === target));
        if (row?.type === 'message') {
          leave();
          pointOut(row.id);
        }
        // What is in view is known in the next frame; what stands around it is not loaded by where the list was before.
        requestAnimationFrame(reached);
      }
    } else if (first) {
      const line = rows.findIndex(({ type }) => type === 'unread');
      const offset = virtual.getOffsetForIndex(line, 'start');
      if (line < 0 || !offset) toEnd();
      else {
        leave();
        // Not by its index, which is another one as soon as older messages come in above.
        virtual.scrollToOffset(offset[0]);
      }
    } else if (changed && stick.current) toEnd();
  }, [friend, last, loaded, leaving, target, rows, virtual, leave, toEnd, pointOut]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // The composer grows, the window shrinks: the end stays the end.
    const observer = new ResizeObserver(() => {
      if (stick.current) element.scrollTop = element.scrollHeight;
      else look(element);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [scroller, look]);

  const oldest = messages[0]?.id;
  const { startIndex = AHEAD, endIndex = 0 } = virtual.range ?? {};
  const nearTop = older && startIndex < AHEAD;
  const nearBottom = newer && endIndex >= rows.length - AHEAD;
  useEffect(() => {
    // A page that could not be had is asked for again when something has moved.
    if (!loaded || target !== null || oldest === undefined || last === null) return;
    if (nearTop) void actions.olderHistory(friend, oldest);
    else if (nearBottom) void actions.newerHistory(friend, last);
  }, [friend, loaded, target, nearTop, nearBottom, oldest, last]);

  return useCallback(
    ({ currentTarget }) => {
      look(currentTarget);
    },
    [look],
  );
}
