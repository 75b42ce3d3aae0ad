import * as v from 'valibot';
import type { EmojiHabits } from './emoji';
import type { Failure } from './errors';
import type { Dials, Draft, FriendDials, Standing } from './talk';
import { isFriendId, isMessageId, type FriendId, type MessageId } from './ids';
import {
  MAX_COPY_LENGTH,
  MAX_FORWARD,
  MAX_FOUND,
  MAX_HISTORY,
  MAX_KEEP_DAYS,
  MAX_PASTE_LENGTH,
  MAX_PICTURE_LENGTH,
  MAX_QUERY_LENGTH,
  MAX_TEXT_BYTES,
} from './limits';
import type { Choices } from './settings';

/** Everything the window may know. No secret has a place here. */

export const friendId = v.pipe(
  v.string(),
  v.custom<FriendId>((x) => isFriendId(x as string), 'not a key'),
);
export const messageId = v.pipe(
  v.string(),
  v.custom<MessageId>((x) => isMessageId(x as string), 'not an id'),
);
/** A passphrase or recovery code; the exact rules, with their codes, are the vault's. */
export const secretText = v.pipe(v.string(), v.maxLength(4096));
/** Loose bounds against floods; the exact rules, with their own codes, are the messenger's. */
export const pastedText = v.pipe(v.string(), v.maxLength(MAX_PASTE_LENGTH));
/** A PNG in a data URL. */
export const pictureUrl = v.pipe(
  v.string(),
  v.maxLength(MAX_PICTURE_LENGTH),
  v.regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/),
);
export const filePath = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
export const taskNumber = v.pipe(v.number(), v.safeInteger());
export const shortText = v.pipe(v.string(), v.maxLength(4096));
export const longText = v.pipe(v.string(), v.maxLength(MAX_TEXT_BYTES + 1));
/** Text for the clipboard: what was written by both in a long conversation. */
export const copiedText = v.pipe(v.string(), v.maxLength(MAX_COPY_LENGTH));
export const historyLimit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_HISTORY));
/** Milliseconds since 1970, up to the last one that a date can show. */
export const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
export const searchText = v.pipe(v.string(), v.maxLength(MAX_QUERY_LENGTH));
export const searchLimit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FOUND));
/** The `next` of a page of a search. */
export const searchBefore = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** To whom a message is sent on. */
export const forwardTo = <T extends v.GenericSchema>(one: T) =>
  v.pipe(v.array(one), v.minLength(1), v.maxLength(MAX_FORWARD));
export const keepDays = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_KEEP_DAYS));
/** For one friend: where nothing is said the rule for everybody holds, so "for ever" has a word of its own. */
export const friendKeepDays = v.union([keepDays, v.literal('ever')]);
export type FriendKeepDays = v.InferOutput<typeof friendKeepDays>;

/** awaiting: I asked and have not heard yet; friend: a session was confirmed, or I accepted; blocked: by me. */
export type FriendState = 'awaiting' | 'friend' | 'blocked';
/**
 * waiting: on this computer alone; sent: handed to a connection; stored: on their computer; seen: before their eyes, as
 * they say; received: theirs, stored here.
 */
export type MessageState = 'waiting' | 'sent' | 'stored' | 'seen' | 'received';
/** How messages to a friend are protected at present. PROTOCOL.md section 5. */
export type Security = 'base' | 'session';
/**
 * The way a connection goes. lan: inside one network; direct: to an address that can be dialled; punched: through the
 * routers of both sides; relayed: through another computer, which carries it sealed; proxied: through a proxy.
 */
export type Way = 'lan' | 'direct' | 'punched' | 'relayed' | 'proxied';

export interface Message {
  readonly id: MessageId;
  readonly from: 'me' | 'friend';
  readonly text: string;
  /** When it was written, milliseconds since 1970; theirs by their clock, and never later than it came in here. */
  readonly sentAt: number;
  readonly state: MessageState;
  /** The message this one answers; it may not be here any more. */
  readonly replyTo: MessageId | null;
  readonly editedAt: number | null;
  /** Deleted for both: the place is left, and nothing else. */
  readonly deleted: boolean;
  readonly reactions: { readonly mine: string | null; readonly theirs: string | null };
  /** How many of theirs never came, right before this one. */
  readonly missing: number;
}

/** What a message has that nothing was done to since it was written. */
export const UNTOUCHED = {
  editedAt: null,
  deleted: false,
  reactions: { mine: null, theirs: null },
} as const satisfies Partial<Message>;

