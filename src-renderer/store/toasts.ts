import { create } from 'zustand';
import type { Failure } from '../../src-shared/errors';

export interface Toast {
  readonly id: number;
  readonly failure: Failure;
}

/** Commands that were refused away from any place that could say why. */
interface State {
  readonly toasts: readonly Toast[];
  tell(failure: Failure): void;
  dismiss(id: number): void;
}

const AT_MOST = 3;

export const useToasts = create<State>()((set) => {
  let id = 0;
  return {
    toasts: [],
    tell: (failure) => {
      set(({ toasts }) => ({ toasts: [...toasts, { id: ++id, failure }].slice(-AT_MOST) }));
    },
    dismiss: (gone) => {
      set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== gone) }));
    },
  };
});
