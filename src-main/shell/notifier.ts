import type { Clock } from '../base/clock';
import { Coalescer } from '../base/coalesce';
import type { Log } from '../base/log';
import type { MessengerEvent } from '../messenger/events';
import type { Result } from '../../src-shared/errors';
import type { FriendId, MessageId } from '../../src-shared/ids';
import type { Friend, Message, Request } from '../../src-shared/model';
import type { Choices, Language, NoticeDetail } from '../../src-shared/settings';
import { isSilent } from '../../src-shared/unread';
import { counted } from '../words/counted';
import { words } from '../words/words';

/** What can be done with a message without the window. */
interface Reply {
  readonly hint: string;
  readonly send: (text: string) => void;
  /** The word of the button that does `read`. */
  readonly readWord: string;
  readonly read: () => void;
}

/** One notification of the desktop. */
export interface Note {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
  /** An answer can be typed into it, where the desktop offers that; null: there is nobody to answer. */
  readonly reply: Reply | null;
  readonly clicked: () => void;
  /** It is gone, for whatever reason. */
  readonly closed: () => void;
}
/** Shows one, and answers how to take it back. */
export type ShowNote = (note: Note) => () => void;

/** What the window is to show. */
export type Wish =
  { readonly key: FriendId } | { readonly page: 'requests' | 'settings' | 'add' | 'help' | 'about' };

/** What is used of the messenger. */
interface Talks {
  on(listener: (event: MessengerEvent) => void): () => void;
  friend(key: FriendId): Friend | null;
  requests(): readonly Request[];
  send(key: FriendId, text: string, replyTo: MessageId | null): Promise<Result<unknown>>;
  markRead(key: FriendId): Result<unknown>;
}

/** How the desktop is at present. */
interface Desk {
  readonly choices: Pick<Choices, 'notifications' | 'sounds'>;
  readonly language: Language;
  /** Nobody looks at it but who is not meant to. */
  readonly screenLocked: boolean;
  /** The window has the keyboard. */
  readonly focused: boolean;
  /** The conversation that the window shows. */
  readonly open: FriendId | null;
  readonly now: number;
}

interface Options {
  readonly talks: Talks;
  readonly clock: Clock;
  readonly log: Log;
  readonly desk: () => Desk;
  readonly show: ShowNote;
  /** Brings the window to the front, with this in it. */
  readonly bring: (to: Wish | null) => void;
}

/** Who a notification is about. Without details all friends are one, so that not even their number shows. */
type Slot = FriendId | 'anybody' | 'request' | 'reactions' | `reaction ${FriendId}`;
interface Waiting {
  readonly coalescer: Coalescer;
  /** Messages it stands for, the newest of which is `text`. */
  count: number;
  text: string;
  key: FriendId;
}

/** What a notification says; `silent`: whatever is chosen. */
type Told = Pick<Note, 'title' | 'body' | 'reply'> & Partial<Pick<Note, 'silent'>>;

/** A lively talk is told of now and then, each time in one notification. Milliseconds. */
const PACE = { quiet: 2_000, longest: 10_000 };
const LONGEST = 200;

/** Tells the desktop of new messages and requests, unless they are before the user's eyes. */
export class Notifier {
  readonly #options: Options;
  readonly #waiting = new Map<Slot, Waiting>();
  /** How to take back what stands on the desktop. */
  readonly #shown = new Map<Slot, () => void>();
  /** When a reaction was told last. Milliseconds since 1970. */
  readonly #reactedAt = new Map<Slot, number>();
  readonly #unlisten: () => void;

