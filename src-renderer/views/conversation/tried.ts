import type { TFunction } from 'i18next';
import type { DialError, Friend, Reach, Tried } from '../../../src-shared/model';
import { displayName } from '../../store/friends';

/** What says most of why nothing got through, and is the nearest to being mended, first. */
const TELLING: readonly DialError[] = [
  'proxy-unreachable',
  'proxy-refused',
  'no-relay',
  'routers',
  'no-answer',
  'needs-proxy',
  'closed',
  'absent',
  'refused',
  'timeout',
  'unreachable',
  'not-found',
];

/** Of all that went wrong in a round, what to tell first; null: nothing did. */
export const tellingError = ({ tried, lastError }: Pick<Reach, 'tried' | 'lastError'>): DialError | null =>
  TELLING.find((error) => tried.some((one) => one.error === error)) ?? lastError;

/** What to do so that a friend can be reached; the page of the network helps with some of it. */
export interface Advice {
  readonly text: string;
  readonly page: boolean;
}

const PAGE_HELPS: readonly (DialError | 'no-way')[] = [
  'no-way',
  'proxy-unreachable',
  'proxy-refused',
  'needs-proxy',
  'routers',
  'no-relay',
];

/** `tried`: what the newest round came to. Null: there is nothing to say, as they are here, or nothing has failed yet. */
export function adviceFor(t: TFunction, friend: Friend, tried: readonly Tried[]): Advice | null {
  const { state, lastError } = friend.reach;
  if (friend.online || state === 'calling') return null;
  const why = state === 'no-way' ? state : tellingError({ tried, lastError });
  if (why === null) return null;
  return {
    text: t(`reach.advice.${why}`, { name: displayName(friend) }),
    page: PAGE_HELPS.includes(why),
  };
}

/** One way and how it failed, with the addresses that did so. */
export interface Failed {
  readonly text: string;
  readonly addresses: readonly string[];
}

/** What failed, ways and reasons each once. A key in the DHT is no address that says anything to people. */
export function failedOf(t: TFunction, tried: readonly Tried[]): Failed[] {
  const found = new Map<string, string[]>();
  for (const { way, at, error } of tried) {
    if (error === null) continue;
    const text = t('reach.triedOf', { way: t(`ways.${way}`), error: t(`dialErrors.${error}`) });
    const addresses = found.get(text) ?? [];
    found.set(text, way === 'punched' || way === 'relayed' ? addresses : [...addresses, at]);
  }
  return [...found].map(([text, addresses]) => ({ text, addresses }));
}
