import type { Finder } from '../peers/candidate';
import { addressFinder } from '../peers/finders';
import { isNear } from '../transport/near';
import type { Transport } from '../transport/transport';
import type { FriendId } from '../../src-shared/ids';
import type { Friends } from './friends';

/** Whoever may know where a friend is. */
export class Ways {
  readonly #friends: Friends;
  readonly #transport: Transport;

  constructor({ friends, transport }: { friends: Friends; transport: Transport }) {
    this.#friends = friends;
    this.#transport = transport;
  }

  /** Whom to ask for a friend at present; nobody: there is no way to call them. */
  finders(key: FriendId): Finder[] {
    const addresses = this.#friends.addresses(key);
    if (addresses.length === 0) return [];
    return [addressFinder(this.#transport, addresses, (host) => (isNear(host) ? 'lan' : 'direct'))];
  }
}
