import { utf8 } from '../base/bytes';
import type { Clock } from '../base/clock';
import type { Link } from '../peers/link';
import type { Message as WireMessage } from '../protocol/message';
import type { FriendsTable } from '../storage/friends';
import type { MessagesTable } from '../storage/messages';
import type { OutboxItem, OutboxKind, OutboxTable } from '../storage/outbox';
import { fromHex, toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { Counters } from './counters';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';
import type { Presence } from './presence';

/** Items read from the disk at once. */
const BATCH = 64;
/** How long the mark that a message was handed over may wait: the acknowledgement mostly comes before, and says more. */
const MARK_AFTER = 200;
/** When something could not be written or read, the next try. */
const RETRY = 5_000;

/** Written to a link, and not acknowledged. */
interface Flying {
  readonly item: OutboxItem;
  /** When the link handed it over; null: not yet. */
  sentAt: number | null;
  marked: boolean;
}

/** How far the items of one friend have gone on the link in use. Numbers are those of the outbox. */
interface Way {
  readonly link: Link;
  readonly flying: Map<MessageId, Flying>;
  /** The last one that was written. */
  upTo: number;
  /** The last one that was given its place to be written, when its transaction is through. */
  promised: number;
  /** The last one there is. */
  newest: number;
  /** The link asked to wait until it has room. */
  resting: boolean;
  /** What lies behind is being read from the disk. */
  reading: boolean;
}

/**
 * Lasting messages on their way (PROTOCOL.md section 6). Each is stored before it is sent, sent in order, and kept
 * until the friend's computer has acknowledged it; a new link begins with all that is not acknowledged. Nothing is
 * written to a connection that has no `seq` on the disk: what has none was certainly never sent, and may be cancelled.
 */
export class Outbox {
  readonly #commit: GroupCommit;
  readonly #messages: MessagesTable;
  readonly #table: OutboxTable;
  readonly #friends: Friends;
  readonly #presence: Presence;
  readonly #clock: Clock;
  readonly #emit: Emit;
  readonly #onError: (error: unknown) => void;
  readonly #seqs: Counters;
  readonly #ways = new Map<FriendId, Way>();
  #lastNumber: number;
  #marking = false;

  constructor(options: {
    commit: GroupCommit;
    messages: MessagesTable;
    table: OutboxTable;
    friendTable: FriendsTable;
    friends: Friends;
    presence: Presence;
    clock: Clock;
    emit: Emit;
    onError: (error: unknown) => void;
  }) {
    const { commit, table, friendTable } = options;
    this.#commit = commit;
    this.#messages = options.messages;
    this.#table = table;
    this.#friends = options.friends;
    this.#presence = options.presence;
    this.#clock = options.clock;
    this.#emit = options.emit;
    this.#onError = options.onError;
    this.#lastNumber = table.lastNumber();
    this.#seqs = new Counters(
      commit,
      (friend) => friendTable.seqs(friend).out,
      (friend, seq) => {
        friendTable.setOutSeq(friend, seq);
      },
    );
  }

  /** Stores one at the end, inside a transaction. Where nothing stands before it, it may go as soon as that is through. */
  put(key: FriendId, friend: number, item: Omit<OutboxItem, 'number' | 'seq' | 'sent'>): OutboxItem {
    const way = this.#ways.get(key);
    const next =
      way?.link.established === true &&
      !way.resting &&
      !way.reading &&
      way.promised >= way.newest &&
      carries(way.link, item.kind);
    const number = (this.#lastNumber += 1);
    const whole = { ...item, number, seq: next ? this.#nextSeq(friend) : null, sent: false };
    this.#table.insert(friend, whole);
    if (way) {
      way.newest = number;
      if (next) way.promised = number;
    }
    return whole;
  }

  /** What `put` stored is on the disk now. */
  go(key: FriendId, item: OutboxItem): void {
    const way = this.#ways.get(key);
    // In order or not at all: else it is read from the disk, in its turn.
    if (!way || item.seq === null || way.resting || way.reading || !way.link.established) this.flush(key);
    else this.#write(way, key, item);
  }

  /** Sends what is not acknowledged and was not yet written to the link in use, in order, until that wants to rest. */
  flush(key: FriendId): void {
    const link = this.#presence.link(key);
    if (!link?.established) return;
    const way = this.#wayOf(key, link);
    if (way.reading || way.resting) return;
    way.reading = true;
    this.#commit.add(
      () => this.#read(key, way),
      (page) => {
        way.reading = false;
        if (this.#ways.get(key) === way) this.#sendPage(way, key, page);
      },
      (error) => {
        this.#onError(error);
        // What lies behind is not read yet, and nothing may overtake it.
        this.#clock.after(RETRY, () => {
          way.reading = false;
          this.flush(key);
        });
      },
    );
  }

  /** The link has room again. */
  drained(key: FriendId, link: Link): void {
    const way = this.#ways.get(key);
    if (way?.link === link) way.resting = false;
    this.flush(key);
  }

  /** What was written already is not what stands there now: all that is not acknowledged is written again. */
  again(key: FriendId): void {
    this.mark();
    this.#ways.delete(key);
    this.flush(key);
  }

  /** A link is gone: the next one begins with what is not acknowledged. */
  gone(key: FriendId, link: Link): void {
    this.mark();
    if (this.#ways.get(key)?.link === link) this.#ways.delete(key);
    this.flush(key);
  }

  /** Their computer has these. What was not written to the link in use is not theirs to acknowledge. */
  acknowledged(key: FriendId, ids: readonly Uint8Array[]): void {
    this.#settle(
      key,
      ids.map((id) => toHex(id) as MessageId),
    );
  }

  #settle(key: FriendId, ids: readonly MessageId[]): void {
    const friend = this.#friends.get(key);
    const way = this.#ways.get(key);
    if (!friend || !way) return;
    const flying = ids.flatMap((id) => way.flying.get(id) ?? []);
    const at = this.#clock.now();
    this.#commit.add(
      () => {
        for (const { item, sentAt } of flying) {
          this.#table.remove(friend.number, item.number);
          if (item.kind === 'text') this.#messages.setStored(item.message, sentAt ?? at, at);
        }
      },
      () => {
        for (const { item } of flying) {
          way.flying.delete(item.id);
          if (item.kind === 'text') this.#delivery(key, item.id, 'stored');
        }
      },
      (error) => {
        this.#onError(error);
        // They will not be acknowledged again on this link.
        this.#clock.after(RETRY, () => {
          this.#settle(key, ids);
        });
      },
    );
  }

  /** Marks on the disk what was handed over and is not acknowledged. */
  mark(): void {
    const handed = [...this.#ways.values()].flatMap(({ flying }) =>
      [...flying.values()].filter(({ sentAt, marked }) => sentAt !== null && !marked),
    );
    if (handed.length === 0) return;
    this.#commit.add(
      () => {
        for (const { item, sentAt } of handed)
          if (item.kind === 'text' && sentAt !== null) this.#messages.setSent(item.message, sentAt);
      },
      () => {
        for (const flying of handed) flying.marked = true;
      },
      (error) => {
        this.#onError(error);
        this.#markSoon(RETRY);
      },
    );
  }

  #read(key: FriendId, way: Way): { items: OutboxItem[]; end: number } {
    const friend = this.#friends.get(key);
    // A link that has ended meanwhile carries nothing any more: numbers given for it would not be in the order of sending.
    if (!friend || !way.link.established) return { items: [], end: 0 };
    const items = this.#table.next(friend.number, way.upTo, BATCH).map((item) => {
      if (item.seq !== null || !carries(way.link, item.kind)) return item;
      const seq = this.#nextSeq(friend.number);
      this.#table.setSeq(friend.number, item.number, seq);
      return { ...item, seq };
    });
    return { items, end: items.length < BATCH ? way.newest : 0 };
  }

  #sendPage(way: Way, key: FriendId, { items, end }: { items: readonly OutboxItem[]; end: number }): void {
    for (const item of items) {
      if (!way.link.established) return;
      // What this link cannot carry waits for one that can.
      if (!carries(way.link, item.kind)) way.upTo = item.number;
      else this.#write(way, key, item);
      if (way.resting) return;
    }
    way.upTo = Math.max(way.upTo, end);
    way.promised = way.upTo;
    if (items.length === BATCH || way.newest > way.upTo) this.flush(key);
  }

  #wayOf(key: FriendId, link: Link): Way {
    const known = this.#ways.get(key);
    if (known?.link === link) return known;
    const way: Way = {
      link,
      flying: new Map(),
      upTo: 0,
      promised: 0,
      newest: 0,
      resting: false,
      reading: false,
    };
    this.#ways.set(key, way);
    return way;
  }

  #nextSeq(friend: number): number {
    const seq = this.#seqs.get(friend) + 1;
    this.#seqs.set(friend, seq);
    return seq;
  }

  #write(way: Way, key: FriendId, item: OutboxItem): void {
    const flying: Flying = { item, sentAt: null, marked: item.sent };
    const ready =
      way.link.security === 'base'
        ? way.link.send(utf8(item.body), () => {
            this.#doneWith(key, item);
          })
        : way.link.sendMessage(wireOf(item), () => {
            this.#handedOver(key, flying);
          });
    if (way.link.security === 'session') way.flying.set(item.id, flying);
    way.upTo = item.number;
    way.promised = Math.max(way.promised, item.number);
    way.resting = !ready;
  }

  /** To a session: now it is the acknowledgement that is awaited. */
  #handedOver(key: FriendId, flying: Flying): void {
    flying.sentAt = this.#clock.now();
    if (flying.item.kind !== 'text' || flying.marked) return;
    this.#delivery(key, flying.item.id, 'sent');
    this.#markSoon(MARK_AFTER);
  }

  /** To the base protocol: there is nothing more to be known. */
  #doneWith(key: FriendId, item: OutboxItem): void {
    const at = this.#clock.now();
    this.#commit.add(
      () => {
        const friend = this.#friends.get(key);
        if (friend) this.#table.remove(friend.number, item.number);
        this.#messages.setSent(item.message, at);
      },
      () => {
        this.#delivery(key, item.id, 'sent');
      },
      (error) => {
        this.#onError(error);
        this.#clock.after(RETRY, () => {
          this.#doneWith(key, item);
        });
      },
    );
  }

  #markSoon(ms: number): void {
    if (this.#marking) return;
    this.#marking = true;
    this.#clock.after(ms, () => {
      this.#marking = false;
      this.mark();
    });
  }

  #delivery(key: FriendId, id: MessageId, state: 'sent' | 'stored'): void {
    this.#friends.noteDelivery(key, { id, state });
    this.#emit({ type: 'delivery', key, id, state });
  }
}

const carries = (link: Link, kind: OutboxKind): boolean =>
  kind === 'text' || (link.security === 'session' && link.features.includes(kind));

function wireOf({ id, at, seq, kind, about, replyTo, body }: OutboxItem): WireMessage {
  const head = { id: fromHex(id), at, ...(seq === null ? {} : { seq }) };
  const of = fromHex(about);
  switch (kind) {
    case 'text':
      return { kind, ...head, text: body, ...(replyTo === null ? {} : { re: fromHex(replyTo) }) };
    case 'edit':
      return { kind, ...head, of, text: body };
    case 'delete':
      return { kind, ...head, of };
    case 'reaction':
      return { kind, ...head, of, emoji: body };
  }
}
