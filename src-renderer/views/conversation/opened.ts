import { create } from 'zustand';
import type { Failure } from '../../../src-shared/errors';
import type { MessageId } from '../../../src-shared/ids';
import type { Spot } from '../../widgets/usePopover';

/** What is open about one message. */
type Opened = { readonly id: MessageId } &
  /** `link`: the address in it that was pointed at. */
  (
    | { readonly what: 'menu'; readonly spot: Spot; readonly link: string | null }
    | { readonly what: 'react' | 'emoji'; readonly spot: Spot }
    | { readonly what: 'link'; readonly href: string }
    | { readonly what: 'details' | 'forward' }
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
