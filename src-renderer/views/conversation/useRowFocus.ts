import {
  useCallback,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { MessageId } from '../../../src-shared/ids';
import { destination } from './destination';
import { flash } from './jumpTo';
import type { Row } from './timeline';
import type { VirtualRows } from './useVirtualRows';

interface RowFocus {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Gives a message the focus as soon as it is drawn, and points it out. */
  readonly pointOut: (id: MessageId) => void;
}

interface Options {
  readonly rows: readonly Row[];
  readonly virtual: VirtualRows;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Told which message has the focus. */
  readonly setFocused: (id: MessageId | null) => void;
  /** Loads the newest messages where they are not, and answers with the last of them. */
  readonly newest: () => Promise<MessageId | null>;
}

const idOf = (element: unknown): MessageId | null => {
  const row = element instanceof Element ? element.closest<HTMLElement>('[data-message]') : null;
  // Bubbles write no other ids there.
  return (row?.dataset['message'] as MessageId | undefined) ?? null;
};

/** Moves the focus from message to message, also to those that are not drawn yet. */
export function useRowFocus({ rows, virtual, scroller, setFocused, newest }: Options): RowFocus {
  const wanted = useRef<{ readonly id: MessageId; readonly flash: boolean } | null>(null);

  const settle = useCallback(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-message="${wanted.current.id}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    if (wanted.current.flash) flash(row);
    wanted.current = null;
  }, [scroller]);
  // What is scrolled to is drawn by one of the renderings that follow.
  useLayoutEffect(settle);

  const focus = useCallback(
    (id: MessageId, withFlash: boolean) => {
      wanted.current = { id, flash: withFlash };
      setFocused(id);
      settle();
    },
    [settle, setFocused],
  );
  const pointOut = useCallback(
    (id: MessageId) => {
      focus(id, true);
    },
    [focus],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const focused = idOf(document.activeElement);
    const at = rows.findIndex(({ id }) => id === focused);
    const to = destination(event.key, rows, {
      at: at < 0 ? null : at,
      bottom: virtual.range?.endIndex ?? rows.length - 1,
      height: scroller.current?.clientHeight ?? 0,
      startOf: (row) => virtual.measurementsCache[row]?.start ?? 0,
      rowAt: (offset) => virtual.getVirtualItemForOffset(offset)?.index ?? 0,
    });
    if (to === undefined) return;
    event.preventDefault();
    if (event.key === 'End') {
      void newest().then((id) => {
        if (id) focus(id, false);
      });
    } else if (to) {
      virtual.scrollToIndex(to.at, { align: 'auto' });
      focus(to.id, false);
    }
  };

  return {
    onFocus: (event) => {
      setFocused(idOf(event.target));
    },
    onBlur: (event) => {
      if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setFocused(null);
    },
    onKeyDown,
    pointOut,
  };
}
