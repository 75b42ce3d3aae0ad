import type { Clock } from '../base/clock';
import { TokenBuckets } from '../base/token-bucket';
import { TYPING, typingLimits } from '../peers/limits';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { Emit, MessengerEvent } from './events';
import type { Friends } from './friends';
import type { Presence } from './presence';
import type { Privacy } from './privacy';

/**
 * Who is typing, as far as both want to tell. Passing: it is said while it goes on, and forgotten when it is not said
 * any more. PROTOCOL.md 6.2.
 */
export class Typing {
  readonly #friends: Friends;
  readonly #presence: Presence;
  readonly #privacy: Privacy;
  readonly #clock: Clock;
  readonly #emit: Emit;
  /** When friends were told last that the user types, by a clock that never jumps. */
  readonly #said = new Map<FriendId, number>();
  /** Friends who type, and how to stop waiting for the end of that. */
  readonly #shown = new Map<FriendId, () => void>();
  readonly #heard = new TokenBuckets<FriendId>(typingLimits.heard);

  constructor(options: { friends: Friends; presence: Presence; privacy: Privacy; clock: Clock; emit: Emit }) {
    this.#friends = options.friends;
    this.#presence = options.presence;
    this.#privacy = options.privacy;
    this.#clock = options.clock;
    this.#emit = options.emit;
  }

  /** The user types to a friend, at each key if one likes, or has stopped. Most of it is not worth a word. */
  tell(key: FriendId, on: boolean): Result<null> {
    if (!this.#friends.get(key)) return fail('friend-unknown');
    const said = this.#said.get(key);
    const now = this.#clock.ticks();
    if (on ? said !== undefined && now - said < TYPING.again : said === undefined) return ok(null);
    const link = this.#presence.link(key);
    if (!link?.established || link.security !== 'session' || !this.#privacy.with('typing', key))
      return ok(null);
    if (on) this.#said.set(key, now);
    else this.#said.delete(key);
    link.sendMessage({ kind: 'typing', on });
    return ok(null);
  }

  /** A friend types, or has stopped. */
  heard(key: FriendId, on: boolean): void {
    if (!this.#privacy.with('typing', key) || !this.#heard.take(key, this.#clock.ticks())) return;
    if (!on) {
      this.#end(key);
      return;
    }
    const before = this.#shown.get(key);
    before?.();
    this.#shown.set(
      key,
      this.#clock.after(TYPING.shown, () => {
        this.#end(key);
      }),
    );
    if (!before) this.#emit({ type: 'typing', key, on: true });
  }

  /** What else happens ends it: a message came or went, or they are gone. */
  onEvent(event: MessengerEvent): void {
    if (event.type === 'message' && event.message.from === 'me') this.#said.delete(event.key);
    else if (event.type === 'message') this.#end(event.key);
    else if (event.type === 'offline' || event.type === 'friendRemoved') {
      this.#said.delete(event.key);
      this.#end(event.key);
    }
  }

  /** It may not be told and shown any more with these. */
  changed(keys: readonly FriendId[]): void {
    for (const key of keys) if (!this.#privacy.with('typing', key)) this.#end(key);
  }

  stop(): void {
    for (const cancel of this.#shown.values()) cancel();
  }

  #end(key: FriendId): void {
    const cancel = this.#shown.get(key);
    if (!cancel) return;
    cancel();
    this.#shown.delete(key);
    this.#emit({ type: 'typing', key, on: false });
  }
}
