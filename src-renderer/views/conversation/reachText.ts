import type { TFunction } from 'i18next';
import type { Friend } from '../../../src-shared/model';
import { duration } from '../../i18n/time';
import { displayName } from '../../store/friends';
import { tellingError } from './tried';

/** What is being done to reach a friend, in one or two sentences. */
export function reachText(t: TFunction, language: string, friend: Friend, now: number): string {
  const name = displayName(friend);
  const { state, attempts, nextAt, handedAt } = friend.reach;
  switch (state) {
    case 'no-way':
      return friend.state === 'awaiting' ? t('reach.noWayAsk', { name }) : t('reach.noWay', { name });
    case 'dialling':
      return attempts > 1
        ? t('reach.diallingNth', { name, attempt: attempts })
        : t('reach.dialling', { name });
    case 'calling':
      return handedAt === null || friend.state !== 'awaiting'
        ? t('reach.calling', { name })
        : t('reach.handed', { name, time: duration(language, now - handedAt) });
    case 'waiting': {
      const error = tellingError(friend.reach);
      const tried = error
        ? t('reach.waiting', { attempt: attempts, error: t(`dialErrors.${error}`) })
        : t(attempts > 0 ? 'reach.ended' : 'reach.waitingFirst');
      if (nextAt === null) return tried;
      const next =
        nextAt > now ? t('reach.nextIn', { time: duration(language, nextAt - now) }) : t('reach.nextNow');
      return `${tried} ${next}`;
    }
  }
}
