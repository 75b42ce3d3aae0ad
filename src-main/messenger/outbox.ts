import { utf8 } from '../base/bytes';
import type { Clock } from '../base/clock';
import type { Message as WireMessage } from '../protocol/message';
import type { Database } from '../storage/database';
import type { MessagesTable } from '../storage/messages';
import { fromHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Message } from '../../src-shared/model';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { Link } from '../peers/link';
import type { Presence } from './presence';

/** Messages read from the disk at once. */
const BATCH = 64;
/** How far the messages of one friend have gone on the link in use. */
interface Way {
  readonly link: Link;
  /** The place of the last message that was written. */
  upTo: number;
  /** The link asked to wait until it has room. */
  resting: boolean;
}

/** When marks could not be written, the next try. */
const RETRY = 5_000;

/**
 * Own messages on their way. A message is stored before anything else happens to it; it waits until there is a
 * confirmed link, and counts as sent when the link has handed it over.
 */
export class Outbox {
  readonly #database: Database;
  readonly #messages: MessagesTable;
  readonly #friends: Friends;
  readonly #presence: Presence;
  readonly #clock: Clock;
  readonly #emit: Emit;
  readonly #onError: (error: unknown) => void;
  readonly #ways = new Map<FriendId, Way>();
  /** Written to a link, and not yet handed over by it. */
  readonly #underWay = new Map<MessageId, Link>();
  #sent: { key: FriendId; id: MessageId }[] = [];

  constructor(options: {
    database: Database;
    messages: MessagesTable;
    friends: Friends;
    presence: Presence;
    clock: Clock;
    emit: Emit;
    onError: (error: unknown) => void;
  }) {
    this.#database = options.database;
    this.#messages = options.messages;
    this.#friends = options.friends;
    this.#presence = options.presence;
    this.#clock = options.clock;
    this.#emit = options.emit;
    this.#onError = options.onError;
  }

  /** Stores a message, and sends it if the friend is here. */
  add(key: FriendId, message: Message): void {
    this.#messages.insert(key, message);
    this.#friends.noteMessage(key, message);
    this.#emit({ type: 'message', key, message });
    this.flush(key);
  }

  /** Sends what waits, in order, until the link wants to rest. */
  flush(key: FriendId): void {
    const link = this.#presence.link(key);
    if (!link?.established) return;
    const way = this.#wayOf(key, link);
    while (!way.resting) {
      const page = this.#messages.waiting(key, way.upTo, BATCH);
      if (page.length === 0) return;
      for (const { number, message } of page) {
        way.upTo = number;
        if (this.#underWay.has(message.id)) continue;
        this.#underWay.set(message.id, link);
        way.resting = !this.#write(link, key, message);
        if (way.resting) return;
      }
    }
  }

  /** The link has room again. */
  drained(key: FriendId, link: Link): void {
    const way = this.#ways.get(key);
    if (way?.link === link) way.resting = false;
    this.flush(key);
  }

  /** A link is gone: what it had not handed over waits again. */
  giveBack(key: FriendId, link: Link): void {
    this.commit();
    for (const [id, on] of this.#underWay) if (on === link) this.#underWay.delete(id);
    const way = this.#ways.get(key);
    if (way?.link === link) this.#ways.delete(key);
    else if (way) way.upTo = 0;
    this.flush(key);
  }

  #wayOf(key: FriendId, link: Link): Way {
    const known = this.#ways.get(key);
    if (known?.link === link) return known;
    const way: Way = { link, upTo: 0, resting: false };
    this.#ways.set(key, way);
    return way;
  }

  #write(link: Link, key: FriendId, message: Message): boolean {
    const flushed = (): void => {
      // A link that is gone has given its messages back already: this one will be sent again.
      if (this.#underWay.get(message.id) === link) this.#handedOver(key, message.id);
    };
    return link.security === 'session'
      ? link.sendMessage(wireText(message), flushed)
      : link.send(utf8(message.text), flushed);
  }

  /** Many are handed over in one turn; they are marked in one transaction. */
  #handedOver(key: FriendId, id: MessageId): void {
    this.#sent.push({ key, id });
    if (this.#sent.length === 1) this.#commitAfter(0);
  }

  #commitAfter(ms: number): void {
    this.#clock.after(ms, () => {
      this.commit();
    });
  }

  /** Marks what was handed over. Also called before the end, so that nothing is sent twice for want of a mark. */
  commit(): void {
    const sent = this.#sent;
    if (sent.length === 0) return;
    try {
      this.#database.transaction(() => {
        for (const { id } of sent) this.#messages.setState(id, 'sent');
      });
    } catch (error) {
      this.#onError(error);
      this.#commitAfter(RETRY);
      return;
    }
    this.#sent = [];
    for (const { key, id } of sent) {
      this.#underWay.delete(id);
      this.#friends.noteDelivery(key, { id, state: 'sent' });
      this.#emit({ type: 'delivery', key, id, state: 'sent' });
    }
  }
}

const wireText = ({ id, sentAt, text }: Message): WireMessage => ({
  kind: 'text',
  id: fromHex(id),
  at: sentAt,
  text,
});
