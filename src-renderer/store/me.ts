import { create } from 'zustand';
import type { Failure } from '../../src-shared/errors';
import type { Profile, Settings } from '../../src-shared/model';

/** Myself, and whether there is a profile to show at all. */
export type Me =
  | { readonly phase: 'starting' }
  | { readonly phase: 'problem'; readonly problem: Failure }
  | { readonly phase: 'ready'; readonly profile: Profile; readonly settings: Settings };

export const useMe = create<{ readonly me: Me }>()(() => ({ me: { phase: 'starting' } }));

export const setMe = (me: Me): void => {
  useMe.setState({ me });
};

/** For what is only shown when there is a profile. */
export function useProfile(): Profile {
  return useMe(({ me }) => {
    if (me.phase !== 'ready') throw new Error('no profile yet');
    return me.profile;
  });
}

export function useSettings(): Settings {
  return useMe(({ me }) => {
    if (me.phase !== 'ready') throw new Error('no settings yet');
    return me.settings;
  });
}
