import type { ChangesTable } from '../storage/changes';
import type { MessagesTable } from '../storage/messages';
import type { OutboxTable } from '../storage/outbox';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Friend, Message, MessageDetails, StorageUse, Waiting } from '../../src-shared/model';
import type { Friends } from './friends';

/**
 * The message a page stands before, stands after, or has in its middle; none: the newest are wanted. The first one comes
 * after `start`.
 */
export interface Beside {
  readonly before?: MessageId | null;
  readonly after?: MessageId | 'start' | null;
  readonly around?: MessageId | null;
}

/** How many messages there are, and in which conversations most of them. */
export type Tally = Pick<StorageUse, 'messages' | 'most'>;

/** Conversations that a tally names. */
const NAMED = 3;

/** What was said, as it is stored. */
export class History {
  readonly #messages: MessagesTable;
  readonly #changes: ChangesTable;
  readonly #outboxTable: OutboxTable;
  readonly #friends: Friends;

  constructor(options: {
    messages: MessagesTable;
    changes: ChangesTable;
    outboxTable: OutboxTable;
    friends: Friends;
  }) {
    this.#messages = options.messages;
    this.#changes = options.changes;
    this.#outboxTable = options.outboxTable;
    this.#friends = options.friends;
  }

  /** The nearest `limit` messages beside one of them, or the newest; oldest first. */
  page(key: FriendId, limit: number, { before, after, around }: Beside): Result<Message[]> {
    const friend = this.#friends.get(key);
    if (!friend) return fail('friend-unknown');
    const { number } = friend;
    const older = (count: number, below: number | null): Message[] =>
      this.#messages.page(number, count, below);
    const newer = (count: number, beyond: number): Message[] =>
      this.#messages.following(number, beyond, Number.MAX_SAFE_INTEGER, count).map(({ message }) => message);
    const id = before ?? after ?? around ?? null;
    if (id === null) return ok(older(limit, null));
    if (id === 'start') return ok(newer(limit, 0));
    const place = this.#messages.place(number, id);
    if (!place) return fail('message-unknown');
    if (before) return ok(older(limit, place.number));
    if (after) return ok(newer(limit, place.number));
    const half = Math.ceil(limit / 2);
    return ok([...older(half, place.number + 1), ...newer(limit - half, place.number)]);
  }

  /** What became of a message; `friend` as the window sees them now. */
  details(friend: Friend, id: MessageId): Result<MessageDetails> {
    const record = this.#friends.get(friend.key);
    const place = record && this.#messages.place(record.number, id);
    const message = place && this.#messages.get(place.number);
    const times = place && this.#messages.times(place.number);
    if (!record || !place || !message || !times) return fail('message-unknown');
    const [item] = this.#outboxTable.about(record.number, place.number);
    const { sentAt, storedAt, seenAt, deletedAt } = times;
    return ok({
      message,
      sentAt,
      storedAt,
      seenAt,
      deletedAt,
      earlier: this.#changes.earlier(place.number),
      waiting: item ? waitingOf(friend, item.seq !== null) : null,
    });
  }

  tally(): Tally {
    const counts = this.#messages.counts();
    return {
      messages: counts.reduce((sum, { messages }) => sum + messages, 0),
      most: counts.slice(0, NAMED).flatMap(({ friend, messages }) => {
        const key = this.#friends.keyOf(friend);
        return key ? [{ key, messages }] : [];
      }),
    };
  }
}

/** Why a message that is not acknowledged is not there yet. */
function waitingOf({ state, online, baseRefused, reach }: Friend, sent: boolean): Waiting {
  const { nextAt } = reach;
  if (state === 'blocked') return { why: 'blocked', nextAt: null };
  if (online) return { why: sent ? 'unconfirmed' : 'sending', nextAt: null };
  if (state === 'awaiting') return { why: 'request', nextAt };
  if (baseRefused) return { why: 'refused', nextAt };
  return { why: sent ? 'unconfirmed' : 'unreached', nextAt };
}
