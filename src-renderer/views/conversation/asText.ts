import type { TFunction } from 'i18next';
import type { Friend, Message } from '../../../src-shared/model';
import { stamp } from '../../i18n/time';
import { displayName } from '../../store/friends';

/** Messages for the clipboard: one alone as it is, several with who wrote them and when. */
export function asText(t: TFunction, language: string, friend: Friend, said: readonly Message[]): string {
  const [only] = said;
  if (said.length === 1 && only) return only.text;
  return said
    .map(({ from, sentAt, text }) =>
      t('acts.select.line', {
        when: stamp(language, sentAt),
        name: from === 'me' ? t('common.you') : displayName(friend),
        text,
      }),
    )
    .join('\n');
}
