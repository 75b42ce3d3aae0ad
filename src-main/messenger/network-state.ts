import { kindOf, type AddressKind } from '../transport/address-kind';
import { formatAddress } from '../../src-shared/address';
import type { NetworkChoices, NetworkState, OpenConnection } from '../../src-shared/model';
import type { Network } from './network';

/** How far addresses of these kinds lead. A name may lead anywhere, so it is taken for no more than the own network. */
function reachOf(kinds: readonly AddressKind[]): NetworkState['listensTo'] {
  if (kinds.length === 0) return null;
  if (kinds.includes('public')) return 'internet';
  return kinds.every((kind) => kind === 'loopback') ? 'computer' : 'network';
}

/** How this computer stands in the network, for people to see. */
export function networkState(
  { listening, mapping, dht, lan }: Pick<Network, 'listening' | 'mapping' | 'dht' | 'lan'>,
  choices: NetworkChoices,
  connections: readonly OpenConnection[],
): NetworkState {
  const status = dht?.status() ?? null;
  const kinds = listening.map(({ host }) => kindOf(host));
  // Some private networks over the internet use the same addresses: only where there is no network of one's own.
  const shared = kinds.includes('shared') && !kinds.includes('private');
  return {
    choices,
    listening: listening.map(formatAddress),
    listensTo: reachOf(kinds),
    mapped: mapping?.state === 'open' ? { ...mapping, address: formatAddress(mapping.address) } : mapping,
    cgnat: shared || (mapping?.state === 'behind' && mapping.what === 'carrier'),
    dht: status && {
      nodes: status.nodes,
      online: status.online,
      nat: status.nat,
      publicAddress: status.publicAddress && formatAddress(status.publicAddress),
    },
    lan: lan !== null,
    connections,
  };
}
