import type { Clock } from '../base/clock';
import type { Link } from '../peers/link';
import type { PeerMessage } from '../protocol/secured';
import type { ChangesTable } from '../storage/changes';
import type { FriendRecord, FriendsTable } from '../storage/friends';
import type { MessagesTable } from '../storage/messages';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED, type Message } from '../../src-shared/model';
import { isReaction } from '../../src-shared/reaction';
import type { Acks } from './acks';
import { Counters } from './counters';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';

/** What is stored when it comes in. PROTOCOL.md section 6. */
export type LastingMessage = Extract<PeerMessage, { kind: 'text' | 'edit' | 'delete' | 'reaction' }>;

/** What a message that came in has led to on the disk. */
type Outcome =
  | { readonly type: 'new'; readonly message: Message; readonly unarchived: boolean }
  | { readonly type: 'changed'; readonly number: number; readonly reacted: boolean }
  | { readonly type: 'nothing' };

const NOTHING: Outcome = { type: 'nothing' };

/**
 * Lasting messages that came in. All that one turn brings is stored in one transaction; only then is it told, here and
 * to its sender. Each has its effect once: an id that is known is acknowledged again and otherwise passed over.
 */
export class Inbox {
  readonly #commit: GroupCommit;
  readonly #messages: MessagesTable;
  readonly #changes: ChangesTable;
  readonly #seqs: Counters;
  /** How many of a friend's never came, and stand before no text so far. */
  readonly #gaps: Counters;
  readonly #friends: Friends;
  readonly #acks: Acks;
  readonly #clock: Clock;
  readonly #emit: Emit;
  readonly #onError: (error: unknown) => void;

  constructor(options: {
    commit: GroupCommit;
    messages: MessagesTable;
    changes: ChangesTable;
    friendTable: FriendsTable;
    friends: Friends;
    acks: Acks;
    clock: Clock;
    emit: Emit;
    onError: (error: unknown) => void;
  }) {
    this.#commit = options.commit;
    this.#messages = options.messages;
    this.#changes = options.changes;
    const { friendTable } = options;
    this.#seqs = new Counters(
      options.commit,
      (friend) => friendTable.seqs(friend).in,
      (friend, seq) => {
        friendTable.setInSeq(friend, seq);
      },
    );
    this.#gaps = new Counters(
      options.commit,
      (friend) => friendTable.seqs(friend).missing,
      (friend, count) => {
        friendTable.setMissing(friend, count);
      },
    );
    this.#friends = options.friends;
    this.#acks = options.acks;
    this.#clock = options.clock;
    this.#emit = options.emit;
    this.#onError = options.onError;
  }

  /** A message of the Saltbox session. */
  add(link: Link, key: FriendId, message: LastingMessage): void {
    this.#store(link, key, message, () => {
      this.#acks.owe(key, message.id);
    });
  }

  /** A text of the base protocol, which has no id; `id` is made up here. */
  addBase(link: Link, key: FriendId, id: Uint8Array, text: string): void {
    this.#store(link, key, { kind: 'text', id, at: this.#clock.now(), text }, () => undefined);
  }

  #store(link: Link, key: FriendId, message: LastingMessage, stored: () => void): void {
    this.#commit.add(
      () => this.#apply(key, message),
      (outcome) => {
        stored();
        this.#tell(key, outcome);
      },
      (error) => {
        this.#onError(error);
        // No more is taken from those whose messages cannot be kept; theirs to send again.
        link.close('stopped');
      },
    );
  }

  #apply(key: FriendId, message: LastingMessage): Outcome {
    const friend = this.#friends.get(key);
    // They may just have been removed.
    if (!friend) return NOTHING;
    return message.kind === 'text' ? this.#applyText(friend, message) : this.#applyChange(friend, message);
  }

  #applyText(friend: FriendRecord, message: Extract<LastingMessage, { kind: 'text' }>): Outcome {
    const id = toHex(message.id) as MessageId;
    if (this.#messages.place(friend.number, id) || this.#wasCleared(friend, id, message)) return NOTHING;
    const now = this.#clock.now();
    const fresh: Message = {
      id,
      from: 'friend',
      text: message.text,
      // Their clock says when it was written; one that runs ahead is not believed.
      sentAt: Math.min(message.at, now),
      state: 'received',
      replyTo: message.re ? (toHex(message.re) as MessageId) : null,
      missing: this.#missing(friend, message),
      ...UNTOUCHED,
    };
    if (fresh.missing > 0) this.#gaps.set(friend.number, 0);
    this.#messages.insert(friend.number, fresh, now);
    return { type: 'new', message: fresh, unarchived: this.#friends.unarchive(friend, 'friend', now) };
  }

  /** It was here, is deleted, and comes again as its sender has not heard that it was stored. */
  #wasCleared(friend: FriendRecord, id: MessageId, { seq }: LastingMessage): boolean {
    const again = seq === undefined || seq <= this.#seqs.get(friend.number);
    return again && this.#changes.isApplied(friend.number, id);
  }

  #applyChange(friend: FriendRecord, message: Exclude<LastingMessage, { kind: 'text' }>): Outcome {
    if (!this.#changes.apply(friend.number, toHex(message.id) as MessageId)) return NOTHING;
    const missing = this.#missing(friend, message);
    if (missing > 0) this.#gaps.set(friend.number, missing);
    const place = this.#messages.place(friend.number, toHex(message.of) as MessageId);
    // What is not here any more cannot be changed; and only their own texts are theirs to change.
    if (!place || place.deleted) return NOTHING;
    const { number } = place;
    const at = Math.min(message.at, this.#clock.now());
    if (message.kind === 'reaction') {
      if (!isReaction(message.emoji)) return NOTHING;
      this.#changes.react(number, false, message.emoji, at);
    } else if (place.mine) return NOTHING;
    else if (message.kind === 'edit') this.#changes.edit(number, message.text, at);
    else this.#changes.erase(number, at);
    return { type: 'changed', number, reacted: message.kind === 'reaction' };
  }

  /** Notes the place that a message has in its sender's numbering; answers how many before it never came, untold. */
  #missing(friend: FriendRecord, { seq }: LastingMessage): number {
    const untold = this.#gaps.get(friend.number);
    if (seq === undefined) return untold;
    const before = this.#seqs.get(friend.number);
    // A smaller number is that of a change in an old place, or of somebody who lost their own count.
    if (seq <= before) return untold;
    this.#seqs.set(friend.number, seq);
    // Nothing is known of what came before the first.
    return before > 0 ? untold + seq - before - 1 : untold;
  }

  #tell(key: FriendId, outcome: Outcome): void {
    if (outcome.type === 'new') {
      this.#friends.noteMessage(key, outcome.message, outcome.unarchived);
      this.#emit({ type: 'message', key, message: outcome.message });
    } else if (outcome.type === 'changed') {
      const message = this.#messages.get(outcome.number);
      if (!message) return;
      this.#friends.noteChange(key, message);
      this.#emit({ type: 'messageChanged', key, message, reacted: outcome.reacted });
    }
  }
}
