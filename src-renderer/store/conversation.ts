import type { MessageId } from '../../src-shared/ids';
import type { Message, MessageState } from '../../src-shared/model';

/** The loaded part of a conversation: always its newest messages, oldest first. */
export interface Conversation {
  readonly messages: readonly Message[];
  /** Whether there are messages before the loaded ones. */
  readonly more: boolean;
  /** What is being loaded at present. */
  readonly loading: 'first' | 'older' | null;
  /** Deliveries of messages that are still on their way here with the first page. */
  readonly early: ReadonlyMap<MessageId, MessageState>;
}

export const loadingFirst: Conversation = { messages: [], more: false, loading: 'first', early: new Map() };

const rank: Readonly<Record<MessageState, number>> = {
  waiting: 0,
  sent: 1,
  stored: 2,
  seen: 3,
  received: 3,
};

/** A delivery never goes back: what was sent stays sent, whatever an older answer says. */
const advanced = (message: Message, state: MessageState | undefined): Message =>
  state !== undefined && rank[state] > rank[message.state] ? { ...message, state } : message;

/** Above this the oldest loaded messages are let go again; scrolling up fetches them back. */
const KEEP = 600;

/** The message is not what it was; nothing happens where it is not loaded. */
export const replaced = (conversation: Conversation, message: Message): Conversation => ({
  ...conversation,
  messages: conversation.messages.map((other) => (other.id === message.id ? message : other)),
});

export const removed = (conversation: Conversation, id: MessageId): Conversation => ({
  ...conversation,
  messages: conversation.messages.filter((other) => other.id !== id),
});

export function appended(conversation: Conversation, message: Message): Conversation {
  const { messages } = conversation;
  if (messages.some(({ id }) => id === message.id)) return replaced(conversation, message);
  const next = [...messages, message];
  return next.length > KEEP * 2
    ? { ...conversation, messages: next.slice(-KEEP), more: true }
    : { ...conversation, messages: next };
}

export function delivered(conversation: Conversation, id: MessageId, state: MessageState): Conversation {
  const message = conversation.messages.find((other) => other.id === id);
  if (message) {
    const next = advanced(message, state);
    return next === message ? conversation : replaced(conversation, next);
  }
  if (conversation.loading !== 'first') return conversation;
  return { ...conversation, early: new Map([...conversation.early, [id, state]]) };
}

/** The first page came; messages that arrived while it was on its way stand after it, each once. */
export function firstPage(conversation: Conversation, page: readonly Message[], limit: number): Conversation {
  const ids = new Set(page.map(({ id }) => id));
  const since = conversation.messages.filter(({ id }) => !ids.has(id));
  const newer = new Map(conversation.messages.map((message) => [message.id, message.state]));
  const states = new Map([...newer, ...conversation.early]);
  return {
    messages: [...page.map((message) => advanced(message, states.get(message.id))), ...since],
    more: page.length >= limit,
    loading: null,
    early: new Map(),
  };
}

/** An older page came for the conversation as it was when it began with `before`. */
export function olderPage(
  conversation: Conversation,
  before: MessageId,
  page: readonly Message[] | null,
  limit: number,
): Conversation {
  if (page === null || conversation.messages[0]?.id !== before) return { ...conversation, loading: null };
  return {
    ...conversation,
    messages: [...page, ...conversation.messages],
    more: page.length >= limit,
    loading: null,
  };
}

/** What is kept of a conversation that was left. */
export const left = (conversation: Conversation, keep: number): Conversation =>
  conversation.messages.length > keep
    ? { ...conversation, messages: conversation.messages.slice(-keep), more: true }
    : conversation;
