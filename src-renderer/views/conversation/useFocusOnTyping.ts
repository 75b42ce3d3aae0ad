import { useEffect, useRef, type RefObject } from 'react';
import { useScreen } from '../../store/screen';

const TAKES_KEYS = 'input, textarea, select, [contenteditable], dialog, [role="menu"]';

/** Opening a conversation and typing anywhere both go to the composer; other fields keep what is typed in them. */
export function useFocusOnTyping(field: RefObject<HTMLTextAreaElement | null>): void {
  // Anew each time that the conversation is opened, also where it is open already.
  const place = useScreen((state) => state.place);
  const mounted = useRef(false);
  useEffect(() => {
    const fresh = !mounted.current;
    mounted.current = true;
    if (document.querySelector('dialog[open]')) return;
    // Whoever was led to a message stays there.
    if (fresh && document.activeElement?.closest('[data-message]')) return;
    field.current?.focus();
  }, [field, place]);

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
