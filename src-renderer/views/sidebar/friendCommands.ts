import type { Friend } from '../../../src-shared/model';
import { isMuted } from '../../../src-shared/talk';

/** What can be done with a conversation from the list. */
export type FriendCommand =
  | 'read'
  | 'unread'
  | 'pin'
  | 'unpin'
  | 'mute'
  | 'unmute'
  | 'archive'
  | 'unarchive'
  | 'copyKey'
  | 'details'
  | 'unblock'
  | Asked;
/** What asks something first: for how long, or whether it is really wanted. */
export type Asked = 'mute' | 'clear' | 'block' | 'remove' | 'withdraw';

const asking: readonly FriendCommand[] = ['mute', 'clear', 'block', 'remove', 'withdraw'];
export const asks = (command: FriendCommand): command is Asked => asking.includes(command);

/** What is offered for a conversation, in the order of its menu. `now` is milliseconds since 1970. */
export function commandsFor(friend: Friend, now: number): readonly FriendCommand[] {
  const { state, unread, markedUnread, pinnedAt, archived, last } = friend;
  const fresh = unread > 0 || markedUnread;
  const offered: Readonly<Record<FriendCommand, boolean>> = {
    read: fresh,
    unread: !fresh && state === 'friend',
    pin: pinnedAt === null,
    unpin: pinnedAt !== null,
    mute: state !== 'blocked' && !isMuted(friend, now),
    unmute: state !== 'blocked' && isMuted(friend, now),
    archive: !archived,
    unarchive: archived,
    copyKey: true,
    details: true,
    clear: last !== null,
    block: state !== 'blocked',
    unblock: state === 'blocked',
    remove: state !== 'awaiting',
    withdraw: state === 'awaiting',
  };
  return (Object.keys(offered) as FriendCommand[]).filter((command) => offered[command]);
}

const READ = 'Control+Shift+U';
const PIN = 'Control+Shift+P';
const MUTE = 'Control+Shift+M';
const ARCHIVE = 'Control+Shift+A';

/** The keys of commands on a conversation that has the focus; Control is Cmd on a Mac. */
const keys: Readonly<Partial<Record<FriendCommand, string>>> = {
  read: READ,
  unread: READ,
  pin: PIN,
  unpin: PIN,
  mute: MUTE,
  unmute: MUTE,
  archive: ARCHIVE,
  unarchive: ARCHIVE,
  copyKey: 'Control+C',
  details: 'Alt+Enter',
  remove: 'Delete',
  withdraw: 'Delete',
};

/** Their keys work in the conversation too: they mean nothing else where one reads or writes. */
const talking: readonly FriendCommand[] = [
  ...(['read', 'unread', 'pin', 'unpin', 'mute', 'unmute', 'archive', 'unarchive', 'details'] as const),
];
export const inTalk = (command: FriendCommand): boolean => talking.includes(command);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The one of the offered commands that a key asks for. */
export function commandOf(event: Pressed, offered: readonly FriendCommand[]): FriendCommand | undefined {
  const pressed = [
    ...(event.ctrlKey || event.metaKey ? ['Control'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ].join('+');
  return offered.find((command) => keys[command] === pressed);
}

/** The key of a command in the words of `aria-keyshortcuts`. */
export const shortcutOf = (command: FriendCommand, mac: boolean): string | undefined =>
  mac ? keys[command]?.replace('Control', 'Meta') : keys[command];
