import type { Clock } from '../base/clock';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import { isMuted, type MuteHours, type Standing } from '../../src-shared/talk';
import type { Friends } from './friends';

const HOUR = 3_600_000;
/** The end of a mute is looked at anew after so long at the latest, as the user's clock may have jumped. */
const LOOK_AGAIN = HOUR;

/** How conversations stand in the list: pinned, muted, put away, marked. Every command is on the disk when it answers. */
export class Talks {
  readonly #friends: Friends;
  readonly #clock: Clock;
  readonly #safely: (work: () => void) => void;
  #cancelTimer: () => void = () => undefined;

  /** `safely` tells a failure of work that nobody waits for. */
  constructor(options: { friends: Friends; clock: Clock; safely: (work: () => void) => void }) {
    this.#friends = options.friends;
    this.#clock = options.clock;
    this.#safely = options.safely;
  }

  /** Mutes that run out are undone from now on, and told. */
  start(): void {
    this.#endMutes();
  }

  stop(): void {
    this.#cancelTimer();
  }

  /** Pins it below those pinned before; what is put away comes back for it. */
  setPinned(key: FriendId, on: boolean): Result<null> {
    return this.#change(key, ({ pinnedAt }) => {
      if (!on) return { pinnedAt: null };
      return pinnedAt === null ? { pinnedAt: this.#nextPin(), archived: false } : {};
    });
  }

  /** Null: not any more. */
  setMuted(key: FriendId, hours: MuteHours | null): Result<null> {
    const mutedUntil = typeof hours === 'number' ? this.#clock.now() + hours * HOUR : hours;
    const result = this.#change(key, () => ({ mutedUntil }));
    this.#endMutes();
    return result;
  }

  /** Puts it away, pinned no more. */
  setArchived(key: FriendId, on: boolean): Result<null> {
    return this.#change(key, () => (on ? { archived: true, pinnedAt: null } : { archived: false }));
  }

  /** Until it is read. */
  markUnread(key: FriendId): Result<null> {
    return this.#change(key, () => ({ markedUnread: true }));
  }

  #change(key: FriendId, to: (standing: Standing) => Partial<Standing>): Result<null> {
    const friend = this.#friends.get(key);
    if (!friend) return fail('friend-unknown');
    this.#friends.setStanding(key, to(friend));
    return ok(null);
  }

  /** Later than all others, whatever the clock says. */
  #nextPin(): number {
    const pins = this.#friends.keys().map((key) => this.#friends.get(key)?.pinnedAt ?? 0);
    return Math.max(this.#clock.now(), 1 + Math.max(...pins));
  }

  #endMutes(): void {
    this.#cancelTimer();
    const now = this.#clock.now();
    let next = Infinity;
    for (const key of this.#friends.keys()) {
      const friend = this.#friends.get(key);
      if (typeof friend?.mutedUntil !== 'number') continue;
      if (isMuted(friend, now)) next = Math.min(next, friend.mutedUntil);
      else
        this.#safely(() => {
          this.#friends.setStanding(key, { mutedUntil: null });
        });
    }
    if (next === Infinity) return;
    this.#cancelTimer = this.#clock.after(Math.min(next - now, LOOK_AGAIN), () => {
      this.#endMutes();
    });
  }
}
