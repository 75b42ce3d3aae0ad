import { equalBytes } from '../base/bytes';
import type { FriendId } from '../../src-shared/ids';
import type { Carrier } from './carrying';
import type { Presence } from './presence';

/** Relays of friends, which carry their friends: as told in their sessions, and gone when they are. PROTOCOL.md 6.3. */
export class Carriers {
  readonly #presence: Presence;
  readonly #told = new Map<FriendId, Carrier>();

  constructor(presence: Presence) {
    this.#presence = presence;
  }

  /** A friend told of theirs; null: they have none. */
  heard(key: FriendId, carrier: Carrier | null): void {
    if (carrier) this.#told.set(key, carrier);
    else this.#told.delete(key);
  }

  /** Public keys of the relays of all who are there, but of this one friend. */
  but(key: FriendId): Uint8Array[] {
    return [...this.#told].flatMap(([one, carrier]) =>
      one !== key && this.#presence.online(one) ? [carrier.key] : [],
    );
  }

  /** The pass for a relay, by its public key; null: it is no friend's. */
  passFor(relay: Uint8Array): Uint8Array | null {
    return [...this.#told.values()].find((carrier) => equalBytes(carrier.key, relay))?.pass ?? null;
  }
}
