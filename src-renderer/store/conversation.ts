import type { MessageId } from '../../src-shared/ids';
import type { Message, MessageState } from '../../src-shared/model';

/** The loaded part of a conversation: always its newest messages, oldest first. */
export interface Conversation {
  readonly messages: readonly Message[];
  /** Whether there are messages before the loaded ones. */
  readonly more: boolean;
  /** What is being loaded at present. */
  readonly loading: 'first' | 'older' | null;
  /** What was changed while a page is on its way here: the page may be older than that, so it is done again on it. */
  readonly early: readonly Change[];
}
type Change = (messages: readonly Message[]) => readonly Message[];

export const loadingFirst: Conversation = { messages: [], more: false, loading: 'first', early: [] };

const rank: Readonly<Record<MessageState, number>> = {
  waiting: 0,
  sent: 1,
  stored: 2,
  seen: 3,
  received: 3,
};

/** Above this the oldest loaded messages are let go again; scrolling up fetches them back. */
const KEEP = 600;

function changed(conversation: Conversation, change: Change): Conversation {
  const messages = change(conversation.messages);
  if (conversation.loading) return { ...conversation, messages, early: [...conversation.early, change] };
  return messages === conversation.messages ? conversation : { ...conversation, messages };
}

/** One message becomes another one; the same list where nothing happens to it. */
const mapped = (
  messages: readonly Message[],
  id: MessageId,
  to: (message: Message) => Message,
): readonly Message[] => {
  const message = messages.find((other) => other.id === id);
  const next = message && to(message);
  return next && next !== message ? messages.map((other) => (other === message ? next : other)) : messages;
};

/** The message is not what it was; nothing happens where it is not loaded. */
export const replaced = (conversation: Conversation, message: Message): Conversation =>
  changed(conversation, (messages) => mapped(messages, message.id, () => message));

/** These are gone; nothing happens where none of them is loaded. */
export function removed(conversation: Conversation, ids: readonly MessageId[]): Conversation {
  const gone = new Set(ids);
  return changed(conversation, (messages) =>
    messages.some(({ id }) => gone.has(id)) ? messages.filter(({ id }) => !gone.has(id)) : messages,
  );
}

/** A delivery never goes back: what was sent stays sent, whatever an older answer says. */
export const delivered = (conversation: Conversation, id: MessageId, state: MessageState): Conversation =>
  changed(conversation, (messages) =>
    mapped(messages, id, (message) => (rank[state] > rank[message.state] ? { ...message, state } : message)),
  );

export function appended(conversation: Conversation, message: Message): Conversation {
  const { messages } = conversation;
  if (messages.some(({ id }) => id === message.id)) return replaced(conversation, message);
  const next = [...messages, message];
  return next.length > KEEP * 2
    ? { ...conversation, messages: next.slice(-KEEP), more: true }
    : { ...conversation, messages: next };
}

/** The first page came; messages that arrived while it was on its way stand after it, each once. */
export function firstPage(conversation: Conversation, page: readonly Message[], limit: number): Conversation {
  const ids = new Set(page.map(({ id }) => id));
  const since = conversation.messages.filter(({ id }) => !ids.has(id));
  return {
    messages: [...conversation.early.reduce((messages, change) => change(messages), page), ...since],
    more: page.length >= limit,
    loading: null,
    early: [],
  };
}

/** An older page came for the conversation as it was when it began with `before`. */
export function olderPage(
  conversation: Conversation,
  before: MessageId,
  page: readonly Message[] | null,
  limit: number,
): Conversation {
  const done = { ...conversation, loading: null, early: [] };
  if (page === null || conversation.messages[0]?.id !== before) return done;
  return {
    ...done,
    messages: [
      ...conversation.early.reduce((messages, change) => change(messages), page),
      ...conversation.messages,
    ],
    more: page.length >= limit,
  };
}

/** What is kept of a conversation that was left. */
export const left = (conversation: Conversation, keep: number): Conversation =>
  conversation.messages.length > keep
    ? { ...conversation, messages: conversation.messages.slice(-keep), more: true }
    : conversation;

/** The newest of one's own messages that is still there. */
export const lastOwn = (messages: readonly Message[]): Message | undefined =>
  messages.filter(({ from, deleted }) => from === 'me' && !deleted).at(-1);
