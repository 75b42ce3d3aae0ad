import type { Link } from '../peers/link';
import type { Database } from '../storage/database';
import type { MessagesTable } from '../storage/messages';
import type { FriendId } from '../../src-shared/ids';
import type { Message } from '../../src-shared/model';
import type { Emit } from './events';
import type { Friends } from './friends';

interface Arrival {
  readonly link: Link;
  readonly key: FriendId;
  readonly message: Message;
}

/**
 * Messages that came in. All that one turn brings is stored in one transaction, so that a burst does not cost a write
 * to the disk for each; only then is it told.
 */
export class Inbox {
  readonly #database: Database;
  readonly #messages: MessagesTable;
  readonly #friends: Friends;
  readonly #emit: Emit;
  readonly #onError: (error: unknown) => void;
  #arrived: Arrival[] = [];

  constructor(options: {
    database: Database;
    messages: MessagesTable;
    friends: Friends;
    emit: Emit;
    onError: (error: unknown) => void;
  }) {
    this.#database = options.database;
    this.#messages = options.messages;
    this.#friends = options.friends;
    this.#emit = options.emit;
    this.#onError = options.onError;
  }

  add(link: Link, key: FriendId, message: Message): void {
    this.#arrived.push({ link, key, message });
    if (this.#arrived.length === 1)
      queueMicrotask(() => {
        this.flush();
      });
  }

  /** Stores what has arrived, now. */
  flush(): void {
    const arrived = this.#arrived;
    this.#arrived = [];
    if (arrived.length === 0) return;
    const fresh: Arrival[] = [];
    try {
      this.#database.transaction(() => {
        for (const arrival of arrived) {
          // The same id again is the same message, sent anew after a break; and a friend may just have been removed.
          if (!this.#friends.get(arrival.key) || this.#messages.has(arrival.message.id)) continue;
          this.#messages.insert(arrival.key, arrival.message);
          fresh.push(arrival);
        }
      });
    } catch (error) {
      this.#onError(error);
      // No more is taken from those whose messages cannot be kept.
      for (const link of new Set(arrived.map((one) => one.link))) link.close('stopped');
      return;
    }
    for (const { key, message } of fresh) {
      this.#friends.noteMessage(key, message);
      this.#emit({ type: 'message', key, message });
    }
  }
}
