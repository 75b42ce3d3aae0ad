import type { TFunction } from 'i18next';
import type { Friend, Waiting } from '../../../src-shared/model';
import { displayName } from '../../store/friends';
import { reachText } from './reachText';

/** Why messages are not there yet. `count`: how many of them wait, at least 1. */
export const waitReason = (t: TFunction, friend: Friend, { why }: Waiting, count: number): string =>
  t(`talk.wait.${why}`, { name: displayName(friend), count });

/** The same, and when it is tried again. */
export function waitText(
  t: TFunction,
  language: string,
  friend: Friend,
  waiting: Waiting,
  count: number,
  now: number,
): string {
  const reason = waitReason(t, friend, waiting, count);
  const tried = waiting.why === 'request' || waiting.why === 'unreached' || waiting.why === 'unconfirmed';
  return tried && !friend.online ? `${reason} ${reachText(t, language, friend, now)}` : reason;
}
