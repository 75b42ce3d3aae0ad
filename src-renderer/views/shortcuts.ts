import type { en } from '../i18n/en';
import { shortcutOf, type Command } from './conversation/commands';
import { selectAllKeys } from './conversation/selection';
import { stressKeys } from './conversation/stressKey';
import { isMac } from './pressed';
import { findKeys } from './search/findKeys';
import { close, help, jump, lock, open, search, step, stepUnread } from './shortcutActs';
import { shortcutOf as talkKey, type FriendCommand } from './sidebar/friendCommands';

/**
 * Where keys work: everywhere, by the menu of the application, where a message is written, on one that has the focus, on a
 * conversation in the list and on the open one, on one in the list alone, where a conversation is searched.
 */
export const keyPlaces = ['everywhere', 'window', 'talk', 'list', 'writing', 'message', 'find'] as const;

/** What there are keys for. */
export interface Shortcut {
  readonly place: (typeof keyPlaces)[number];
  /** Its words are `shortcuts.what.NAME`. */
  readonly name: keyof typeof en.shortcuts.what;
  /** Each of them does it. As in `aria-keyshortcuts`, with Control for the command key of macOS. */
  readonly keys: readonly string[];
  /** How they are shown, where that is not the first of them; several are parted by spaces. */
  readonly shown?: string;
  /** What does it instead where Enter does not send. */
  readonly otherwise?: string;
  /** `at`: which of the keys it was. Answers false where there is nothing to do. Left out: others listen for it. */
  readonly run?: (at: number) => boolean;
}

const everywhere = (name: Shortcut['name'], run: Shortcut['run'], ...keys: string[]): Shortcut => ({
  ...{ place: 'everywhere', name, keys },
  ...(run && { run }),
});
const writing = (name: Shortcut['name'], ...keys: string[]): Shortcut => ({ place: 'writing', name, keys });
const ofWindow = (name: Shortcut['name'], ...keys: string[]): Shortcut => ({ place: 'window', name, keys });
const ofMessage = (name: Command & Shortcut['name']): Shortcut => ({
  ...{ place: 'message', name },
  keys: [shortcutOf(name, false) ?? ''],
});
const ofTalk = (place: 'talk' | 'list', name: Shortcut['name'], command: FriendCommand): Shortcut => ({
  ...{ place, name },
  keys: [talkKey(command, false) ?? ''],
});
const finding = (name: Shortcut['name'], keys: readonly string[]): Shortcut => ({
  place: 'find',
  name,
  keys,
});
/** How the focus goes through conversations and messages. */
const walking = (place: 'list' | 'message'): Shortcut[] => [
  { place, name: 'walk', keys: ['ArrowUp', 'ArrowDown'], shown: 'ArrowUp ArrowDown' },
  { place, name: 'page', keys: ['PageUp', 'PageDown'], shown: 'PageUp PageDown' },
  { place, name: 'ends', keys: ['Home', 'End'], shown: 'Home End' },
];
const digits = Array.from({ length: 9 }, (_, at) => `Control+${at + 1}`);

/** Everything that has keys, for the hands and for the sheet that shows it. */
export const shortcuts: readonly Shortcut[] = [
  everywhere('search', search, 'Control+K'),
  // A conversation takes it first. Without one, all of them are searched.
  everywhere('find', search, 'Control+F'),
  { ...everywhere('jump', jump, ...digits), shown: 'Control+1–9' },
  everywhere('next', () => step(1), 'Alt+ArrowDown'),
  everywhere('previous', () => step(-1), 'Alt+ArrowUp'),
  everywhere('nextUnread', () => stepUnread(1), 'Alt+Shift+ArrowDown'),
  everywhere('previousUnread', () => stepUnread(-1), 'Alt+Shift+ArrowUp'),
  everywhere('add', () => open('add'), 'Control+N'),
  everywhere('settings', () => open('settings'), 'Control+,'),
  everywhere('lock', lock, 'Control+L'),
  everywhere('help', help, 'Control+/', 'F1', '?'),
  everywhere('close', close, 'Escape'),
  ofTalk('talk', 'talkRead', 'unread'),
  ofTalk('talk', 'talkPin', 'pin'),
  ofTalk('talk', 'talkMute', 'mute'),
  ofTalk('talk', 'talkArchive', 'archive'),
  ofTalk('talk', 'talkDetails', 'details'),
  ...walking('list'),
  { place: 'list', name: 'menu', keys: ['Shift+F10', 'ContextMenu'] },
  ofTalk('list', 'talkCopyId', 'copyKey'),
  ofTalk('list', 'talkRemove', 'remove'),
  { ...writing('send', 'Enter'), otherwise: 'Control+Enter' },
  { ...writing('line', 'Shift+Enter'), otherwise: 'Enter' },
  writing('editLast', 'ArrowUp'),
  writing('answer', 'Control+ArrowUp'),
  writing('answerNext', 'Control+ArrowDown'),
  { ...writing('scroll', 'PageUp', 'PageDown'), shown: 'PageUp PageDown' },
  writing('emoji', 'Control+J'),
  writing('emojiName', ':'),
  writing('bold', stressKeys.strong),
  writing('italic', stressKeys.em),
  writing('code', stressKeys.code),
  writing('strike', stressKeys.strike),
  writing('pastePlain', 'Control+Shift+V'),
  ...walking('message'),
  { place: 'message', name: 'menu', keys: ['Space', 'Shift+F10', 'ContextMenu'] },
  ofMessage('reply'),
  ofMessage('react'),
  ofMessage('copy'),
  ofMessage('forward'),
  ofMessage('select'),
  { place: 'message', name: 'selectAll', keys: [selectAllKeys] },
  ofMessage('details'),
  ofMessage('delete'),
  finding('older', findKeys.older),
  finding('newer', findKeys.newer),
  // macOS has another key for it, which its menu shows.
  ...(isMac ? [] : [ofWindow('fullScreen', 'F11')]),
  ofWindow('larger', 'Control+Plus'),
  ofWindow('smaller', 'Control+Minus'),
  ofWindow('usual', 'Control+0'),
  ofWindow('closeWindow', 'Control+W'),
  ofWindow('quit', 'Control+Q'),
];
