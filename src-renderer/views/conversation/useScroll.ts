import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Message } from '../../../src-shared/model';

/** Closer than this to the end counts as at the end. */
const NEAR = 32;
/** Closer than this to the top fetches what is above. */
const AHEAD = 600;

interface Scroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly atEnd: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

const rowOf = (content: HTMLElement, id: string): HTMLElement | null =>
  content.querySelector<HTMLElement>(`[data-message="${id}"]`);

/**
 * Keeps what is read in its place: at the end new messages push up, older ones come in above without moving
 * anything, and a first look begins at the unread line where there is one.
 */
export function useScroll(messages: readonly Message[], fetchOlder: () => void): Scroll {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const stick = useRef(true);
  const seen = useRef<{ first: string; top: number; last: string } | null>(null);

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    stick.current = true;
    setAtEnd(true);
  }, []);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    stick.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    setAtEnd(stick.current);
    if (element.scrollTop < AHEAD) fetchOlder();
  }, [fetchOlder]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const column = content.current;
    const first = messages[0];
    const last = messages.at(-1);
    if (!element || !column || !first || !last) return;
    const before = seen.current;
    if (!before) {
      const line = column.querySelector<HTMLElement>('[data-unread]');
      if (line) element.scrollTop = line.offsetTop - 64;
      else element.scrollTop = element.scrollHeight;
    } else if (last.id !== before.last && (stick.current || last.from === 'me')) {
      element.scrollTop = element.scrollHeight;
    } else if (first.id !== before.first) {
      const moved = rowOf(column, before.first);
      if (moved) element.scrollTop += moved.offsetTop - before.top;
    }
    seen.current = { first: first.id, top: rowOf(column, first.id)?.offsetTop ?? 0, last: last.id };
    onScroll();
  }, [messages, onScroll]);

  useEffect(() => {
    const element = scroller.current;
    const column = content.current;
    if (!element || !column) return;
    // The composer grows, the window shrinks, details unfold: the end stays the end.
    const observer = new ResizeObserver(() => {
      if (stick.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    observer.observe(column);
    return () => {
      observer.disconnect();
    };
  }, []);

  return { scroller, content, atEnd, onScroll, toEnd };
}
