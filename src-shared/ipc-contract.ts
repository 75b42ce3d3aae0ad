import * as v from 'valibot';
import { emojiHabits } from './emoji';
import { invoke, push } from './ipc-define';
import type {
  About,
  BackupContents,
  Change,
  DialBack,
  Found,
  KeyCheck,
  LockState,
  Message,
  MessageDetails,
  Mishap,
  NetworkState,
  SafetyNumber,
  Snapshot,
  StorageUse,
} from './model';
import { MAX_CHOSEN } from './limits';
import {
  copiedText,
  friendId,
  forwardTo,
  friendKeepDays,
  historyLimit,
  idleMinutes,
  keepDays,
  longText,
  messageId,
  moment,
  networkChoices,
  pastedText,
  pictureUrl,
  searchBefore,
  searchLimit,
  searchText,
  secretText,
  shortText,
} from './model';
import { pageReport, type Finding, type Listener } from './check';
import type { MessageId } from './ids';
import { choicesPatch, type Looks } from './settings';
import { dials, muteHours } from './talk';
import { shownLink } from './web-link';
import { checkedWords } from './spelling';

const ofFriend = v.strictObject({ key: friendId });
const ofMessage = v.strictObject({ key: friendId, id: messageId });
const ofBackup = v.strictObject({ passphrase: secretText });
const nothing = v.strictObject({});

