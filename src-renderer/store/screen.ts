import { create } from 'zustand';
import type { FriendId } from '../../src-shared/ids';

/** Which page stands beside the list. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'requests' }
  | { readonly page: 'friend'; readonly key: FriendId };

interface State {
  readonly place: Place;
  readonly dialog: 'add' | 'you' | 'security' | 'backup' | null;
  /** The first run stands until "Start", also when the name is known already. */
  readonly welcome: boolean;
  readonly search: string;
  openFriend(key: FriendId): void;
  openRequests(): void;
  goHome(): void;
  show(dialog: State['dialog']): void;
  setSearch(search: string): void;
  setWelcome(welcome: boolean): void;
}

export const useScreen = create<State>()((set) => ({
  place: { page: 'home' },
  dialog: null,
  welcome: false,
  search: '',
  openFriend: (key) => {
    set({ place: { page: 'friend', key } });
  },
  openRequests: () => {
    set({ place: { page: 'requests' } });
  },
  goHome: () => {
    set({ place: { page: 'home' } });
  },
  show: (dialog) => {
    set({ dialog });
  },
  setSearch: (search) => {
    set({ search });
  },
  setWelcome: (welcome) => {
    set({ welcome });
  },
}));
