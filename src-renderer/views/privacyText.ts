import type { TFunction } from 'i18next';
import type { Friend } from '../../src-shared/model';
import type { Dial, Dials } from '../../src-shared/talk';
import { displayName } from '../store/friends';

/** What comes of a dial with one friend, as both of them see it. */
export function privacyText(t: TFunction, dial: Dial, friend: Friend, all: Dials): string {
  const name = displayName(friend);
  if (!(friend[dial] ?? all[dial])) return t(`privacy.withOff.${dial}`, { name });
  if (dial === 'presence' && friend.hidesPresence) return t('privacy.hides', { name });
  return t(`privacy.withOn.${dial}`, { name });
}
