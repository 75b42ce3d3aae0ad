import { useEffect, useRef, type RefObject } from 'react';

/** When the page changes under the reader, its heading says so. */
export function useTitleFocus(page: unknown): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [page]);
  return title;
}
