import { create } from 'zustand';
import type { Failure } from '../../../src-shared/errors';
import type { MessageId } from '../../../src-shared/ids';
import type { Spot } from '../../widgets/usePopover';

/** What is open about one message. */
type Opened = { readonly id: MessageId } & (
  | { readonly what: 'menu' | 'react' | 'emoji'; readonly spot: Spot }
  | { readonly what: 'details' }
  | { readonly what: 'delete'; readonly because: Failure | null }
);

interface State {
  readonly opened: Opened | null;
  open(opened: Opened): void;
  close(): void;
}

/** The one menu or dialog about a message, in the conversation in front. */
export const useOpened = create<State>()((set) => ({
  opened: null,
  open: (opened) => {
    set({ opened });
  },
  close: () => {
    set({ opened: null });
  },
}));
