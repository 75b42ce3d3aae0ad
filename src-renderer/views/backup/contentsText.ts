import type { TFunction } from 'i18next';
import type { BackupContents } from '../../../src-shared/model';
import { exact } from '../../i18n/time';

/** What a backup holds, in sentences. */
export const contentsText = (
  t: TFunction,
  language: string,
  { name, madeAt, friends, messages, id }: BackupContents,
): string[] => [
  t('backup.holds', {
    name: name === '' ? t('backup.nobody') : name,
    when: exact(language, madeAt),
    friends: t('backup.friends', { count: friends }),
    messages: t('backup.messages', { count: messages }),
  }),
  `${t('backup.id')}: ${id}`,
];