/** The only list of channels between the window and main. */
export const contract = {
  /** All there is to show; refused with a code where the profile could not be opened, or is `locked`. */
  snapshot: invoke<Snapshot>().with(nothing),
  setName: invoke<null>().with(v.strictObject({ name: shortText })),
  /** A passphrase and a recovery code were offered for a restored profile, which is not done again. */
  finishSetUp: invoke<null>().with(nothing),
  /** What the window looks like; known though the profile is locked, or could not be opened. */
  looks: invoke<Looks>().with(nothing),
  /** How Saltbox is set; what is left out stays as it is. */
  setSettings: invoke<null>().with(choicesPatch),
  /** Puts text on the system's clipboard: my own key, a message. */
  copy: invoke<null>().with(v.strictObject({ text: copiedText })),
  /** Hands an address to the browser or the e-mail program. */
  openLink: invoke<null>().with(v.strictObject({ url: shownLink })),
  /** Puts a picture on the clipboard, or into a file that the user picks: my own QR code. Null: the dialog was dismissed. */
  copyPicture: invoke<null>().with(v.strictObject({ picture: pictureUrl })),
  savePicture: invoke<{ readonly name: string } | null>().with(v.strictObject({ picture: pictureUrl })),
  /** The link that Saltbox was opened with and that nobody has taken yet. */
  takeLink: invoke<{ readonly text: string } | null>().with(nothing),
  /** Says what a pasted text is, or exactly what is wrong with it. Changes nothing. */
  checkKey: invoke<KeyCheck>().with(v.strictObject({ text: pastedText })),
  addFriend: invoke<null>().with(
    v.strictObject({
      text: pastedText,
      words: shortText,
      nickname: v.nullable(shortText),
      address: v.nullable(shortText),
    }),
  ),
  /** What a friend is called here alone; null, or nothing but space: by their own name. */
  setNickname: invoke<null>().with(v.strictObject({ key: friendId, nickname: v.nullable(shortText) })),
  /** Where they can be called, in place of what was given before, and tried at once; null: nowhere that I know. */
  setAddress: invoke<null>().with(v.strictObject({ key: friendId, address: v.nullable(shortText) })),
  /** What the two compare, in digits or as a QR code. */
  safetyNumber: invoke<SafetyNumber>().with(ofFriend),
  /** Compares what the friend shows, their QR code or their digits. Changes nothing. */
  compareSafety: invoke<{ readonly match: boolean }>().with(
    v.strictObject({ key: friendId, shown: shortText }),
  ),
  /** Notes that they were compared, or takes that back. */
  setVerified: invoke<null>().with(v.strictObject({ key: friendId, on: v.boolean() })),
  /** Forgets a friend, or withdraws a request that was not answered yet. */
  removeFriend: invoke<null>().with(ofFriend),
  accept: invoke<null>().with(ofFriend),
  decline: invoke<null>().with(ofFriend),
  block: invoke<null>().with(ofFriend),
  /** Undoes a block or a decline of a stranger (they may ask again), or unblocks a friend. */
  unblock: invoke<null>().with(ofFriend),
  /** The draft of the conversation is used up by it, in the same write to the disk. */
  send: invoke<{ id: MessageId }>().with(
    v.strictObject({ key: friendId, text: longText, replyTo: v.nullable(messageId) }),
  ),
  /** Sends a copy of its text to each of some friends, to all of them or none. Drafts stay. */
  forward: invoke<{ ids: MessageId[] }>().with(
    v.strictObject({ key: friendId, id: messageId, to: forwardTo(friendId) }),
  ),
  /** Deletes what was said, on this computer alone, except what is still to be sent; `cleared` follows. */
  clearHistory: invoke<null>().with(ofFriend),
  /** Replaces the text of an own message: quietly while nobody has it, else for both, with its history kept. */
  edit: invoke<null>().with(v.strictObject({ key: friendId, id: messageId, text: longText })),
  /** Deletes an own message for both. */
  deleteMessage: invoke<null>().with(ofMessage),
  /** Deletes messages on this computer alone; those of which something is still to be sent are left. */
  deleteHere: invoke<{ readonly left: number }>().with(
    v.strictObject({
      key: friendId,
      ids: v.pipe(v.array(messageId), v.minLength(1), v.maxLength(MAX_CHOSEN)),
    }),
  ),
  /** Takes back an own message that was never sent. */
  cancel: invoke<null>().with(ofMessage),
  /** One emoji to a message, in place of the one before; an empty one takes it back. */
  react: invoke<null>().with(v.strictObject({ key: friendId, id: messageId, emoji: shortText })),
  /** What the emoji picker remembers. */
  setEmoji: invoke<null>().with(emojiHabits),
  /** What became of a message, with exact times. */
  details: invoke<MessageDetails>().with(ofMessage),
  /** Read marks, typing and presence, both ways: for everybody, or for one friend (null: as for everybody). */
  setDial: invoke<null>().with(v.strictObject({ dial: v.picklist(dials), on: v.boolean() })),
  setFriendDial: invoke<null>().with(
    v.strictObject({ key: friendId, dial: v.picklist(dials), on: v.nullable(v.boolean()) }),
  ),
  /** The user types to a friend, to be said at each key if one likes; or has stopped. */
  typing: invoke<null>().with(v.strictObject({ key: friendId, on: v.boolean() })),
  /** For how many days messages are kept: for everybody (null: for ever), or for one friend (null: as for everybody). */
  setKeepDays: invoke<null>().with(v.strictObject({ days: v.nullable(keepDays) })),
  setFriendKeepDays: invoke<null>().with(v.strictObject({ key: friendId, days: v.nullable(friendKeepDays) })),
  /**
   * Messages with all these words, in one conversation or in all, written from `from` on and before `until`; newest
   * first. Without words, all of these dates.
   */
  search: invoke<Found>().with(
    v.strictObject({
      query: searchText,
      key: v.nullable(friendId),
      before: v.nullable(searchBefore),
      limit: searchLimit,
      from: v.nullable(moment),
      until: v.nullable(moment),
    }),
  ),
  /**
   * Messages right before `before` or right after `after` (exclusive; `start` stands before the first one), or with
   * `around` in their middle, or the newest; oldest first. Of the three one is given at most.
   */
  history: invoke<readonly Message[]>().with(
    v.strictObject({
      key: friendId,
      limit: historyLimit,
      before: v.nullable(messageId),
      after: v.nullable(v.union([messageId, v.literal('start')])),
      around: v.nullable(messageId),
    }),
  ),
  markRead: invoke<null>().with(ofFriend),
  /** Shown as unread until it is read. */
  markUnread: invoke<null>().with(ofFriend),
  /** What is written and not sent; an empty one is none. `send` takes it away. */
  setDraft: invoke<null>().with(
    v.strictObject({ key: friendId, text: longText, replyTo: v.nullable(messageId) }),
  ),
  /** Stands above all others that are not pinned. */
  setPinned: invoke<null>().with(v.strictObject({ key: friendId, on: v.boolean() })),
  /** From now on; null: not any more. */
  setMuted: invoke<null>().with(v.strictObject({ key: friendId, hours: v.nullable(muteHours) })),
  setArchived: invoke<null>().with(v.strictObject({ key: friendId, on: v.boolean() })),
  /** Takes the base protocol from a friend who spoke the session before, until they speak it again. */
  allowBase: invoke<null>().with(ofFriend),
  /** Dials a friend who is not online now, without waiting for the next turn. */
  retry: invoke<null>().with(ofFriend),
  /** How this computer stands in the network; to be asked again, as the numbers move. */
  network: invoke<NetworkState>().with(nothing),
  /** What Saltbox may do in the network; what is left out stays as it is. */
  setNetwork: invoke<null>().with(networkChoices),
  /** Asks a friend who is online to call this computer, and answers when they have, or have not, after 20 s at most. */
  dialBack: invoke<DialBack>().with(ofFriend),
  /** What opens a locked profile. */
  lockState: invoke<LockState>().with(nothing),
  unlock: invoke<null>().with(
    v.union([v.strictObject({ passphrase: secretText }), v.strictObject({ recovery: secretText })]),
  ),
  /** The page is loaded anew, so that nothing of what it showed is left. */
  lock: invoke<null>().with(nothing),
  /** Sets or changes the passphrase; `current` is the one before. */
  setPassphrase: invoke<null>().with(
    v.strictObject({ passphrase: secretText, current: v.nullable(secretText), keyringToo: v.boolean() }),
  ),
  removePassphrase: invoke<null>().with(v.strictObject({ current: v.nullable(secretText) })),
  /** Makes a recovery code in place of the one before; `current` is the passphrase, where there is one. */
  makeRecoveryCode: invoke<{ readonly code: string }>().with(
    v.strictObject({ current: v.nullable(secretText) }),
  ),
  setLockRules: invoke<null>().with(
    v.strictObject({ idleMinutes: v.picklist(idleMinutes), onSuspend: v.boolean() }),
  ),
  /** Lets the user pick a backup in a dialog of the system; answers its name, or null where none was ever picked. */
  chooseBackup: invoke<{ readonly name: string } | null>().with(nothing),
  /** Lets the user pick where to, and answers when the backup is there; null where the dialog was dismissed. */
  makeBackup: invoke<{ readonly name: string; readonly bytes: number } | null>().with(ofBackup),
  /** Reads the backup that was picked to its end, and changes nothing. */
  testBackup: invoke<BackupContents>().with(ofBackup),
  /** Restores the backup that was picked into this profile, which must be new; to be followed by `restart`. */
  restoreBackup: invoke<BackupContents>().with(ofBackup),
  /** Writes a conversation to a file that the user picks; null where the dialog was dismissed. */
  exportConversation: invoke<{ readonly name: string; readonly messages: number } | null>().with(
    v.strictObject({ key: friendId, format: v.picklist(['html', 'json']) }),
  ),
  /** Stops the long work that goes on. */
  stopTask: invoke<null>().with(nothing),
  /** Which of these words are misspelt, in none of the languages that are set. */
  checkWords: invoke<{ readonly wrong: readonly string[] }>().with(checkedWords),
  /** Which conversation is open in the window; null: none. No notification is shown of it while it is in front. */
  looking: invoke<null>().with(v.strictObject({ key: v.nullable(friendId) })),
  about: invoke<About>().with(nothing),
  /** How much room the profile takes on the disk, counted anew at each question. */
  storage: invoke<StorageUse>().with(nothing),
  /** What went wrong before this page began, which `restored` tells of once. */
  takeMishap: invoke<Mishap>().with(nothing),
  /** Writes the report to a file that the user picks; null where the dialog was dismissed. */
  saveReport: invoke<{ readonly name: string } | null>().with(nothing),
  /** The report is not told of any more; `remove`: it is deleted too. */
  putReportAway: invoke<null>().with(v.strictObject({ remove: v.boolean() })),
  /** Opens the folder of the log in the file manager. */
  showLog: invoke<null>().with(nothing),
  /** Begins a check of what protects this Saltbox: where the page must not be able to reach; null: nobody can listen. */
  startCheck: invoke<Listener | null>().with(nothing),
  /** Ends it, with what the page found in itself; answers all that was found. */
  finishCheck: invoke<readonly Finding[]>().with(pageReport),
  /** Ends Saltbox and starts it anew. */
  restart: invoke<null>().with(nothing),
  /** Closes Saltbox; for the page that says why a profile cannot be opened. */
  quit: invoke<null>().with(nothing),

  change: push<{ readonly seq: number; readonly change: Change }>(),
  /** A link was opened: ask for it. */
  link: push<null>(),
  /** What the desktop asks to be shown: the conversation of a notification that was clicked, or a page. */
  show: push<
    { readonly key: string } | { readonly page: 'requests' | 'settings' | 'add' | 'help' | 'about' }
  >(),
} as const;

export type SaltboxContract = typeof contract;
