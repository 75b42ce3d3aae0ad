import { useEffect, type RefObject } from 'react';

const TAKES_KEYS = 'input, textarea, select, [contenteditable], dialog, [role="menu"]';

/** Opening a conversation and typing anywhere both go to the composer; other fields keep what is typed in them. */
export function useFocusOnTyping(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    if (document.querySelector('dialog[open]')) return;
    field.current?.focus();
  }, [field]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const { target } = event;
      if (target instanceof Element && target.closest(TAKES_KEYS)) return;
      // Space presses the button that has the focus, and pages the log.
      if (event.key === ' ') return;
      field.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, [field]);
}
