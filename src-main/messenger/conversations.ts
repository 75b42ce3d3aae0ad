import type { Clock } from '../base/clock';
import type { Random } from '../base/random';
import type { ChangesTable } from '../storage/changes';
import type { FriendRecord } from '../storage/friends';
import type { MessagesTable, Place } from '../storage/messages';
import type { OutboxItem, OutboxKind, OutboxTable } from '../storage/outbox';
import { fail, ok, type Result } from '../../src-shared/errors';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { UNTOUCHED, type Message } from '../../src-shared/model';
import { isReaction } from '../../src-shared/reaction';
import { checkText } from './checks';
import type { Emit } from './events';
import type { Drafts } from './drafts';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';
import type { Outbox } from './outbox';

type Refusal = ReturnType<typeof fail>;
type Answer<T> = Promise<Result<T>>;

/** What a command has done inside its transaction, and what is left to do once that is through. */
interface Done<T> {
  readonly value: T;
  after(): void;
}

/**
 * What the user does in a conversation. Every command answers when it is on the disk: the message, or the change to one,
 * and what must be sent of it, are one transaction.
 */
export class Conversations {
  readonly #commit: GroupCommit;
  readonly #messages: MessagesTable;
  readonly #changes: ChangesTable;
  readonly #outboxTable: OutboxTable;
  readonly #outbox: Outbox;
  readonly #friends: Friends;
  readonly #drafts: Drafts;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #emit: Emit;

  constructor(options: {
    commit: GroupCommit;
    messages: MessagesTable;
    changes: ChangesTable;
    outboxTable: OutboxTable;
    outbox: Outbox;
    friends: Friends;
    drafts: Drafts;
    clock: Clock;
    random: Random;
    emit: Emit;
  }) {
    this.#commit = options.commit;
    this.#messages = options.messages;
    this.#changes = options.changes;
    this.#outboxTable = options.outboxTable;
    this.#outbox = options.outbox;
    this.#friends = options.friends;
    this.#drafts = options.drafts;
    this.#clock = options.clock;
    this.#random = options.random;
    this.#emit = options.emit;
  }

