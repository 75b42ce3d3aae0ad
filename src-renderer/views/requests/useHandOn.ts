import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Where the focus goes when no request follows: the first of these that is there and in sight. */
const ELSEWHERE = [
  '[data-requests-title]',
  '[data-conversation][tabindex="0"]',
  '#search',
  '[data-composer]',
] as const;

/**
 * The answered ref is for a request. When it goes and has the focus, that is handed on to the one that follows, in its
 * list or in its place, or else to what is near: without it, the keys would begin at the top of the window.
 */
export function useHandOn(): RefObject<HTMLElement | null> {
  const request = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = request.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const item = element.closest('li');
      const next = item?.nextElementSibling?.querySelector('[data-request]');
      // When what takes its place is there.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const follows = item ? next : document.querySelector('[data-request]');
        for (const one of [follows, ...ELSEWHERE.map((selector) => document.querySelector(selector))])
          if (one instanceof HTMLElement && document.activeElement === document.body) one.focus();
      });
    };
  }, []);
  return request;
}
