import { create } from 'zustand';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Message, MessageState } from '../../src-shared/model';
import {
  appended,
  delivered,
  firstPage,
  left,
  loadingFirst,
  olderPage,
  removed,
  replaced,
  type Conversation,
} from './conversation';

/** Messages asked for at once. */
export const PAGE = 60;

interface State {
  readonly loaded: Readonly<Partial<Record<FriendId, Conversation>>>;
  /** Starts loading; false where it is loaded or loading already. */
  begin(key: FriendId): boolean;
  filled(key: FriendId, page: readonly Message[], limit: number): void;
  beginOlder(key: FriendId): boolean;
  /** `page` is null where it could not be had. */
  filledOlder(key: FriendId, before: MessageId, page: readonly Message[] | null): void;
  append(key: FriendId, message: Message): void;
  replace(key: FriendId, message: Message): void;
  remove(key: FriendId, ids: readonly MessageId[]): void;
  deliver(key: FriendId, id: MessageId, state: MessageState): void;
  leave(key: FriendId): void;
  forget(key: FriendId): void;
  forgetAll(): void;
}

export const useConversations = create<State>()((set, get) => {
  const change = (key: FriendId, to: (conversation: Conversation) => Conversation): void => {
    const conversation = get().loaded[key];
    if (conversation) set(({ loaded }) => ({ loaded: { ...loaded, [key]: to(conversation) } }));
  };
  return {
    loaded: {},
    begin: (key) => {
      if (get().loaded[key]) return false;
      set(({ loaded }) => ({ loaded: { ...loaded, [key]: loadingFirst } }));
      return true;
    },
    filled: (key, page, limit) => {
      change(key, (conversation) => firstPage(conversation, page, limit));
    },
    beginOlder: (key) => {
      const conversation = get().loaded[key];
      if (!conversation?.more || conversation.loading) return false;
      change(key, (now) => ({ ...now, loading: 'older' }));
      return true;
    },
    filledOlder: (key, before, page) => {
      change(key, (conversation) => olderPage(conversation, before, page, PAGE));
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
      change(key, (conversation) => left(conversation, PAGE));
    },
    forget: (key) => {
      set(({ loaded }) => ({
        loaded: Object.fromEntries(Object.entries(loaded).filter(([other]) => other !== key)),
      }));
    },
    forgetAll: () => {
      set({ loaded: {} });
    },
  };
});