  constructor(options: Options) {
    this.#options = options;
    this.#unlisten = options.talks.on((event) => {
      this.#hear(event);
    });
  }

  /** Ends it, and takes back what still stands on the desktop. */
  stop(): void {
    this.#unlisten();
    for (const slot of [...this.#waiting.keys(), ...this.#shown.keys()]) this.#drop(slot);
  }

  #hear(event: MessengerEvent): void {
    if (event.type === 'request' || event.type === 'requestRemoved') this.#heardOfRequest(event);
    if (event.type === 'message' && event.message.from === 'friend')
      this.#message(event.key, event.message.text);
    if (event.type === 'messageChanged' && event.reacted) this.#reacted(event.key, event.message);
    // What was read, wherever that was, needs no telling any more.
    if (event.type === 'friendChanged' || event.type === 'friendRemoved') this.#settle(event.key);
  }

  #settle(key: FriendId): void {
    const { focused, open } = this.#options.desk();
    if (focused && open === key) this.#drop(`reaction ${key}`);
    const unread = this.#options.talks.friend(key)?.unread ?? 0;
    if (unread > 0) return;
    for (const [slot, waiting] of this.#waiting) if (waiting.key === key) this.#drop(slot);
  }

  #message(key: FriendId, text: string): void {
    const { talks, desk } = this.#options;
    const { focused, open, now } = desk();
    const friend = talks.friend(key);
    if (!friend || isSilent(friend, now) || (focused && open === key)) return;
    const detail = this.#detail();
    if (detail === 'off') return;
    const slot = detail === 'none' ? 'anybody' : key;
    const waiting = this.#waiting.get(slot) ?? this.#begin(slot, key);
    Object.assign(waiting, { key, text, count: waiting.count + 1 });
    waiting.coalescer.ask();
  }

  /** A reaction to what the user wrote. It is no message: it makes no sound, and the newest of a while stands for all. */
  #reacted(key: FriendId, { from, text, reactions }: Message): void {
    const { talks, desk } = this.#options;
    const { focused, open, now, language } = desk();
    const friend = talks.friend(key);
    const detail = this.#detail();
    if (from !== 'me' || reactions.theirs === null || detail === 'off') return;
    if (!friend || isSilent(friend, now) || (focused && open === key)) return;
    const slot = detail === 'none' ? 'reactions' : (`reaction ${key}` as const);
    if (now - (this.#reactedAt.get(slot) ?? -Infinity) < PACE.longest) return;
    this.#reactedAt.set(slot, now);
    const { notice } = words[language];
    const title = detail === 'none' ? 'Saltbox' : (friend.nickname ?? friend.name ?? notice.activity);
    const body = detail === 'full' ? `${reactions.theirs} “${brief(text)}”` : notice.activity;
    this.#show(slot, { title, body, reply: null, silent: true }, detail === 'none' ? null : { key });
  }

  /** One notification stands for all that ask; with the last of them answered it has nothing to say any more. */
  #heardOfRequest(event: Extract<MessengerEvent, { type: 'request' | 'requestRemoved' }>): void {
    if (event.type === 'request' && event.request.state === 'pending') {
      if (!event.again) this.#request();
    } else if (this.#options.talks.requests().every(({ state }) => state !== 'pending'))
      this.#drop('request');
  }

  #request(): void {
    const { desk } = this.#options;
    // A window in front shows a card of its own.
    if (this.#detail() === 'off' || desk().focused) return;
    const { notice } = words[desk().language];
    const note = { title: notice.request, body: notice.requestText, reply: null };
    this.#show('request', note, { page: 'requests' });
  }

  #detail(): NoticeDetail {
    const { choices, screenLocked } = this.#options.desk();
    return screenLocked && choices.notifications !== 'off' ? 'none' : choices.notifications;
  }

  #begin(slot: Slot, key: FriendId): Waiting {
    const coalescer = new Coalescer(this.#options.clock, PACE, () => {
      this.#tell(slot);
    });
    const waiting: Waiting = { coalescer, count: 0, text: '', key };
    this.#waiting.set(slot, waiting);
    return waiting;
  }

  #tell(slot: Slot): void {
    const waiting = this.#waiting.get(slot);
    const friend = waiting && this.#options.talks.friend(waiting.key);
    // Of those that are gone, or read by now, nothing is told.
    if (!friend || friend.unread === 0) return;
    const { language } = this.#options.desk();
    const { notice } = words[language];
    const { count, text, key } = waiting;
    const many = count === 1 ? notice.message : counted(language, notice.messages, count);
    if (slot === 'anybody') {
      this.#show(slot, { title: 'Saltbox', body: many, reply: null }, null);
      return;
    }
    const name = friend.nickname ?? friend.name ?? notice.message;
    const full = this.#detail() === 'full';
    const title = full && count > 1 ? `${name} (${counted(language, notice.messages, count)})` : name;
    const reply: Reply = {
      hint: notice.reply,
      send: (answer) => void this.#answer(key, answer),
      readWord: notice.read,
      read: () => {
        this.#markRead(key);
        this.#drop(slot);
      },
    };
    this.#show(slot, { title, body: full ? brief(text) : many, reply }, { key });
  }

  /** Brings the conversation, where the answer could not be sent. */
  async #answer(key: FriendId, text: string): Promise<void> {
    const { talks, bring, log } = this.#options;
    let sent = false;
    try {
      sent = (await talks.send(key, text, null)).ok;
    } catch (error) {
      log('error', 'reply-not-sent', { error });
    }
    if (sent) this.#markRead(key);
    else bring({ key });
  }

  /** It stays unread where that cannot be written. */
  #markRead(key: FriendId): void {
    const { talks, log } = this.#options;
    try {
      talks.markRead(key);
    } catch (error) {
      log('error', 'not-marked-read', { error });
    }
  }

  #show(slot: Slot, note: Told, to: Wish | null): void {
    const { show, bring, desk } = this.#options;
    this.#shown.get(slot)?.();
    const take = show({
      silent: !desk().choices.sounds,
      ...note,
      clicked: () => {
        this.#drop(slot);
        bring(to);
      },
      closed: () => {
        if (this.#shown.get(slot) === take) this.#shown.delete(slot);
      },
    });
    this.#shown.set(slot, take);
  }

  #drop(slot: Slot): void {
    this.#waiting.get(slot)?.coalescer.stop();
    this.#waiting.delete(slot);
    const take = this.#shown.get(slot);
    this.#shown.delete(slot);
    take?.();
  }
}

const brief = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
