import { hexOf } from '../base/bytes';
import type { Clock } from '../base/clock';
import { Coalescer } from '../base/coalesce';
import { TokenBuckets } from '../base/token-bucket';
import { reachLimits } from '../peers/limits';
import type { Link } from '../peers/link';
import { MAX_ADDRESS_BYTES, MAX_TOLD_ADDRESSES, MAX_TOLD_RELAYS } from '../protocol/constants';
import type { Message } from '../protocol/message';
import { kindOf } from '../transport/address-kind';
import { formatAddress, parseAddress, type Address } from '../../src-shared/address';
import type { FriendId } from '../../src-shared/ids';
import type { Carriers } from './carriers';
import type { Friends } from './friends';
import type { Network } from './network';
import type { Presence } from './presence';

type Reach = Extract<Message, { kind: 'reach' }>;

/** Changes of where one can be found come in threes: a new network, its addresses, a port of its router. */
const TELL = { quiet: 1_000, longest: 10_000 } as const;

/**
 * Whether an address is one to be told, or believed, on this link: of the internet, or of the same kind as the other
 * end's own where nothing stands in between. PROTOCOL.md 6.3.
 */
function fits({ host }: Address, link: Link): boolean {
  const kind = kindOf(host);
  if (kind === 'public') return true;
  const { way, remote } = link.stream;
  const straight = way === 'lan' || way === 'direct';
  return straight && kind !== 'none' && kind !== 'name' && kind === kindOf(remote.host);
}

export interface ToldOptions {
  readonly friends: Friends;
  readonly presence: Presence;
  readonly network: Network;
  readonly carriers: Carriers;
  readonly clock: Clock;
  /** More is known of where a friend is. */
  readonly onNews: (key: FriendId) => void;
}

/** What friends tell each other of where they can be found. */
export class Told {
  readonly #options: ToldOptions;
  readonly #changes: Coalescer;
  /** What was said on a link last. */
  readonly #said = new WeakMap<Link, string>();
  readonly #heard = new TokenBuckets<FriendId>(reachLimits.told);

  constructor(options: ToldOptions) {
    this.#options = options;
    this.#changes = new Coalescer(options.clock, TELL, () => {
      for (const key of options.friends.keys()) this.tell(key);
    });
  }

  /** Tells a friend who is online, unless it is what was told them before. */
  tell(key: FriendId): void {
    const link = this.#options.presence.link(key);
    if (!link?.established || link.security !== 'session') return;
    const message = this.#own(key, link);
    const text = JSON.stringify(message, (_name, value: unknown) =>
      value instanceof Uint8Array ? hexOf(value) : value,
    );
    if (this.#said.get(link) === text) return;
    this.#said.set(link, text);
    link.sendMessage(message);
  }

  /** Something of it has changed: all who are online are told, in a moment. */
  changed(): void {
    this.#changes.ask();
  }

  stop(): void {
    this.#changes.stop();
  }

  /** A friend told where they can be found. */
  heard(key: FriendId, link: Link, { addrs, rendezvous, relays = [], carrier }: Reach): void {
    const { friends, network, carriers, onNews } = this.#options;
    if (!this.#heard.take(key, this.#options.clock.ticks())) return;
    const own = new Set(network.addresses.map(formatAddress));
    const believed = addrs
      .map((text) => parseAddress(text))
      .filter((one) => one !== null)
      .filter((one) => fits(one, link) && !own.has(formatAddress(one)));
    friends.told(key, believed, rendezvous ? { key: rendezvous, relays } : null);
    carriers.heard(key, carrier ?? null);
    onNews(key);
  }

  #own(key: FriendId, link: Link): Reach {
    const { network } = this.#options;
    const { rendezvous, relays } = network;
    const carrier = network.carrierFor(key);
    const addresses = network.addresses.filter((one) => fits(one, link)).map(formatAddress);
    return {
      kind: 'reach',
      addrs: addresses.filter((text) => text.length <= MAX_ADDRESS_BYTES).slice(0, MAX_TOLD_ADDRESSES),
      ...(rendezvous ? { rendezvous, relays: relays.slice(0, MAX_TOLD_RELAYS) } : {}),
      ...(carrier ? { carrier } : {}),
    };
  }
}
