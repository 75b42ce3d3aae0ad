import { useSyncExternalStore } from 'react';

/** As narrow as the least window is, or little wider: one line has room for few words. */
const tight = matchMedia('(max-width: 400px)');

const follow = (changed: () => void): (() => void) => {
  tight.addEventListener('change', changed);
  return () => {
    tight.removeEventListener('change', changed);
  };
};

export const useTight = (): boolean => useSyncExternalStore(follow, () => tight.matches);
