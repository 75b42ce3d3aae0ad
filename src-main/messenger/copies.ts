import { equalBytes } from '../base/bytes';
import type { Message as WireMessage } from '../protocol/message';
import type { InstancesTable } from '../storage/instances';
import type { SettingsTable } from '../storage/settings';
import type { Failure } from '../../src-shared/errors';
import { fromHex, shortKey, type FriendId } from '../../src-shared/ids';
import type { Friends } from './friends';

type Marks = Pick<Extract<WireMessage, { kind: 'profile' }>, 'instance' | 'seen'>;

/**
 * Finds out when two copies of one identity run: a backup that was restored beside the original, or a copied folder.
 * Friends say which copy they saw last; where they have seen this one and another one since, both are in use.
 * PROTOCOL.md 6.2.
 */
export class Copies {
  readonly #instance: Uint8Array;
  readonly #table: InstancesTable;
  readonly #friends: Friends;
  readonly #notice: (notice: Failure) => void;

  constructor(options: {
    settings: SettingsTable;
    table: InstancesTable;
    friends: Friends;
    notice: (notice: Failure) => void;
  }) {
    this.#instance = fromHex(options.settings.get('instance') ?? '');
    this.#table = options.table;
    this.#friends = options.friends;
    this.#notice = options.notice;
  }

  /** What the own profile says to a friend. */
  marksFor(key: FriendId): Marks {
    const friend = this.#friends.get(key);
    const known = friend && this.#table.get(friend.number);
    return { instance: this.#instance, ...(known ? { seen: known.theirs } : {}) };
  }

  /** A friend's profile came. Answers whether the own one must be told once more, as what it says of them has changed. */
  heard(key: FriendId, { instance, seen }: Marks): boolean {
    const friend = this.#friends.get(key);
    if (!friend || !instance) return false;
    const known = this.#table.get(friend.number);
    const same = known !== null && equalBytes(known.theirs, instance);
    // A copy of theirs that is new here may be older than the one before: what that had seen of mine does not count.
    const knewMine = same && known.mine !== null && equalBytes(known.mine, this.#instance);
    const knowsMine = seen !== undefined && equalBytes(seen, this.#instance);
    if (knewMine && seen !== undefined && !knowsMine)
      this.#notice({
        code: 'identity-twice',
        params: { name: friend.nickname ?? friend.name ?? shortKey(key) },
      });
    if (!same || (knowsMine && !knewMine))
      this.#table.set(friend.number, {
        theirs: instance,
        mine: knowsMine ? this.#instance : same ? known.mine : null,
      });
    return !same;
  }
}
