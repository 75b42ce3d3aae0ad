import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  addEventListener('focus', changed);
  addEventListener('blur', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    removeEventListener('focus', changed);
    removeEventListener('blur', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** Whether somebody can be taken to look at the window. */
export const useWatched = (): boolean =>
  useSyncExternalStore(subscribe, () => document.hasFocus() && document.visibilityState === 'visible');
