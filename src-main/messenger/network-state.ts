import { kindOf } from '../transport/address-kind';
import { formatAddress } from '../../src-shared/address';
import type { NetworkChoices, NetworkState, OpenConnection } from '../../src-shared/model';
import type { Network } from './network';

/** How this computer stands in the network, for people to see. */
export function networkState(
  { listening, mapping, dht, lan }: Network,
  choices: NetworkChoices,
  connections: readonly OpenConnection[],
): NetworkState {
  const status = dht?.status() ?? null;
  const kinds = listening.map(({ host }) => kindOf(host));
  // Some private networks over the internet use the same addresses: only where there is no network of one's own.
  const shared = kinds.includes('shared') && !kinds.includes('private');
  // The router's own address outside is none of the internet: there is another router behind it, which is the provider's.
  const behindAnother = mapping !== null && ['private', 'shared'].includes(kindOf(mapping.external.host));
  return {
    choices,
    listening: listening.map(formatAddress),
    mapped: mapping && { address: formatAddress(mapping.external), protocol: mapping.protocol },
    cgnat: behindAnother || shared,
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
