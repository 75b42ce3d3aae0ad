import { create } from 'zustand';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Message, Snapshot } from '../../src-shared/model';
import type { Draft } from '../../src-shared/talk';

/** A message whose text is being changed; the draft waits under it. */
export interface Editing {
  readonly id: MessageId;
  readonly text: string;
}

type ByFriend<T> = Readonly<Partial<Record<FriendId, T>>>;

/** What is written and not sent, by conversation. */
interface State {
  readonly drafts: ByFriend<string>;
  /** The messages that drafts answer. */
  readonly replies: ByFriend<MessageId>;
  readonly editing: ByFriend<Editing>;
  /** The drafts as main has them, as far as is known here. */
  readonly kept: ByFriend<Draft>;
  write(key: FriendId, text: string): void;
  /** Makes the draft an answer; null: to nothing. */
  answer(key: FriendId, id: MessageId | null): void;
  beginEdit(key: FriendId, message: Pick<Message, 'id' | 'text'>): void;
  writeEdit(key: FriendId, text: string): void;
  /** Ends the editing, of one message only where one is named. */
  endEdit(key: FriendId, id?: MessageId): void;
  /** Takes the drafts that main has, where nothing is written here. */
  restore(drafts: Snapshot['drafts']): void;
  /** Main is told this draft, or that it is being sent, and has it from then on. */
  keep(key: FriendId, draft: Draft): void;
  forget(key: FriendId): void;
}

export const NO_DRAFT: Draft = { text: '', replyTo: null };

const without = <T>(all: ByFriend<T>, key: FriendId): ByFriend<T> => ({ ...all, [key]: undefined });

export const useDrafts = create<State>()((set) => ({
  drafts: {},
  replies: {},
  editing: {},
  kept: {},
  write: (key, text) => {
    set(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
  },
  answer: (key, id) => {
    set(({ replies }) => ({ replies: { ...replies, [key]: id ?? undefined } }));
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
      return { editing: without(state.editing, key) };
    });
  },
  restore: (stored) => {
    set((state) => {
      const fresh = stored.filter(({ key }) => isEmpty(draftOf(state, key)));
      return {
        drafts: { ...state.drafts, ...Object.fromEntries(fresh.map(({ key, text }) => [key, text])) },
        replies: {
          ...state.replies,
          ...Object.fromEntries(fresh.map(({ key, replyTo }) => [key, replyTo ?? undefined])),
        },
        kept: Object.fromEntries(stored.map(({ key, ...draft }) => [key, draft])),
      };
    });
  },
  keep: (key, draft) => {
    set(({ kept }) => ({ kept: { ...kept, [key]: draft } }));
  },
  forget: (key) => {
    set(({ drafts, replies, editing, kept }) => ({
      drafts: without(drafts, key),
      replies: without(replies, key),
      editing: without(editing, key),
      kept: without(kept, key),
    }));
  },
}));

const draftOf = ({ drafts, replies }: Pick<State, 'drafts' | 'replies'>, key: FriendId): Draft => ({
  text: drafts[key] ?? '',
  replyTo: replies[key] ?? null,
});

const isEmpty = ({ text, replyTo }: Draft): boolean => text === '' && replyTo === null;

/** The draft of a conversation, as it is now. */
export const currentDraft = (key: FriendId): Draft => draftOf(useDrafts.getState(), key);

/** What main does not have as it is here. */
export function unkeptDrafts(state: Pick<State, 'drafts' | 'replies' | 'kept'>): [FriendId, Draft][] {
  const keys = new Set([...Object.keys(state.drafts), ...Object.keys(state.replies)]) as Set<FriendId>;
  return [...keys].flatMap((key): [FriendId, Draft][] => {
    const draft = draftOf(state, key);
    const { text, replyTo } = state.kept[key] ?? NO_DRAFT;
    return draft.text === text && draft.replyTo === replyTo ? [] : [[key, draft]];
  });
}

/** The same, to be told to main: it has them from here on, and one that it refuses is not told again before it changes. */
export function takeUnkept(): [FriendId, Draft][] {
  const unkept = unkeptDrafts(useDrafts.getState());
  for (const [key, draft] of unkept) useDrafts.getState().keep(key, draft);
  return unkept;
}

/** The draft after `sent` was taken: what was typed meanwhile is not lost. */
export const afterSend = (draft: string, sent: string): string =>
  draft.startsWith(sent) ? draft.slice(sent.length) : draft;
