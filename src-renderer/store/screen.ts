import { create } from 'zustand';
import type { FriendId } from '../../src-shared/ids';

/** Which page stands beside the list. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'requests' }
  | { readonly page: 'friend'; readonly key: FriendId };

/** The pages of the settings. */
export const sections = [
  'profile',
  'privacy',
  'notifications',
  'appearance',
  'security',
  'network',
  'storage',
  'backup',
  'shortcuts',
  'language',
  'about',
] as const;
export type Section = (typeof sections)[number];

interface State {
  readonly place: Place;
  /** `settings`: with no page chosen so far. */
  readonly dialog: 'add' | 'help' | 'settings' | Section | null;
  /** What Add friend begins with: a link that Saltbox was opened with. */
  readonly link: string;
  /** The first run stands until "Start", also when the name is known already. */
  readonly welcome: boolean;
  readonly search: string;
  openFriend(key: FriendId): void;
  openRequests(): void;
  goHome(): void;
  show(dialog: State['dialog']): void;
  /** Opens Add friend with a link in it. Nothing is sent before the user says so. */
  openLink(link: string): void;
  setSearch(search: string): void;
  setWelcome(welcome: boolean): void;
}

export const useScreen = create<State>()((set) => ({
  place: { page: 'home' },
  dialog: null,
  link: '',
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
    set({ dialog, link: '' });
  },
  openLink: (link) => {
    set({ dialog: 'add', link });
  },
  setSearch: (search) => {
    set({ search });
  },
  setWelcome: (welcome) => {
    set({ welcome });
  },
}));
