import { utf8 } from '../base/bytes';
import type { Clock } from '../base/clock';
import type { Link } from '../peers/link';
import type { FriendsTable } from '../storage/friends';
import type { MessagesTable } from '../storage/messages';
import type { OutboxItem, OutboxTable } from '../storage/outbox';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { Counters } from './counters';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';
import { carries, wireOf } from './outgoing';
import type { Presence } from './presence';
import { runsOf, Way, type Flying, type Run } from './way';

/** Items read from the disk at once. */
const BATCH = 128;
/** How long the mark that a message was handed over may wait: the acknowledgement mostly comes before, and says more. */
const MARK_AFTER = 1_000;
/** When something could not be written or read, the next try. */
const RETRY = 5_000;

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

  /**
   * Stores one at the end, inside a transaction. Where nothing stands before it but what is in memory, it is given its
   * place right away, and goes as soon as that transaction is through.
   */
  put(key: FriendId, friend: number, item: Omit<OutboxItem, 'number' | 'seq' | 'sent'>): OutboxItem {
    const way = this.#ways.get(key);
    const next = way?.hasRoomFor(item.kind) === true;
    const number = (this.#lastNumber += 1);
    const { id, kind, message, about, replyTo, at, body } = item;
    const seq = next ? this.#nextSeq(friend) : null;
    // Written out: an object that was spread into is ten times as slow here, and later wherever it is read.
    const whole = { number, id, seq, kind, message, about, replyTo, at, body, sent: false };
    this.#table.insert(friend, whole);
    if (next) way.promise(whole);
    else if (way) way.behind = true;
    return whole;
  }

  /** What `put` stored is on the disk now. */
  go(key: FriendId, item: OutboxItem): void {
    const way = this.#ways.get(key);
    // In order or not at all: else it is read from the disk, in its turn.
    if (way?.keep(item) === true) this.#pump(key, way);
    else this.flush(key);
  }

  /** Sends what is not acknowledged and was not yet written to the link in use, in order, until that wants to rest. */
  flush(key: FriendId): void {
    const link = this.#presence.link(key);
    if (!link?.established) return;
    const way = this.#wayOf(key, link);
    if (way.reading || way.resting || !way.empty) return;
    way.reading = true;
    this.#commit.add(
      () => this.#read(key, way),
      (items) => {
        way.reading = false;
        if (this.#ways.get(key) !== way) return;
        way.takePage(items);
        this.#pump(key, way);
      },
      (error) => {
        this.#onError(error);
        way.behind = true;
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
    if (way?.link !== link) return;
    way.resting = false;
    this.#pump(key, way);
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

  /** That it is on their disk is true from here on, and told; on this disk it stands with the next commit. */
  #settle(key: FriendId, ids: readonly MessageId[]): void {
    const way = this.#ways.get(key);
    if (!way) return;
    const settled = ids.flatMap((id) => way.flying.get(id) ?? []);
    for (const { item } of settled) {
      way.flying.delete(item.id);
      if (item.kind === 'text') this.#delivery(key, item.id, 'stored');
    }
    this.#forget(key, runsOf(settled), this.#clock.now());
  }

  #forget(key: FriendId, runs: readonly Run[], at: number): void {
    this.#commit.add(
      () => {
        const friend = this.#friends.get(key);
        if (!friend) return;
        for (const { first, last, sentAt } of runs)
          this.#table.acknowledged(friend.number, first, last, sentAt ?? at, at);
      },
      () => undefined,
      (error) => {
        this.#onError(error);
        // They will not be acknowledged again on this link.
        this.#clock.after(RETRY, () => {
          this.#forget(key, runs, at);
        });
      },
    );
  }

  /** Marks on the disk what was handed over and is not acknowledged. */
  mark(): void {
    for (const [key, { flying }] of this.#ways) {
      const handed = [...flying.values()].filter(({ sentAt, marked }) => sentAt !== null && !marked);
      if (handed.length > 0) this.#mark(key, handed);
    }
  }

  #mark(key: FriendId, handed: readonly Flying[]): void {
    this.#commit.add(
      () => {
        const friend = this.#friends.get(key);
        if (!friend) return;
        for (const { first, last, sentAt } of runsOf(handed))
          if (sentAt !== null) this.#table.handedOver(friend.number, first, last, sentAt);
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

  #read(key: FriendId, way: Way): OutboxItem[] {
    const friend = this.#friends.get(key);
    // A link that has ended meanwhile carries nothing any more: numbers given for it would not be in the order of sending.
    if (!friend || !way.link.established) return [];
    const numbered = (way.numbered ??= this.#table.lastNumbered(friend.number));
    const page = this.#table.next(friend.number, way.upTo, BATCH);
    way.behind = page.length === BATCH;
    return page.flatMap((item) => {
      if (item.seq !== null || !carries(way.link, item.kind)) return item;
      if (item.number < numbered) {
        // Others went while this one waited for a link that carries it. The numbering is that of sending: it goes last.
        this.#table.move(friend.number, item.number, (this.#lastNumber += 1));
        way.behind = true;
        return [];
      }
      const seq = this.#nextSeq(friend.number);
      this.#table.setSeq(friend.number, item.number, seq);
      return { ...item, seq };
    });
  }

  #pump(key: FriendId, way: Way): void {
    for (let item = way.next(); item; item = way.next()) {
      // What this link cannot carry waits for one that can.
      if (carries(way.link, item.kind)) this.#write(way, key, item);
      else way.written = null;
    }
    if (way.wantsMore) this.flush(key);
  }

  #wayOf(key: FriendId, link: Link): Way {
    const known = this.#ways.get(key);
    if (known?.link === link) return known;
    const way = new Way(link);
    this.#ways.set(key, way);
    return way;
  }

  #nextSeq(friend: number): number {
    const seq = this.#seqs.get(friend) + 1;
    this.#seqs.set(friend, seq);
    return seq;
  }

  #write(way: Way, key: FriendId, item: OutboxItem): void {
    const flying: Flying = { item, before: way.written, sentAt: null, marked: item.sent };
    const ready =
      way.link.security === 'base'
        ? way.link.send(utf8(item.body), () => {
            this.#doneWith(key, item);
          })
        : way.link.sendMessage(wireOf(item), () => {
            this.#handedOver(key, flying);
          });
    if (way.link.security === 'session') way.flying.set(item.id, flying);
    way.written = item.number;
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