  /** Writes a message, perhaps as an answer to another one of the conversation. The draft is used up by it, or kept. */
  send(
    key: FriendId,
    text: string,
    replyTo: MessageId | null,
    draft: 'used' | 'kept' = 'used',
  ): Answer<{ id: MessageId }> {
    const checked = checkText(text);
    return this.#command(key, (friend) => {
      if (!checked.ok) return checked;
      if (replyTo !== null && !this.#messages.place(friend.number, replyTo)) return fail('message-unknown');
      const id = this.#newId();
      const at = this.#clock.now();
      const message: Message = {
        id,
        from: 'me',
        text: checked.value,
        sentAt: at,
        state: 'waiting',
        replyTo,
        missing: 0,
        ...UNTOUCHED,
      };
      const number = this.#messages.insert(friend.number, message, null);
      const unarchived = this.#friends.unarchive(friend, 'me', at);
      if (draft === 'used') this.#drafts.remove(key, friend.number);
      const item = this.#outbox.put(key, friend.number, {
        id,
        kind: 'text',
        message: number,
        about: id,
        replyTo,
        at,
        body: checked.value,
      });
      return {
        value: { id },
        after: () => {
          if (draft === 'used') this.#drafts.forget(key);
          this.#friends.noteMessage(key, message, unarchived);
          this.#emit({ type: 'message', key, message });
          this.#outbox.go(key, item);
        },
      };
    });
  }

  /** Sends the text of a message on, a copy to each friend, and all of them or none. Drafts stay. */
  async forward(key: FriendId, id: MessageId, to: readonly FriendId[]): Answer<{ ids: MessageId[] }> {
    const text = this.#textOf(key, id);
    if (!text.ok) return text;
    const keys = [...new Set(to)];
    for (const one of keys) {
      const open = this.#open(one);
      if (!('number' in open)) return open;
    }
    // Those of one turn are one transaction.
    const sent = await Promise.all(keys.map((one) => this.send(one, text.value, null, 'kept')));
    const ids: MessageId[] = [];
    for (const result of sent) {
      if (!result.ok) return result;
      ids.push(result.value.id);
    }
    return ok({ ids });
  }

  /** Replaces the text of an own message: quietly while nobody has it, else with its history, for both. */
  edit(key: FriendId, id: MessageId, text: string): Answer<null> {
    const checked = checkText(text);
    return this.#command(key, (friend) => {
      if (!checked.ok) return checked;
      const place = this.#own(friend, id);
      if (!('number' in place)) return place;
      if (this.#messages.text(place.number) === checked.value) return { value: null, after: () => undefined };
      const item = this.#waitingText(friend, place);
      if (item?.seq === null) {
        this.#messages.rewrite(place.number, checked.value);
        return this.#changed(key, place.number);
      }
      if (!item && !place.stored) return fail('message-base');
      this.#changes.edit(place.number, checked.value, this.#clock.now());
      return this.#change(key, friend, place.number, id, 'edit', checked.value);
    });
  }

  /** Deletes an own message for both; one that was never sent just goes. */
  delete(key: FriendId, id: MessageId): Answer<null> {
    return this.#command(key, (friend) => {
      const place = this.#own(friend, id);
      if (!('number' in place)) return place;
      const item = this.#waitingText(friend, place);
      if (item?.seq === null) return this.#remove(key, friend, place.number, id);
      if (!item && !place.stored) return fail('message-base');
      this.#changes.erase(place.number, this.#clock.now());
      // What the outbox has about it is not said any more. What may have been sent keeps its place in the numbering.
      const rest = this.#outboxTable.about(friend.number, place.number);
      for (const { number, seq } of rest) {
        if (seq === null) this.#outboxTable.remove(friend.number, number);
        else this.#outboxTable.turnIntoDelete(friend.number, number, this.#newId(), this.#clock.now());
      }
      const done = this.#change(key, friend, place.number, id, 'delete', '');
      if (rest.length === 0) return done;
      return {
        value: null,
        after: () => {
          done.after();
          this.#outbox.again(key);
        },
      };
    });
  }

  /** Takes back an own message that was never sent. */
  cancel(key: FriendId, id: MessageId): Answer<null> {
    return this.#command(key, (friend) => {
      const place = this.#own(friend, id);
      if (!('number' in place)) return place;
      const item = this.#waitingText(friend, place);
      return item?.seq === null ? this.#remove(key, friend, place.number, id) : fail('message-sent');
    });
  }

  /**
   * Deletes messages on this computer alone. What is still to be sent of one, or to be said about it, keeps it; answers
   * how many were kept.
   */
  deleteHere(key: FriendId, ids: readonly MessageId[]): Answer<{ left: number }> {
    return this.#run<{ left: number }>(() => {
      const friend = this.#friends.get(key);
      if (!friend) return fail('friend-unknown');
      const there = ids.flatMap((id) => {
        const place = this.#messages.place(friend.number, id);
        return place ? [{ id, number: place.number }] : [];
      });
      const gone = there.filter(({ number }) => this.#outboxTable.about(friend.number, number).length === 0);
      for (const { number } of gone) this.#messages.delete(number);
      return {
        value: { left: there.length - gone.length },
        after: () => {
          if (gone.length === 0) return;
          this.#emit({ type: 'expired', key, ids: gone.map(({ id }) => id) });
          this.#friends.noteExpired(key);
        },
      };
    });
  }

  /** Puts an emoji to any message of the conversation, in place of the one before; an empty one takes it back. */
  react(key: FriendId, id: MessageId, emoji: string): Answer<null> {
    return this.#command(key, (friend) => {
      if (!isReaction(emoji)) return fail('reaction-bad');
      if (!friend.spokeSession) return fail('message-base');
      const place = this.#messages.place(friend.number, id);
      if (!place || place.deleted) return fail('message-unknown');
      if (place.mine && !place.stored && !this.#waitingText(friend, place)) return fail('message-base');
      this.#changes.react(place.number, true, emoji, this.#clock.now());
      return this.#change(key, friend, place.number, id, 'reaction', emoji);
    });
  }

  /** A command to a friend who is not blocked. */
  #command<T>(key: FriendId, work: (friend: FriendRecord) => Done<T> | Refusal): Answer<T> {
    return this.#run(() => {
      const friend = this.#open(key);
      return 'number' in friend ? work(friend) : friend;
    });
  }

  /** Runs a command in the transaction of this turn, and what follows from it after that. */
  #run<T>(work: () => Done<T> | Refusal): Answer<T> {
    return new Promise((resolve, reject) => {
      this.#commit.add(
        work,
        (done) => {
          if ('ok' in done) resolve(done);
          else {
            resolve(ok(done.value));
            done.after();
          }
        },
        reject,
      );
    });
  }

  /** A friend who can be written to. */
  #open(key: FriendId): FriendRecord | Refusal {
    const friend = this.#friends.get(key);
    if (!friend) return fail('friend-unknown');
    return friend.state === 'blocked' ? fail('friend-blocked') : friend;
  }

  /** What a message says now, of whichever side. */
  #textOf(key: FriendId, id: MessageId): Result<string> {
    const friend = this.#friends.get(key);
    if (!friend) return fail('friend-unknown');
    const place = this.#messages.place(friend.number, id);
    const text = place && !place.deleted ? this.#messages.text(place.number) : null;
    return text === null ? fail('message-unknown') : ok(text);
  }

  /** An own message that is there to be changed. */
  #own(friend: FriendRecord, id: MessageId): Place | Refusal {
    const place = this.#messages.place(friend.number, id);
    if (!place || place.deleted) return fail('message-unknown');
    return place.mine ? place : fail('message-theirs');
  }

  /** The text's own item in the outbox, until it is acknowledged. */
  #waitingText(friend: FriendRecord, place: Place): OutboxItem | undefined {
    // A message that is stored there has none.
    if (place.stored) return undefined;
    return this.#outboxTable.about(friend.number, place.number).find(({ kind }) => kind === 'text');
  }

  #remove(key: FriendId, friend: FriendRecord, number: number, id: MessageId): Done<null> {
    for (const item of this.#outboxTable.about(friend.number, number))
      this.#outboxTable.remove(friend.number, item.number);
    this.#messages.delete(number);
    return {
      value: null,
      after: () => {
        this.#friends.noteRemoval(key, id);
        this.#emit({ type: 'messageRemoved', key, id });
      },
    };
  }

  /** A change that the friend must hear of. */
  #change(
    key: FriendId,
    friend: FriendRecord,
    message: number,
    about: MessageId,
    kind: Exclude<OutboxKind, 'text'>,
    body: string,
  ): Done<null> {
    const item = this.#outbox.put(key, friend.number, {
      id: this.#newId(),
      kind,
      message,
      about,
      replyTo: null,
      at: this.#clock.now(),
      body,
    });
    const changed = this.#changed(key, message);
    return {
      value: null,
      after: () => {
        changed.after();
        this.#outbox.go(key, item);
      },
    };
  }

  #changed(key: FriendId, number: number): Done<null> {
    return {
      value: null,
      after: () => {
        const message = this.#messages.get(number);
        if (!message) return;
        this.#friends.noteChange(key, message);
        this.#emit({ type: 'messageChanged', key, message });
      },
    };
  }

  #newId(): MessageId {
    return toHex(this.#random(16)) as MessageId;
  }
}
