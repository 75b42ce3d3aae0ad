import type { Clock } from '../base/clock';
import type { MessagesTable } from '../storage/messages';
import { fromHex, type FriendId, type MessageId } from '../../src-shared/ids';
import type { Emit } from './events';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';
import type { Presence } from './presence';
import type { Privacy } from './privacy';

/** Messages told as seen by one mark: what a window may show, and more. */
const MAX_TOLD = 1000;

/** Who has seen what, as far as both want to tell: who does not tell is not told either. */
export class ReadMarks {
  readonly #commit: GroupCommit;
  readonly #messages: MessagesTable;
  readonly #privacy: Privacy;
  readonly #friends: Friends;
  readonly #presence: Presence;
  readonly #clock: Clock;
  readonly #emit: Emit;
  readonly #onError: (error: unknown) => void;

  constructor(options: {
    commit: GroupCommit;
    messages: MessagesTable;
    privacy: Privacy;
    friends: Friends;
    presence: Presence;
    clock: Clock;
    emit: Emit;
    onError: (error: unknown) => void;
  }) {
    this.#commit = options.commit;
    this.#messages = options.messages;
    this.#privacy = options.privacy;
    this.#friends = options.friends;
    this.#presence = options.presence;
    this.#clock = options.clock;
    this.#emit = options.emit;
    this.#onError = options.onError;
  }

  /** Tells a friend how far they were read; passing, so it is told anew with each session. */
  tell(key: FriendId): void {
    const friend = this.#friends.get(key);
    const link = this.#presence.link(key);
    if (!friend || !link?.established || link.security !== 'session' || !this.#privacy.with('readMarks', key))
      return;
    const id = this.#messages.newestRead(friend.number);
    if (id) link.sendMessage({ kind: 'read', upTo: fromHex(id) });
  }

  /** A friend has seen mine up to this one. */
  heard(key: FriendId, id: MessageId): void {
    if (!this.#privacy.with('readMarks', key)) return;
    const at = this.#clock.now();
    this.#commit.add(
      () => {
        const friend = this.#friends.get(key);
        if (!friend) return [];
        const place = this.#messages.place(friend.number, id);
        if (!place?.mine) return [];
        const before = this.#messages.seenUpTo(friend.number);
        if (place.number <= before) return [];
        this.#messages.markSeen(friend.number, place.number, at);
        return this.#messages.mineBetween(friend.number, before, place.number, MAX_TOLD);
      },
      (seen) => {
        for (const one of seen) {
          this.#friends.noteDelivery(key, { id: one, state: 'seen' });
          this.#emit({ type: 'delivery', key, id: one, state: 'seen' });
        }
      },
      this.#onError,
    );
  }
}
