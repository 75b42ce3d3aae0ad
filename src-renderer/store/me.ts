import { create } from 'zustand';
import type { Failure } from '../../src-shared/errors';
import type { LockState, Profile, Sealing, Settings } from '../../src-shared/model';

/** Myself, and whether there is an open profile to show at all. */
export type Me =
  | { readonly phase: 'starting' }
  | { readonly phase: 'problem'; readonly problem: Failure }
  /** `heardAt` is when main said so, since which the wait in it runs. */
  | { readonly phase: 'locked'; readonly lock: LockState; readonly heardAt: number }
  | {
      readonly phase: 'ready';
      readonly profile: Profile;
      readonly settings: Settings;
      readonly sealing: Sealing;
    };

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

export function useSealing(): Sealing {
  return useMe(({ me }) => {
    if (me.phase !== 'ready') throw new Error('no vault yet');
    return me.sealing;
  });
}