/** What became of a message, and when; milliseconds since 1970 by the clock of this computer. */
export interface MessageDetails {
  readonly message: Message;
  readonly sentAt: number | null;
  /** On their computer (mine), or on this one (theirs). */
  readonly storedAt: number | null;
  readonly seenAt: number | null;
  readonly deletedAt: number | null;
  /** What it said before it was edited, oldest first, each with the moment it was replaced. */
  readonly earlier: readonly { readonly text: string; readonly until: number }[];
  /** Why it, or a change to it, is not on their computer; null where it is, or where that cannot be known. */
  readonly waiting: Waiting | null;
}

/** A piece of a text; `hit`: it was searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface FoundMessage {
  readonly key: FriendId;
  readonly id: MessageId;
  readonly from: Message['from'];
  readonly sentAt: number;
  /** The text around what was found, piece by piece. */
  readonly snippet: readonly SnippetPart[];
}

/** What a search has found. */
export interface Found {
  /** Newest first. */
  readonly hits: readonly FoundMessage[];
  /** Go on with this as `before`; null: everything has been looked at. */
  readonly next: number | null;
}

/**
 * Why a message is not on the friend's computer. request: they have not accepted yet; blocked: by me; refused: they offer
 * the base protocol alone, which is refused; unreached: they are not online; unconfirmed: handed over, and the
 * acknowledgement is awaited; sending: about to go.
 */
export interface Waiting {
  readonly why: 'request' | 'blocked' | 'refused' | 'unreached' | 'unconfirmed' | 'sending';
  /** When it is tried again, where that is planned. */
  readonly nextAt: number | null;
}

/** What is being done to reach a friend who is not online. */
export interface Reach {
  /**
   * no-way: no address is known, and nothing may search for one; dialling: now; waiting: until `nextAt`; calling:
   * connected, not yet answered; other ways are tried all the same, at `nextAt`.
   */
  readonly state: 'no-way' | 'dialling' | 'waiting' | 'calling';
  /** Rounds through all ways. */
  readonly attempts: number;
  readonly lastError: DialError | null;
  readonly nextAt: number | null;
  /** The ways of the newest round. */
  readonly tried: readonly Tried[];
  /**
   * Since when a connection has kept my request open without an answer, which is all that can be known of a request: it
   * lies before a person, or with somebody who is not the friend. Null: none does.
   */
  readonly handedAt: number | null;
}
/** One way that was tried. */
export interface Tried {
  readonly way: Way;
  /** What was dialled, for show: `host:port`, or the beginning of a key in the DHT. */
  readonly at: string;
  /** Null: it is under way, or connected and not yet answered. */
  readonly error: DialError | null;
}
/**
 * Why a dial failed, in the words the window has sentences for. absent: nobody is announced under the key; routers: no
 * hole could be punched through those on the way; no-relay: the relay did not carry it.
 */
export type DialError =
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'not-found'
  | 'no-answer'
  | 'closed'
  | 'absent'
  | 'routers'
  | 'no-relay'
  | 'proxy-unreachable'
  | 'proxy-refused'
  | 'needs-proxy';

/** What is null among the dials is as for everybody. */
export interface Friend extends Standing, FriendDials {
  readonly key: FriendId;
  /** The Saltbox ID of the key. */
  readonly id: string;
  /** SHA-512 of the key, hex; what the crystal is drawn from. */
  readonly print: string;
  readonly nickname: string | null;
  /** Their own name, where they told it. */
  readonly name: string | null;
  readonly state: FriendState;
  /** The words of my request, while it stands. */
  readonly words: string | null;
  /** Where they may be, `host:port`, from whatever source. */
  readonly addresses: readonly string[];
  /** Those of them that I typed, or that stood in their link. */
  readonly given: readonly string[];
  readonly addedAt: number;
  readonly online: { readonly security: Security; readonly way: Way; readonly since: number } | null;
  readonly lastSeenAt: number | null;
  readonly reach: Reach;
  readonly last: Message | null;
  readonly unread: number;
  /** Their computer offered the base protocol alone, and was refused: they have spoken the session before. */
  readonly baseRefused: boolean;
  /** Their program speaks the Saltbox session: it confirms messages, and takes changes to them. */
  readonly spokeSession: boolean;
  /** I have compared safety numbers with them, and they were the same. */
  readonly verified: boolean;
  /** For how many days messages are kept; null: as for everybody. */
  readonly keepDays: FriendKeepDays | null;
}

/** What two people compare to be sure of each other's keys. PROTOCOL.md 1.5. */
export interface SafetyNumber {
  /** The same for both: twelve groups of five digits, with spaces between them. */
  readonly digits: string;
  /** The text of the QR code that I show; theirs is another one. */
  readonly qr: string;
}

