import type { Clock } from '../base/clock';
import { TokenBucket } from '../base/token-bucket';
import type { Finder } from '../peers/candidate';
import { addressFinder, dhtFinder, lanFinder } from '../peers/finders';
import { searchLimits } from '../peers/limits';
import { isNear } from '../transport/near';
import { formatAddress } from '../../src-shared/address';
import type { FriendId } from '../../src-shared/ids';
import type { Way } from '../../src-shared/model';
import type { Carriers } from './carriers';
import type { Friends } from './friends';
import type { Network } from './network';

/** Relays that one call is tried through. */
const MAX_RELAYS = 4;
/** A rendezvous that was told may have changed since, so each so many searches the public one is asked as well. */
const PUBLIC_TOO = 4;

const bucket = ({ burst, perSecond }: { burst: number; perSecond: number }, clock: Clock): TokenBucket =>
  new TokenBucket(burst, perSecond, clock.ticks());

/** Whoever may know where a friend is. Searches in the DHT are spread, so that many friends cost not much more than few. */
export class Ways {
  readonly #friends: Friends;
  readonly #network: Network;
  readonly #clock: Clock;
  readonly #carriers: Carriers;
  readonly #fresh: TokenBucket;
  readonly #asked: TokenBucket;
  readonly #idle: TokenBucket;
  /** How often each friend was searched for since the start, or since the network changed. */
  readonly #searches = new Map<FriendId, number>();

  constructor(options: { friends: Friends; network: Network; carriers: Carriers; clock: Clock }) {
    this.#friends = options.friends;
    this.#network = options.network;
    this.#clock = options.clock;
    this.#carriers = options.carriers;
    this.#fresh = bucket(searchLimits.fresh, this.#clock);
    this.#asked = bucket(searchLimits.asked, this.#clock);
    this.#idle = bucket(searchLimits.idle, this.#clock);
  }

  /** Whom to ask for a friend at present; nobody: there is no way to call them. */
  finders(key: FriendId): Finder[] {
    const { transport, lan, dht, proxied } = this.#network;
    if (!transport) return [];
    const wayTo = (host: string): Way => (proxied ? 'proxied' : isNear(host) ? 'lan' : 'direct');
    const own = new Set(this.#network.addresses.map(formatAddress));
    const addresses = this.#friends.addresses(key).filter((one) => !own.has(formatAddress(one)));
    return [
      ...(addresses.length > 0 ? [addressFinder(transport, addresses, wayTo)] : []),
      ...(lan ? [lanFinder(lan, transport, this.#clock)] : []),
      ...(dht ? [this.#inDht(key, dht)] : []),
    ];
  }

  /** In another network, or after a long sleep, each friend is searched for soon. */
  forget(): void {
    this.#searches.clear();
  }

  #inDht(key: FriendId, dht: NonNullable<Network['dht']>): Finder {
    if (!this.#maySearch(key)) return { find: () => Promise.resolve() };
    const count = this.#searches.get(key) ?? 0;
    this.#searches.set(key, count + 1);
    const told = this.#friends.rendezvous(key);
    const relays = [...(told?.relays ?? []), ...this.#network.relays, ...this.#helpers(key, count)].slice(
      0,
      MAX_RELAYS,
    );
    return dhtFinder({
      ...{ dht, relays, clock: this.#clock },
      rendezvous: told?.key ?? null,
      publicly: !told || count % PUBLIC_TOO === PUBLIC_TOO - 1,
    });
  }

  /** Relays of friends who are there. Whose other friends they carry is not known, so each time others come first. */
  #helpers(key: FriendId, count: number): Uint8Array[] {
    const helpers = this.#carriers.but(key);
    const first = (count * MAX_RELAYS) % Math.max(1, helpers.length);
    return [...helpers.slice(first), ...helpers.slice(0, first)];
  }

  #maySearch(key: FriendId): boolean {
    const now = this.#clock.ticks();
    if (!this.#searches.has(key)) return this.#fresh.take(now);
    const asked = this.#friends.get(key)?.state === 'awaiting';
    return (asked ? this.#asked : this.#idle).take(now);
  }
}
