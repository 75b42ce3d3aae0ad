import { useCallback, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { MessageId } from '../../../src-shared/ids';
import { useFocusWhenDrawn } from '../useFocusWhenDrawn';
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

/** In the middle, and there again when what stands around it has been drawn and has its true height. */
function pointOutRow(row: HTMLElement): void {
  const center = (): void => {
    row.scrollIntoView({ block: 'center' });
  };
  center();
  flash(row);
  requestAnimationFrame(() => requestAnimationFrame(center));
}

interface Options {
  readonly rows: readonly Row[];
  readonly virtual: VirtualRows;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Told which message has the focus. */
  readonly setFocused: (id: MessageId | null) => void;
  /** Loads the oldest messages where they are not, and points out the very first. */
  readonly toOldest: () => void;
  /** Loads the newest messages where they are not, and answers with the last of them. */
  readonly newest: () => Promise<MessageId | null>;
}

const idOf = (element: unknown): MessageId | null => {
  const row = element instanceof Element ? element.closest<HTMLElement>('[data-message]') : null;
  // Bubbles write no other ids there.
  return (row?.dataset['message'] as MessageId | undefined) ?? null;
};

/** Moves the focus from message to message, also to those that are not drawn yet. */
export function useRowFocus({ rows, virtual, scroller, setFocused, toOldest, newest }: Options): RowFocus {
  const focusWhenDrawn = useFocusWhenDrawn(scroller);
  const focus = useCallback(
    (id: MessageId, then?: (row: HTMLElement) => void) => {
      setFocused(id);
      focusWhenDrawn(`[data-message="${id}"]`, then);
    },
    [focusWhenDrawn, setFocused],
  );
  const pointOut = useCallback(
    (id: MessageId) => {
      focus(id, pointOutRow);
    },
    [focus],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      if (event.key === 'Home') toOldest();
      else
        void newest().then((id) => {
          if (id) focus(id);
        });
      return;
    }
    if (event.ctrlKey) return;
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
    if (to) focus(to);
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
