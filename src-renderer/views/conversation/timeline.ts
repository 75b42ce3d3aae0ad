import type { MessageId } from '../../../src-shared/ids';
import type { Message } from '../../../src-shared/model';
import { sameDay } from '../../i18n/time';

/** What stands in a conversation from top to bottom. */
export type Row =
  | { readonly type: 'day'; readonly id: string; readonly at: number }
  | { readonly type: 'unread'; readonly id: string }
  /** How many of theirs never came, before the message that follows. */
  | { readonly type: 'gap'; readonly id: string; readonly missing: number }
  | {
      readonly type: 'message';
      readonly id: MessageId;
      readonly message: Message;
      /** The message it answers, where that is loaded. */
      readonly source: Message | null;
      /** First and last of a group by one person in one go: rounded, spaced and tailed by it. */
      readonly first: boolean;
      readonly last: boolean;
    };

/** Messages further apart are not of one go. */
const ONE_GO = 5 * 60_000;

export function timeline(messages: readonly Message[], unreadFrom: MessageId | null): Row[] {
  const rows: Row[] = [];
  const together = (a: Message | undefined, b: Message | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.from === b.from &&
    b.id !== unreadFrom &&
    b.missing === 0 &&
    Math.abs(b.sentAt - a.sentAt) < ONE_GO &&
    sameDay(a.sentAt, b.sentAt);

  const byId = new Map(messages.map((message) => [message.id, message]));
  messages.forEach((message, at) => {
    const before = messages[at - 1];
    if (!before || !sameDay(before.sentAt, message.sentAt)) {
      rows.push({ type: 'day', id: `day-${message.id}`, at: message.sentAt });
    }
    if (message.id === unreadFrom) rows.push({ type: 'unread', id: 'unread' });
    if (message.missing > 0) rows.push({ type: 'gap', id: `gap-${message.id}`, missing: message.missing });
    rows.push({
      type: 'message',
      id: message.id,
      message,
      source: (message.replyTo && byId.get(message.replyTo)) ?? null,
      first: !together(before, message),
      last: !together(message, messages[at + 1]),
    });
  });
  return rows;
}

/** The message the unread ones begin with: the `unread`th of theirs from the end, or the oldest there is. */
export function firstUnread(messages: readonly Message[], unread: number): MessageId | null {
  if (unread === 0) return null;
  const theirs = messages.filter(({ from }) => from === 'friend');
  return theirs.at(-Math.min(unread, theirs.length))?.id ?? null;
}
