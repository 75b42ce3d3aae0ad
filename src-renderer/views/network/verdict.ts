import { parseAddress } from '../../../src-shared/address';
import type { NetworkState } from '../../../src-shared/model';
import type { Mood } from '../../widgets/Statement';

/**
 * Whether calls come in, in one word. mapped: through the router; internet: it has an address there; computer: from this
 * computer alone; carrier, router: a NAT before the router is in the way; closed: the router opens nothing; unmapped: it
 * is not asked; asking: it is; deaf: nothing listens; proxied: there is a proxy; stopped: there is one that cannot be used.
 */
export type Verdict =
  | 'mapped'
  | 'internet'
  | 'computer'
  | 'carrier'
  | 'router'
  | 'closed'
  | 'unmapped'
  | 'asking'
  | 'deaf'
  | 'proxied'
  | 'stopped';

type Seen = Pick<NetworkState, 'choices' | 'listensTo' | 'mapped' | 'cgnat'>;

export function verdictOf({ choices, listensTo, mapped, cgnat }: Seen): Verdict {
  if (choices.proxy !== null) return parseAddress(choices.proxy) ? 'proxied' : 'stopped';
  if (listensTo === null) return 'deaf';
  if (listensTo === 'computer') return 'computer';
  if (mapped?.state === 'open') return 'mapped';
  if (listensTo === 'internet') return 'internet';
  if (cgnat) return 'carrier';
  if (mapped) return mapped.state === 'behind' ? 'router' : 'closed';
  return choices.mapping ? 'asking' : 'unmapped';
}

/** good: nothing to do; plain: it is so, and meant to be; bad: nobody can call at all; unsure: in between. */
export const moodOf = (verdict: Verdict): Mood => {
  switch (verdict) {
    case 'mapped':
      return 'good';
    case 'proxied':
    case 'asking':
      return 'plain';
    case 'deaf':
    case 'stopped':
      return 'bad';
    default:
      return 'unsure';
  }
};

/** What the DHT does for those who cannot call because of a router; null: no router is the matter. */
export function meanwhileOf(state: Seen & Pick<NetworkState, 'dht'>): 'works' | 'hard' | 'off' | null {
  if (!['carrier', 'router', 'closed', 'unmapped'].includes(verdictOf(state))) return null;
  if (!state.choices.dht) return 'off';
  if (!state.dht?.online) return null;
  return state.dht.nat === 'random' ? 'hard' : 'works';
}
