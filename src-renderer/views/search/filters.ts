import { create } from 'zustand';
import type { FriendId } from '../../../src-shared/ids';
import { ANY_DATE, type Dates } from './dates';

interface State {
  /** The fields for it are shown. */
  readonly open: boolean;
  /** Messages with one friend alone; null: with anybody. */
  readonly friend: FriendId | null;
  readonly dates: Dates;
  setOpen(open: boolean): void;
  setFriend(friend: FriendId | null): void;
  setDates(dates: Dates): void;
  clear(): void;
}

const NONE = { open: false, friend: null, dates: ANY_DATE };

/** What the search in all conversations is narrowed to. */
export const useFilters = create<State>()((set) => ({
  ...NONE,
  // What is not seen narrows nothing.
  setOpen: (open) => {
    set({ ...NONE, open });
  },
  setFriend: (friend) => {
    set({ friend });
  },
  setDates: (dates) => {
    set({ dates });
  },
  clear: () => {
    set(NONE);
  },
}));
