import { create } from 'zustand';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Message } from '../../src-shared/model';

/** A message whose text is being changed; the draft waits under it. */
export interface Editing {
  readonly id: MessageId;
  readonly text: string;
}

/** What is written and not sent, by conversation. */
interface State {
  readonly drafts: Readonly<Partial<Record<FriendId, string>>>;
  readonly editing: Readonly<Partial<Record<FriendId, Editing>>>;
  write(key: FriendId, text: string): void;
  beginEdit(key: FriendId, message: Pick<Message, 'id' | 'text'>): void;
  writeEdit(key: FriendId, text: string): void;
  /** Ends the editing, of one message only where one is named. */
  endEdit(key: FriendId, id?: MessageId): void;
}

export const useDrafts = create<State>()((set) => ({
  drafts: {},
  editing: {},
  write: (key, text) => {
    set(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
  },
  beginEdit: (key, { id, text }) => {
    set(({ editing }) => ({ editing: { ...editing, [key]: { id, text } } }));
  },
  writeEdit: (key, text) => {
    set((state) => {
      const now = state.editing[key];
      return now ? { editing: { ...state.editing, [key]: { ...now, text } } } : state;
    });
  },
  endEdit: (key, id) => {
    set((state) => {
      const now = state.editing[key];
      if (!now || (id !== undefined && now.id !== id)) return state;
      return { editing: { ...state.editing, [key]: undefined } };
    });
  },
}));

/** The draft after `sent` was taken: what was typed meanwhile is not lost. */
export const afterSend = (draft: string, sent: string): string =>
  draft.startsWith(sent) ? draft.slice(sent.length) : draft;
