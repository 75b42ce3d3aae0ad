import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { FriendId } from '../../../src-shared/ids';
import { useFocusWhenDrawn } from '../useFocusWhenDrawn';

interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

interface Options {
  readonly shown: readonly FriendId[];
  readonly virtual: Virtualizer<HTMLDivElement, HTMLLIElement>;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The row that has the focus, or -1. */
  readonly focused: number;
  readonly setFocused: (key: FriendId | null) => void;
}

const keyOf = (element: Element): FriendId | null =>
  // Rows write no other keys there.
  (element.closest<HTMLElement>('[data-conversation]')?.dataset['conversation'] as FriendId | undefined) ??
  null;

/** Moves the focus from conversation to conversation, also to those that are not drawn yet. */
export function useListKeys({ shown, virtual, scroller, focused, setFocused }: Options): ListKeys {
  const focus = useFocusWhenDrawn(scroller);
  const last = useRef(-1);
  useEffect(() => {
    if (focused >= 0) last.current = focused;
    // The row that had the focus was archived or removed: whoever has moved up into its place has it now.
    const next = shown[Math.min(last.current, shown.length - 1)];
    if (focused >= 0 || !next || document.activeElement !== document.body) return;
    last.current = -1;
    focus(`[data-conversation="${next}"]`);
  }, [focused, shown, focus]);
  return {
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
      const page = Math.max(1, endIndex - startIndex - 1);
      const to = {
        ArrowDown: focused + 1,
        ArrowUp: focused - 1,
        PageDown: focused + page,
        PageUp: focused - page,
        Home: 0,
        End: shown.length - 1,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const row = Math.max(0, Math.min(to, shown.length - 1));
      const key = shown[row];
      if (!key) return;
      setFocused(key);
      focus(`[data-conversation="${key}"]`);
    },
    onFocus: ({ target }) => {
      setFocused(keyOf(target));
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (!relatedTarget || currentTarget.contains(relatedTarget)) return;
      // They give the focus back.
      if (relatedTarget.closest('dialog, [role="menu"]')) return;
      last.current = -1;
      setFocused(null);
    },
  };
}
