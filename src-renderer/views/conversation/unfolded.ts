import { create } from 'zustand';
import type { MessageId } from '../../../src-shared/ids';

interface State {
  /** Long messages of which all is shown; they stay so while they are out of view. */
  readonly unfolded: ReadonlySet<MessageId>;
  fold(id: MessageId, folded: boolean): void;
}

export const useUnfolded = create<State>()((set) => ({
  unfolded: new Set(),
  fold: (id, folded) => {
    set(({ unfolded }) => {
      const next = new Set(unfolded);
      if (folded) next.delete(id);
      else next.add(id);
      return { unfolded: next };
    });
  },
}));
