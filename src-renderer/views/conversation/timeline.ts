import type { MessageId } from '../../../src-shared/ids';
import type { Message } from '../../../src-shared/model';
import { sameDay } from '../../i18n/time';
import { FOLDED, isLong, linesOf } from './lines';

/** What stands in a conversation from top to bottom. A row keeps its name whatever is loaded around it. */
export type Row =
  | { readonly type: 'start'; readonly id: 'start' }
  | { readonly type: 'day'; readonly id: string; readonly at: number }
  | { readonly type: 'unread'; readonly id: 'unread' }
  /** How many of theirs never came, before the message that follows. */
  | { readonly type: 'gap'; readonly id: string; readonly missing: number }
  | MessageRow;

export interface MessageRow {
  readonly type: 'message';
  readonly id: MessageId;
  readonly message: Message;
  /** The message it answers, where that is loaded. */
  readonly source: Message | null;
  /** First and last of a group by one person in one go: rounded, spaced and tailed by it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Messages further apart are not of one go. */
const ONE_GO = 5 * 60_000;

interface Options {
  /** There may be messages before these. */
  readonly older: boolean;
  readonly unreadFrom: MessageId | null;
}

export function timeline(messages: readonly Message[], { older, unreadFrom }: Options): Row[] {
  const rows: Row[] = older ? [] : [{ type: 'start', id: 'start' }];
  const byId = new Map(messages.map((message) => [message.id, message]));
  const together = (a: Message | undefined, b: Message | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.from === b.from &&
    b.id !== unreadFrom &&
    b.missing === 0 &&
    Math.abs(b.sentAt - a.sentAt) < ONE_GO &&
    sameDay(a.sentAt, b.sentAt);

  // Each pair of neighbours is compared once.
  const joined = messages.map((message, at) => together(messages[at - 1], message));
  messages.forEach((message, at) => {
    const before = messages[at - 1];
    // Whether a day begins with the oldest that is loaded is not known before what precedes it is: no line that is
    // there already shall go again or move.
    const newDay = before ? !joined[at] && !sameDay(before.sentAt, message.sentAt) : !older;
    if (newDay) rows.push({ type: 'day', id: `day-${message.id}`, at: message.sentAt });
    if (message.id === unreadFrom) rows.push({ type: 'unread', id: 'unread' });
    if (message.missing > 0) rows.push({ type: 'gap', id: `gap-${message.id}`, missing: message.missing });
    const source = (message.replyTo && byId.get(message.replyTo)) ?? null;
    rows.push(messageRow(message, source, !joined[at], !joined[at + 1]));
  });
  return rows;
}

const made = new WeakMap<Message, MessageRow>();

/** The row of before where nothing about it is another: what draws it need not look further. */
function messageRow(message: Message, source: Message | null, first: boolean, last: boolean): MessageRow {
  const before = made.get(message);
  if (before?.source === source && before.first === first && before.last === last) return before;
  const row: MessageRow = { type: 'message', id: message.id, message, source, first, last };
  made.set(message, row);
  return row;
}

/** The message the unread ones begin with: the `unread`th of theirs from the end, or the oldest there is. */
export function firstUnread(messages: readonly Message[], unread: number): MessageId | null {
  if (unread === 0) return null;
  const theirs = messages.filter(({ from }) => from === 'friend');
  return theirs.at(-Math.min(unread, theirs.length))?.id ?? null;
}

/** Pixels of a line, of a bubble around its lines, of the space after a group, and of any other row. */
const LINE = 20;
const AROUND = 16;
const SPACE = 8;
const OTHERS = { start: 190, day: 44, unread: 44, gap: 36 };

/** About how high a row is that was never drawn, in pixels: what the scroll bar goes by until it is. */
export function guessHeight(row: Row): number {
  if (row.type !== 'message') return OTHERS[row.type];
  const { text, replyTo } = row.message;
  // Under what is folded stands the button that unfolds it.
  const lines = (isLong(text) ? FOLDED + 1 : linesOf(text)) + (replyTo === null ? 0 : 2);
  return lines * LINE + AROUND + (row.last ? SPACE : 0);
}
