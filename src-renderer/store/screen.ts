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
  'general',
  'security',
  'check',
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
  /** The list shows what is archived, in the place of what is not. */
  readonly archive: boolean;
  /** The details of the friend lie over the conversation. */
  readonly details: boolean;
  openFriend(key: FriendId): void;
  openDetails(key: FriendId): void;
  closeDetails(): void;
  openRequests(): void;
  goHome(): void;
  show(dialog: State['dialog']): void;
  /** Opens Add friend with a link in it. Nothing is sent before the user says so. */
  openLink(link: string): void;
  setSearch(search: string): void;
  showArchive(archive: boolean): void;
  setWelcome(welcome: boolean): void;
}

export const useScreen = create<State>()((set) => ({
  place: { page: 'home' },
  dialog: null,
  link: '',
  welcome: false,
  search: '',
  archive: false,
  details: false,
  openFriend: (key) => {
    set({ place: { page: 'friend', key }, details: false });
  },
  openDetails: (key) => {
    set({ place: { page: 'friend', key }, details: true });
  },
  closeDetails: () => {
    set({ details: false });
  },
  openRequests: () => {
    set({ place: { page: 'requests' }, details: false });
  },
  goHome: () => {
    set({ place: { page: 'home' }, details: false });
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
  showArchive: (archive) => {
    set({ archive });
  },
  setWelcome: (welcome) => {
    set({ welcome });
  },
}));
