import * as v from 'valibot';
import type { MessageId } from './ids';

/** What is settled of a conversation on this computer alone. */

/** For how many hours a conversation can be muted: an hour, a working day, a day, a week; or until that is undone. */
export const muteHours = v.union([v.picklist([1, 8, 24, 168]), v.literal('ever')]);
export type MuteHours = v.InferOutput<typeof muteHours>;

/** How a conversation stands in the list of conversations. Times are milliseconds since 1970. */
export interface Standing {
  /** Pinned ones stand above all others, the earliest first; null: not pinned. No two are the same. */
  readonly pinnedAt: number | null;
  /** Nothing of it makes a noise until then; null: not muted. See `isMuted`. */
  readonly mutedUntil: number | 'ever' | null;
  /** Put away. A new message brings it back; one of theirs only where it is not muted. */
  readonly archived: boolean;
  /** Shown as unread though nothing is, until it is read again. */
  readonly markedUnread: boolean;
}

/** Of a conversation with which nothing was done. */
export const PLAIN: Standing = { pinnedAt: null, mutedUntil: null, archived: false, markedUnread: false };

/** `now` is milliseconds since 1970. What has run out a moment ago may still stand there. */
export const isMuted = ({ mutedUntil }: Pick<Standing, 'mutedUntil'>, now: number): boolean =>
  mutedUntil === 'ever' || (mutedUntil !== null && mutedUntil > now);

/** What was written and not sent. */
export interface Draft {
  readonly text: string;
  /** The message it answers; it may not be here any more. */
  readonly replyTo: MessageId | null;
}

/**
 * What friends can be told of each other beside messages, and each of it both ways: that a message was read, that one
 * types, that one is online.
 */
export const dials = ['readMarks', 'typing', 'presence'] as const;
export type Dial = (typeof dials)[number];
/** Told and shown, with everybody for whom it is not settled otherwise. */
export type Dials = Readonly<Record<Dial, boolean>>;
/** The same for one friend. */
export interface FriendDials extends Readonly<Record<Dial, boolean | null>> {
  /** They asked that it not be shown when they are online. */
  readonly hidesPresence: boolean;
}

/** Whether it is shown that a friend is online, or when they were: both must want that. */
export const showsPresence = (friend: FriendDials, all: Dials): boolean =>
  !friend.hidesPresence && (friend.presence ?? all.presence);
