import type { MessageId } from '../../src-shared/ids';
import type { Message, MessageState } from '../../src-shared/model';

/** A page that is asked for: the newest or oldest messages, those right before or after one, or those around one. */
export type Wanted =
  | { readonly side: 'newest' | 'oldest' }
  | { readonly side: 'before' | 'after' | 'around'; readonly id: MessageId };

/** The loaded part of a conversation: one stretch of it without holes, oldest first. */
export interface Conversation {
  readonly messages: readonly Message[];
  /** There may be messages before the loaded ones. */
  readonly older: boolean;
  /** There may be messages after the loaded ones. */
  readonly newer: boolean;
  /** What is being loaded at present; an answer to anything else comes too late. */
  readonly loading: Wanted | null;
  /** What was changed while a page is on its way here: the page may be older than that, so it is done again on it. */
  readonly early: readonly Change[];
  /** What came in while a page is on its way here, which may end before it. */
  readonly arrived: readonly Message[];
  /** The end is in sight, and new messages push the oldest ones out. */
  readonly following: boolean;
  /** What the list shall bring into view as soon as it is there. */
  readonly target: MessageId | 'start' | 'end' | null;
}
type Change = (messages: readonly Message[]) => readonly Message[];

export const unloaded: Conversation = {
  messages: [],
  older: false,
  newer: true,
  loading: null,
  early: [],
  arrived: [],
  following: true,
  target: null,
};

const rank: Readonly<Record<MessageState, number>> = {
  waiting: 0,
  sent: 1,
  stored: 2,
  seen: 3,
  received: 3,
};

/** Of messages that come in one by one so many are kept as soon as there are twice as many: each of them draws the list. */
export const KEEP = 250;
/** Of pages that are scrolled through so many messages are kept. Which of them has the focus keeps it as long. */
export const PAGED = 330;

/** What a list goes by. None of it is another while a page is on its way that will only add to what is there. */
export interface Shown extends Pick<Conversation, 'messages' | 'older' | 'newer' | 'target'> {
  /** Something is there, or it is known that nothing is. */
  readonly loaded: boolean;
  /** What will take the place of these is on its way. */
  readonly leaving: boolean;
}

export function shownOf(conversation: Conversation = unloaded): Shown {
  const { messages, older, newer, target, loading } = conversation;
  return {
    ...{ messages, older, newer, target },
    loaded: conversation !== unloaded && (messages.length > 0 || loading?.side !== 'newest'),
    leaving: loading !== null && !isBeside(loading),
  };
}

/** Whoever looks at it waits for what is on its way. `edge`: what is loaded ends in view. */
export const isAwaited = ({ loading }: Conversation = unloaded, edge: boolean): boolean =>
  loading !== null && (edge || !isBeside(loading));

const isBeside = ({ side }: Wanted): boolean => side === 'before' || side === 'after';

function changed(conversation: Conversation, change: Change): Conversation {
  const messages = change(conversation.messages);
  if (conversation.loading) {
    const { early, arrived } = conversation;
    return { ...conversation, messages, early: [...early, change], arrived: change(arrived) };
  }
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

/** A new message, or one that is there already. Where the newest are not loaded, it is with them. */
export function appended(conversation: Conversation, message: Message): Conversation {
  const { messages, loading, following } = conversation;
  const has = ({ id }: Message): boolean => id === message.id;
  if (messages.some(has)) return replaced(conversation, message);
  const next = loading ? { ...conversation, arrived: [...conversation.arrived, message] } : conversation;
  if (next.newer) return next;
  if (messages.length < KEEP * 2) return { ...next, messages: [...messages, message] };
  // Whoever reads further up keeps what is read, and comes down to the new ones page by page.
  if (!following) return { ...next, newer: true };
  // A page before those that go would leave a hole.
  return { ...next, messages: [...messages, message].slice(-KEEP), older: true, loading: null };
}

/** Begins to load; null where something is being loaded already that this would only repeat. */
export function asking(conversation: Conversation, wanted: Wanted): Conversation | null {
  if (
    isBeside(wanted) &&
    (conversation.loading || !conversation[wanted.side === 'before' ? 'older' : 'newer'])
  )
    return null;
  return { ...conversation, loading: wanted, early: [], arrived: [] };
}

/** The page came that was asked for, or could not be had (null). */
export function answered(
  conversation: Conversation,
  wanted: Wanted,
  page: readonly Message[] | null,
  limit: number,
): Conversation {
  if (conversation.loading !== wanted) return conversation;
  const done = { ...conversation, loading: null, early: [], arrived: [] };
  if (page === null) return { ...done, target: null };
  const now = conversation.early.reduce((messages, change) => change(messages), page);
  const full = page.length >= limit;
  switch (wanted.side) {
    case 'newest':
      return { ...done, messages: joined(now, conversation.arrived), older: full, newer: false };
    case 'oldest': {
      const messages = full ? now : joined(now, conversation.arrived);
      return { ...done, messages, older: false, newer: full, following: false };
    }
    case 'around':
      return { ...done, messages: now, older: true, newer: true, following: false };
    case 'before': {
      const messages = joined(now, conversation.messages);
      const tooMany = messages.length > PAGED;
      return {
        ...done,
        messages: tooMany ? messages.slice(0, PAGED) : messages,
        older: full,
        newer: done.newer || tooMany,
      };
    }
    case 'after': {
      const messages = joined(conversation.messages, full ? now : joined(now, conversation.arrived));
      const tooMany = messages.length > PAGED;
      return {
        ...done,
        messages: tooMany ? messages.slice(-PAGED) : messages,
        older: done.older || tooMany,
        newer: full,
      };
    }
  }
}

/** Two stretches that follow each other or overlap: each message once. */
function joined(first: readonly Message[], second: readonly Message[]): readonly Message[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !ids.has(id))];
}

/** What is kept of a conversation that was left: its newest messages, where they are loaded. */
export function left(conversation: Conversation, keep: number): Conversation | null {
  const { messages, older, loading, newer } = conversation;
  if (loading?.side === 'newest') return { ...conversation, following: true, target: null };
  if (newer) return null;
  return { ...unloaded, messages: messages.slice(-keep), older: older || messages.length > keep, newer };
}

const NONE: readonly Message[] = [];

/** The newest messages, which are not loaded while something old is read. */
export const newestOf = (conversation: Conversation | undefined): readonly Message[] =>
  conversation && !conversation.newer ? conversation.messages : NONE;

/** The newest of one's own messages that is still there. */
export const lastOwn = (messages: readonly Message[]): Message | undefined =>
  messages.filter(({ from, deleted }) => from === 'me' && !deleted).at(-1);
