import type { RetentionTable } from '../storage/retention';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { Emit } from './events';
import type { Friends } from './friends';

/**
 * Deletes what was said with a friend, on this computer alone. What is still to be sent is not: to clear is not to
 * cancel. That it is wanted is on the disk first, so what an end of the program interrupts is gone after the next start.
 */
export class Clearing {
  readonly #table: RetentionTable;
  readonly #friends: Friends;
  readonly #emit: Emit;
  readonly #yieldTurn: () => Promise<void>;
  readonly #onDone: () => void;
  #stopped = false;

  /** `onDone` may give the room back to the disk, and bring the indexes up. */
  constructor(options: {
    table: RetentionTable;
    friends: Friends;
    emit: Emit;
    yieldTurn: () => Promise<void>;
    onDone: () => void;
  }) {
    this.#table = options.table;
    this.#friends = options.friends;
    this.#emit = options.emit;
    this.#yieldTurn = options.yieldTurn;
    this.#onDone = options.onDone;
  }

  /** Answers when all of it is gone. Others have their turn meanwhile, and what they store stays. */
  async clear(key: FriendId): Promise<Result<null>> {
    const friend = this.#friends.get(key);
    if (!friend) return fail('friend-unknown');
    this.#table.markForClearing(friend.number);
    for (const _step of this.#table.clear(friend.number)) {
      await this.#yieldTurn();
      // The next start goes on with it.
      if (this.#stopped) return ok(null);
    }
    this.#emit({ type: 'cleared', key });
    this.#friends.noteExpired(key);
    this.#onDone();
    return ok(null);
  }

  stop(): void {
    this.#stopped = true;
  }
}
