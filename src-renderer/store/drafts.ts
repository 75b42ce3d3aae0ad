import { create } from 'zustand';
import type { FriendId } from '../../src-shared/ids';

/** What is written and not sent, by conversation. */
interface State {
  readonly drafts: Readonly<Partial<Record<FriendId, string>>>;
  write(key: FriendId, text: string): void;
}

export const useDrafts = create<State>()((set) => ({
  drafts: {},
  write: (key, text) => {
    set(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
  },
}));

/** The draft after `sent` was taken: what was typed meanwhile is not lost. */
export const afterSend = (draft: string, sent: string): string =>
  draft.startsWith(sent) ? draft.slice(sent.length) : draft;
