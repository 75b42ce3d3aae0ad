import type { TFunction } from 'i18next';
import type { Friend } from '../../src-shared/model';
import { displayName } from '../store/friends';
import type { Delivery, Mark } from '../widgets/Tick';

/** What no further try will mend, but the user can. */
export type Hold = 'blocked' | 'refused' | 'noWay';

/** Why nothing goes to a friend before the user does something; null: it goes, or is tried again. */
export function holdOf(friend: Friend): Hold | null {
  if (friend.state === 'blocked') return 'blocked';
  if (friend.online) return null;
  if (friend.baseRefused) return 'refused';
  return friend.reach.state === 'no-way' ? 'noWay' : null;
}

/** The tick of a message to a friend. */
export const markOf = (friend: Friend, state: Delivery): Mark =>
  state === 'waiting' && holdOf(friend) !== null ? 'held' : state;

/** How far a message to a friend has come, in a few words that claim no more than is known. */
export function deliveryText(t: TFunction, friend: Friend, state: Delivery): string {
  const name = displayName(friend);
  switch (state) {
    case 'waiting':
      if (friend.state === 'blocked') return t('talk.state.waitingBlocked', { name });
      if (holdOf(friend) === 'noWay')
        return t(friend.state === 'awaiting' ? 'reach.noWayAsk' : 'reach.noWay', { name });
      if (friend.state === 'awaiting') return t('talk.state.waitingAsk', { name });
      if (friend.online) return t('talk.state.waitingNow');
      if (friend.baseRefused) return t('talk.state.waitingRefused', { name });
      return t('talk.state.waiting', { name });
    case 'sent':
      // Whether an earlier connection could confirm is not known here; the details of the message say.
      return friend.online?.security === 'base' || !friend.spokeSession
        ? t('talk.state.sentBase', { name })
        : t('talk.state.sent', { name });
    case 'stored':
    case 'seen':
      return t(`talk.state.${state}`, { name });
  }
}

/** What is said of a friend by `deliveryText` is the same for both. */
export const sameDelivery = (a: Friend, b: Friend): boolean =>
  displayName(a) === displayName(b) &&
  a.state === b.state &&
  a.online?.security === b.online?.security &&
  a.spokeSession === b.spokeSession &&
  a.baseRefused === b.baseRefused &&
  holdOf(a) === holdOf(b);