/** A stranger who asked. */
export interface Request {
  readonly key: FriendId;
  readonly id: string;
  readonly print: string;
  readonly words: string;
  readonly receivedAt: number;
  readonly state: 'pending' | 'declined' | 'blocked';
}

export interface Profile extends Dials {
  readonly name: string;
  readonly clientId: FriendId;
  readonly id: string;
  readonly print: string;
  readonly link: string;
  /** Where this computer listens, `host:port`. */
  readonly addresses: readonly string[];
  /** For how many days messages are kept, with everybody for whom it is not settled otherwise; null: for ever. */
  readonly keepDays: number | null;
  /** It comes from a backup: a passphrase and a recovery code have not been offered for its new vault so far. */
  readonly restored: boolean;
  /** The library that encrypts: libsodium, or where it does not load the slower tweetnacl. */
  readonly engine: 'libsodium' | 'tweetnacl';
  /** What went wrong at start and did not stop Saltbox, a port in use for example. */
  readonly notices: readonly Failure[];
}

/** What the user lets Saltbox do in the network. */
export interface NetworkChoices {
  /** Who has my key can find me in the DHT, and ask to be my friend. */
  readonly findable: boolean;
  readonly dht: boolean;
  readonly lan: boolean;
  /** The router is asked to let callers in. */
  readonly mapping: boolean;
  /** Friends whose routers let nothing else through may talk over this computer. */
  readonly relaying: boolean;
  /** A SOCKS5 proxy for all calls, `host:port`. With one, the others are off. */
  readonly proxy: string | null;
}

/** What is left out stays as it is. */
export const networkChoices = v.strictObject({
  findable: v.exactOptional(v.boolean()),
  dht: v.exactOptional(v.boolean()),
  lan: v.exactOptional(v.boolean()),
  mapping: v.exactOptional(v.boolean()),
  relaying: v.exactOptional(v.boolean()),
  proxy: v.exactOptional(v.nullable(shortText)),
});

/** How this computer stands in the network, at one moment. */
export interface NetworkState {
  readonly choices: NetworkChoices;
  /** Where it listens, `host:port`. */
  readonly listening: readonly string[];
  /** Who can call there, as far as the addresses go: anybody, a network, or this computer alone. Null: it does not listen. */
  readonly listensTo: 'internet' | 'network' | 'computer' | null;
  /**
   * What the router leads here. behind: of no use, since a provider's NAT ("carrier") or another router stands before
   * it; closed: no router gives a port. Null: off, or not known yet.
   */
  readonly mapped:
    | { readonly state: 'open'; readonly address: string; readonly by: 'pcp' | 'nat-pmp' | 'upnp' }
    | { readonly state: 'behind'; readonly what: 'carrier' | 'router' }
    | { readonly state: 'closed' }
    | null;
  /** The provider shares one address among customers (CGNAT), so that nobody can call in over IPv4. */
  readonly cgnat: boolean;
  /** Null: off, or it could not be started. */
  readonly dht: {
    readonly nodes: number;
    readonly online: boolean;
    readonly nat: 'open' | 'consistent' | 'random' | 'unknown';
    /** As others see it, `host:port`. */
    readonly publicAddress: string | null;
  } | null;
  readonly lan: boolean;
  readonly connections: readonly OpenConnection[];
}

