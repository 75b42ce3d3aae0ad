import { create } from 'zustand';

interface State {
  /** The conversation in front is being searched. */
  readonly finding: boolean;
  setFinding(finding: boolean): void;
}

export const useFinding = create<State>()((set) => ({
  finding: false,
  setFinding: (finding) => {
    set({ finding });
  },
}));
