import type { SettingsTable } from '../storage/settings';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import { dials, type Dial, type Dials } from '../../src-shared/talk';
import type { Emit } from './events';
import type { Friends } from './friends';

/** What friends are told of the user beside messages. It goes both ways: who does not tell is not told either. */
export class Privacy {
  readonly #settings: SettingsTable;
  readonly #friends: Friends;
  readonly #emit: Emit;
  readonly #onChanged: (dial: Dial, keys: readonly FriendId[]) => void;

  /** `onChanged` hears of friends for whom a dial may be another one now. */
  constructor(options: {
    settings: SettingsTable;
    friends: Friends;
    emit: Emit;
    onChanged: (dial: Dial, keys: readonly FriendId[]) => void;
  }) {
    this.#settings = options.settings;
    this.#friends = options.friends;
    this.#emit = options.emit;
    this.#onChanged = options.onChanged;
  }

  /** For everybody for whom it is not settled otherwise. */
  get all(): Dials {
    const [readMarks, typing, presence] = dials.map((dial) => this.#settings.get(dial) !== 'off');
    return { readMarks: readMarks === true, typing: typing === true, presence: presence === true };
  }

  /** With this friend. */
  with(dial: Dial, key: FriendId): boolean {
    return this.#friends.get(key)?.[dial] ?? this.all[dial];
  }

  set(dial: Dial, on: boolean): Result<null> {
    this.#settings.set(dial, on ? 'on' : 'off');
    this.#emit({ type: 'profileChanged' });
    this.#onChanged(dial, this.#friends.keys());
    return ok(null);
  }

  /** For one friend alone; null: as for everybody. */
  setFor(key: FriendId, dial: Dial, on: boolean | null): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    this.#friends.setDial(key, dial, on);
    this.#onChanged(dial, [key]);
    return ok(null);
  }
}
