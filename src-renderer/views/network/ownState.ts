import type { NetworkState } from '../../../src-shared/model';
import { meanwhileOf, verdictOf } from './verdict';

/**
 * How this computer stands, for the line under the own name. online: friends can call it; behind, hard: through a router
 * that lets calls in with help, or with luck; outward: only calls that it makes itself get through; computer: it listens
 * to itself alone; connecting: the router is being asked; offline: nothing is connected that should be; proxied, stopped:
 * there is a proxy, or one that cannot be used.
 */
export type OwnState =
  'online' | 'behind' | 'hard' | 'outward' | 'computer' | 'connecting' | 'offline' | 'proxied' | 'stopped';

export function ownStateOf(state: NetworkState): OwnState {
  const verdict = verdictOf(state);
  switch (verdict) {
    case 'mapped':
    case 'internet':
      return 'online';
    case 'deaf':
      return 'outward';
    case 'asking':
      return 'connecting';
    case 'computer':
    case 'proxied':
    case 'stopped':
      return verdict;
    case 'carrier':
    case 'router':
    case 'closed':
    case 'unmapped': {
      const meanwhile = meanwhileOf(state);
      if (meanwhile === 'hard') return 'hard';
      if (meanwhile === 'off') return 'outward';
      // The DHT is wanted and not there; a friend who is proves that there is a network all the same.
      const reached = meanwhile === 'works' || state.connections.some(({ established }) => established);
      return reached ? 'behind' : 'offline';
    }
  }
}

/** Somebody should do something about it. */
export const isBad = (state: OwnState): boolean =>
  state === 'outward' || state === 'offline' || state === 'stopped';