/** One open connection. */
export interface OpenConnection {
  /** Who it leads to, proven or not; null: not known. */
  readonly key: FriendId | null;
  readonly way: Way;
  /** The other end, `host:port`. */
  readonly remote: string;
  readonly dialled: boolean;
  /** The other end has proven who they are. */
  readonly established: boolean;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** What a friend answered who was asked to call back. */
export interface DialBack {
  /** Their call came in here. elsewhere: something else took it. */
  readonly result: 'reached' | 'failed' | 'elsewhere' | 'refused' | 'no-answer';
  /** The own address as they see it; null: not said. */
  readonly seen: string | null;
  readonly port: number;
}

/** How the keys are kept while Saltbox does not run. */
export interface Sealing {
  /** What opens them: the passphrase, the system's keyring, or a key file that only this user can read. */
  readonly by: 'passphrase' | 'keyring' | 'keyfile';
  /** The keyring opens them at start, though there is a passphrase. */
  readonly keyringToo: boolean;
  /** This computer has a keyring. */
  readonly keyringThere: boolean;
  /** A recovery code was made. */
  readonly recovery: boolean;
  /** The recovery code opened them this time, so a new passphrase is set without the one that is forgotten. */
  readonly recovered: boolean;
}

/** Whether the profile is locked, and what opens it. */
export interface LockState {
  readonly locked: boolean;
  /** There is a passphrase. Where there is none and it is locked, the keyring or key file does not open it. */
  readonly passphrase: boolean;
  /** A recovery code was made. */
  readonly recovery: boolean;
  /** Milliseconds until a passphrase is tried again, after too many wrong ones. */
  readonly wait: number;
}

/** How Saltbox is set, when it locks, and which emoji are at hand. */
export type Settings = Readonly<Choices> & { readonly lock: LockRules; readonly emoji: EmojiHabits };

/** Minutes without a touch of the computer, after which Saltbox locks; 0: never. */
export const idleMinutes = [0, 1, 5, 15, 60] as const;
/** When Saltbox locks by itself, where there is a passphrase. */
export interface LockRules {
  readonly idleMinutes: (typeof idleMinutes)[number];
  /** When the computer goes to sleep, or its screen is locked. */
  readonly onSuspend: boolean;
}

/** Which Saltbox this is. Commit and hash are those that a release says of itself, hex; null: it is none. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  /** Null: this is a build of a working copy. */
  readonly commit: string | null;
  /** SHA-256 of the archive that runs, in hex; null: it runs from a folder, or its archive lies there no more. */
  readonly hash: string | null;
  /** Another archive lies in the place of the one that runs, such as after an update. */
  readonly replaced: boolean;
}

/** How much room a profile takes, in bytes of files, and how many messages are in it. */
export interface StorageUse {
  readonly database: number;
  readonly log: number;
  /** Everything else in the folder of the profile. */
  readonly rest: number;
  readonly messages: number;
  /** The conversations with the most of them, the longest first. */
  readonly most: readonly { readonly key: FriendId; readonly messages: number }[];
}

/** What went wrong with Saltbox itself. */
export interface Mishap {
  /** The page was lost and made anew, with this conversation open (null: none); told once. Null: it was not. */
  readonly restored: { readonly key: FriendId | null } | null;
  /** What is known of why Saltbox stopped last time, until it is put away. Null: it did not. */
  readonly report: string | null;
}

/** All of it at one moment; `seq` is that of the last change it contains. */
export interface Snapshot {
  readonly seq: number;
  readonly profile: Profile;
  readonly settings: Settings;
  readonly sealing: Sealing;
  readonly friends: readonly Friend[];
  readonly requests: readonly Request[];
  readonly drafts: readonly (Draft & { readonly key: FriendId })[];
}

/** One thing that changed. A change with a `seq` not above the snapshot's is already in it. */
export type Change =
  | { readonly type: 'profile'; readonly profile: Profile }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'sealing'; readonly sealing: Sealing }
  | { readonly type: 'friend'; readonly friend: Friend }
  | { readonly type: 'friendRemoved'; readonly key: FriendId }
  | { readonly type: 'request'; readonly request: Request }
  | { readonly type: 'requestRemoved'; readonly key: FriendId }
  | { readonly type: 'message'; readonly key: FriendId; readonly message: Message }
  | { readonly type: 'messageChanged'; readonly key: FriendId; readonly message: Message }
  | { readonly type: 'messageRemoved'; readonly key: FriendId; readonly id: MessageId }
  /** What is left of the conversation is to be read anew. */
  | { readonly type: 'cleared'; readonly key: FriendId }
  | { readonly type: 'typing'; readonly key: FriendId; readonly on: boolean }
  | { readonly type: 'expired'; readonly key: FriendId; readonly ids: readonly MessageId[] }
  /** Null: it is over. */
  | { readonly type: 'progress'; readonly progress: Progress | null }
  | {
      readonly type: 'delivery';
      readonly key: FriendId;
      readonly id: MessageId;
      readonly state: MessageState;
    };

/** What a pasted text turned out to be. */
export interface KeyCheck {
  readonly key: FriendId;
  readonly id: string;
  readonly print: string;
  readonly name: string | null;
  readonly addresses: readonly string[];
  /** This key asked me, and waits: adding them makes us friends at once. */
  readonly asked: boolean;
}

/** What a backup holds. */
export interface BackupContents {
  /** When it was made, milliseconds since 1970. */
  readonly madeAt: number;
  /** Whose it is: their name and Saltbox ID. */
  readonly name: string;
  readonly id: string;
  readonly friends: number;
  readonly messages: number;
}

/** Long work beside everything else. */
export type Work = 'backup' | 'test' | 'restore' | 'export';
/** How far it is, in steps of its own. */
export interface Progress {
  readonly task: number;
  readonly work: Work;
  readonly done: number;
  readonly total: number;
}
