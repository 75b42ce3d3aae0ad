import { create } from 'zustand';
import type { Mishap } from '../../src-shared/model';
import { useFriends } from './friends';
import { useScreen } from './screen';

/** What went wrong with Saltbox itself, until it was read and put away. */
interface State {
  /** This window took the place of one that was lost. */
  readonly restored: boolean;
  readonly report: string | null;
  forgetRestored(): void;
  forgetReport(): void;
}

export const useMishap = create<State>()((set) => ({
  restored: false,
  report: null,
  forgetRestored: () => {
    set({ restored: false });
  },
  forgetReport: () => {
    set({ report: null });
  },
}));

/** Shows what the lost window showed; a friend who is gone meanwhile has no page. */
export function applyMishap({ restored, report }: Mishap): void {
  useMishap.setState(restored ? { restored: true, report } : { report });
  const key = restored?.key ?? null;
  if (key !== null && useFriends.getState().friends[key]) useScreen.getState().openFriend(key);
}
