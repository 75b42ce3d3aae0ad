import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

type Then = (element: HTMLElement) => void;

/**
 * Gives the focus to an element of a list that draws only what is in view: at once, or by the rendering that draws it,
 * as lists always draw what shall have the focus. Then it is brought into view, or `then` is called instead.
 */
export function useFocusWhenDrawn(
  scroller: RefObject<HTMLElement | null>,
): (selector: string, then?: Then) => void {
  const wanted = useRef<{ readonly selector: string; readonly then: Then | undefined } | null>(null);
  const settle = useCallback(() => {
    const element = wanted.current && scroller.current?.querySelector<HTMLElement>(wanted.current.selector);
    if (!element) return;
    // Whoever goes from hit to hit stays where they write.
    if (!document.activeElement?.closest('[data-keeps-focus]')) element.focus({ preventScroll: true });
    if (wanted.current?.then) wanted.current.then(element);
    else element.scrollIntoView({ block: 'nearest' });
    wanted.current = null;
  }, [scroller]);
  useLayoutEffect(settle);
  return useCallback(
    (selector, then) => {
      wanted.current = { selector, then };
      settle();
    },
    [settle],
  );
}
