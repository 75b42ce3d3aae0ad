import type { Clock } from '../base/clock';
import { HANDOVER, MAX_RETIRED, RACE } from '../peers/limits';
import type { Link } from '../peers/link';
import type { CloseReason } from '../protocol/errors';
import type { FriendId } from '../../src-shared/ids';
import type { Friend, Security, Way } from '../../src-shared/model';
import type { Emit } from './events';

interface Present {
  /** The one link that is used; null for the short while in which a second one may take its place. */
  link: Link | null;
  readonly since: number;
  readonly sinceTicks: number;
  readonly security: Security;
  readonly way: Way;
  /** When the link in use was confirmed. */
  readonly linkTicks: number;
}

/**
 * Whether of two confirmed links to one friend the second is kept. Both ends come to the same answer, in whatever
 * order the two were confirmed. PROTOCOL.md section 4.
 */
function keepSecond(first: Link, second: Link, selfIsLarger: boolean): boolean {
  if (first.dialled === second.dialled) return second.serial > first.serial;
  // The one that the larger client_id dialled.
  return second.dialled === selfIsLarger;
}

/** Who is here: at most one confirmed link to each friend. */
export class Presence {
  readonly #self: FriendId;
  readonly #clock: Clock;
  readonly #emit: Emit;
  readonly #onGone: (key: FriendId, livedFor: number) => void;
  readonly #present = new Map<FriendId, Present>();
  /** Every open link that has a friend at the other end, or may come to have. */
  readonly #links = new Map<FriendId, Set<Link>>();

  /** `onGone` is told when a friend is not here any more, after so many milliseconds. */
  constructor(self: FriendId, clock: Clock, emit: Emit, onGone: (key: FriendId, livedFor: number) => void) {
    this.#self = self;
    this.#clock = clock;
    this.#emit = emit;
    this.#onGone = onGone;
  }

  online(key: FriendId): Friend['online'] {
    const present = this.#present.get(key);
    return present ? { security: present.security, way: present.way, since: present.since } : null;
  }

  /** The link to use for a friend, or null. */
  link(key: FriendId): Link | null {
    return this.#present.get(key)?.link ?? null;
  }

  links(key: FriendId): Link[] {
    return [...(this.#links.get(key) ?? [])];
  }

  /** This link leads to `key`, proven or not. */
  track(key: FriendId, link: Link): void {
    const links = this.#links.get(key) ?? new Set();
    this.#links.set(key, links.add(link));
  }

  /** The friend is proven on this link. Where another one is kept, this one is only heard out. */
  established(key: FriendId, link: Link, security: Security): void {
    const present = this.#present.get(key);
    const ticks = this.#clock.ticks();
    if (present?.link) {
      // Nobody calls a friend who is here: but for a race, a second call means that the first link is dead.
      const race = ticks - present.linkTicks < RACE;
      if (race && !keepSecond(present.link, link, this.#self > key)) {
        this.#retire(key, link);
        return;
      }
      this.#retire(key, present.link);
    }
    const { way } = link.stream;
    this.#present.set(key, {
      link,
      security,
      way,
      since: present?.since ?? this.#clock.now(),
      sinceTicks: present?.sinceTicks ?? ticks,
      linkTicks: ticks,
    });
    if (present?.security !== security || present.way !== way)
      this.#emit({ type: 'online', key, security, way });
  }

  closed(key: FriendId, link: Link, reason: CloseReason): void {
    const links = this.#links.get(key);
    links?.delete(link);
    if (links?.size === 0) this.#links.delete(key);
    const present = this.#present.get(key);
    if (!present || (present.link !== link && present.link !== null)) return;
    if (!this.links(key).some((other) => other.hopeful)) this.#gone(key, present, reason);
    else if (present.link === link) {
      // Of two links the other end closes one; the other is about to be confirmed here too. If it is not (a hello can
      // be a recording), the friend is gone.
      present.link = null;
      this.#clock.after(HANDOVER, () => {
        if (this.#present.get(key) === present && present.link === null) this.#gone(key, present, reason);
      });
    }
  }

  /** The link is only heard out. A friend who calls again and again has few of them: the oldest goes. */
  #retire(key: FriendId, link: Link): void {
    link.retire();
    const retired = this.links(key).filter((one) => one.retired);
    for (const one of retired.slice(0, -MAX_RETIRED)) one.close('replaced');
  }

  #gone(key: FriendId, present: Present, reason: CloseReason): void {
    this.#present.delete(key);
    this.#emit({ type: 'offline', key, reason });
    this.#onGone(key, this.#clock.ticks() - present.sinceTicks);
  }
}
