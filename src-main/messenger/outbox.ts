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
  /** Written to a link, and not yet handed over by it. */
  readonly #underWay = new Map<FriendId, Map<MessageId, Link>>();
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
    const underWay = this.#underWay.get(key) ?? new Map<MessageId, Link>();
    this.#underWay.set(key, underWay);
    for (const message of this.#messages.waiting(key, underWay.size + BATCH)) {
      if (underWay.has(message.id)) continue;
      underWay.set(message.id, link);
      const flushed = (): void => {
        // A link that is gone has given its messages back already: this one will be sent again.
        if (underWay.get(message.id) === link) this.#handedOver(key, message.id);
      };
      const ready =
        link.security === 'session'
          ? link.sendMessage(wireText(message), flushed)
          : link.send(utf8(message.text), flushed);
      if (!ready) return;
    }
  }

  /** A link is gone: what it had not handed over waits again. */
  giveBack(key: FriendId, link: Link): void {
    this.commit();
    const underWay = this.#underWay.get(key);
    for (const [id, on] of underWay ?? []) if (on === link) underWay?.delete(id);
    this.flush(key);
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
      this.#underWay.get(key)?.delete(id);
      this.#friends.noteDelivery(key, { id, state: 'sent' });
      this.#emit({ type: 'delivery', key, id, state: 'sent' });
    }
    for (const key of new Set(sent.map((one) => one.key))) this.flush(key);
  }
}

const wireText = ({ id, sentAt, text }: Message): WireMessage => ({
  kind: 'text',
  id: fromHex(id),
  at: sentAt,
  text,
});
