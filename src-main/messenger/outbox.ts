import { utf8 } from '../base/bytes';
import type { Clock } from '../base/clock';
import type { Link } from '../peers/link';
import type { Message as WireMessage } from '../protocol/message';
import type { MessagesTable } from '../storage/messages';
import type { OutboxItem, OutboxKind, OutboxTable } from '../storage/outbox';
import { fromHex, toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';
import type { Presence } from './presence';

/** Items read from the disk at once. */
const BATCH = 64;
/** When marks could not be written, the next try. */
const RETRY = 5_000;

/** An item that was handed over: to the base protocol for good, to a session until it is acknowledged. */
interface Handed {
  readonly key: FriendId;
  readonly item: OutboxItem;
  readonly base: boolean;
  readonly at: number;
}

/** How far the items of one friend have gone on the link in use. Numbers are those of the outbox. */
interface Way {
  readonly link: Link;
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
  readonly #ways = new Map<FriendId, Way>();
  /** Handed over, and not marked so far. */
  #handed: Handed[] = [];

  constructor(options: {
    commit: GroupCommit;
    messages: MessagesTable;
    table: OutboxTable;
    friends: Friends;
    presence: Presence;
    clock: Clock;
    emit: Emit;
    onError: (error: unknown) => void;
  }) {
    this.#commit = options.commit;
    this.#messages = options.messages;
    this.#table = options.table;
    this.#friends = options.friends;
    this.#presence = options.presence;
    this.#clock = options.clock;
    this.#emit = options.emit;
    this.#onError = options.onError;
  }

  /** Stores one at the end, inside a transaction. Where nothing stands before it, it may go as soon as that is through. */
  put(key: FriendId, friend: number, item: Omit<OutboxItem, 'number' | 'seq'>): OutboxItem {
    const way = this.#ways.get(key);
    const next =
      way !== undefined &&
      !way.resting &&
      !way.reading &&
      way.promised >= way.newest &&
      carries(way.link, item.kind);
    const seq = next ? this.#table.nextSeq(friend) : null;
    const body = item.kind === 'text' ? null : item.body;
    const number = this.#table.insert(friend, { ...item, body, seq });
    if (way) {
      way.newest = number;
      if (seq !== null) way.promised = number;
    }
    return { ...item, number, seq };
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
        way.reading = false;
        this.#onError(error);
        this.#clock.after(RETRY, () => {
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
    this.#ways.delete(key);
    this.flush(key);
  }

  /** A link is gone: the next one begins with what is not acknowledged. */
  gone(key: FriendId, link: Link): void {
    if (this.#ways.get(key)?.link === link) this.#ways.delete(key);
    this.flush(key);
  }

  /** Their computer has these. */
  acknowledged(key: FriendId, ids: readonly Uint8Array[]): void {
    const friend = this.#friends.get(key);
    if (!friend) return;
    const at = this.#clock.now();
    this.#commit.add(
      () =>
        ids.flatMap((bytes) => {
          const id = toHex(bytes) as MessageId;
          const row = this.#table.acknowledge(friend.number, id);
          if (row?.kind !== 'text') return [];
          this.#messages.setStored(row.message, at);
          return [id];
        }),
      (stored) => {
        for (const id of stored) this.#delivery(key, id, 'stored');
      },
      (error) => {
        // They stay in the outbox; sent again, they are acknowledged again.
        this.#onError(error);
      },
    );
  }

  #read(key: FriendId, way: Way): { items: OutboxItem[]; end: number } {
    const friend = this.#friends.get(key);
    if (!friend) return { items: [], end: way.newest };
    const items = this.#table.next(friend.number, way.upTo, BATCH).map((item) => {
      if (item.seq !== null || !carries(way.link, item.kind)) return item;
      const seq = this.#table.nextSeq(friend.number);
      this.#table.setSeq(item.number, seq);
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
    const way: Way = { link, upTo: 0, promised: 0, newest: 0, resting: false, reading: false };
    this.#ways.set(key, way);
    return way;
  }

  #write(way: Way, key: FriendId, item: OutboxItem): void {
    const base = way.link.security === 'base';
    const flushed = (): void => {
      this.#note({ key, item, base, at: this.#clock.now() });
    };
    const ready = base
      ? way.link.send(utf8(item.body), flushed)
      : way.link.sendMessage(wireOf(item), flushed);
    way.upTo = item.number;
    way.promised = Math.max(way.promised, item.number);
    way.resting = !ready;
  }

  /** Many are handed over in one turn; they are marked together. */
  #note(handed: Handed): void {
    this.#handed.push(handed);
    if (this.#handed.length === 1) this.#mark(this.#handed);
  }

  #mark(handed: Handed[]): void {
    this.#commit.add(
      () => {
        // What comes from now on is of the next mark.
        this.#handed = [];
        return handed.filter(({ item, base, at }) => {
          if (base) this.#table.remove(item.number);
          return item.kind === 'text' && this.#messages.setSent(item.message, at);
        });
      },
      (marked) => {
        for (const { key, item } of marked) this.#delivery(key, item.id, 'sent');
      },
      (error) => {
        this.#onError(error);
        this.#clock.after(RETRY, () => {
          this.#mark(handed);
        });
      },
    );
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
