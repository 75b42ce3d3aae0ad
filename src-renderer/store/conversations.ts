import { create } from 'zustand';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Message, MessageState } from '../../src-shared/model';
import {
  answered,
  appended,
  asking,
  delivered,
  left,
  newestOf,
  removed,
  replaced,
  unloaded,
  type Conversation,
  type Wanted,
} from './conversation';

/** Messages that a conversation opens with. */
export const PAGE = 80;
/** Messages added at once where it is scrolled; with what is in view and near it, fewer than `PAGED`. */
export const MORE = 120;
/** Conversations that were left and keep their newest messages, so that they open at once. */
const REMEMBERED = 20;

const NONE: readonly Message[] = [];

type Loaded = Readonly<Partial<Record<FriendId, Conversation>>>;

interface State {
  /** Those that were left longest ago come first. */
  readonly loaded: Loaded;
  /** Begins to load; false where that is not needed. Also begins a conversation that is not there yet. */
  ask(key: FriendId, wanted: Wanted): boolean;
  /** `page` is null where it could not be had. */
  answer(key: FriendId, wanted: Wanted, page: readonly Message[] | null, limit: number): void;
  /** The list shall bring this into view, or has (null). */
  aim(key: FriendId, target: Conversation['target']): void;
  /** The end is in sight, or is not any more. */
  follow(key: FriendId, following: boolean): void;
  append(key: FriendId, message: Message): void;
  replace(key: FriendId, message: Message): void;
  remove(key: FriendId, ids: readonly MessageId[]): void;
  deliver(key: FriendId, id: MessageId, state: MessageState): void;
  leave(key: FriendId): void;
  forget(key: FriendId): void;
  forgetAll(): void;
}

const without = (loaded: Loaded, key: FriendId): Loaded =>
  Object.fromEntries(Object.entries(loaded).filter(([other]) => other !== key));
const newestFew = (loaded: Loaded): Loaded => Object.fromEntries(Object.entries(loaded).slice(-REMEMBERED));

export const useConversations = create<State>()((set, get) => {
  const change = (key: FriendId, to: (conversation: Conversation) => Conversation): void => {
    const conversation = get().loaded[key];
    const next = conversation && to(conversation);
    if (next !== conversation) set(({ loaded }) => ({ loaded: { ...loaded, [key]: next } }));
  };
  return {
    loaded: {},
    ask: (key, wanted) => {
      const { loaded } = get();
      const next = asking(loaded[key] ?? unloaded, wanted);
      if (next && loaded[key]) set({ loaded: { ...loaded, [key]: next } });
      else if (next) set({ loaded: { ...newestFew(loaded), [key]: next } });
      return next !== null;
    },
    answer: (key, wanted, page, limit) => {
      change(key, (conversation) => answered(conversation, wanted, page, limit));
    },
    aim: (key, target) => {
      change(key, (now) => (now.target === target ? now : { ...now, target }));
    },
    follow: (key, following) => {
      change(key, (now) => (now.following === following ? now : { ...now, following }));
    },
    append: (key, message) => {
      change(key, (conversation) => appended(conversation, message));
    },
    replace: (key, message) => {
      change(key, (conversation) => replaced(conversation, message));
    },
    remove: (key, ids) => {
      change(key, (conversation) => removed(conversation, ids));
    },
    deliver: (key, id, state) => {
      change(key, (conversation) => delivered(conversation, id, state));
    },
    leave: (key) => {
      const conversation = get().loaded[key];
      const kept = conversation && left(conversation, PAGE);
      set(({ loaded }) => ({ loaded: { ...without(loaded, key), ...(kept && { [key]: kept }) } }));
    },
    forget: (key) => {
      set(({ loaded }) => ({ loaded: without(loaded, key) }));
    },
    forgetAll: () => {
      set({ loaded: {} });
    },
  };
});

/** The loaded messages with a friend, oldest first. */
export const useMessages = (key: FriendId): readonly Message[] =>
  useConversations(({ loaded }) => loaded[key]?.messages ?? NONE);

/** The newest messages with a friend, oldest first; none while something old is read. */
export const useNewest = (key: FriendId): readonly Message[] =>
  useConversations(({ loaded }) => newestOf(loaded[key]));
