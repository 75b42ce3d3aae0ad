import { useEffect } from 'react';
import { useScreen } from '../store/screen';
import { isPressed } from './pressed';
import { shortcuts } from './shortcuts';

/** Where a bare key is a letter. */
const TAKES_LETTERS = 'input, textarea, select, [contenteditable]';

/** Keys that work everywhere but under a dialog, which has the keyboard to itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const typing = event.target instanceof Element && event.target.closest(TAKES_LETTERS) !== null;
      // Most keys are letters of a text.
      if (typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) return;
      if (useScreen.getState().dialog !== null || document.querySelector('dialog[open]')) return;
      for (const { keys, run } of shortcuts) {
        const at = keys.findIndex((one) => !(typing && one.length === 1) && isPressed(one, event));
        if (at < 0 || !run) continue;
        if (run(at)) event.preventDefault();
        return;
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
