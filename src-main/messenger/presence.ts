import type { Clock } from '../base/clock';
import type { Link } from '../peers/link';
import type { CloseReason } from '../protocol/errors';
import type { FriendId } from '../../src-shared/ids';
import type { Friend, Security } from '../../src-shared/model';
import type { Emit } from './events';

interface Present {
  /** The one link that is used; null while a second one may still take its place. */
  link: Link | null;
  readonly since: number;
  readonly security: Security;
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
  readonly #present = new Map<FriendId, Present>();
  /** Every open link that has a friend at the other end, or may come to have. */
  readonly #links = new Map<FriendId, Set<Link>>();

  constructor(self: FriendId, clock: Clock, emit: Emit) {
    this.#self = self;
    this.#clock = clock;
    this.#emit = emit;
  }

  online(key: FriendId): Friend['online'] {
    const present = this.#present.get(key);
    return present ? { security: present.security, way: 'direct', since: present.since } : null;
  }

  /** The link to use for a friend, or null. */
  link(key: FriendId): Link | null {
    return this.#present.get(key)?.link ?? null;
  }

  links(key: FriendId): Link[] {
    return [...(this.#links.get(key) ?? [])];
  }

  allLinks(): Link[] {
    return [...this.#links.values()].flatMap((links) => [...links]);
  }

  /** This link leads to `key`, proven or not. */
  track(key: FriendId, link: Link): void {
    const links = this.#links.get(key) ?? new Set();
    this.#links.set(key, links.add(link));
  }

  /** The friend is proven on this link. False: another link is kept, and this one is only heard out. */
  established(key: FriendId, link: Link, security: Security): boolean {
    const present = this.#present.get(key);
    if (present?.link) {
      if (!keepSecond(present.link, link, this.#self > key)) {
        link.retire();
        return false;
      }
      present.link.retire();
    }
    this.#present.set(key, { link, since: present?.since ?? this.#clock.now(), security });
    if (present?.security !== security) this.#emit({ type: 'online', key, security, way: 'direct' });
    return true;
  }

  /** Answers how long the friend was here, if they are not any more; null where nothing changed. */
  closed(key: FriendId, link: Link, reason: CloseReason): number | null {
    this.#links.get(key)?.delete(link);
    const present = this.#present.get(key);
    if (!present || (present.link && present.link !== link)) return null;
    const others = this.links(key);
    // Of two links the other end closes one; the other is about to be confirmed here too.
    if (others.some((other) => other.hopeful)) {
      present.link = null;
      return null;
    }
    this.#present.delete(key);
    this.#emit({ type: 'offline', key, reason });
    return this.#clock.now() - present.since;
  }
}
